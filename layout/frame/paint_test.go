package frame

import (
	"testing"

	"chatdoc/eval/color"
	"chatdoc/eval/unit"
)

func TestStrokeEqual(t *testing.T) {
	gradient := func(angle unit.Angle) Paint {
		return &Gradient{Gradient: &color.Gradient{Angle: angle}}
	}
	painted := func(p Paint) *Stroke { return &Stroke{Paint: p, Thickness: 1} }
	tile := New(unit.Size{X: 1, Y: 1})
	strokes := []*Stroke{
		nil,
		line(1, "red"),
		line(2, "red"),
		line(1, "blue"),
		capped(1, "red", RoundCap),
		{Paint: paint("red"), Thickness: 1, MiterLimit: 4, Join: RoundJoin},
		{Paint: paint("red"), Thickness: 1, MiterLimit: 5},
		dashed(1, "red", 1, 2),
		dashed(1, "red", 1, 3),
		{Paint: paint("red"), Thickness: 1, MiterLimit: 4, Dash: &Dash{Array: []unit.Abs{1, 2}, Phase: 1}},
		painted(gradient(0)),
		painted(gradient(1)),
		painted(&Gradient{Gradient: &color.Gradient{}, Parent: true}),
		painted(&Tiling{Frame: tile}),
		painted(&Tiling{Frame: tile, Parent: true}),
		painted(nil),
	}
	for i, a := range strokes {
		for j, b := range strokes {
			if got := a.Equal(copied(b)); got != (i == j) {
				t.Errorf("strokes %d and %d: equal is %v", i, j, got)
			}
		}
	}
}

// copied is an equal stroke that shares no memory with s where it need not.
func copied(s *Stroke) *Stroke {
	if s == nil {
		return nil
	}
	c := *s
	switch p := c.Paint.(type) {
	case *Gradient:
		c.Paint = &Gradient{Gradient: &color.Gradient{Angle: p.Angle}, Parent: p.Parent}
	case *Tiling:
		tiling := *p
		c.Paint = &tiling
	}
	if c.Dash != nil {
		c.Dash = &Dash{Array: append([]unit.Abs(nil), c.Dash.Array...), Phase: c.Dash.Phase}
	}
	return &c
}
