package data

import (
	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
)

// tomlFunc reads TOML.
var tomlFunc = withDecoder(loader("toml", plainly(parseTOML)), plainly(parseTOML), contentsOf).With(tomlEncode)

// tomlEncode writes TOML.
var tomlEncode = value.NewFunc("encode", func(c *value.Call) (value.Value, error) {
	d := value.PosAt[*value.Dict](c, "value")
	pretty := value.Named(c, "pretty", true)
	if err := c.Done(); err != nil {
		return nil, err
	}
	w := tomlWriter{pretty: pretty}
	if err := w.table(d.V, nil, ""); err != nil {
		return nil, diag.At(err, d.Span)
	}
	return value.Str(w.String()), nil
})
