package lib

import (
	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
)

var _ = value.FuncType.Define(
	value.NewFunc("with", funcWith),
	value.NewFunc("where", funcWhere),
)

// funcWith applies arguments beforehand.
func funcWith(c *value.Call) (value.Value, error) {
	f := value.Pos[*value.Func](c, "self")
	if err := c.Err(); err != nil {
		return nil, err
	}
	return f.Apply(c.Args.Rest()), nil
}

// funcWhere selects an element by its fields.
func funcWhere(c *value.Call) (value.Value, error) {
	f := value.Pos[*value.Func](c, "self")
	if err := c.Err(); err != nil {
		return nil, err
	}
	elem, ok := f.Callable().(*value.Elem)
	if !ok {
		return nil, value.Errorf("`where()` can only be called on element functions")
	}
	fields := c.Args.Rest()
	for _, arg := range fields.Items {
		if arg.Name == "" {
			return nil, diag.Errorf(arg.Span, "unexpected argument")
		}
	}
	return elem.Where(fields.Named())
}
