package lib

import (
	"cmp"
	"slices"

	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
)

// Sorting is a stable merge from the bottom up: pairs first, then runs of two, four and so on; runs that are in order
// as they follow each other are left alone. An item is only ever asked whether it comes strictly before one that
// stood left of it, which decides in which order two incomparable values are named.

func arraySorted(c *value.Call) (value.Value, error) {
	a := value.Pos[*value.Array](c, "self")
	key, byKey := namedFunc(c, "key")
	by, given := namedFunc(c, "by")
	if err := c.Done(); err != nil {
		return nil, err
	}
	if !byKey && !given {
		return sortItems(a.Items())
	}
	less := compareOr("consider defining the comparison with `by` or choosing a different `key`")
	if given {
		less = by.outOfOrder
	}
	keys := &sortKeys{known: a.Items()}
	if byKey {
		keys = &sortKeys{items: a.Items(), known: make([]value.Value, a.Len()), of: key, leftFirst: given}
	}
	return sortBy(a.Items(), keys, less)
}

// sortItems sorts items by themselves.
func sortItems(items []value.Value) (value.Value, error) {
	if order := plainOrder(items); order != nil {
		sorted := slices.Clone(items)
		slices.SortFunc(sorted, order)
		return value.NewArray(sorted...), nil
	}
	return sortBy(items, &sortKeys{known: items}, compareOr("consider choosing a `key` or defining the comparison with `by`"))
}

// sortKeys are what items are compared by. A key is asked for when its item is first compared.
type sortKeys struct {
	items []value.Value
	known []value.Value // nil for those not yet asked for
	of    callback

	leftFirst bool // which key is asked for first
}

// ask asks for the keys of two items about to be compared.
func (k *sortKeys) ask(right, left int) error {
	if k.leftFirst {
		right, left = left, right
	}
	for _, i := range [...]int{right, left} {
		if k.known[i] != nil {
			continue
		}
		var err error
		if k.known[i], err = k.of.do(k.items[i]); err != nil {
			return err
		}
	}
	return nil
}

// precedes reports whether right, which stands behind left, must come before it.
type precedes func(right, left value.Value) (bool, error)

func compareOr(hint string) precedes {
	return func(right, left value.Value) (bool, error) {
		order, err := value.Compare(right, left)
		if err != nil {
			err = value.Errorf("%s", err).Hint(hint)
		}
		return order < 0, err
	}
}

// outOfOrder asks the function given for `by`, which tells whether two values are in order.
func (cb *callback) outOfOrder(right, left value.Value) (bool, error) {
	v, err := cb.do(left, right)
	if err != nil {
		return false, err
	}
	inOrder, ok := v.(value.Bool)
	if !ok {
		return false, diag.Errorf(cb.call.Span(), "expected boolean from `by` function, got %s", v.Type().Long)
	}
	return !bool(inOrder), nil
}

// plainOrder is the order of items that are all integers, or all strings, so that equal ones cannot be told apart; nil
// for others.
func plainOrder(items []value.Value) func(a, b value.Value) int {
	switch {
	case allOf[value.Int](items):
		return func(a, b value.Value) int { return cmp.Compare(a.(value.Int), b.(value.Int)) }
	case allOf[value.Str](items):
		return func(a, b value.Value) int { return cmp.Compare(a.(value.Str), b.(value.Str)) }
	}
	return nil
}

func allOf[T value.Value](items []value.Value) bool {
	return !slices.ContainsFunc(items, func(v value.Value) bool {
		_, ok := v.(T)
		return !ok
	})
}

// sortBy sorts items by their keys.
func sortBy(items []value.Value, keys *sortKeys, less precedes) (value.Value, error) {
	from, to := make([]int, len(items)), make([]int, len(items))
	for i := range from {
		from[i] = i
	}
	before := func(right, left int) (bool, error) {
		if err := keys.ask(right, left); err != nil {
			return false, err
		}
		return less(keys.known[right], keys.known[left])
	}
	for width := 1; width < len(items); width *= 2 {
		for start := 0; start < len(items); start += 2 * width {
			mid, end := min(start+width, len(items)), min(start+2*width, len(items))
			if err := merge(to[start:end], from[start:mid], from[mid:end], before); err != nil {
				return nil, err
			}
		}
		from, to = to, from
	}
	sorted := make([]value.Value, len(items))
	for i, at := range from {
		sorted[i] = items[at]
	}
	return value.NewArray(sorted...), nil
}

// merge merges two sorted runs of positions.
func merge(to, left, right []int, before func(right, left int) (bool, error)) error {
	if len(right) > 0 {
		swap, err := before(right[0], left[len(left)-1])
		if err != nil {
			return err
		}
		if swap {
			return mergeRuns(to, left, right, before)
		}
	}
	copy(to[copy(to, left):], right)
	return nil
}

func mergeRuns(to, left, right []int, before func(right, left int) (bool, error)) error {
	for len(left) > 0 && len(right) > 0 {
		swap, err := before(right[0], left[0])
		if err != nil {
			return err
		}
		if swap {
			to[0], right = right[0], right[1:]
		} else {
			to[0], left = left[0], left[1:]
		}
		to = to[1:]
	}
	copy(to[copy(to, left):], right)
	return nil
}
