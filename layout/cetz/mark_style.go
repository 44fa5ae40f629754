package cetz

import (
	"math"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
)

// marksAt reads the marks at an end of a path, "start" or "end". What is given for this end counts before what is given
// for both under "symbol"; each is a mark or an array of marks, and a mark is a name or a dictionary of styles.
func (s *style) marksAt(end string, length float64) (marks []mark) {
	here, both := listOf(s.get(end)), listOf(s.get("symbol"))
	for i := range max(len(here), len(both)) {
		one := s.markStyle(end, here, both, i)
		if m, ok := one.mark(length); ok {
			marks = append(marks, m)
		}
		s.fail("mark", one.err)
	}
	return marks
}

// listOf are the items of an array; any other value is an array of one.
func listOf(v value.Value) []value.Value {
	if a, ok := v.(*value.Array); ok {
		return a.Items()
	}
	return []value.Value{v}
}

// markStyle is the style of one of the marks at an end.
func (s *style) markStyle(end string, here, both []value.Value, i int) *style {
	one := &style{dict: value.NewDict().Merge(s.dict), own: s.own, c: s.c}
	var symbol value.Value = value.None{}
	if i < len(both) {
		symbol = both[i]
	}
	one.dict.Put("symbol", symbol)
	if d, ok := symbol.(*value.Dict); ok {
		one.dict.Put("symbol", value.None{})
		one.dict = mergeStyles(one.dict, d)
	}
	if i >= len(here) {
		return one
	}
	switch v := here[i].(type) {
	case value.Str:
		one.dict.Put("symbol", v)
	case *value.Dict:
		one.dict = mergeStyles(one.dict, withoutAuto(v))
	}
	return one
}

// withoutAuto are the pairs of a dictionary that say something.
func withoutAuto(d *value.Dict) *value.Dict {
	given := value.NewDict()
	for i, key := range d.Keys() {
		if v := d.Values()[i]; v != (value.Auto{}) {
			given.Put(key, v)
		}
	}
	return given
}

// mark reads a mark; ok is false where there is none.
func (s *style) mark(length float64) (m mark, ok bool) {
	name := read[value.Maybe[string]](s, "symbol")
	if !name.Some {
		return m, false
	}
	symbol, err := findSymbol(name.V)
	if err != nil {
		s.fail("mark", err)
		return m, false
	}
	m.shape = symbol.shape
	m.paint = paint{fill: s.fill(), stroke: s.markStroke()}
	if m.paint.stroke != nil {
		m.thickness = s.c.units(m.paint.stroke.Thickness.Or(unit.Length{Abs: 1}))
	}
	s.markSize(&m)
	s.markPosition(&m, length)
	m.harpoon, m.flip = read[bool](s, "harpoon"), read[bool](s, "flip")
	m.reverse = read[bool](s, "reverse") != symbol.reversed
	return m, s.err == nil
}

// markStroke is the stroke of marks: that of the path, but never dashed.
func (s *style) markStroke() *value.Stroke {
	stroke := s.stroke()
	if stroke == nil {
		return nil
	}
	solid := *stroke
	solid.Dash = value.Smart[value.Maybe[value.Dash]]{}
	return &solid
}

// markSize reads the sizes of a mark. Ratios are of the thickness of its stroke.
func (s *style) markSize(m *mark) {
	scale := read[float64](s, "scale")
	size := func(key string) float64 {
		return s.c.shareOf(read[share](s, key), m.thickness) * scale
	}
	m.length, m.width, m.inset, m.sep = size("length"), size("width"), size("inset"), size("sep")
	if angle, ok := s.get("angle").(value.Angle); ok {
		m.width = math.Tan(float64(angle)/2) * m.length * 2
	}
	m.slant = factorOf(read[value.Maybe[factor]](s, "slant").V)
}

// markPosition reads where a mark lies on a path of a length, of which ratios are.
func (s *style) markPosition(m *mark, length float64) {
	pos := read[value.Maybe[share]](s, "pos")
	m.pos, m.hasPos = s.c.shareOf(pos.V, length), pos.Some
	m.offset = s.c.shareOf(read[value.Maybe[share]](s, "offset").V, length)
	m.anchor = read[markAnchor](s, "anchor")
	m.shortenTo = read[value.Smart[value.Maybe[int]]](s, "shorten-to")
	m.xyUp, m.zUp = s.vector("xy-up"), s.vector("z-up")
}
