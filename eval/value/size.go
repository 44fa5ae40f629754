package value

import (
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// MaxSize bounds how much a value may hold, in bytes. A document that doubles a value again and again shall end with a
// message, for Go cannot recover from exhausted memory.
const MaxSize = 1 << 27

// itemSize is how much an item of a collection counts.
const itemSize = 16

// fits reports whether two values are not too large to be one.
func fits(a, b Value) error {
	if size(a)+size(b) > MaxSize {
		return errTooLarge()
	}
	return nil
}

func errTooLarge() error { return diag.Limitf(source.Span{}, "value is too large") }

// size is how much a value holds, in bytes; 0 for values of constant size.
func size(v Value) int {
	switch v := v.(type) {
	case Str:
		return len(v)
	case Bytes:
		return len(v)
	case *Array:
		return itemSize * len(v.items)
	case *Dict:
		return itemSize * len(v.keys)
	case *Args:
		return itemSize * len(v.Items)
	case *Content:
		if v.elem == Sequence {
			return itemSize * len(SequenceChildren.Of(v))
		}
		return itemSize
	}
	return 0
}
