package lib

import "chatdoc/eval/value"

var _ = value.ContentType.Define(
	get("func", func(c *value.Content) value.Value { return c.Elem().Func }),
	method("has", "field", contentHas),
	value.NewFunc("at", contentAt),
	get("fields", func(c *value.Content) value.Value { return c.FieldsDict() }),
	get("location", contentLocation),
)

func contentHas(c *value.Content, field string) (value.Value, error) {
	_, ok := c.Field(field)
	return value.Bool(ok), nil
}

func contentAt(c *value.Call) (value.Value, error) {
	content, field := value.Pos[*value.Content](c, "self"), value.Pos[string](c, "field")
	fallback := value.Named[value.Value](c, "default", nil)
	if err := c.Done(); err != nil {
		return nil, err
	}
	if v, ok := content.Field(field); ok {
		return v, nil
	}
	if fallback == nil {
		return nil, value.Errorf("%s and no default was specified", value.MissingField(content, field).Message)
	}
	return fallback, nil
}

func contentLocation(c *value.Content) value.Value {
	if at := c.Location(); !at.IsZero() {
		return at
	}
	return value.None{}
}
