package introspect

import (
	"math"

	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
)

// Numbers are what a counter stands at: a number for each level, from the outermost in.
type Numbers []uint64

// First is the outermost number, 1 where there is none.
func (n Numbers) First() uint64 {
	if len(n) == 0 {
		return 1
	}
	return n[0]
}

// stepped counts on at a level, from 1. Levels further in are dropped, those missing further out are 0.
func (n Numbers) stepped(level int, by uint64) Numbers {
	next := make(Numbers, level)
	copy(next, n)
	if sum := next[level-1] + by; sum >= by {
		next[level-1] = sum
	} else {
		next[level-1] = math.MaxUint64
	}
	return next
}

func (n Numbers) values() []value.Value {
	vs := make([]value.Value, len(n))
	for i, k := range n {
		vs[i] = value.Int(min(k, math.MaxInt64))
	}
	return vs
}

// Cast brings the Caster: an integer or an array of integers, none of them negative.
func (Numbers) Cast() *value.Caster[Numbers] { return &numbersCaster }

var numbersInfo = value.Types(value.IntType, value.ArrayType)

var numbersCaster = value.Caster[Numbers]{
	Info: numbersInfo,
	From: toNumbers,
	Into: func(n Numbers) value.Value { return value.NewArray(n.values()...) },
}

func toNumbers(v value.Value) (Numbers, error) {
	items := []value.Value{v}
	switch v := v.(type) {
	case *value.Array:
		items = v.Items()
	case value.Int:
	default:
		return nil, numbersInfo.Fail(v)
	}
	numbers := make(Numbers, len(items))
	for i, item := range items {
		n, err := value.Cast[value.Natural](item)
		if err != nil {
			return nil, err
		}
		numbers[i] = uint64(n)
	}
	return numbers, nil
}

// Update is how a counter moves: it is set, counts on at a level, or a function tells from the numbers that were.
type Update struct {
	numbers Numbers
	level   int // 0 where it does not just count on
	by      *value.Func
}

// SetTo sets a counter.
func SetTo(numbers ...uint64) Update { return Update{numbers: numbers} }

// Step counts on at a level, from 1.
func Step(level int) Update { return Update{level: level} }

// Cast brings the Caster: an integer, an array of integers, or a function.
func (Update) Cast() *value.Caster[Update] { return &updateCaster }

var updateInfo = numbersInfo.Or(value.Types(value.FuncType))

var updateCaster = value.Caster[Update]{
	Info: updateInfo,
	From: toUpdate,
	Into: func(Update) value.Value { return value.None{} },
}

func toUpdate(v value.Value) (u Update, err error) {
	if f, err := value.Cast[*value.Func](v); err == nil {
		return Update{by: f}, nil
	}
	if !updateInfo.Match(v) {
		return u, updateInfo.Fail(v)
	}
	u.numbers, err = toNumbers(v)
	return u, err
}

// HashInto writes what tells the update apart.
func (u Update) HashInto(h *value.Hasher) {
	h.Word(uint64(u.level))
	for _, n := range u.numbers {
		h.Word(n)
	}
	if u.by != nil {
		h.Word(u.by.Hash())
	}
}

// apply gives the numbers after the update.
func (u Update) apply(eng *value.Engine, n Numbers) (Numbers, error) {
	switch {
	case u.level > 0:
		return n.stepped(u.level, 1), nil
	case u.by == nil:
		return u.numbers, nil
	}
	v, err := u.by.CallWith(eng, &value.Context{}, n.values()...)
	if err == nil {
		n, err = toNumbers(v)
	}
	return n, diag.At(err, u.by.Span)
}

// CountFunc tells how content moves the counter of its element. ok is false where it does not.
type CountFunc func(c *value.Content) (u Update, ok bool)

// Counts declares that an element moves its counter. The counters of other elements count each piece of content.
func Counts(elem *value.Elem, f CountFunc) *value.Elem {
	elem.Count = f
	return elem
}

// pageCount marks the page element, whose counter counts pages.
type pageCount struct{}

// CountsPages declares the element whose counter is that of pages.
func CountsPages(elem *value.Elem) *value.Elem {
	elem.Count = pageCount{}
	return elem
}

// updateOf is how content moves a counter that it belongs to.
func updateOf(c *value.Content) (u Update, ok bool) {
	if count, ok := c.Elem().Count.(CountFunc); ok {
		return count(c)
	}
	return Step(1), true
}
