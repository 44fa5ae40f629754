// Package highlight says which parts of raw text are keywords, strings, comments and so on, and in which colors a
// theme shows them.
//
// The story of a text: its tag ("py", "Rust", "c++") names a grammar of the library; the grammar's machine cuts the text
// into chroma's tokens; the language's dialect brings these into the classes that Typst's highlighting would give
// (Typst uses the grammars of Sublime Text, which see code in another way); the pieces are cut at line ends. What a
// class looks like is left to a Theme.
package highlight

import (
	"math"
	"strings"
	"unicode/utf8"
)

// Run is a piece of a line, all of one class.
type Run struct {
	Text  string
	Class Class
}

// Highlighter highlights text of any language. The zero Highlighter knows those of the library.
type Highlighter struct {
	// Own are further languages, by tag in lower case; they come before those of the library. The function gives the
	// text back in runs, in order and without gaps. This is where Typst's own languages come in, which are highlighted
	// by their parser.
	Own map[string]func(text string) []Run
}

// Lines highlights text in the language of the tag, which is a name or file extension in any letter case. There is a
// slice of runs for every line, without line breaks. If the tag is unknown, all is Plain and the second result false.
func (h Highlighter) Lines(tag, text string) ([][]Run, bool) {
	if own := h.Own[strings.ToLower(tag)]; own != nil {
		return split(own(text)), true
	}
	g := chromaLibrary().find(tag)
	if g == nil {
		return split([]Run{{text, Plain}}), false
	}
	return split(runs(text, g.pieces([]rune(text), 0))), true
}

// runs are the pieces of a text and what lies between them, in one list. Neighbors of one class become one run.
func runs(text string, pieces []piece) []Run {
	w := runWriter{text: text, out: make([]Run, 0, 2*len(pieces)+1)}
	for _, p := range pieces {
		w.put(p.start, Plain)
		w.put(p.end, p.class)
	}
	w.put(math.MaxInt, Plain)
	return w.out
}

// runWriter walks through a text and makes runs of it.
type runWriter struct {
	text     string
	at       int // in bytes
	index    int // the same place in runes
	runStart int // of the last run
	out      []Run
}

// put gives a class to the text up to a rune or the end.
func (w *runWriter) put(end int, class Class) {
	start := w.at
	for w.index < end && w.at < len(w.text) {
		_, size := utf8.DecodeRuneInString(w.text[w.at:])
		w.at += size
		w.index++
	}
	switch n := len(w.out); {
	case start == w.at:
	case n > 0 && w.out[n-1].Class == class:
		w.out[n-1].Text = w.text[w.runStart:w.at]
	default:
		w.out = append(w.out, Run{w.text[start:w.at], class})
		w.runStart = start
	}
}

// split cuts runs at line breaks (LF, CR LF and CR), which it takes out.
func split(all []Run) [][]Run {
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
