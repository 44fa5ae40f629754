package cetz

import (
	"chatdoc/eval/value"
	"chatdoc/lexer/source"
)

// Styles are a tree of dictionaries. Its root holds what applies to all elements (stroke, fill, radius …) and, under the
// name of each kind of element, what applies to these; set-style changes the tree. An element looks its style up in
// three places, from the inside out: its own arguments, the part of the tree for its kind, the root. auto means that
// the next one further out decides, and dictionaries are merged with those further out. This is the rule at every
// level: the marks of a line have a stroke of their own, or that of the line, or that of the root.
//
// A stroke that is given as a dictionary changes only what it says, however the stroke further out was given.

// resolveStyle works out a style: level is a part of the tree, outer are the levels around it from the inside out, own
// is what overrides the level.
func resolveStyle(level *value.Dict, outer []*value.Dict, own *value.Dict) *value.Dict {
	d := value.NewDict().Merge(level)
	for i, key := range own.Keys() {
		v := own.Values()[i]
		if present, ok := d.Get(key); ok {
			v = override(key, present, v)
		}
		d.Put(key, v)
	}
	for _, key := range d.Keys() {
		d.Put(key, inherit(key, d, outer))
	}
	around := append([]*value.Dict{d}, outer...)
	for _, key := range d.Keys() {
		v, _ := d.Get(key)
		if part, ok := v.(*value.Dict); ok {
			d.Put(key, resolveStyle(part, around, value.NewDict()))
		}
	}
	return d
}

// inherit is the value of a key, with what the closest level further out that has the key says.
func inherit(key string, d *value.Dict, outer []*value.Dict) value.Value {
	v, _ := d.Get(key)
	_, isDict := v.(*value.Dict)
	if v != (value.Auto{}) && !isDict {
		return v
	}
	for _, level := range outer {
		if further, ok := level.Get(key); ok {
			if v == (value.Auto{}) {
				return further
			}
			return override(key, further, v)
		}
	}
	return v
}

// override is what becomes of a value that another one is set on: dictionaries are merged.
func override(key string, present, v value.Value) value.Value {
	inner, ok := v.(*value.Dict)
	if !ok {
		return v
	}
	if key == "stroke" {
		present = strokeDict(present)
	}
	if further, ok := present.(*value.Dict); ok {
		return mergeStyles(further, inner)
	}
	return v
}

// mergeStyles is a style tree with another one set on it.
func mergeStyles(tree, set *value.Dict) *value.Dict {
	d := value.NewDict().Merge(tree)
	for i, key := range set.Keys() {
		v := set.Values()[i]
		if present, ok := d.Get(key); ok {
			v = override(key, present, v)
		}
		d.Put(key, v)
	}
	return d
}

// strokeDict is a stroke as a dictionary of what it says. Other values stay as they are.
func strokeDict(v value.Value) value.Value {
	if !value.CasterOf[*value.Stroke]().Accepts(v) || v.Type() == value.DictType {
		return v
	}
	s, err := value.Cast[*value.Stroke](v)
	if err != nil {
		return v
	}
	d := value.NewDict()
	putGiven(d, "paint", s.Paint)
	putGiven(d, "thickness", s.Thickness)
	putGiven(d, "cap", s.Cap)
	putGiven(d, "join", s.Join)
	putGiven(d, "dash", s.Dash)
	putGiven(d, "miter-limit", s.MiterLimit)
	return d
}

func putGiven[T any](d *value.Dict, key string, v value.Smart[T]) {
	if v.Given {
		d.Put(key, value.CasterOf[T]().Into(v.V))
	}
}

// ownStyle are the arguments of an element that say how it looks.
type ownStyle struct {
	dict  *value.Dict
	spans map[string]source.Span
	call  source.Span
}

// takeStyle takes all arguments that are left. Positional ones are an error.
func takeStyle(c *value.Call) ownStyle {
	own := ownStyle{value.NewDict(), map[string]source.Span{}, c.Span()}
	for _, arg := range c.Args.Rest().Items {
		if arg.Name == "" {
			c.Fail(value.Errorf("unexpected positional argument: %s", value.Repr(arg.Value)))
			continue
		}
		own.dict.Put(arg.Name, arg.Value)
		own.spans[arg.Name] = arg.ValueSpan
	}
	return own
}

// span is where a key of the style was given, or else the element.
func (o *ownStyle) span(key string) source.Span {
	if span, ok := o.spans[key]; ok {
		return span
	}
	return o.call
}
