package layout

import (
	"slices"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
)

// foldInsets fills in the sides that the inner insets do not speak of.
func foldInsets(inner, outer Insets) Insets {
	for _, side := range []struct{ in, out *value.Part[unit.Rel] }{
		{&inner.Left, &outer.Left}, {&inner.Top, &outer.Top}, {&inner.Right, &outer.Right}, {&inner.Bottom, &outer.Bottom},
	} {
		if !side.in.Set {
			*side.in = *side.out
		}
	}
	return inner
}

// strokePart is the stroke of a side: not set, none, or a stroke.
type strokePart = value.Part[value.Maybe[*value.Stroke]]

// mapStrokes applies a function to all sides.
func mapStrokes(s Strokes, f func(strokePart) strokePart) Strokes {
	return Strokes{Left: f(s.Left), Top: f(s.Top), Right: f(s.Right), Bottom: f(s.Bottom)}
}

// foldStrokes fills in what the inner strokes leave open.
func foldStrokes(inner, outer Strokes) Strokes {
	return Strokes{
		Left: foldStroke(inner.Left, outer.Left), Top: foldStroke(inner.Top, outer.Top),
		Right: foldStroke(inner.Right, outer.Right), Bottom: foldStroke(inner.Bottom, outer.Bottom),
	}
}

// foldStroke fills in what the inner stroke leaves open. One that is none stays so.
func foldStroke(inner, outer strokePart) strokePart {
	switch {
	case !inner.Set:
		return outer
	case inner.V.Some && outer.Set && outer.V.Some:
		inner.V.V = inner.V.V.Fold(outer.V.V)
	}
	return inner
}

// someStroke is a side's stroke that is set, nil for none.
func someStroke(s *value.Stroke) strokePart {
	return strokePart{V: value.Maybe[*value.Stroke]{V: s, Some: s != nil}, Set: true}
}

// overrides are the sides that have a stroke.
func overrides(s Strokes) unit.Sides[bool] {
	return unit.Sides[bool]{
		Left: s.Left.V.Some, Top: s.Top.V.Some, Right: s.Right.V.Some, Bottom: s.Bottom.V.Some,
	}
}

// flatStrokes are the strokes of the sides, nil for none.
func flatStrokes(s Strokes) unit.Sides[*value.Stroke] {
	return unit.Sides[*value.Stroke]{Left: s.Left.V.V, Top: s.Top.V.V, Right: s.Right.V.V, Bottom: s.Bottom.V.V}
}

// resolve gives strokes with lengths that do not depend on the font size; sides that are not set have none.
func (l *gridLook) resolve(s Strokes) Strokes {
	return mapStrokes(s, func(p strokePart) strokePart { return someStroke(l.resolveStroke(p.V.V)) })
}

// resolveStroke resolves each stroke once, so that cells share theirs.
func (l *gridLook) resolveStroke(s *value.Stroke) *value.Stroke {
	if s == nil {
		return nil
	}
	fixed, ok := l.strokes[s]
	if !ok {
		fixed = AbsoluteStroke(s, l.styles)
		if l.strokes == nil {
			l.strokes = map[*value.Stroke]*value.Stroke{}
		}
		l.strokes[s] = fixed
	}
	return fixed
}

// AbsoluteStroke is a stroke whose lengths do not depend on the font size any more.
func AbsoluteStroke(s *value.Stroke, styles *value.Chain) *value.Stroke {
	absolute := func(l unit.Length) unit.Length { return unit.Length{Abs: Resolve(l, styles)} }
	fixed := *s
	if fixed.Thickness.Given {
		fixed.Thickness.V = absolute(fixed.Thickness.V)
	}
	if dash := &fixed.Dash.V; fixed.Dash.Given && dash.Some {
		dash.V.Phase = absolute(dash.V.Phase)
		dash.V.Array = slices.Clone(dash.V.Array)
		for i := range dash.V.Array {
			dash.V.Array[i].Length = absolute(dash.V.Array[i].Length)
		}
	}
	return &fixed
}

// sameStroke reports whether two strokes, or their absence, say the same.
func sameStroke(a, b *value.Stroke) bool {
	if a == nil || b == nil || a == b {
		return a == b
	}
	x, y := a.Dash.V, b.Dash.V
	return a.Paint == b.Paint && a.Thickness == b.Thickness && a.Cap == b.Cap && a.Join == b.Join &&
		a.MiterLimit == b.MiterLimit && a.Dash.Given == b.Dash.Given && x.Some == y.Some && x.V.Phase == y.V.Phase &&
		slices.Equal(x.V.Array, y.V.Array)
}
