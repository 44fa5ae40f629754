package lib

import "chatdoc/eval/value"

var _ = value.DictType.Define(
	get("len", func(d *value.Dict) value.Value { return value.Int(d.Len()) }),
	usuallyBoth("at", dictAt, (*value.Dict).Get),
	mutator("insert"), mutator("remove"),
	get("keys", dictKeys),
	get("values", func(d *value.Dict) value.Value { return arrayOf(d.Values()) }),
	get("pairs", dictPairs),
).Constructor(newDict)

// newDict makes a dictionary of what a module defines.
func newDict(c *value.Call) (value.Value, error) {
	m := value.Pos[*value.Module](c, "value")
	if err := c.Done(); err != nil {
		return nil, err
	}
	d := value.NewDict()
	for _, name := range m.Scope.Names() {
		d.Put(name, m.Scope.Get(name).Value)
	}
	return d, nil
}

func dictAt(c *value.Call) (value.Value, error) {
	d, key := value.Pos[*value.Dict](c, "self"), value.Pos[string](c, "key")
	fallback := value.Named[value.Value](c, "default", nil)
	if err := c.Done(); err != nil {
		return nil, err
	}
	if v, ok := d.Get(key); ok {
		return v, nil
	}
	if fallback == nil {
		return nil, noDefault(value.MissingKey(key))
	}
	return fallback, nil
}

func dictKeys(d *value.Dict) value.Value {
	keys := make([]value.Value, d.Len())
	for i, key := range d.Keys() {
		keys[i] = value.Str(key)
	}
	return value.NewArray(keys...)
}

func dictPairs(d *value.Dict) value.Value {
	pairs := make([]value.Value, 0, 2*d.Len())
	for i, key := range d.Keys() {
		pairs = append(pairs, value.Str(key), d.Values()[i])
	}
	return value.NewRows(pairs, 2)
}
