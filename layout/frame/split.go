package frame

import (
	"slices"

	"chatdoc/eval/unit"
)

// Split cuts a frame that is too tall into a part of at most the given height and the rest. It cuts where nothing
// stands if it can: between lines of text, pictures and small shapes, else at least between lines of text. What is cut
// through, such as the ground behind, goes on in the rest. The height must be positive and less than the frame's.
func (f *Frame) Split(height unit.Abs) (top, rest *Frame) {
	cut := height
	for _, keep := range []func(extent) bool{
		func(e extent) bool { return e.solid || e.hi-e.lo <= height/4 },
		func(e extent) bool { return e.solid },
	} {
		if y := lastGap(f.extents(keep), height); y > height/4 {
			cut = y
			break
		}
	}
	return f.window(0, cut), f.window(cut, f.Size.Y)
}

// Reach is how far down baselines and pictures stand in a frame, which may be below its end. What is clipped does not
// count, nor what belongs elsewhere.
func (f *Frame) Reach() unit.Abs { return f.reach(unit.Identity()) }

func (f *Frame) reach(t unit.Transform) (low unit.Abs) {
	for _, it := range f.Items {
		at := t.Pre(unit.Translate(it.Pos.X, it.Pos.Y))
		switch item := it.Item.(type) {
		case *Group:
			if item.Clip == nil && item.Parent == 0 {
				low = max(low, item.Frame.reach(at.Pre(item.Transform)))
			}
		case *Text:
			low = max(low, unit.Point{}.Transform(at).Y, unit.Point{X: item.Width()}.Transform(at).Y)
		case *Image:
			e, _ := extentOf(item, at)
			low = max(low, e.hi)
		}
	}
	return low
}

// extent is where something stands vertically.
type extent struct {
	lo, hi unit.Abs
	solid  bool // text or a picture, not a mere shape
}

// extents are those of what should not be cut.
func (f *Frame) extents(keep func(extent) bool) (list []extent) {
	f.each(unit.Identity(), func(item Item, t unit.Transform) {
		e, ok := extentOf(item, t)
		if ok && keep(e) {
			list = append(list, e)
		}
	})
	slices.SortFunc(list, func(a, b extent) int { return compareAbs(a.lo, b.lo) })
	return list
}

func compareAbs(a, b unit.Abs) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

// lastGap is the lowest place up to a limit at which no extent would be cut; extents are sorted by where they begin.
func lastGap(extents []extent, limit unit.Abs) (gap unit.Abs) {
	var covered unit.Abs
	for _, e := range extents {
		if e.lo > limit {
			break
		}
		if e.lo >= covered {
			gap = e.lo
		}
		covered = max(covered, e.hi)
	}
	if covered <= limit {
		gap = limit
	}
	return gap
}

// each calls visit for all items that are no groups, with the map from their own coordinates to the frame's.
func (f *Frame) each(t unit.Transform, visit func(Item, unit.Transform)) {
	for _, it := range f.Items {
		at := t.Pre(unit.Translate(it.Pos.X, it.Pos.Y))
		if g, ok := it.Item.(*Group); ok {
			g.Frame.each(at.Pre(g.Transform), visit)
			continue
		}
		visit(it.Item, at)
	}
}

// extentOf is where an item stands vertically; ok is false for what cannot be seen.
func extentOf(item Item, t unit.Transform) (e extent, ok bool) {
	var lo, hi unit.Point
	switch item := item.(type) {
	case *Text:
		m := item.Font.Metrics()
		lo, hi = unit.Point{Y: -m.Ascender.At(item.Size)}, unit.Point{X: item.Width(), Y: -m.Descender.At(item.Size)}
		e.solid = true
	case *Image:
		hi = unit.Point(item.Size)
		e.solid = true
	case *Shape:
		lo, hi = item.bounds()
	default:
		return e, false
	}
	for i, x := range [2]unit.Abs{lo.X, hi.X} {
		for k, y := range [2]unit.Abs{lo.Y, hi.Y} {
			at := unit.Point{X: x, Y: y}.Transform(t).Y
			if i == 0 && k == 0 {
				e.lo, e.hi = at, at
			}
			e.lo, e.hi = min(e.lo, at), max(e.hi, at)
		}
	}
	return e, true
}

// bounds is the box around a shape, half of its stroke included.
func (s *Shape) bounds() (lo, hi unit.Point) {
	switch g := s.Geometry.(type) {
	case Line:
		lo = unit.Point{X: min(0, g.To.X), Y: min(0, g.To.Y)}
		hi = unit.Point{X: max(0, g.To.X), Y: max(0, g.To.Y)}
	case Rect:
		hi = unit.Point(g.Size)
	case Path:
		lo, hi, _ = g.Bounds()
	}
	if s.Stroke != nil {
		half := unit.Point{X: s.Stroke.Thickness / 2, Y: s.Stroke.Thickness / 2}
		lo, hi = lo.Sub(half), hi.Add(half)
	}
	return lo, hi
}

// window is the part of a frame between two heights.
func (f *Frame) window(from, to unit.Abs) *Frame {
	crossed := false
	inner := f.filter(unit.Identity(), func(item Item, t unit.Transform) bool {
		e, ok := extentOf(item, t)
		if !ok {
			y := unit.Point{}.Transform(t).Y
			return y >= from && (y < to || to == f.Size.Y)
		}
		if e.hi <= from || e.lo >= to {
			return false
		}
		crossed = crossed || e.lo < from || e.hi > to
		return true
	})
	inner.Translate(unit.Point{Y: -from})
	inner.Size.Y = to - from
	if crossed {
		inner.Clip(RectPath(unit.Point{}, inner.Size))
	}
	return inner
}

// filter is a frame with those items that are to be kept.
func (f *Frame) filter(t unit.Transform, keep func(Item, unit.Transform) bool) *Frame {
	out := &Frame{Size: f.Size, Hard: f.Hard}
	for _, it := range f.Items {
		at := t.Pre(unit.Translate(it.Pos.X, it.Pos.Y))
		g, ok := it.Item.(*Group)
		if !ok {
			if keep(it.Item, at) {
				out.Items = append(out.Items, it)
			}
			continue
		}
		group := *g
		group.Frame = g.Frame.filter(at.Pre(g.Transform), keep)
		if !group.Frame.IsEmpty() {
			out.Items = append(out.Items, Placed{it.Pos, &group})
		}
	}
	return out
}
