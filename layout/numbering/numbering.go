// Package numbering writes numbers by patterns, as in Typst 0.14's numbering("1.a)", 2, 3), which gives "2.c)".
//
// A pattern is a text in which some characters are counting symbols: each stands for a number and names the system in
// which the number is written. The text before a symbol belongs to it, and together they are a piece; what follows the
// last symbol is the suffix. Applying the pattern writes as many pieces as there are numbers, repeats the last piece for
// further numbers, and ends with the suffix. systems.go lists the symbols.
package numbering

import (
	"errors"
	"strings"
)

// ErrInvalid says that a pattern has no counting symbol.
var ErrInvalid = errors.New("invalid numbering pattern")

// Pattern is a numbering pattern. It is not changed once parsed.
type Pattern struct {
	pieces  []piece
	suffix  string
	trimmed bool // whether to leave out the first piece's prefix and the suffix
}

type piece struct {
	prefix string
	symbol rune
	system system
}

// Parse reads a pattern. The error is ErrInvalid.
func Parse(pattern string) (*Pattern, error) {
	p := new(Pattern)
	end := 0
	for i, c := range pattern {
		if s := systemOf(c); s != nil {
			p.pieces = append(p.pieces, piece{pattern[end:i], c, s})
			end = i + len(string(c))
		}
	}
	p.suffix = pattern[end:]
	if len(p.pieces) == 0 {
		return nil, ErrInvalid
	}
	return p, nil
}

// String is the pattern as it was written.
func (p *Pattern) String() string {
	var b strings.Builder
	for _, piece := range p.pieces {
		b.WriteString(piece.prefix)
		b.WriteRune(piece.symbol)
	}
	b.WriteString(p.suffix)
	return b.String()
}

// Pieces is the number of counting symbols, at least one.
func (p *Pattern) Pieces() int { return len(p.pieces) }

// Trimmed is the pattern without what comes before its first and after its last symbol, as references use it: to a
// section numbered "(2)" they refer as "Section 2". Between repetitions of the last piece the suffix still stands.
func (p *Pattern) Trimmed() *Pattern {
	t := *p
	t.trimmed = true
	return &t
}

// Simple gives what PDF needs to number pages by itself: the first piece. A pattern with a suffix is not simple, since
// PDF knows no suffixes.
func (p *Pattern) Simple() (prefix string, symbol rune, ok bool) {
	first := p.pieces[0]
	return first.prefix, first.symbol, p.suffix == ""
}
