package regex

import (
	"fmt"
	"regexp"
	"strings"
)

// emit writes a tree in the syntax of Go's regexp package.
func emit(n *node) string {
	var w strings.Builder
	w.WriteString("(?s)")
	n.emit(&w)
	return w.String()
}

func (n *node) emit(w *strings.Builder) {
	switch n.op {
	case opLiteral:
		emitFolded(w, n.fold, regexp.QuoteMeta(string(n.char)))
	case opClass:
		emitFolded(w, n.fold, n.class.emit())
	case opAssert:
		w.WriteString(goAssertion(n.assert))
	case opRepeat:
		n.emitRepeat(w)
	case opGroup:
		w.WriteString("(")
		n.parts[0].emit(w)
		w.WriteString(")")
	case opConcat:
		for _, p := range n.parts {
			p.emit(w)
		}
	case opAlternate:
		w.WriteString("(?:")
		for i, p := range n.parts {
			if i > 0 {
				w.WriteString("|")
			}
			p.emit(w)
		}
		w.WriteString(")")
	}
}

func emitFolded(w *strings.Builder, fold bool, text string) {
	if fold {
		text = "(?i:" + text + ")"
	}
	w.WriteString(text)
}

func (n *node) emitRepeat(w *strings.Builder) {
	w.WriteString("(?:")
	n.parts[0].emit(w)
	switch {
	case n.max == unbounded:
		fmt.Fprintf(w, "){%d,}", n.min)
	default:
		fmt.Fprintf(w, "){%d,%d}", n.min, n.max)
	}
	if n.lazy {
		w.WriteString("?")
	}
}

func goAssertion(a assertion) string {
	switch a {
	case textStart:
		return `\A`
	case textEnd:
		return `\z`
	case lineStart:
		return `(?m:^)`
	case lineEnd:
		return `(?m:$)`
	case noWordBoundary, noWordBoundaryASCII:
		return `\B`
	}
	return `\b`
}

func (c *class) emit() string {
	if len(c.ranges) == 0 && len(c.tables) == 0 {
		if c.negated {
			return "."
		}
		return `[^\x00-\x{10FFFF}]`
	}
	var w strings.Builder
	w.WriteString("[")
	if c.negated {
		w.WriteString("^")
	}
	for _, x := range c.ranges {
		fmt.Fprintf(&w, `\x{%x}-\x{%x}`, x.low, x.high)
	}
	for _, t := range c.tables {
		letter := "p"
		if t.negated {
			letter = "P"
		}
		fmt.Fprintf(&w, `\%s{%s}`, letter, t.name)
	}
	w.WriteString("]")
	return w.String()
}
