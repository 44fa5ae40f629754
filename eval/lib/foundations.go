package lib

import (
	"strings"

	"chatdoc/eval/value"
)

var reprFunc = unary("repr", "value", func(v value.Value) (value.Value, error) {
	return value.Str(value.Repr(v)), nil
})

var panicFunc = value.NewFunc("panic", func(c *value.Call) (value.Value, error) {
	values := value.All[value.Value](c)
	if err := c.Done(); err != nil {
		return nil, err
	}
	if len(values) == 0 {
		return nil, value.Errorf("panicked")
	}
	reprs := make([]string, len(values))
	for i, v := range values {
		reprs[i] = value.Repr(v)
	}
	return nil, value.Errorf("panicked with: %s", strings.Join(reprs, ", "))
})

var assertFunc = value.NewFunc("assert", func(c *value.Call) (value.Value, error) {
	condition := value.Pos[bool](c, "condition")
	message, given := named[string](c, "message")
	if err := c.Done(); err != nil || condition {
		return value.None{}, err
	}
	if given {
		return nil, value.Errorf("assertion failed: %s", message)
	}
	return nil, value.Errorf("assertion failed")
}).With(
	value.NewFunc("eq", func(c *value.Call) (value.Value, error) {
		return assertThat(c, "equality", "was not equal to", value.Equal)
	}),
	value.NewFunc("ne", func(c *value.Call) (value.Value, error) {
		return assertThat(c, "inequality", "was equal to", differ)
	}),
)

func differ(a, b value.Value) bool { return !value.Equal(a, b) }

// assertThat compares two values.
func assertThat(c *value.Call, what, otherwise string, holds func(a, b value.Value) bool) (value.Value, error) {
	left, right := value.Pos[value.Value](c, "left"), value.Pos[value.Value](c, "right")
	message, given := named[string](c, "message")
	if err := c.Done(); err != nil || holds(left, right) {
		return value.None{}, err
	}
	if given {
		return nil, value.Errorf("%s assertion failed: %s", what, message)
	}
	return nil, value.Errorf("%s assertion failed: value %s %s %s", what, value.Repr(left), otherwise, value.Repr(right))
}
