package layout

import (
	"slices"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout/frame"
)

// blockChild is what blocks of a flow have in common.
type blockChild struct {
	elem   *value.Content
	styles *value.Chain
	loc    Locator
	align  unit.Axes[unit.FixedAlign]
	sticky bool
	alone  bool // the only child of its flow, which may fill it
}

// singleChild is a block that is not broken.
type singleChild struct {
	blockChild
	fr unit.Fr // its share of what is left over; 0 if it has none

	cached *frame.Frame
	key    Region
}

// multiChild is a block that may be broken.
type multiChild struct {
	blockChild

	cached Fragment
	key    Regions
}

// placedChild is content out of the flow.
type placedChild struct {
	elem      *value.Content
	styles    *value.Chain
	loc       Locator
	align     value.Smart[unit.Align]
	x         unit.FixedAlign
	scope     PlaceScope
	float     bool
	clearance unit.Abs
	dx, dy    unit.RelAbs

	cached *frame.Frame
	key    unit.Size
}

// delta is how far the content is moved, relative to a size.
func (p *placedChild) delta(size unit.Size) unit.Point {
	return unit.Point{X: p.dx.Of(size.X), Y: p.dy.Of(size.Y)}
}

// layout lays the block out. The last result is kept, as a region is often laid out more than once.
func (s *singleChild) layout(e *Engine, region Region) (*frame.Frame, error) {
	if s.cached != nil && s.key == region {
		return s.cached, nil
	}
	pod := region
	pod.Expand.Y = pod.Expand.Y && s.alone
	f, err := modified(s.styles, func(styles *value.Chain) (*frame.Frame, error) {
		return layoutSingleBlock(e, s.elem, s.loc, styles, pod)
	})
	s.cached, s.key = f, region
	return f, err
}

// layout lays the content out in a region of a size.
func (p *placedChild) layout(e *Engine, base unit.Size) (*frame.Frame, error) {
	if p.cached != nil && p.key == base {
		return p.cached, nil
	}
	align := unit.Align{H: unit.HCenter}
	if p.align.Given {
		align = p.align.V
	}
	body := Aligned(placeBody.Of(p.elem), align)
	f, err := modified(p.styles, func(styles *value.Chain) (*frame.Frame, error) {
		return LayoutFrame(e, body, p.loc, styles, Region{Size: base})
	})
	if err == nil && p.float {
		f.SetParent(p.elem.Location().Hash)
	}
	p.cached, p.key = f, base
	return f, err
}

// layout lays the block out as far as it goes in the first region. rest is what follows, nil if that is all.
func (m *multiChild) layout(e *Engine, regions Regions) (f *frame.Frame, rest *spill, err error) {
	fragment, err := m.full(e, regions)
	if err != nil {
		return nil, nil, err
	}
	if len(fragment) > 1 {
		rest = &spill{
			block: m, full: regions.Full, first: regions.Size.Y, least: len(regions.After),
			visible: slices.ContainsFunc(fragment, func(f *frame.Frame) bool { return !f.IsEmpty() }),
		}
	}
	return fragment[0], rest, nil
}

// full lays the block out over all regions. The last result is kept: as long as pages are alike, the rest of a block
// is part of it.
func (m *multiChild) full(e *Engine, regions Regions) (Fragment, error) {
	if m.cached != nil && m.beginsWith(regions) {
		m.cached, m.key = m.cached[1:], regions
	}
	if m.cached != nil && sameRegions(&m.key, &regions) {
		return m.cached, nil
	}
	pod := regions
	pod.Expand.Y = pod.Expand.Y && m.alone
	fragment, err := modifiedAll(m.styles, func(styles *value.Chain) (Fragment, error) {
		return layoutMultiBlock(e, m.elem, m.loc, styles, pod)
	})
	m.cached, m.key = fragment, regions
	return fragment, err
}

// beginsWith reports whether the block was laid out last in another region before these and left it empty: then the rest
// is what these give.
func (m *multiChild) beginsWith(regions Regions) bool {
	if len(m.cached) < 2 || !m.cached[0].IsEmpty() || m.cached[0].Height() != 0 || m.key.Full != regions.Full {
		return false
	}
	next := m.key
	next.Next()
	return sameRegions(&next, &regions)
}

func sameRegions(a, b *Regions) bool {
	return a.Size == b.Size && a.Expand == b.Expand && a.Full == b.Full && slices.Equal(a.After, b.After) &&
		a.Last == b.Last && a.Endless == b.Endless
}

// spill is the rest of a block that did not fit into a region.
type spill struct {
	block   *multiChild
	full    unit.Abs   // of the block's first region
	first   unit.Abs   // what was left of it
	taken   []unit.Abs // the heights of the regions that the block was continued in
	least   int        // the number of following regions below which the list is not cut
	visible bool       // whether any part of the block shows something
}

// layout lays out as much as goes in the first region. The whole block is laid out again, over the regions it has
// taken and those that now follow; it does not matter, as regions that are alike give what was kept.
func (s *spill) layout(e *Engine, regions Regions) (f *frame.Frame, rest *spill, err error) {
	next := *s
	next.taken = append(slices.Clip(s.taken), regions.Size.Y)
	after := slices.Concat(next.taken, regions.After)
	for len(after) > s.least && regions.Endless && after[len(after)-1] == regions.Last {
		after = after[:len(after)-1]
	}
	pod := regions
	pod.Size.Y, pod.Full, pod.After = s.first, s.full, after
	fragment, err := s.block.full(e, pod)
	if err != nil {
		return nil, nil, err
	}
	next.least = max(next.least, len(after))
	at := len(next.taken)
	if at >= len(fragment) {
		return frame.New(unit.Size{}), nil, nil
	}
	if at+1 < len(fragment) {
		rest = &next
	}
	return fragment[at], rest, nil
}
