package data

import (
	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
)

// jsonFunc reads JSON (RFC 8259).
var jsonFunc = withDecoder(loader("json", plainly(parseJSON)), plainly(parseJSON), contentsOf).With(jsonEncode)

// jsonEncode writes JSON.
var jsonEncode = value.NewFunc("encode", func(c *value.Call) (value.Value, error) {
	v := value.PosAt[value.Value](c, "value")
	pretty := value.Named(c, "pretty", true)
	if err := c.Done(); err != nil {
		return nil, err
	}
	w := jsonWriter{pretty: pretty}
	if err := w.value(v.V, 0); err != nil {
		return nil, diag.At(err, v.Span)
	}
	return value.Str(w.String()), nil
})
