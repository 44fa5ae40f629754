package value

import (
	"strings"

	"chatdoc/eval/unit"
)

// Stroke says how a line is drawn. What it leaves auto comes from the stroke further out, or from the defaults.
type Stroke struct {
	Paint      Smart[Paint]
	Thickness  Smart[unit.Length]
	Cap        Smart[LineCap]
	Join       Smart[LineJoin]
	Dash       Smart[Maybe[Dash]]
	MiterLimit Smart[MiterLimit]
}

// StrokeType is the type of strokes.
var StrokeType = NewType("stroke", "stroke")

// Type is StrokeType.
func (*Stroke) Type() *Type { return StrokeType }

// LineCap is how a line ends.
type LineCap uint8

// LineJoin is how two segments of a line meet.
type LineJoin uint8

// Cast brings the Caster: "butt", "round" and "square".
func (LineCap) Cast() *Caster[LineCap] { return Words[LineCap]("butt", "round", "square") }

// Cast brings the Caster: "miter", "round" and "bevel".
func (LineJoin) Cast() *Caster[LineJoin] { return Words[LineJoin]("miter", "round", "bevel") }

// Dash is a dash pattern: lengths of dashes and gaps in turn.
type Dash struct {
	Array []DashLength
	Phase unit.Length
}

// DashLength is a length, or a dot: as long as the line is thick.
type DashLength struct {
	Length unit.Length
	Dot    bool
}

// Fold fills in what the stroke leaves open.
func (s *Stroke) Fold(outer *Stroke) *Stroke {
	folded := *s
	orElse(&folded.Paint, outer.Paint)
	orElse(&folded.Thickness, outer.Thickness)
	orElse(&folded.Cap, outer.Cap)
	orElse(&folded.Join, outer.Join)
	orElse(&folded.Dash, outer.Dash)
	orElse(&folded.MiterLimit, outer.MiterLimit)
	return &folded
}

func orElse[T any](s *Smart[T], fallback Smart[T]) {
	if !s.Given {
		*s = fallback
	}
}

func reprStroke(s *Stroke) string {
	if !s.Cap.Given && !s.Join.Given && !s.Dash.Given && !s.MiterLimit.Given {
		return reprSimpleStroke(s)
	}
	var parts []string
	add := func(name string, given bool, v func() Value) {
		if given {
			parts = append(parts, name+": "+Repr(v()))
		}
	}
	add("paint", s.Paint.Given, func() Value { return s.Paint.V })
	add("thickness", s.Thickness.Given, func() Value { return Length(s.Thickness.V) })
	add("cap", s.Cap.Given, func() Value { return s.Cap.V.Cast().Into(s.Cap.V) })
	add("join", s.Join.Given, func() Value { return s.Join.V.Cast().Into(s.Join.V) })
	if s.Dash.Given {
		parts = append(parts, "dash: "+reprDash(s.Dash.V))
	}
	add("miter-limit", s.MiterLimit.Given, func() Value { return Float(s.MiterLimit.V) })
	return "(" + strings.Join(parts, ", ") + ")"
}

// reprDash prints a dash pattern on one line, other than the dictionary that stands for it.
func reprDash(d Maybe[Dash]) string {
	if !d.Some {
		return "none"
	}
	lengths := make([]string, len(d.V.Array))
	for i, l := range d.V.Array {
		lengths[i] = Repr(intoValue(l))
	}
	return "(array: (" + strings.Join(lengths, ", ") + "), phase: " + Repr(Length(d.V.Phase)) + ")"
}

func reprSimpleStroke(s *Stroke) string {
	switch {
	case s.Paint.Given && s.Thickness.Given:
		return Repr(Length(s.Thickness.V)) + " + " + Repr(s.Paint.V)
	case s.Paint.Given:
		return Repr(s.Paint.V)
	case s.Thickness.Given:
		return Repr(Length(s.Thickness.V))
	}
	return "1pt + black"
}
