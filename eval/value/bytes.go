package value

import (
	"bytes"
	"fmt"
	"slices"
)

// Bytes is a sequence of bytes. It must not be changed.
type Bytes []byte

// BytesType is the type of bytes.
var BytesType = NewType("bytes", "bytes")

// Type is BytesType.
func (Bytes) Type() *Type { return BytesType }

// Concat is b followed by other bytes.
func (b Bytes) Concat(other Bytes) Bytes { return append(slices.Clip(b), other...) }

func (b Bytes) equal(v Value) bool {
	c, ok := v.(Bytes)
	return ok && bytes.Equal(b, c)
}

func (b Bytes) String() string { return fmt.Sprintf("bytes(%d)", len(b)) }
