package value

import (
	"slices"
	"sync/atomic"
)

// Array is a sequence of values.
type Array struct {
	items  []Value
	shared atomic.Bool
}

// ArrayType is the type of arrays.
var ArrayType = NewType("array", "array")

// NewArray makes an array of the items and takes the slice over.
func NewArray(items ...Value) *Array {
	shareAll(items)
	return &Array{items: items}
}

// ArrayOver makes an array of a slice that others hold as well. None of the items may be an array or a dictionary.
func ArrayOver(items []Value) *Array {
	a := &Array{items: slices.Clip(items)}
	a.share()
	return a
}

// NewRows makes an array of arrays, each of so many of the items, and takes the slice over.
func NewRows(items []Value, width int) *Array {
	shareAll(items)
	arrays := make([]Array, len(items)/width)
	rows := make([]Value, len(arrays))
	for i := range arrays {
		arrays[i].items = items[i*width : (i+1)*width : (i+1)*width]
		rows[i] = &arrays[i]
	}
	return NewArray(rows...)
}

// Type is ArrayType.
func (*Array) Type() *Type { return ArrayType }

// Len is the number of items.
func (a *Array) Len() int { return len(a.items) }

// Items are the array's items. They must not be changed.
func (a *Array) Items() []Value { return a.items }

// At is item i. A negative index counts from the end; ok is false outside the array.
func (a *Array) At(i int64) (v Value, ok bool) {
	k, ok := index(i, len(a.items))
	if !ok || k == len(a.items) {
		return nil, false
	}
	return a.items[k], true
}

// index turns an index that may be negative into a position from 0 to n.
func index(i int64, n int) (int, bool) {
	if i < 0 {
		i += int64(n)
	}
	return int(i), i >= 0 && i <= int64(n)
}

func (a *Array) share() {
	if !a.shared.Load() {
		a.shared.Store(true)
	}
}

// Own is the array if nobody else holds it, else a copy that nobody else holds.
func (a *Array) Own() *Array {
	if !a.shared.Load() {
		return a
	}
	return NewArray(slices.Clone(a.items)...)
}

// Ref is the place of item i in an array that is owned, for a change in place. ok is false outside the array.
func (a *Array) Ref(i int64) (place *Value, ok bool) {
	k, ok := index(i, len(a.items))
	if !ok || k == len(a.items) {
		return nil, false
	}
	return &a.items[k], true
}

// Push appends an item to an array that is owned.
func (a *Array) Push(v Value) { a.items = append(a.items, Share(v)) }

// Insert puts an item before position i of an array that is owned; ok is false outside the array.
func (a *Array) Insert(i int64, v Value) (ok bool) {
	k, ok := index(i, len(a.items))
	if ok {
		a.items = slices.Insert(a.items, k, Share(v))
	}
	return ok
}

// Remove takes item i out of an array that is owned; ok is false outside the array.
func (a *Array) Remove(i int64) (v Value, ok bool) {
	v, ok = a.At(i)
	if ok {
		k, _ := index(i, len(a.items))
		a.items = slices.Delete(a.items, k, k+1)
	}
	return v, ok
}
