package value

import (
	"math"
	"sync/atomic"

	"chatdoc/lexer/source"
)

// Hasher condenses values into 64 bits, by which introspection tells content apart without keeping it. Unlike Equal it
// minds everything: where content comes from, its label and its location. The sums are the same on every run.
//
// Words are mixed by the finalizer of SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators,
// 2014), each step of which can be undone, so that nothing gets lost before the end.
type Hasher struct{ sum uint64 }

// Sum is what all that was written comes to.
func (h *Hasher) Sum() uint64 { return h.sum }

// Word writes 64 bits.
func (h *Hasher) Word(w uint64) {
	s := (h.sum ^ w) + 0x9e3779b97f4a7c15
	s = (s ^ s>>30) * 0xbf58476d1ce4e5b9
	s = (s ^ s>>27) * 0x94d049bb133111eb
	h.sum = s ^ s>>31
}

// Text writes a text.
func (h *Hasher) Text(s string) {
	h.Word(uint64(len(s)))
	for len(s) >= 8 {
		h.Word(uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
			uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56)
		s = s[8:]
	}
	var rest uint64
	for i := range len(s) {
		rest = rest<<8 | uint64(s[i])
	}
	h.Word(rest)
}

// Span writes a place in a source.
func (h *Hasher) Span(s source.Span) {
	h.Word(uint64(s.File))
	h.Word(uint64(s.Start)<<32 | uint64(s.End))
}

func (h *Hasher) flag(b bool) {
	if b {
		h.Word(1)
	} else {
		h.Word(0)
	}
}

// Hashable is a value, what an internal field holds, or what a function does, where that knows itself what tells it apart.
type Hashable interface{ HashInto(*Hasher) }

// Value writes a value.
func (h *Hasher) Value(v Value) {
	if v == nil {
		h.Word(0)
		return
	}
	h.Text(v.Type().Name)
	switch v := v.(type) {
	case Hashable:
		v.HashInto(h)
	case Str:
		h.Text(string(v))
	case Int:
		h.Word(uint64(v))
	case *Content:
		h.Word(v.Hash())
	case *Array:
		h.values(v.items)
	case *Dict:
		h.dict(v)
	case *Args:
		for _, arg := range v.Items {
			h.Text(arg.Name)
			h.Value(arg.Value)
		}
	case *Func:
		h.Word(v.Hash())
	case *Module:
		h.Text(v.Name)
		h.Word(uint64(v.File))
	case Styles:
		for _, st := range v {
			h.style(st)
		}
	default:
		h.plain(v)
	}
}

func (h *Hasher) values(vs []Value) {
	h.Word(uint64(len(vs)))
	for _, v := range vs {
		h.Value(v)
	}
}

func (h *Hasher) dict(d *Dict) {
	h.values(d.vals)
	for _, key := range d.keys {
		h.Text(key)
	}
}

func (h *Hasher) style(st Style) {
	switch {
	case st.Property != nil:
		h.field(st.Property.Field, st.Property.Value)
	case st.Recipe != nil:
		h.Span(st.Recipe.Span)
		h.Value(st.Recipe.Transform)
	default:
		h.Word(uint64(st.Revoked))
	}
}

// field writes what a field holds.
func (h *Hasher) field(f *FieldInfo, v any) {
	h.Text(f.Elem.Name)
	h.Word(uint64(f.Index))
	switch v := v.(type) {
	case *Content:
		h.content(v)
	case []*Content:
		h.Word(uint64(len(v)))
		for _, c := range v {
			h.content(c)
		}
	case string:
		h.Text(v)
	case bool:
		h.flag(v)
	case Hashable:
		v.HashInto(h)
	default:
		h.Value(f.into(v))
	}
}

func (h *Hasher) content(c *Content) {
	if c == nil {
		h.Word(0)
		return
	}
	h.Word(c.Hash())
}

// plain writes a value without parts.
func (h *Hasher) plain(v Value) {
	switch v := v.(type) {
	case Float:
		h.Word(math.Float64bits(float64(v)))
	case Length, Ratio, Relative:
		rel, _ := toRel(v)
		h.floats(float64(rel.Ratio), float64(rel.Length.Abs), float64(rel.Length.Em))
	case Angle:
		h.floats(float64(v))
	case Fraction:
		h.floats(float64(v))
	case Color:
		h.Word(uint64(v.Space))
		h.floats(float64(v.C[0]), float64(v.C[1]), float64(v.C[2]), float64(v.C[3]))
	case Bytes:
		h.Text(string(v))
	case Location:
		h.Word(v.Hash)
	case Selector:
		h.selector(v)
	case *Stroke:
		for _, name := range FieldNames(StrokeType) {
			h.Value(strokePart(v, name))
		}
	case *Gradient:
		h.Text(v.Repr())
		for _, stop := range v.Stops {
			h.Value(Color(stop.Color))
			h.floats(float64(stop.Offset))
		}
	case *Tiling:
		h.Text(v.String())
		h.content(v.Body)
	default:
		h.Text(Repr(v))
	}
}

func (h *Hasher) floats(fs ...float64) {
	for _, f := range fs {
		h.Word(math.Float64bits(f))
	}
}

func (h *Hasher) selector(s Selector) {
	switch s := s.(type) {
	case *ElemSelector:
		h.Text(s.Elem.Name)
		if s.Where != nil {
			h.dict(s.Where)
		}
	case *LabelSelector:
		h.Text(string(s.Label))
	case *LocationSelector:
		h.Word(s.Location.Hash)
	case *OrSelector:
		h.selectors("or", s.Parts...)
	case *AndSelector:
		h.selectors("and", s.Parts...)
	case *BeforeSelector:
		h.flag(s.Inclusive)
		h.selectors("before", s.Selector, s.End)
	case *AfterSelector:
		h.flag(s.Inclusive)
		h.selectors("after", s.Selector, s.Start)
	default:
		h.Text(Repr(s))
	}
}

func (h *Hasher) selectors(kind string, parts ...Selector) {
	h.Text(kind)
	h.Word(uint64(len(parts)))
	for _, p := range parts {
		h.selector(p)
	}
}

// HashOf is the sum of a single value.
func HashOf(v Value) uint64 {
	var h Hasher
	h.Value(v)
	return h.Sum()
}

// Hash is the sum of the content: the element, its fields, its label and location, where it comes from,
// and which show rules it has passed. It is worked
// out once, as the same content is part of much other content.
func (c *Content) Hash() uint64 {
	if sum := atomic.LoadUint64(&c.sum); sum != 0 {
		return sum
	}
	var h Hasher
	h.Text(c.elem.Name)
	h.Span(c.span)
	h.Text(string(c.label))
	h.Word(c.Location().Hash)
	if c.life != nil {
		for _, recipe := range c.life.guards {
			h.Word(uint64(recipe))
		}
	}
	for _, s := range c.slots {
		h.field(s.field, s.value)
	}
	atomic.StoreUint64(&c.sum, h.Sum())
	return h.Sum()
}

// Hash is the sum of the function: where it was defined, and what it has taken from there.
func (f *Func) Hash() uint64 {
	var h Hasher
	h.Text(f.Name)
	h.Span(f.original().Span)
	switch call := f.call.(type) {
	case *Elem:
		h.Text(call.Name)
	case *applied:
		h.Word(call.fn.Hash())
		h.Value(call.args)
	case Hashable:
		call.HashInto(&h)
	}
	return h.Sum()
}
