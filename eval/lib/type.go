package lib

import "chatdoc/eval/value"

var _ = value.TypeType.Constructor(func(c *value.Call) (value.Value, error) {
	v := value.Pos[value.Value](c, "value")
	if err := c.Done(); err != nil {
		return nil, err
	}
	return v.Type(), nil
})
