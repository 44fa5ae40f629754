package cetz

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
)

// style is the style of an element, worked out. Its methods read what the element needs; the first error is remembered
// and told at the end by err.
type style struct {
	dict *value.Dict
	own  *ownStyle
	c    *canvas
	err  error
}

// styleOf works out the style of an element of a kind.
func (c *canvas) styleOf(kind string, own *ownStyle) *style {
	level := value.NewDict()
	if v, ok := c.style.Get(kind); ok {
		if d, ok := v.(*value.Dict); ok {
			level = d
		}
	}
	return &style{dict: resolveStyle(level, []*value.Dict{c.style}, own.dict), own: own, c: c}
}

// fail remembers an error about a key.
func (s *style) fail(key string, err error) {
	if s.err == nil && err != nil {
		s.err = diag.At(err, s.own.span(key))
	}
}

// get is the value of a key, none where there is none.
func (s *style) get(key string) value.Value {
	if v, ok := s.dict.Get(key); ok {
		return v
	}
	return value.None{}
}

// read casts the value of a key.
func read[T any](s *style, key string) T {
	v, err := value.Cast[T](s.get(key))
	s.fail(key, err)
	return v
}

// part is a dictionary in the style; nil where it is none.
func (s *style) part(key string) *value.Dict {
	d, _ := s.get(key).(*value.Dict)
	return d
}

// paint is what a path is drawn with.
type paint struct {
	fill    value.Paint   // nil for none
	stroke  *value.Stroke // nil for none
	evenOdd bool
}

// paint reads what the element's paths are drawn with.
func (s *style) paint() paint {
	return paint{s.fill(), s.stroke(), s.get("fill-rule") == value.Str("even-odd")}
}

func (s *style) fill() value.Paint {
	return read[value.Maybe[value.Paint]](s, "fill").V
}

func (s *style) stroke() *value.Stroke {
	stroke, err := s.c.strokeOf(s.get("stroke"))
	s.fail("stroke", err)
	return stroke
}

// strokeOf makes a stroke of a value. Its thickness may be a number of canvas units.
func (c *canvas) strokeOf(v value.Value) (*value.Stroke, error) {
	switch d := v.(type) {
	case value.Auto:
		return &value.Stroke{}, nil
	case *value.Dict:
		if thickness, ok := d.Get("thickness"); ok && thickness.Type() != value.LengthType && isNumber(thickness) {
			n, _ := value.Cast[number](thickness)
			length := unit.Length{Abs: unit.Abs(n.units) * c.length}
			v = value.NewDict().Merge(d).Put("thickness", value.Length(length))
		}
	}
	stroke, err := value.Cast[value.Maybe[*value.Stroke]](v)
	return stroke.V, err
}

// radii reads the radii of circles and arcs.
func (s *style) radii() (rx, ry float64) {
	p := read[pair[number]](s, "radius")
	return s.c.of(p.x), s.c.of(p.y)
}

// vector reads a direction.
func (s *style) vector(key string) vec {
	v, err := vecOf(s.get(key))
	s.fail(key, err)
	return v
}

// padding reads the padding.
func (s *style) padding() padding {
	p, err := s.c.paddingIn(s.get("padding"))
	s.fail("padding", err)
	return p
}
