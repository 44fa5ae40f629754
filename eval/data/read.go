package data

import (
	"unicode/utf8"

	"chatdoc/eval/value"
)

// encoding is how text is encoded in a file.
type encoding uint8

func (encoding) Cast() *value.Caster[encoding] { return value.Words[encoding]("utf8") }

// readFunc reads a file as a text, or as bytes if its encoding is none.
var readFunc = value.NewFunc("read", func(c *value.Call) (value.Value, error) {
	path := value.PosAt[string](c, "path")
	enc := value.Named(c, "encoding", value.Some(encoding(0)))
	if err := c.Done(); err != nil {
		return nil, err
	}
	d, err := loadFile(c.Engine.World, path)
	if err != nil {
		return nil, err
	}
	if !enc.Some {
		return value.Bytes(d.bytes), nil
	}
	return d.parse(func(data []byte) (value.Value, *fault) {
		text, f := textOf(data)
		return value.Str(text), f
	})
})

// textOf is data as a text.
func textOf(data []byte) (string, *fault) {
	if utf8.Valid(data) {
		return string(data), nil
	}
	at := 0
	for {
		r, size := utf8.DecodeRune(data[at:])
		if r == utf8.RuneError && size == 1 {
			break
		}
		at += size
	}
	return "", &fault{message: "failed to convert to string (file is not valid utf-8", place: atRange(at, at)}
}
