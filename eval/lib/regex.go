package lib

import (
	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
)

var _ = value.RegexType.Constructor(func(c *value.Call) (value.Value, error) {
	pattern := value.PosAt[string](c, "regex")
	if err := c.Done(); err != nil {
		return nil, err
	}
	re, err := value.NewRegex(pattern.V)
	if err != nil {
		return nil, diag.At(err, pattern.Span)
	}
	return re, nil
})
