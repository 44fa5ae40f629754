package std

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/frame"
)

// What scale, rotate and skew have in common.

// centered is the origin of transformations where nobody says otherwise. It is no variable: Go would initialize those
// fields first whose defaults do not depend on it.
func centered() layout.AlignValue { return layout.AlignValue{H: unit.HCenter, V: unit.VHorizon} }

// transformation is a map of content about a point of it.
type transformation struct {
	body   *value.Content
	by     unit.Transform
	origin layout.AlignValue
	// reflow makes the layout around see what became of the content; else only its picture is changed.
	reflow bool
	// room is what the content has to be laid out in, so that it fits the region afterwards.
	room unit.Size
}

func (t *transformation) layout(e *layout.Engine, loc layout.Locator, styles *value.Chain, region layout.Region) (*frame.Frame, error) {
	pod := region
	if t.reflow {
		measured, err := layout.LayoutFrame(e, t.body, loc, styles, layout.Region{Size: t.room})
		if err != nil {
			return nil, err
		}
		pod = layout.Region{Size: measured.Size, Expand: unit.Splat(true)}
	}
	f, err := layout.LayoutFrame(e, t.body, loc, styles, pod)
	if err != nil {
		return nil, err
	}
	o := layout.Origin(t.origin, f.Size, styles)
	about := unit.Translate(o.X, o.Y).Pre(t.by).Pre(unit.Translate(-o.X, -o.Y))
	offset, size := boundingBox(f.Size, about)
	f.Transform(about)
	if t.reflow {
		f.Translate(offset)
		f.Size = size
	}
	return f, nil
}

// boundingBox is the box around a transformed one: how far the content must be moved to start at its corner, and its
// size.
func boundingBox(size unit.Size, t unit.Transform) (offset unit.Point, box unit.Size) {
	lo := unit.Point{X: unit.Inf, Y: unit.Inf}
	hi := unit.Point{X: -unit.Inf, Y: -unit.Inf}
	for _, corner := range []unit.Point{{}, {X: size.X}, {Y: size.Y}, {X: size.X, Y: size.Y}} {
		p := corner.Transform(t)
		lo = unit.Point{X: min(lo.X, p.X), Y: min(lo.Y, p.Y)}
		hi = unit.Point{X: max(hi.X, p.X), Y: max(hi.Y, p.Y)}
	}
	return unit.Point{X: -lo.X, Y: -lo.Y}, unit.Size{X: hi.X - lo.X, Y: hi.Y - lo.Y}
}

// roomFor is the room for content that is going to be transformed, approximately: endless where the region is.
func roomFor(region unit.Size, inverse unit.Transform) unit.Size {
	if !isFinite(region) {
		return unit.Splat(unit.Inf)
	}
	_, box := boundingBox(region, inverse)
	return box
}

func isFinite(s unit.Size) bool { return s.X.IsFinite() && s.Y.IsFinite() }
