package layout

import (
	"slices"

	"chatdoc/eval/unit"
	"chatdoc/layout/frame"
)

// distributor fills a column with children until no more fit.
type distributor struct {
	*composer
	regions Regions // the first is what is left of the column
	items   []flowItem

	// sticky is where to return to if the column ends with blocks that stay with what follows.
	sticky *distributionState
	// stickable tells whether moving such blocks on can help at all; nil where that is not known yet.
	stickable *bool
}

// flowItem is what is put into a column.
type flowItem struct {
	kind     itemKind
	weakness uint8
	length   unit.Abs // of itemAbs
	fr       unit.Fr  // of itemFr
	frame    *frame.Frame
	align    unit.Axes[unit.FixedAlign]
	block    *singleChild // of itemFr, nil for spacing
	placed   *placedChild
	mark     Mark
}

type itemKind uint8

const (
	itemTag itemKind = iota
	itemAbs
	itemFr
	itemFrame
	itemPlaced
)

// distributionState is a checkpoint within a column.
type distributionState struct {
	work  flowWork
	items int
}

// distribute fills a column.
func distribute(c *composer, regions Regions) (*frame.Frame, stop, error) {
	d := &distributor{composer: c, regions: regions}
	start := d.state()
	why, err := d.run()
	if err != nil || why == relayCol || why == relayPage {
		return nil, why, err
	}
	forced := why == regionForced || why == goOn && c.work.done()
	f, err := d.finish(Region{regions.Size, regions.Expand}, start, forced)
	return f, goOn, err
}

func (d *distributor) state() distributionState {
	return distributionState{d.work.checkpoint(), len(d.items)}
}

func (d *distributor) restore(s distributionState) {
	*d.work = s.work
	d.items = d.items[:s.items]
}

func (d *distributor) run() (stop, error) {
	if rest := d.work.spill; rest != nil {
		d.work.spill = nil
		if why, err := d.continued(rest); err != nil || why != goOn {
			return why, err
		}
	}
	for len(d.work.children) > 0 {
		if why, err := d.child(d.work.children[0]); err != nil || why != goOn {
			return why, err
		}
		d.work.children = d.work.children[1:]
	}
	return goOn, nil
}

func (d *distributor) child(child flowChild) (stop, error) {
	switch c := child.(type) {
	case tagChild:
		d.work.tags = append(d.work.tags, c.mark)
	case relChild:
		d.rel(c.amount.Of(d.regions.Base().Y), c.weakness)
	case frChild:
		d.fraction(c)
	case *lineChild:
		return d.line(c)
	case *singleChild:
		return d.single(c)
	case *multiChild:
		return d.multi(c)
	case *placedChild:
		return d.place(c)
	case flushChild:
		if len(d.work.floats) > 0 {
			return regionFull, nil
		}
	case breakChild:
		if (!c.weak || len(d.items) > 0) && d.regions.MayBreak() {
			d.work.children = d.work.children[1:]
			return regionForced, nil
		}
	}
	return goOn, nil
}

// flushTags puts the tags that waited for something to stand beside.
func (d *distributor) flushTags() {
	for _, m := range d.work.tags {
		d.items = append(d.items, flowItem{kind: itemTag, mark: m})
	}
	d.work.tags = nil
}

func (d *distributor) rel(amount unit.Abs, weakness uint8) {
	if weakness > 0 && !d.keeps(amount, weakness) {
		return
	}
	d.regions.Size.Y -= amount
	d.items = append(d.items, flowItem{kind: itemAbs, length: amount, weakness: weakness})
}

// keeps reports whether weak spacing is to be added. Where weak spacing stands before it, the stronger or larger of
// both is kept; at the start of a column none is.
func (d *distributor) keeps(amount unit.Abs, weakness uint8) bool {
	for i := len(d.items) - 1; i >= 0; i-- {
		switch it := &d.items[i]; {
		case it.kind == itemAbs && it.weakness > 0:
			if weakness <= it.weakness && (weakness < it.weakness || amount > it.length) {
				d.regions.Size.Y -= amount - it.length
				it.length, it.weakness = amount, weakness
			}
			return false
		case it.kind == itemFr && it.block == nil:
			return false
		case it.kind == itemFrame || it.kind == itemFr:
			return true
		}
	}
	return false
}

func (d *distributor) fraction(c frChild) {
	if c.weakness > 0 && !d.keepsFraction(c) {
		return
	}
	d.trim()
	d.items = append(d.items, flowItem{kind: itemFr, fr: c.fr, weakness: c.weakness})
}

// keepsFraction is keeps for fractions, which swallow weak lengths.
func (d *distributor) keepsFraction(c frChild) bool {
	for i := len(d.items) - 1; i >= 0; i-- {
		switch it := &d.items[i]; {
		case it.kind == itemFr && it.block == nil:
			if it.weakness > 0 && c.weakness <= it.weakness && (c.weakness < it.weakness || c.fr > it.fr) {
				it.fr, it.weakness = c.fr, c.weakness
			}
			return false
		case it.kind == itemFrame || it.kind == itemFr:
			return true
		}
	}
	return false
}

// trim takes weak spacing at the end away.
func (d *distributor) trim() {
	if i := d.lastWeak(); i >= 0 {
		d.regions.Size.Y += d.items[i].length
		d.items = slices.Delete(d.items, i, i+1)
	}
}

// lastWeak is the weak length at the end, -1 if there is none.
func (d *distributor) lastWeak() int {
	for i := len(d.items) - 1; i >= 0; i-- {
		switch it := &d.items[i]; {
		case it.kind == itemAbs && it.weakness > 0:
			return i
		case it.kind == itemFrame || it.kind == itemFr:
			return -1
		}
	}
	return -1
}

func (d *distributor) line(l *lineChild) (stop, error) {
	height := d.regions.Size.Y
	if !height.Fits(l.frame.Height()) && d.regions.MayProgress() {
		return regionFull, nil
	}
	if !height.Fits(l.need) && d.nextFits(l.need) {
		return regionFull, nil
	}
	return d.addWhole(d.withOverflow(l.frame), l.align, false, l.span)
}

// nextFits reports whether a height fits into the region that follows.
func (d *distributor) nextFits(need unit.Abs) bool {
	if !d.regions.MayBreak() {
		return false
	}
	next := d.regions
	next.Next()
	return next.Size.Y.Fits(need)
}

func (d *distributor) single(s *singleChild) (stop, error) {
	f, err := s.layout(d.eng, Region{d.regions.Base(), d.regions.Expand})
	switch {
	case err != nil:
		return goOn, err
	case s.fr > 0:
		if why, err := d.notes(d.regions, f, 0, false, true); err != nil || why != goOn {
			return why, err
		}
		d.flushTags()
		d.items = append(d.items, flowItem{kind: itemFr, fr: s.fr, block: s})
		return goOn, nil
	case !d.regions.Size.Y.Fits(f.Height()) && d.regions.MayProgress():
		return regionFull, nil
	case s.breaksAnyway() && d.isWholeRegion(f):
		m := &multiChild{blockChild: s.blockChild}
		if _, rest, err := m.layout(d.eng, d.regions); rest != nil || err != nil {
			d.warnTooTall(s.elem.Span())
			return d.multi(m)
		}
	case blockHeight.In(s.elem, s.styles).Kind == SizeAuto:
		f = d.withOverflow(f)
	}
	return d.addWhole(f, s.align, s.sticky, s.elem.Span())
}

func (d *distributor) multi(m *multiChild) (stop, error) {
	if d.regions.IsFull() {
		return regionFull, nil
	}
	f, rest, err := m.layout(d.eng, d.regions)
	switch {
	case err != nil:
		return goOn, err
	case rest != nil && f.IsEmpty() && rest.visible && d.regions.MayProgress():
		return regionFull, nil
	}
	if why, err := d.add(f, m.align, m.sticky, true); err != nil || why != goOn {
		return why, err
	}
	if rest != nil {
		d.work.spill = rest
		d.work.children = d.work.children[1:]
		return regionFull, nil
	}
	return goOn, nil
}

// continued goes on with a block that was broken.
func (d *distributor) continued(s *spill) (stop, error) {
	if d.regions.IsFull() {
		d.work.spill = s
		return regionFull, nil
	}
	f, rest, err := s.layout(d.eng, d.regions)
	if err != nil {
		return goOn, err
	}
	if why, err := d.add(f, s.block.align, false, true); err != nil || why != goOn {
		return why, err
	}
	if rest != nil {
		d.work.spill = rest
		return regionFull, nil
	}
	return goOn, nil
}

// add puts a frame, unless its footnotes ask for something else first. With the first of several sticky frames the state
// before it is remembered.
func (d *distributor) add(f *frame.Frame, align unit.Axes[unit.FixedAlign], sticky, breakable bool) (stop, error) {
	if sticky {
		if d.stickable == nil {
			may := d.regions.MayProgress()
			d.stickable = &may
		}
		if d.sticky == nil && *d.stickable {
			s := d.state()
			d.sticky = &s
		}
	} else if !f.IsEmpty() {
		d.sticky, d.stickable = nil, nil
	}
	if why, err := d.notes(d.regions, f, f.Height(), breakable, true); err != nil || why != goOn {
		return why, err
	}
	d.regions.Size.Y -= f.Height()
	d.flushTags()
	d.items = append(d.items, flowItem{kind: itemFrame, frame: f, align: align})
	return goOn, nil
}

func (d *distributor) place(p *placedChild) (stop, error) {
	if !p.float {
		f, err := p.layout(d.eng, d.regions.Base())
		if err != nil {
			return goOn, err
		}
		if why, err := d.notes(d.regions, f, 0, true, true); err != nil || why != goOn {
			return why, err
		}
		d.flushTags()
		d.items = append(d.items, flowItem{kind: itemPlaced, frame: f, placed: p})
		return goOn, nil
	}
	// Weak spacing at the end may vanish where the float leads to a break.
	var weak unit.Abs
	if i := d.lastWeak(); i >= 0 {
		weak = d.items[i].length
	}
	d.regions.Size.Y += weak
	beside := slices.ContainsFunc(d.items, func(it flowItem) bool { return it.kind == itemFrame })
	why, err := d.float(p, &d.regions, beside, true)
	d.regions.Size.Y -= weak
	return why, err
}
