package lib

import "chatdoc/eval/value"

var _ = value.LabelType.Constructor(func(c *value.Call) (value.Value, error) {
	name := value.Pos[string](c, "name")
	if err := c.Done(); err != nil {
		return nil, err
	}
	if name == "" {
		return nil, value.Errorf("label name must not be empty")
	}
	return value.Label(name), nil
})
