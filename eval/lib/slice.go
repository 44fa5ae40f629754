package lib

import (
	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
)

// slice is a part of a sequence: from start to end, or of count items.
type slice struct {
	start int64
	end   value.Maybe[int64]
	count value.Maybe[int64]
}

// takeSlice takes the arguments of a method slice.
func takeSlice(c *value.Call) slice {
	return slice{
		start: value.Pos[int64](c, "start"),
		end:   value.Opt(c, value.Maybe[int64]{}),
		count: takeCount(c),
	}
}

// takeCount takes the number of items, which may be missing, but not none.
func takeCount(c *value.Call) value.Maybe[int64] {
	count, given := named[int64](c, "count")
	return value.Maybe[int64]{V: count, Some: given}
}

// within is the part of a sequence of n items, empty where its end is before its start. check may complain about a
// position, and gets the index that it comes from as well.
func (s slice) within(n int, what string, check func(at int, i int64) error) (from, to int, err error) {
	if from, err = locate(s.start, n, what, check); err != nil {
		return 0, 0, err
	}
	to = n
	switch {
	case s.end.Some:
		to, err = locate(s.end.V, n, what, check)
	case s.count.Some:
		to, err = locate(int64(from)+s.count.V, n, what, check)
	}
	return from, max(from, to), err
}

// anywhere lets a part start and end anywhere.
func anywhere(int, int64) error { return nil }

// locate turns an index into a position.
func locate(i int64, n int, what string, check func(at int, i int64) error) (int, error) {
	at, ok := position(i, n)
	if !ok {
		return 0, outOfBounds(what, i, n)
	}
	return at, check(at, i)
}

// position turns an index that may count from the end into a position from 0 to n.
func position(i int64, n int) (int, bool) {
	if i < 0 {
		i += int64(n)
	}
	return int(i), i >= 0 && i <= int64(n)
}

func outOfBounds(what string, i int64, n int) *diag.Diagnostic {
	return value.Errorf("%s index out of bounds (index: %d, len: %d)", what, i, n)
}

// noDefault is an error for an item that is not there, where a default would have helped.
func noDefault(err *diag.Diagnostic) error {
	return value.Errorf("%s and no default value was specified", err.Message)
}
