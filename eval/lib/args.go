package lib

import (
	"strconv"

	"chatdoc/eval/value"
)

var _ = value.ArgsType.Define(
	value.NewFunc("at", argsAt),
	get("pos", func(a *value.Args) value.Value { return value.NewArray(a.Positional()...) }),
	get("named", func(a *value.Args) value.Value { return a.Named() }),
).Constructor(newArgs)

// newArgs gives the arguments it is called with.
func newArgs(c *value.Call) (value.Value, error) { return c.Args.Rest(), nil }

// argsAt gives a positional argument by its number, or a named one by its name.
func argsAt(c *value.Call) (value.Value, error) {
	a, key := value.Pos[*value.Args](c, "self"), value.Pos[value.OneOf[int64, string]](c, "key")
	fallback := value.Named[value.Value](c, "default", nil)
	if err := c.Done(); err != nil {
		return nil, err
	}
	name := strconv.FormatInt(key.A, 10)
	v, ok := value.NewArray(a.Positional()...).At(key.A)
	if key.IsB {
		name = value.Repr(value.Str(key.B))
		v, ok = a.Named().Get(key.B)
	}
	switch {
	case ok:
		return v, nil
	case fallback != nil:
		return fallback, nil
	}
	return nil, value.Errorf("arguments do not contain key %s and no default value was specified", name)
}
