package regex

import (
	"slices"
	"sync"
	"unicode"
)

// class is a set of characters: some ranges and some of Unicode's own tables, or all but these.
type class struct {
	negated bool
	ranges  []runes
	tables  []table
}

// runes is a range of characters, both ends included.
type runes struct{ low, high rune }

// table is a table of Unicode under the name by which Go's regexp package knows it, or all characters but those.
type table struct {
	name    string
	runes   *unicode.RangeTable
	negated bool
}

func (c *class) addRange(low, high rune) { c.ranges = append(c.ranges, runes{low, high}) }

// addNode adds a literal or class.
func (c *class) addNode(n *node) {
	if n.op == opLiteral {
		c.addRange(n.char, n.char)
		return
	}
	c.add(n.class)
}

// add adds another class.
func (c *class) add(d *class) {
	switch {
	case !d.negated:
		c.ranges, c.tables = append(c.ranges, d.ranges...), append(c.tables, d.tables...)
	case len(d.ranges) == 0 && len(d.tables) == 1:
		t := d.tables[0]
		t.negated = !t.negated
		c.tables = append(c.tables, t)
	default:
		c.ranges = append(c.ranges, d.expand()...)
	}
}

func (c *class) negate() *class { return &class{!c.negated, c.ranges, c.tables} }

// contains reports whether a character is in the class.
func (c *class) contains(r rune) bool {
	for _, x := range c.ranges {
		if r >= x.low && r <= x.high {
			return !c.negated
		}
	}
	for _, t := range c.tables {
		if unicode.Is(t.runes, r) != t.negated {
			return !c.negated
		}
	}
	return c.negated
}

// containsFold is contains for a class that ignores case.
func (c *class) containsFold(r rune) bool {
	base := class{ranges: c.ranges, tables: c.tables}
	for x := r; ; {
		if base.contains(x) {
			return !c.negated
		}
		if x = unicode.SimpleFold(x); x == r {
			return c.negated
		}
	}
}

// expand is the class as ranges alone, in order, none touching another.
func (c *class) expand() []runes {
	ranges := slices.Clone(c.ranges)
	for _, t := range c.tables {
		if t.negated {
			ranges = append(ranges, complement(merge(tableRanges(t.runes)))...)
		} else {
			ranges = append(ranges, tableRanges(t.runes)...)
		}
	}
	ranges = merge(ranges)
	if c.negated {
		return complement(ranges)
	}
	return ranges
}

// tableRanges are the ranges of a table of Unicode.
func tableRanges(t *unicode.RangeTable) (ranges []runes) {
	add := func(low, high, stride rune) {
		if stride == 1 {
			ranges = append(ranges, runes{low, high})
			return
		}
		for r := low; r <= high; r += stride {
			ranges = append(ranges, runes{r, r})
		}
	}
	for _, x := range t.R16 {
		add(rune(x.Lo), rune(x.Hi), rune(x.Stride))
	}
	for _, x := range t.R32 {
		add(rune(x.Lo), rune(x.Hi), rune(x.Stride))
	}
	return ranges
}

// merge sorts ranges and joins those that touch.
func merge(ranges []runes) []runes {
	slices.SortFunc(ranges, func(a, b runes) int { return int(a.low - b.low) })
	merged := ranges[:0]
	for _, x := range ranges {
		if n := len(merged); n > 0 && x.low <= merged[n-1].high+1 {
			merged[n-1].high = max(merged[n-1].high, x.high)
		} else {
			merged = append(merged, x)
		}
	}
	return merged
}

// complement are the characters between merged ranges.
func complement(ranges []runes) (rest []runes) {
	next := rune(0)
	for _, x := range ranges {
		if x.low > next {
			rest = append(rest, runes{next, x.low - 1})
		}
		next = x.high + 1
	}
	if next <= unicode.MaxRune {
		rest = append(rest, runes{next, unicode.MaxRune})
	}
	return rest
}

func unite(a, b *class) *class {
	return &class{ranges: merge(append(a.expand(), b.expand()...))}
}

// intersect is what is in both classes.
func intersect(a, b *class) *class {
	c := &class{}
	for x, y := a.expand(), b.expand(); len(x) > 0 && len(y) > 0; {
		if low, high := max(x[0].low, y[0].low), min(x[0].high, y[0].high); low <= high {
			c.addRange(low, high)
		}
		if x[0].high < y[0].high {
			x = x[1:]
		} else {
			y = y[1:]
		}
	}
	return c
}

// fold is the class with the other cases of its characters.
func (c *class) fold() *class {
	folded := &class{ranges: c.expand()}
	within := folded.ranges
	for _, r := range cased() {
		for len(within) > 0 && within[0].high < r {
			within = within[1:]
		}
		if len(within) == 0 || r < within[0].low {
			continue
		}
		for other := unicode.SimpleFold(r); other != r; other = unicode.SimpleFold(other) {
			folded.addRange(other, other)
		}
	}
	folded.ranges = merge(folded.ranges)
	return folded
}

// cased are all characters that have another case, in order.
var cased = sync.OnceValue(func() (chars []rune) {
	for r := rune(0); r < 0x20000; r++ {
		if unicode.SimpleFold(r) != r {
			chars = append(chars, r)
		}
	}
	return chars
})
