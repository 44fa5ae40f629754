// Package linebreak finds the places in a text where a line may or must break.
//
// Three things make up the story. The rules of UAX #14 (Unicode 15.0, as ICU4X has them, for that is what Typst uses) give
// most opportunities; they need each character's class and look at two neighbors at a time. Chinese and Japanese text
// takes curly quotes as brackets. And addresses, which UAX #14 serves badly, have a rule of their own that is Typst's.
// Hyphenation adds further places; it is in package hyphen.
package linebreak

import "iter"

// Kind says whether a line may or must break.
type Kind uint8

const (
	Normal    Kind = iota // it may
	Mandatory             // it must: behind a newline, and at the end of the text
)

// Break is a place between two characters.
type Break struct {
	Offset int // in bytes, from the start of the text
	Kind   Kind
	// Words is the offset from which on the text before Offset may be hyphenated. It is Offset itself within
	// addresses, which are never hyphenated.
	Words int
}

// Breaks gives the places of text where a line may break, in order. The last is the end of the text. Set cj for text
// in Chinese or Japanese.
func Breaks(text string, cj bool) iter.Seq[Break] {
	return func(yield func(Break) bool) {
		if text == "" {
			yield(Break{Kind: Mandatory})
			return
		}
		s := scanner{text: text, cj: cj, pairs: pairs()}
		last := 0
		for more := true; more; {
			if link := linkAt(text, last); link > 0 {
				for offset := range linkBreaks(text[last : last+link]) {
					if !yield(Break{Offset: last + offset, Words: last + offset}) {
						return
					}
				}
				last += link
			}
			var point int
			for point, more = s.next(); more && point < last; {
				point, more = s.next()
			}
			if more && !s.isHeld(last, point) {
				more = yield(Break{Offset: point, Kind: s.kind(point), Words: last})
				last = point
			}
		}
	}
}
