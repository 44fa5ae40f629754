package layout

import (
	"slices"

	"chatdoc/eval/unit"
	"chatdoc/layout/frame"
)

// finish positions the items of a column. forced tells that the column ends where it should; else what must not stand
// alone at its end is left for the next.
func (d *distributor) finish(region Region, start distributionState, forced bool) (*frame.Frame, error) {
	switch {
	case forced:
		d.flushTags()
	case len(d.items) > 0 && !slices.ContainsFunc(d.items, func(it flowItem) bool { return !it.migrates() }):
		d.restore(start)
	case d.sticky != nil:
		d.restore(*d.sticky)
	}
	d.trim()
	used, frs := d.measure()
	var shared unit.Abs
	if frs > 0 && region.Size.Y.IsFinite() {
		shared = region.Size.Y - used.Y
		used.Y = region.Size.Y
	}
	if err := d.layoutFractions(region, shared, frs, &used); err != nil {
		return nil, err
	}
	if !region.Expand.X {
		used.X = max(used.X, d.columnFloats.width(), d.pageFloats.width())
	}
	natural := unit.Size{X: min(used.X, region.Size.X), Y: min(used.Y, region.Size.Y)}
	size := selectSize(region.Expand, region.Size, natural)
	return d.position(size, size.Y-used.Y, shared, frs), nil
}

// migrates reports whether a column that has nothing but such items may as well be empty.
func (it *flowItem) migrates() bool {
	switch it.kind {
	case itemTag:
		return true
	case itemPlaced:
		return !it.placed.float
	case itemFrame:
		return it.frame.Size == (unit.Size{}) && !slices.ContainsFunc(it.frame.Items, func(p frame.Placed) bool {
			switch p.Item.(type) {
			case *frame.Link, *frame.Tag:
				return false
			}
			return true
		})
	}
	return false
}

// measure is the space that items take by themselves, and the sum of the fractions.
func (d *distributor) measure() (used unit.Size, frs unit.Fr) {
	for _, it := range d.items {
		switch it.kind {
		case itemAbs:
			used.Y += it.length
		case itemFr:
			frs += it.fr
		case itemFrame:
			used.Y += it.frame.Height()
			used.X = max(used.X, it.frame.Width())
		}
	}
	return used, frs
}

// layoutFractions lays out the blocks whose height is a fraction, now that it is known.
func (d *distributor) layoutFractions(region Region, shared unit.Abs, frs unit.Fr, used *unit.Size) (err error) {
	for i := range d.items {
		it := &d.items[i]
		if it.kind != itemFr || it.block == nil {
			continue
		}
		pod := Region{unit.Size{X: region.Size.X, Y: it.fr.Share(frs, shared)}, region.Expand}
		if it.frame, err = it.block.layout(d.eng, pod); err != nil {
			return err
		}
		used.X = max(used.X, it.frame.Width())
	}
	return nil
}

// position puts the items one below the other. free is the space left over: items that are aligned to the middle or
// the bottom, and all behind them, are moved into it.
func (d *distributor) position(size unit.Size, free, shared unit.Abs, frs unit.Fr) *frame.Frame {
	out := frame.New(size)
	ruler := unit.Start
	var offset unit.Abs
	for _, it := range d.items {
		switch it.kind {
		case itemTag:
			out.Push(unit.Point{Y: offset + ruler.Position(free)}, &frame.Tag{Mark: it.mark})
		case itemAbs:
			offset += it.length
		case itemFr:
			if it.frame != nil {
				out.PushFrame(unit.Point{X: it.block.align.X.Position(size.X - it.frame.Width()), Y: offset}, it.frame)
			}
			offset += it.fr.Share(frs, shared)
		case itemFrame:
			ruler = max(ruler, it.align.Y)
			x := it.align.X.Position(size.X - it.frame.Width())
			out.PushFrame(unit.Point{X: x, Y: offset + ruler.Position(free)}, it.frame)
			offset += it.frame.Height()
		case itemPlaced:
			out.PushFrame(it.placed.position(it.frame, size, offset+ruler.Position(free)), it.frame)
		}
	}
	return out
}

// position is where placed content stands in an area; y is where the flow is.
func (p *placedChild) position(f *frame.Frame, size unit.Size, y unit.Abs) unit.Point {
	if p.align.V.V != 0 {
		y = p.align.V.V.Fix().Position(size.Y - f.Height())
	}
	x := p.x.Position(size.X - f.Width())
	return unit.Point{X: x, Y: y}.Add(p.delta(size))
}
