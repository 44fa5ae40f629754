package source

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// File is a source file: an identity, a name and a text that never changes.
type File struct {
	ID   FileID
	Name string // as diagnostics show it: the path from the project's root, or @namespace/package:version/path
	Text string

	lines []uint32 // where each line begins, in bytes
}

// NewFile makes a file and its line table.
func NewFile(id FileID, name, text string) *File {
	return &File{ID: id, Name: name, Text: text, lines: lineStarts(text)}
}

// lineStarts finds the first byte of every line. Lines end where Typst's do: at LF, CR LF, CR, VT, FF, NEL, LS, PS.
func lineStarts(text string) []uint32 {
	lines := append(make([]uint32, 0, 16+len(text)/32), 0)
	for i := 0; i < len(text); i++ {
		c := text[i]
		switch {
		case c > 0x0d && c < 0xc2, c < 0x0a:
			continue
		case c == '\r' && strings.HasPrefix(text[i+1:], "\n"):
			i++
		case c > 0x0d && !isWideNewline(text[i:]):
			continue
		case c == 0xc2:
			i++
		case c == 0xe2:
			i += 2
		}
		lines = append(lines, uint32(i+1))
	}
	return lines
}

// isWideNewline reports whether s begins with U+0085, U+2028 or U+2029.
func isWideNewline(s string) bool {
	return strings.HasPrefix(s, "\u0085") || strings.HasPrefix(s, "\u2028") || strings.HasPrefix(s, "\u2029")
}

// Position is a place in a file as people count it.
type Position struct {
	Line   int // from 0
	Column int // from 0, in code points
}

// Position translates a byte offset; an offset past the end counts as the end.
func (f *File) Position(offset uint32) Position {
	offset = min(offset, uint32(len(f.Text)))
	line := sort.Search(len(f.lines), func(i int) bool { return f.lines[i] > offset }) - 1
	return Position{line, utf8.RuneCountInString(f.Text[f.lines[line]:offset])}
}

// Offset is where a position is, in bytes. Columns past the end of the line count as its end; ok is false where there is
// no such line.
func (f *File) Offset(p Position) (offset uint32, ok bool) {
	if p.Line < 0 || p.Line >= len(f.lines) {
		return 0, false
	}
	offset = f.lines[p.Line]
	rest := f.Text[offset:]
	if p.Line+1 < len(f.lines) {
		rest = f.Text[offset:f.lines[p.Line+1]]
	}
	for ; p.Column > 0 && rest != ""; p.Column-- {
		_, size := utf8.DecodeRuneInString(rest)
		rest = rest[size:]
		offset += uint32(size)
	}
	return offset, true
}

// Line gives line i (from 0) without its line break, or "" where there is no such line.
func (f *File) Line(i int) string {
	if i < 0 || i >= len(f.lines) {
		return ""
	}
	start, end := int(f.lines[i]), len(f.Text)
	if i+1 < len(f.lines) {
		end = int(f.lines[i+1])
	}
	return strings.TrimRight(f.Text[start:end], "\n\r\v\f\u0085\u2028\u2029")
}

// Slice is the text a span covers, "" where it lies outside the file.
func (f *File) Slice(s Span) string {
	if s.File != f.ID || s.Start > s.End || int(s.End) > len(f.Text) {
		return ""
	}
	return f.Text[s.Start:s.End]
}
