package value

import (
	"slices"

	"chatdoc/lexer/source"
)

// Content is an element with its fields. It is immutable once it was handed on; the methods that change it give a
// changed copy.
type Content struct {
	elem  *Elem
	slots []Slot // the fields that are set, by ascending index
	span  source.Span
	label Label
	life  *life // nil until a show rule or introspection has touched it

	sum uint64 // of Hash, once it was asked for; 0 before and after a change
}

// Slot is a field with its value.
type Slot struct {
	field *FieldInfo
	value any
}

// life is what happens to content while it is shown.
type life struct {
	location Location
	prepared bool
	guards   []int // the recipes that were applied to it, as numbered in the style chain
}

// ContentType is the type of content.
var ContentType = NewType("content", "content")

// Type is ContentType.
func (*Content) Type() *Type { return ContentType }

// New makes content of an element with some of its fields.
func New(e *Elem, fields ...Slot) *Content {
	c := newContent(len(fields))
	c.elem = e
	copy(c.slots, fields)
	if !slices.IsSortedFunc(c.slots, bySlot) {
		slices.SortFunc(c.slots, bySlot)
	}
	return c
}

// newContent makes content with n slots, at once with them where they are few.
func newContent(n int) *Content {
	switch n {
	case 0:
		return &Content{}
	case 1:
		c := &struct {
			Content
			slots [1]Slot
		}{}
		c.Content.slots = c.slots[:]
		return &c.Content
	case 2:
		c := &struct {
			Content
			slots [2]Slot
		}{}
		c.Content.slots = c.slots[:]
		return &c.Content
	}
	return &Content{slots: make([]Slot, n)}
}

func bySlot(a, b Slot) int { return int(a.field.Index) - int(b.field.Index) }

// Is is the field with a value, for New.
func (f Field[T]) Is(v T) Slot { return Slot{f.FieldInfo, v} }

// Elem is what kind of content it is.
func (c *Content) Elem() *Elem { return c.elem }

// Is reports whether the content is of an element.
func (c *Content) Is(e *Elem) bool { return c.elem == e }

// Span is where the content comes from.
func (c *Content) Span() source.Span { return c.span }

// Label is the content's label, "" where it has none.
func (c *Content) Label() Label { return c.label }

// Location is where introspection finds the content, the zero Location where it has no place yet.
func (c *Content) Location() Location {
	if c.life == nil {
		return Location{}
	}
	return c.life.location
}

// At is the content as coming from a place, unless it comes from one already. It may change c itself, and is for
// content just made.
func (c *Content) At(span source.Span) *Content {
	if c.span.IsDetached() {
		c.span, c.sum = span, 0
	}
	return c
}

// clone is a copy that shares the fields.
func (c *Content) clone() *Content {
	return &Content{elem: c.elem, slots: c.slots, span: c.span, label: c.label, life: c.life}
}

// Labelled is the content with a label.
func (c *Content) Labelled(label Label) *Content {
	d := c.clone()
	d.label = label
	return d
}

// slot finds the value of a field; ok is false where it is not set.
func (c *Content) slot(f *FieldInfo) (v any, ok bool) {
	for i := range c.slots {
		if c.slots[i].field == f {
			return c.slots[i].value, true
		}
	}
	return nil, false
}

// put sets a field of content that nobody else holds.
func (c *Content) put(f *FieldInfo, v any) {
	c.sum = 0
	i := 0
	for i < len(c.slots) && c.slots[i].field.Index < f.Index {
		i++
	}
	if i < len(c.slots) && c.slots[i].field == f {
		c.slots[i].value = v
		return
	}
	c.slots = slices.Insert(c.slots, i, Slot{f, v})
}

// Of is the field's value in content: the zero value where it is not set.
func (f Field[T]) Of(c *Content) T {
	v, _ := c.slot(f.FieldInfo)
	return as[T](v)
}

// Has reports whether the field is set in content.
func (f Field[T]) Has(c *Content) bool {
	_, ok := c.slot(f.FieldInfo)
	return ok
}

// With is the content with another value of the field.
func (f Field[T]) With(c *Content, v T) *Content {
	d := c.clone()
	d.slots = slices.Clone(c.slots)
	d.put(f.FieldInfo, v)
	return d
}

// Put sets the field of content that nobody else holds yet: for hooks that synthesize.
func (f Field[T]) Put(c *Content, v T) { c.put(f.FieldInfo, v) }

// Field is the value of a field as documents see it. ok is false where there is no such field, or no value in it.
func (c *Content) Field(name string) (v Value, ok bool) {
	if name == "label" && c.label != "" {
		return c.label, true
	}
	if f := c.elem.Field(name); f != nil && !f.Internal && !f.Ghost {
		if v, ok := c.slot(f); ok {
			return f.into(v), true
		}
	}
	return nil, false
}

// FieldIn is Field that falls back to the styles and the default.
func (c *Content) FieldIn(name string, styles *Chain) (v Value, ok bool) {
	if v, ok := c.Field(name); ok {
		return v, ok
	}
	if f := c.elem.Field(name); f != nil && f.Settable && !f.Internal && !f.Ghost {
		return f.into(styles.lookup(f, c)), true
	}
	return nil, false
}

// FieldsDict are the set fields as a dictionary, the label last.
func (c *Content) FieldsDict() *Dict {
	d := NewDict()
	for _, s := range c.slots {
		if !s.field.Internal && !s.field.Ghost {
			d.Put(s.field.Name, s.field.into(s.value))
		}
	}
	if c.label != "" {
		d.Put("label", c.label)
	}
	return d
}

// The methods below are for realization, which shows content step by step.

// Unprepared is a copy that nobody else holds, to be prepared.
func (c *Content) Unprepared() *Content {
	d := c.clone()
	d.slots = slices.Clone(c.slots)
	d.life = &life{}
	if c.life != nil {
		*d.life = *c.life
	}
	return d
}

// SetLocation gives content that nobody else holds its location.
func (c *Content) SetLocation(l Location) { c.life.location, c.sum = l, 0 }

// Located is a copy that has a location before it is shown.
func (c *Content) Located(l Location) *Content {
	d := c.Unprepared()
	d.SetLocation(l)
	return d
}

// Prepared is a copy that is noted as prepared. The original, which introspection finds, is not: where a document shows
// it once more, show rules see it for the first time.
func (c *Content) Prepared() *Content {
	d := c.clone()
	d.life = &life{c.life.location, true, c.life.guards}
	return d
}

// IsPrepared reports whether the content was prepared.
func (c *Content) IsPrepared() bool { return c.life != nil && c.life.prepared }

// Materialize sets the fields that are not set to what the styles say, in content that nobody else holds.
func (c *Content) Materialize(styles *Chain) {
	slots := make([]Slot, 0, len(c.slots)+c.unset())
	own := c.slots
	for _, f := range c.elem.Fields {
		switch {
		case len(own) > 0 && own[0].field == f:
			slots, own = append(slots, own[0]), own[1:]
		case f.materializes():
			slots = append(slots, Slot{f, styles.resolve(f)})
		}
	}
	c.slots, c.sum = slots, 0
}

// unset is how many fields Materialize sets.
func (c *Content) unset() (n int) {
	own := c.slots
	for _, f := range c.elem.Fields {
		switch {
		case len(own) > 0 && own[0].field == f:
			own = own[1:]
		case f.materializes():
			n++
		}
	}
	return n
}

func (f *FieldInfo) materializes() bool { return f.Settable && !f.Ghost && !f.Internal }

// IsGuarded reports whether a recipe was applied to the content already.
func (c *Content) IsGuarded(recipe int) bool {
	return c.life != nil && slices.Contains(c.life.guards, recipe)
}

// Guarded is the content to which a recipe was applied.
func (c *Content) Guarded(recipe int) *Content {
	d := c.clone()
	d.life = &life{}
	if c.life != nil {
		*d.life = *c.life
	}
	d.life.guards = append(slices.Clip(d.life.guards), recipe)
	return d
}
