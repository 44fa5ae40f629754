package main

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/alecthomas/chroma/v2"
	"github.com/dlclark/regexp2/v2/syntax"
)

// firstSet works out what characters a match of the pattern can begin with. It is written as pairs of hexadecimal
// numbers, the ranges of ASCII, and "+" for all beyond ASCII. A pattern that can match nothing has "*".
func firstSet(config *chroma.Config, pattern string) string {
	tree, err := syntax.Parse("(?"+flags(config)+")(?:"+pattern+")", syntax.ParseOptions{})
	if err != nil {
		panic(err)
	}
	f := firstOf(tree.Root)
	if f.empty {
		return "*"
	}
	return f.String()
}

// first is what a part of a pattern can begin with.
type first struct {
	ascii [128]bool
	wide  bool // beyond ASCII
	empty bool // it can match the empty string, so that what follows counts too
}

func (f first) String() string {
	var b strings.Builder
	for c := 0; c < 128; c++ {
		if !f.ascii[c] {
			continue
		}
		low := c
		for c+1 < 128 && f.ascii[c+1] {
			c++
		}
		fmt.Fprintf(&b, "%02x%02x", low, c)
	}
	if f.wide {
		b.WriteByte('+')
	}
	return b.String()
}

func (f *first) add(g first) {
	for c, in := range g.ascii {
		f.ascii[c] = f.ascii[c] || in
	}
	f.wide = f.wide || g.wide
}

func firstOf(n *syntax.RegexNode) first {
	switch n.T {
	case syntax.NtOne, syntax.NtOneloop, syntax.NtOnelazy, syntax.NtOneloopatomic:
		return single(n, func(r rune) bool { return r == n.Ch })
	case syntax.NtNotone, syntax.NtNotoneloop, syntax.NtNotonelazy, syntax.NtNotoneloopatomic:
		return single(n, func(r rune) bool { return r != n.Ch })
	case syntax.NtSet, syntax.NtSetloop, syntax.NtSetlazy, syntax.NtSetloopatomic:
		return single(n, n.Set.CharIn)
	case syntax.NtMulti:
		return single(&syntax.RegexNode{T: syntax.NtOne}, func(r rune) bool { return r == n.Str[0] || isFold(n, r) })
	case syntax.NtAlternate:
		return anyOf(n.Children)
	case syntax.NtConcatenate:
		return sequence(n.Children)
	case syntax.NtLoop, syntax.NtLazyloop:
		f := firstOf(n.Children[0])
		f.empty = f.empty || n.M == 0
		return f
	case syntax.NtCapture, syntax.NtGroup, syntax.NtAtomic:
		return firstOf(n.Children[0])
	case syntax.NtNothing:
		return first{}
	}
	return unknown(n)
}

// unknown is for parts that take no characters, as \b and lookaround, and for those that cannot be told.
func unknown(n *syntax.RegexNode) first {
	f := first{empty: true}
	switch n.T {
	case syntax.NtRef, syntax.NtBackRefCond, syntax.NtExprCond:
		f.wide = true
		for c := range f.ascii {
			f.ascii[c] = true
		}
	}
	return f
}

func single(n *syntax.RegexNode, in func(rune) bool) first {
	var f first
	for c := range f.ascii {
		f.ascii[c] = in(rune(c))
	}
	f.wide = (n.T != syntax.NtOne && n.T != syntax.NtOneloop && n.T != syntax.NtOnelazy) || n.Ch >= 128 || n.Ch == 0
	switch n.T {
	case syntax.NtOne, syntax.NtNotone, syntax.NtSet:
	default:
		f.empty = n.M == 0
	}
	return f
}

// isFold reports whether r is the first letter of n in the other case and n is matched in both.
func isFold(n *syntax.RegexNode, r rune) bool {
	return n.Options&syntax.IgnoreCase != 0 && unicode.ToLower(r) == unicode.ToLower(n.Str[0])
}

func anyOf(children []*syntax.RegexNode) first {
	var f first
	for _, c := range children {
		g := firstOf(c)
		f.add(g)
		f.empty = f.empty || g.empty
	}
	return f
}

func sequence(children []*syntax.RegexNode) first {
	f := first{empty: true}
	for _, c := range children {
		if g := firstOf(c); f.empty {
			f.add(g)
			f.empty = g.empty
		}
	}
	return f
}
