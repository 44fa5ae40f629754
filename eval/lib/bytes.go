package lib

import "chatdoc/eval/value"

var _ = value.BytesType.Define(
	get("len", func(b value.Bytes) value.Value { return value.Int(len(b)) }),
	value.NewFunc("at", bytesAt),
	value.NewFunc("slice", bytesSlice),
).Constructor(newBytes)

func newBytes(c *value.Call) (value.Value, error) {
	b := value.Pos[toBytes](c, "value")
	return value.Bytes(b), c.Done()
}

// toBytes is what can be converted to bytes.
type toBytes value.Bytes

func (toBytes) Cast() *value.Caster[toBytes] { return &toBytesCaster }

var toBytesCaster = conversion(convertBytes, value.StrType, value.ArrayType, value.BytesType)

func convertBytes(v value.Value) (toBytes, error) {
	switch v := v.(type) {
	case value.Str:
		return toBytes(v), nil
	case *value.Symbol:
		return toBytes(v.Text()), nil
	case value.Bytes:
		return toBytes(v), nil
	case *value.Array:
		return bytesOf(v.Items())
	}
	return nil, errType
}

func bytesOf(items []value.Value) (toBytes, error) {
	b := make(toBytes, len(items))
	for i, item := range items {
		n, err := value.Cast[int64](item)
		if err != nil {
			return nil, err
		}
		if n < 0 || n > 255 {
			return nil, value.Errorf("number must be between 0 and 255")
		}
		b[i] = byte(n)
	}
	return b, nil
}

func bytesAt(c *value.Call) (value.Value, error) {
	b, i := value.Pos[value.Bytes](c, "self"), value.Pos[int64](c, "index")
	fallback := value.Named[value.Value](c, "default", nil)
	if err := c.Done(); err != nil {
		return nil, err
	}
	if at, ok := position(i, len(b)); ok && at < len(b) {
		return value.Int(b[at]), nil
	}
	if fallback == nil {
		return nil, noDefault(outOfBounds("byte", i, len(b)))
	}
	return fallback, nil
}

func bytesSlice(c *value.Call) (value.Value, error) {
	b := value.Pos[value.Bytes](c, "self")
	s := takeSlice(c)
	if err := c.Done(); err != nil {
		return nil, err
	}
	from, to, err := s.within(len(b), "byte", anywhere)
	if err != nil {
		return nil, err
	}
	return b[from:to:to], nil
}
