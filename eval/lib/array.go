package lib

import "chatdoc/eval/value"

var _ = value.ArrayType.Define(
	get("len", func(a *value.Array) value.Value { return value.Int(a.Len()) }),
	value.NewFunc("first", arrayFirst),
	value.NewFunc("last", arrayLast),
	usuallyBoth("at", arrayAt, (*value.Array).At),
	mutator("push"), mutator("pop"), mutator("insert"), mutator("remove"),
	value.NewFunc("slice", arraySlice),
	method("contains", "value", arrayContains),
	value.NewFunc("find", arrayFind),
	value.NewFunc("position", arrayPosition),
	rangeFunc,
	value.NewFunc("filter", arrayFilter),
	value.NewFunc("map", arrayMap),
	value.NewFunc("enumerate", arrayEnumerate),
	value.NewFunc("zip", arrayZip),
	value.NewFunc("fold", arrayFold),
	value.NewFunc("sum", arraySum),
	value.NewFunc("product", arrayProduct),
	value.NewFunc("any", arrayAny),
	value.NewFunc("all", arrayAll),
	get("flatten", func(a *value.Array) value.Value { return value.NewArray(flatten(nil, a)...) }),
	get("rev", arrayRev),
	method("split", "at", arraySplit),
	value.NewFunc("join", arrayJoin),
	method("intersperse", "separator", arrayIntersperse),
	value.NewFunc("chunks", arrayChunks),
	method("windows", "window-size", arrayWindows),
	value.NewFunc("sorted", arraySorted),
	value.NewFunc("dedup", arrayDedup),
	unary("to-dict", "self", arrayToDict),
	value.NewFunc("reduce", arrayReduce),
).Constructor(newArray)

func newArray(c *value.Call) (value.Value, error) {
	items := value.Pos[toArray](c, "value")
	if err := c.Done(); err != nil {
		return nil, err
	}
	return items.array, nil
}

// toArray is what can be converted to an array.
type toArray struct{ array *value.Array }

func (toArray) Cast() *value.Caster[toArray] { return &toArrayCaster }

var toArrayCaster = conversion(convertArray, value.ArrayType, value.BytesType, value.VersionType)

func convertArray(v value.Value) (toArray, error) {
	switch v := v.(type) {
	case *value.Array:
		return toArray{v}, nil
	case value.Bytes:
		return toArray{intArray(v)}, nil
	case *value.Version:
		return toArray{intArray(v.Parts)}, nil
	}
	return toArray{}, errType
}

func intArray[T byte | uint32](ints []T) *value.Array {
	items := make([]value.Value, len(ints))
	for i, n := range ints {
		items[i] = value.Int(n)
	}
	return value.NewArray(items...)
}

// mutator makes a method that changes the collection it is called on. The evaluator hands over the place of that, so
// the function itself is only called as array.push((1, 2), 3), where the change shows nowhere.
func mutator(name string) *value.Func {
	return value.NewFunc(name, func(c *value.Call) (value.Value, error) {
		self := value.Pos[value.Value](c, "self")
		if err := c.Err(); err != nil {
			return nil, err
		}
		value.Share(self)
		return value.Mutate(&self, name, c.Args)
	})
}

func arrayFirst(c *value.Call) (value.Value, error) { return arrayEnd(c, 0) }

func arrayLast(c *value.Call) (value.Value, error) { return arrayEnd(c, -1) }

func arrayEnd(c *value.Call, i int64) (value.Value, error) {
	a, fallback := value.Pos[*value.Array](c, "self"), value.Named[value.Value](c, "default", nil)
	if err := c.Done(); err != nil {
		return nil, err
	}
	if v, ok := a.At(i); ok {
		return v, nil
	}
	if fallback == nil {
		return nil, value.ErrArrayEmpty()
	}
	return fallback, nil
}

func arrayAt(c *value.Call) (value.Value, error) {
	a, i := value.Pos[*value.Array](c, "self"), value.Pos[int64](c, "index")
	fallback := value.Named[value.Value](c, "default", nil)
	if err := c.Done(); err != nil {
		return nil, err
	}
	if v, ok := a.At(i); ok {
		return v, nil
	}
	if fallback == nil {
		return nil, noDefault(value.ErrArrayIndex(i, a.Len()))
	}
	return fallback, nil
}

func arraySlice(c *value.Call) (value.Value, error) {
	a := value.Pos[*value.Array](c, "self")
	r := takeSlice(c)
	if err := c.Done(); err != nil {
		return nil, err
	}
	from, to, err := r.within(a.Len(), "array", anywhere)
	if err != nil {
		return nil, err
	}
	return value.NewArray(append([]value.Value(nil), a.Items()[from:to]...)...), nil
}

func arrayContains(a *value.Array, v value.Value) (value.Value, error) {
	for _, item := range a.Items() {
		if value.Equal(v, item) {
			return value.Bool(true), nil
		}
	}
	return value.Bool(false), nil
}

func flatten(items []value.Value, a *value.Array) []value.Value {
	for _, v := range a.Items() {
		if inner, ok := v.(*value.Array); ok {
			items = flatten(items, inner)
		} else {
			items = append(items, v)
		}
	}
	return items
}

func arrayRev(a *value.Array) value.Value {
	n := a.Len()
	items := make([]value.Value, n)
	for i, v := range a.Items() {
		items[n-1-i] = v
	}
	return value.NewArray(items...)
}

func arraySplit(a *value.Array, at value.Value) (value.Value, error) {
	var parts []value.Value
	start, items := 0, a.Items()
	for i, v := range items {
		if value.Equal(v, at) {
			parts, start = append(parts, arrayOf(items[start:i])), i+1
		}
	}
	return value.NewArray(append(parts, arrayOf(items[start:]))...), nil
}

// arrayOf is an array of a copy of the items.
func arrayOf(items []value.Value) value.Value {
	return value.NewArray(append([]value.Value(nil), items...)...)
}

func arrayIntersperse(a *value.Array, separator value.Value) (value.Value, error) {
	items := make([]value.Value, 0, 2*a.Len())
	for i, v := range a.Items() {
		if i > 0 {
			items = append(items, separator)
		}
		items = append(items, v)
	}
	return value.NewArray(items...), nil
}

func arrayChunks(c *value.Call) (value.Value, error) {
	a, size := value.Pos[*value.Array](c, "self"), value.Pos[value.OneOrMore](c, "chunk-size")
	exact := value.Named(c, "exact", false)
	if err := c.Done(); err != nil {
		return nil, err
	}
	var chunks []value.Value
	for items := a.Items(); len(items) > 0; {
		n := min(int(size), len(items))
		if n == int(size) || !exact {
			chunks = append(chunks, arrayOf(items[:n]))
		}
		items = items[n:]
	}
	return value.NewArray(chunks...), nil
}

func arrayWindows(a *value.Array, size value.OneOrMore) (value.Value, error) {
	var windows []value.Value
	for items := a.Items(); len(items) >= int(size); items = items[1:] {
		windows = append(windows, arrayOf(items[:size]))
	}
	return value.NewArray(windows...), nil
}

func arrayToDict(a *value.Array) (value.Value, error) {
	d := value.NewDict()
	for _, v := range a.Items() {
		pair, ok := v.(*value.Array)
		if !ok {
			return nil, value.Errorf("expected (str, any) pairs, found %s", v.Type().Long)
		}
		if n := pair.Len(); n != 2 {
			return nil, value.Errorf("expected pairs of length 2, found length %d", n)
		}
		key, ok := pair.Items()[0].(value.Str)
		if !ok {
			return nil, value.Errorf("expected key of type str, found %s", pair.Items()[0].Type().Long)
		}
		d.Put(string(key), pair.Items()[1])
	}
	return d, nil
}
