package layout

import (
	"slices"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout/frame"
)

// commit makes frames of the lines.
func (p *preparation) commit(lines []*line, base unit.Size, expand bool) ([]*frame.Frame, error) {
	width := base.X
	if !base.X.IsFinite() || !expand && !slices.ContainsFunc(lines, func(l *line) bool { return l.fraction() != 0 }) {
		widest := unit.Abs(0)
		for _, l := range lines {
			widest = max(widest, l.width)
		}
		width = min(width, p.config.hanging+widest)
	}
	frames := make([]*frame.Frame, len(lines))
	for i, l := range lines {
		f, err := p.commitLine(l, width, base.Y)
		if err != nil {
			return nil, err
		}
		frames[i] = f
	}
	return frames, nil
}

// committed is an item of a line as a frame.
type committed struct {
	frame *frame.Frame
	x     unit.Abs
	order int
}

// commitLine justifies a line and makes a frame of it. full is the height of the region.
func (p *preparation) commitLine(l *line, width, full unit.Abs) (*frame.Frame, error) {
	var offset unit.Abs
	if p.config.dir == unit.LTR {
		offset = p.config.hanging
	}
	left, right := l.overhang()
	offset -= left
	remaining := width - l.width - p.config.hanging + left + right
	fraction := l.fraction()
	ratio, extra := l.justification(&remaining, fraction)
	items, err := p.commitItems(l, offset, remaining, fraction, full, ratio, extra)
	if err != nil {
		return nil, err
	}
	if fraction != 0 {
		remaining = 0
	}
	return assemble(items, width, p.config.align.Position(remaining)), nil
}

// justification tells how to fill a line: by which share of what glyphs may be stretched or shrunk, and how much space
// to add behind each that is justifiable. remaining is changed to what is left.
func (l *line) justification(remaining *unit.Abs, fraction unit.Fr) (ratio float64, extra unit.Abs) {
	shrink := l.sum((*shapedText).shrink)
	switch {
	case *remaining < 0 && shrink > 0:
		ratio = max(float64(*remaining/shrink), -1)
		*remaining = min(*remaining+shrink, 0)
	case l.justify && fraction == 0:
		if stretch := l.sum((*shapedText).stretch); stretch > 0 {
			ratio = min(float64(*remaining/stretch), 1)
			*remaining = max(*remaining-stretch, 0)
		}
		if n := l.justifiables(); n > 0 && *remaining > 0 {
			extra = *remaining / unit.Abs(n)
			*remaining = 0
		}
	}
	return ratio, extra
}

// commitItems makes frames of a line's items, from left to right.
func (p *preparation) commitItems(l *line, x, remaining unit.Abs, fraction unit.Fr, full unit.Abs, ratio float64, extra unit.Abs) ([]committed, error) {
	items := make([]committed, 0, len(l.items))
	push := func(f *frame.Frame, order int) {
		items = append(items, committed{f, x, order})
		x += f.Width()
	}
	for _, it := range l.items {
		switch it.kind {
		case textItem:
			f, err := it.text.build(p.eng, ratio, extra)
			if err != nil {
				return nil, err
			}
			push(f, it.order)
		case spaceItem:
			x += it.length
		case frameItem:
			push(it.frame, it.order)
		case tagItem:
			f := frame.New(unit.Size{})
			f.Push(unit.Point{}, &frame.Tag{Mark: it.mark})
			push(f, it.order)
		case frItem:
			share := it.fr.Share(fraction, remaining)
			if it.box == nil {
				x += share
				continue
			}
			f, err := p.fractionalBox(it.parItem, unit.Size{X: share, Y: full})
			if err != nil {
				return nil, err
			}
			push(f, it.order)
		}
	}
	return items, nil
}

// fractionalBox lays out a box that takes a share of the line.
func (p *preparation) fractionalBox(it *parItem, size unit.Size) (*frame.Frame, error) {
	f, err := modified(it.styles, func(styles *value.Chain) (*frame.Frame, error) {
		return layoutBox(p.eng, it.box, it.loc, styles, Region{Size: size})
	})
	if err == nil {
		shiftFrame(p.eng, f, it.styles)
	}
	return f, err
}

// assemble puts items on a common baseline, in the order of the text: counters and the like depend on it.
func assemble(items []committed, width, x unit.Abs) *frame.Frame {
	var top, bottom unit.Abs
	for _, it := range items {
		if len(it.frame.Items) == 1 {
			if _, ok := it.frame.Items[0].Item.(*frame.Tag); ok && it.frame.Size == (unit.Size{}) {
				continue
			}
		}
		top, bottom = max(top, it.frame.Ascent()), max(bottom, it.frame.Descent())
	}
	out := frame.New(unit.Size{X: width, Y: top + bottom})
	out.SetBaseline(top)
	slices.SortStableFunc(items, func(a, b committed) int { return a.order - b.order })
	for _, it := range items {
		out.PushFrame(unit.Point{X: x + it.x, Y: top - it.frame.Baseline()}, it.frame)
	}
	return out
}

// overhang is how far the first and last glyph stand out of the line. Tags beside them make no difference.
func (l *line) overhang() (left, right unit.Abs) {
	items := l.items
	for len(items) > 0 && items[0].kind == tagItem {
		items = items[1:]
	}
	for len(items) > 0 && items[len(items)-1].kind == tagItem {
		items = items[:len(items)-1]
	}
	if len(items) == 0 {
		return 0, 0
	}
	first, last := items[0], items[len(items)-1]
	if first.kind == textItem && first.text.rtl {
		left = first.text.overhangOf(0, len(l.items))
	}
	if last.kind == textItem && !last.text.rtl {
		right = last.text.overhangOf(len(last.text.glyphs)-1, len(l.items))
	}
	return left, right
}

// overhangOf is how far a glyph may stand out. The only glyph of a line does not.
func (s *shapedText) overhangOf(i, items int) unit.Abs {
	if !s.look.overhang || i < 0 || i >= len(s.glyphs) || items == 1 && len(s.glyphs) == 1 {
		return 0
	}
	g := &s.glyphs[i]
	return unit.Abs(overhangShare(g.Char)) * g.XAdvance.At(g.size(s.look))
}

// overhangShare is the share of its width that a character stands out.
func overhangShare(r rune) float64 {
	switch r {
	case '–', '—':
		return 0.2
	case '-', '\u00AD':
		return 0.55
	case '.', ',':
		return 0.8
	case ':', ';':
		return 0.3
	case '\u060C', '\u06D4':
		return 0.4
	}
	return 0
}
