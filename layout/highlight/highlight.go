// Package highlight says which parts of raw text are keywords, strings, comments and so on, and in which colors a
// theme shows them.
//
// The story of a text: its tag ("py", "Rust", "c++") names a grammar of the library; the grammar's machine cuts the text
// into chroma's tokens; the language's dialect brings these into the classes that Typst's highlighting would give
// (Typst uses the grammars of Sublime Text, which see code in another way); the pieces are cut at line ends. What a
// class looks like is left to a Theme.
package highlight

import (
	"strings"
	"unicode/utf8"
)

// Run is a piece of a line, all of one class.
type Run struct {
	Text  string
	Class Class
}

// Lines highlights text in the language of the tag, which is a name or file extension in any letter case. There is a
// slice of runs for every line, without line breaks. If the tag is unknown, all is Plain and the second result false.
func Lines(tag, text string) ([][]Run, bool) {
	g := chromaLibrary().find(tag)
	if g == nil {
		return Split([]Run{{text, Plain}}), false
	}
	return Split(runs(text, g.pieces([]rune(text), 0))), true
}

// runs puts pieces of a text, whose bounds count runes, in bytes, and what lies between them as well.
func runs(text string, pieces []piece) []Run {
	out := make([]Run, 0, 2*len(pieces)+1)
	at, index := 0, 0 // the same place in bytes and in runes
	advance := func(to int) string {
		start := at
		for ; index < to; index++ {
			_, size := utf8.DecodeRuneInString(text[at:])
			at += size
		}
		return text[start:at]
	}
	put := func(s string, c Class) {
		if n := len(out); n > 0 && out[n-1].Class == c {
			out[n-1].Text = text[at-len(s)-len(out[n-1].Text) : at]
		} else if s != "" {
			out = append(out, Run{s, c})
		}
	}
	for _, p := range pieces {
		put(advance(p.start), Plain)
		put(advance(p.end), p.class)
	}
	rest := text[at:]
	at = len(text)
	put(rest, Plain)
	return out
}

// Split cuts runs at line breaks (LF, CR LF and CR), which it takes out.
func Split(all []Run) [][]Run {
	lines := make([][]Run, 1, 16)
	after := false // the last run ended in CR
	for _, r := range all {
		for r.Text != "" {
			if after && r.Text[0] == '\n' {
				r.Text, after = r.Text[1:], false
				continue
			}
			end := strings.IndexAny(r.Text, "\r\n")
			last := len(lines) - 1
			if end < 0 {
				lines[last] = append(lines[last], r)
				after = false
				break
			}
			if end > 0 {
				lines[last] = append(lines[last], Run{r.Text[:end], r.Class})
			}
			after = r.Text[end] == '\r'
			r.Text = r.Text[end+1:]
			lines = append(lines, nil)
		}
	}
	return lines
}
