package main

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/alecthomas/chroma/v2"
	"github.com/dlclark/regexp2/v2/syntax"
)

// firstSets works out what characters a match of the pattern can begin with, and what the second can be: two sets with
// a space between. A set is written as pairs of hexadecimal numbers, the ranges of ASCII, and "+" for all beyond ASCII; or
// "*" where there may be any character or none.
func firstSets(config *chroma.Config, pattern string) string {
	tree, err := syntax.Parse("(?"+flags(config)+")(?:"+pattern+")", syntax.ParseOptions{})
	if err != nil {
		panic(err)
	}
	s := shapeOf(tree.Root)
	switch {
	case s.length[0]:
		return "* *"
	case s.length[1]:
		return s.at[0].String() + " *"
	}
	return s.at[0].String() + " " + s.at[1].String()
}

// charSet holds characters of ASCII, and whether there are others.
type charSet struct {
	ascii [128]bool
	wide  bool
}

func (s *charSet) String() string {
	var b strings.Builder
	for c := 0; c < 128; c++ {
		if !s.ascii[c] {
			continue
		}
		low := c
		for c+1 < 128 && s.ascii[c+1] {
			c++
		}
		fmt.Fprintf(&b, "%02x%02x", low, c)
	}
	if s.wide {
		b.WriteByte('+')
	}
	return b.String()
}

func (s *charSet) add(t *charSet) {
	for c, in := range t.ascii {
		s.ascii[c] = s.ascii[c] || in
	}
	s.wide = s.wide || t.wide
}

// shape is what a part of a pattern may match: its first two characters, and whether it can have no character, one, or
// more. Both are rather too wide than too narrow.
type shape struct {
	at     [2]charSet
	length [3]bool
}

// or is a shape that matches what either does.
func or(a, b shape) shape {
	for i := range a.at {
		a.at[i].add(&b.at[i])
	}
	for i := range a.length {
		a.length[i] = a.length[i] || b.length[i]
	}
	return a
}

// then is the shape of a followed by b.
func then(a, b shape) shape {
	s := a
	s.length = [3]bool{}
	if a.length[0] {
		s.at[0].add(&b.at[0])
		s.at[1].add(&b.at[1])
	}
	if a.length[1] {
		s.at[1].add(&b.at[0])
	}
	for i, x := range a.length {
		for j, y := range b.length {
			if x && y {
				s.length[min(i+j, 2)] = true
			}
		}
	}
	return s
}

// repeated is a shape that stands from least to most times.
func repeated(s shape, least, most int) shape {
	var out shape
	if least == 0 {
		out = or(out, empty)
	}
	if least <= 1 && most >= 1 {
		out = or(out, s)
	}
	if most >= 2 {
		out = or(out, then(s, s))
	}
	return out
}

var empty = shape{length: [3]bool{true}}

func single(in func(rune) bool, wide bool) shape {
	s := shape{length: [3]bool{1: true}}
	for c := range s.at[0].ascii {
		s.at[0].ascii[c] = in(rune(c))
	}
	s.at[0].wide = wide
	return s
}

func shapeOf(n *syntax.RegexNode) shape {
	switch n.T {
	case syntax.NtOne:
		return one(n, n.Ch)
	case syntax.NtOneloop, syntax.NtOnelazy, syntax.NtOneloopatomic:
		return repeated(one(n, n.Ch), n.M, n.N)
	case syntax.NtNotone:
		return single(func(r rune) bool { return r != n.Ch }, true)
	case syntax.NtNotoneloop, syntax.NtNotonelazy, syntax.NtNotoneloopatomic:
		return repeated(single(func(r rune) bool { return r != n.Ch }, true), n.M, n.N)
	case syntax.NtSet:
		return single(n.Set.CharIn, true)
	case syntax.NtSetloop, syntax.NtSetlazy, syntax.NtSetloopatomic:
		return repeated(single(n.Set.CharIn, true), n.M, n.N)
	case syntax.NtLoop, syntax.NtLazyloop:
		return repeated(shapeOf(n.Children[0]), n.M, n.N)
	case syntax.NtCapture, syntax.NtGroup, syntax.NtAtomic:
		return shapeOf(n.Children[0])
	}
	return shapeOfMany(n)
}

func shapeOfMany(n *syntax.RegexNode) shape {
	s := empty
	switch n.T {
	case syntax.NtMulti:
		for _, r := range n.Str {
			s = then(s, one(n, r))
		}
	case syntax.NtConcatenate:
		for _, c := range n.Children {
			s = then(s, shapeOf(c))
		}
	case syntax.NtAlternate:
		s = shape{}
		for _, c := range n.Children {
			s = or(s, shapeOf(c))
		}
	case syntax.NtNothing:
		s = shape{}
	case syntax.NtRef, syntax.NtBackRefCond, syntax.NtExprCond:
		s = repeated(single(func(rune) bool { return true }, true), 0, 2)
	}
	return s // what is left, as \b and lookaround, takes no characters
}

// one is the shape of a character, in either case if the node is matched so.
func one(n *syntax.RegexNode, want rune) shape {
	fold := n.Options&syntax.IgnoreCase != 0
	return single(func(r rune) bool {
		return r == want || fold && unicode.ToLower(r) == unicode.ToLower(want)
	}, want >= 128)
}
