package value

import (
	"slices"
	"sync/atomic"
)

// Dict maps strings to values and keeps the order in which they were inserted.
type Dict struct {
	keys   []string
	vals   []Value
	index  map[string]int // only of dictionaries with more than linearLimit keys
	shared atomic.Bool
}

// linearLimit is how many keys are found faster by looking at each than by hashing.
const linearLimit = 8

// DictType is the type of dictionaries.
var DictType = NewType("dictionary", "dictionary")

// NewDict makes an empty dictionary.
func NewDict() *Dict { return &Dict{} }

// Type is DictType.
func (*Dict) Type() *Type { return DictType }

// Len is the number of pairs.
func (d *Dict) Len() int { return len(d.keys) }

// Keys are the keys in order. They must not be changed.
func (d *Dict) Keys() []string { return d.keys }

// Values are the values in the order of their keys. They must not be changed.
func (d *Dict) Values() []Value { return d.vals }

func (d *Dict) find(key string) int {
	if d.index == nil {
		return slices.Index(d.keys, key)
	}
	if i, ok := d.index[key]; ok {
		return i
	}
	return -1
}

// Get is the value of a key; ok is false where the key is missing.
func (d *Dict) Get(key string) (v Value, ok bool) {
	if i := d.find(key); i >= 0 {
		return d.vals[i], true
	}
	return nil, false
}

// Ref is the place of a key's value in a dictionary that is owned, for a change in place; nil where the key is missing.
func (d *Dict) Ref(key string) *Value {
	if i := d.find(key); i >= 0 {
		return &d.vals[i]
	}
	return nil
}

// Put sets the value of a key in a dictionary that is owned. A new key comes last.
func (d *Dict) Put(key string, v Value) *Dict {
	Share(v)
	if i := d.find(key); i >= 0 {
		d.vals[i] = v
		return d
	}
	if d.index == nil && len(d.keys) == linearLimit {
		d.reindex()
	}
	if d.index != nil {
		d.index[key] = len(d.keys)
	}
	d.keys, d.vals = append(d.keys, key), append(d.vals, v)
	return d
}

// Remove takes a key out of a dictionary that is owned; ok is false where it is missing.
func (d *Dict) Remove(key string) (v Value, ok bool) {
	i := d.find(key)
	if i < 0 {
		return nil, false
	}
	v = d.vals[i]
	d.keys, d.vals = slices.Delete(d.keys, i, i+1), slices.Delete(d.vals, i, i+1)
	if d.index != nil {
		d.reindex()
	}
	return v, true
}

func (d *Dict) reindex() {
	d.index = make(map[string]int, 2*len(d.keys))
	for i, key := range d.keys {
		d.index[key] = i
	}
}

func (d *Dict) share() {
	if !d.shared.Load() {
		d.shared.Store(true)
	}
}

// Own is the dictionary if nobody else holds it, else a copy that nobody else holds.
func (d *Dict) Own() *Dict {
	if !d.shared.Load() {
		return d
	}
	shareAll(d.vals)
	c := &Dict{keys: slices.Clone(d.keys), vals: slices.Clone(d.vals)}
	if d.index != nil {
		c.reindex()
	}
	return c
}

// DictKey is a key that a dictionary may have, and where its value goes.
type DictKey struct {
	name string
	cast func(Value) error
}

// Key makes a DictKey.
func Key[T any](name string, to *T) DictKey {
	return DictKey{name, func(v Value) (err error) {
		*to, err = Cast[T](v)
		return err
	}}
}

// FromDict casts the values of keys. Keys that the dictionary lacks are passed over; other keys are an error.
func FromDict(d *Dict, keys ...DictKey) error {
	names := make([]string, len(keys))
	for i, k := range keys {
		names[i] = k.name
		if v, ok := d.Get(k.name); ok {
			if err := k.cast(v); err != nil {
				return err
			}
		}
	}
	return OnlyKeys(d, names...)
}
