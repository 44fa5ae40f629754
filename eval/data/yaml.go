package data

import (
	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
)

// yamlFunc reads YAML.
var yamlFunc = withDecoder(loader("yaml", plainly(parseYAML)), plainly(parseYAML), contentsOf).With(yamlEncode)

// yamlEncode writes YAML.
var yamlEncode = value.NewFunc("encode", func(c *value.Call) (value.Value, error) {
	v := value.PosAt[value.Value](c, "value")
	if err := c.Done(); err != nil {
		return nil, err
	}
	var w yamlWriter
	if err := w.root(v.V); err != nil {
		return nil, diag.At(err, v.Span)
	}
	return value.Str(w.String()), nil
})
