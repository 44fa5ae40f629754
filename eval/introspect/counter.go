package introspect

import "chatdoc/eval/value"

// Counter counts pages, the content that a selector matches, or what a document counts by itself.
type Counter struct {
	key key
	// updates selects all that may move the counter.
	updates value.Selector
	hash    uint64 // of the key
}

// CounterType is the type of counters.
var CounterType = value.NewType("counter", "counter")

var _ = CounterType.Define(seriesMethods[*Counter]()...).Define(
	value.NewFunc("display", counterDisplay).Context(),
	value.NewFunc("step", counterStep),
	value.NewFunc("update", counterUpdate),
).Constructor(func(c *value.Call) (value.Value, error) {
	k := value.Pos[key](c, "key")
	if err := c.Done(); err != nil {
		return nil, err
	}
	return newCounter(k), nil
})

func newCounter(k key) *Counter {
	where := value.NewDict().Put("key", k.id)
	c := &Counter{key: k, hash: value.HashOf(k.id)}
	c.updates = &value.ElemSelector{Elem: CounterUpdate, Where: where}
	if s, ok := k.id.(value.Selector); ok {
		c.updates = &value.OrSelector{Parts: []value.Selector{c.updates, s}}
	}
	return c
}

// Select is the counter of the content that a selector matches.
func Select(s value.Selector) *Counter { return newCounter(key{s}) }

// Of is the counter of an element, such as that of headings; of the page element it is the page counter.
func Of(elem *value.Elem) *Counter { return newCounter(keyOf(elem)) }

// Update is invisible content that moves the counter.
func (c *Counter) Update(u Update) *value.Content {
	return value.New(CounterUpdate, counterUpdateKey.Is(c.key), counterUpdateUpdate.Is(u))
}

// Type is CounterType.
func (*Counter) Type() *value.Type { return CounterType }

// Cast brings the Caster: counters.
func (*Counter) Cast() *value.Caster[*Counter] { return counterCaster }

var counterCaster = value.Itself[*Counter](CounterType)

// EqualTo reports whether another value is the same counter.
func (c *Counter) EqualTo(v value.Value) bool {
	d, ok := v.(*Counter)
	return ok && value.Equal(c.key.id, d.key.id)
}

// HashInto writes what tells the counter apart.
func (c *Counter) HashInto(h *value.Hasher) { h.Word(c.hash) }

func (c *Counter) String() string { return "counter(" + value.Repr(c.key.id) + ")" }

// key is what a counter goes by: a string, the function of the page element, or a selector.
type key struct{ id value.Value }

// keyOf is the key of the counter of an element.
func keyOf(elem *value.Elem) key {
	if _, ok := elem.Count.(pageCount); ok {
		return key{elem.Func}
	}
	return key{&value.ElemSelector{Elem: elem}}
}

// Cast brings the Caster: strings, labels, element functions, locations and selectors.
func (key) Cast() *value.Caster[key] { return &keyCaster }

var keyInfo = value.Types(value.StrType, value.LabelType, value.FuncType, value.LocationType, value.SelectorType)

var keyCaster = value.Caster[key]{Info: keyInfo, From: toKey, Into: func(k key) value.Value { return k.id }}

func toKey(v value.Value) (key, error) {
	if s, err := value.Cast[string](v); err == nil {
		return key{value.Str(s)}, nil
	}
	if f, err := value.Cast[*value.Func](v); err == nil {
		if f.Elem() == nil {
			return key{}, value.Errorf("expected element")
		}
		if _, ok := f.Elem().Count.(pageCount); ok {
			return keyOf(f.Elem()), nil
		}
	}
	if !keyInfo.Match(v) {
		return key{}, keyInfo.Fail(v)
	}
	s, err := value.Cast[value.Locatable](v)
	return key{s.Selector}, err
}

// page is the page element where the counter counts pages, else nil.
func (k key) page() *value.Elem {
	if f, ok := k.id.(*value.Func); ok {
		return f.Elem()
	}
	return nil
}

// elem is the element whose content the counter counts, nil where it counts something else.
func (k key) elem() *value.Elem {
	if s, ok := k.id.(*value.ElemSelector); ok {
		return s.Elem
	}
	return k.page()
}
