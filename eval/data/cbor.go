package data

import (
	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
)

// cborFunc reads CBOR (RFC 8949).
var cborFunc = withDecoder(loader("cbor", plainly(parseCBOR)), plainly(parseCBOR),
	func(b value.Bytes) []byte { return b }).With(cborEncode)

// cborEncode writes CBOR.
var cborEncode = value.NewFunc("encode", func(c *value.Call) (value.Value, error) {
	v := value.PosAt[value.Value](c, "value")
	if err := c.Done(); err != nil {
		return nil, err
	}
	var w cborWriter
	if err := w.value(v.V, 0); err != nil {
		return nil, diag.At(err, v.Span)
	}
	return value.Bytes(w), nil
})

// The major types of CBOR: the first three bits of an item.
const (
	cborPositive = iota
	cborNegative
	cborBytes
	cborText
	cborArray
	cborMap
	cborTag
	cborSimple
)

// The simple values, and what else the last major type has: floats of three widths, and the end of what has no length.
const (
	cborFalse     = 20
	cborTrue      = 21
	cborNull      = 22
	cborUndefined = 23
	cborHalf      = 25
	cborSingle    = 26
	cborDouble    = 27
	cborOpen      = 31 // of other types: that the length is not told
)

// Tags of integers that are written as bytes.
const (
	cborBigPositive = 2
	cborBigNegative = 3
)
