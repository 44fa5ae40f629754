package diag

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"chatdoc/lexer/source"
)

// A snippet shows the lines that a span covers, with their numbers, and marks the span: carets below it within a line, or
// a bracket to the left of several lines.
type snippet struct {
	*printer
	file   *source.File
	style  style
	margin int // the width of line numbers
}

const (
	maxLines = 6   // of a span; from longer ones, the middle is left out
	maxWidth = 120 // columns of a line; of longer ones, the part around the mark is shown
)

// snippet gives the width of its line numbers.
func (p *printer) snippet(file *source.File, span source.Span, style style) int {
	first, last := file.Position(span.Start), file.Position(trimmedEnd(file, span))
	s := snippet{p, file, style, len(strconv.Itoa(last.Line + 1))}
	s.WriteString(strings.Repeat(" ", s.margin))
	s.paint(blue, "--> ")
	s.WriteString(place(file, span) + "\n")
	s.gutter("", "")
	if first.Line == last.Line {
		s.oneLine(first, last)
	} else {
		s.manyLines(first, last)
	}
	return s.margin
}

// trimmedEnd is the end of a span without the line break that it may take in.
func trimmedEnd(file *source.File, span source.Span) uint32 {
	return span.Start + uint32(len(strings.TrimRight(file.Slice(span), "\n\r\v\f\u0085\u2028\u2029")))
}

// gutter writes a line: its number or nothing, and text to the right of it.
func (s *snippet) gutter(number, text string) {
	s.paint(blue, fmt.Sprintf("%*s |", s.margin, number))
	if text != "" {
		s.WriteString(" " + text)
	}
	s.WriteByte('\n')
}

// mark writes a line that marks something in the line above.
func (s *snippet) mark(indent int, text string) {
	s.paint(blue, fmt.Sprintf("%*s |", s.margin, ""))
	s.WriteString(strings.Repeat(" ", 1+indent))
	s.paint(s.style, text)
	s.WriteByte('\n')
}

// oneLine marks a span that lies within a line. An empty one is marked too.
func (s *snippet) oneLine(first, last source.Position) {
	line := cutLine(s.file.Line(first.Line), first.Column, last.Column)
	s.gutter(strconv.Itoa(first.Line+1), line.text)
	s.mark(line.start, strings.Repeat("^", max(1, line.end-line.start)))
}

// manyLines marks a span that goes over several lines:
//
//	2 |   #let x = (
//	  |  __________^
//	3 | |   1,
//	4 | | )
//	  | |_^
func (s *snippet) manyLines(first, last source.Position) {
	line := cutLine(s.file.Line(first.Line), first.Column, first.Column)
	s.gutter(strconv.Itoa(first.Line+1), "  "+line.text)
	s.mark(1, strings.Repeat("_", line.start+1)+"^")
	for n := first.Line + 1; n <= last.Line; n++ {
		if left := last.Line - first.Line + 1 - maxLines; n == first.Line+maxLines/2 && left > 1 {
			s.paint(blue, "...")
			s.paint(s.style, strings.Repeat(" ", s.margin)+"|")
			s.WriteByte('\n')
			n += left
		}
		line = cutLine(s.file.Line(n), last.Column, last.Column)
		s.paint(blue, fmt.Sprintf("%*d | ", s.margin, n+1))
		s.paint(s.style, "|")
		s.WriteString(strings.TrimRight(" "+line.text, " ") + "\n")
	}
	s.mark(0, "|"+strings.Repeat("_", max(1, line.end))+"^")
}

// cut is a line as it is shown, and the columns of a mark in it.
type cut struct {
	text       string
	start, end int
}

// cutLine prepares a line for a mark between two of its characters: tabs become spaces, what would harm a terminal is
// replaced, and if the line is very long, only the part around the mark is kept.
func cutLine(line string, start, end int) cut {
	offset := dropBefore(line, start)
	if offset > 0 {
		start, end = start-offset, end-offset
		line = line[byteOffset(line, offset):]
	}
	var b strings.Builder
	c := cut{start: -1, end: -1}
	column, index := 0, 0
	if offset > 0 {
		b.WriteString("…")
		column = 1
	}
	for _, r := range line {
		c.reach(index, column, start, end)
		if column >= maxWidth {
			b.WriteString("…")
			break
		}
		text, width := shown(r)
		b.WriteString(text)
		column += width
		index++
	}
	c.reach(utf8.RuneCountInString(line), column, start, end)
	c.text = b.String()
	return c
}

// reach notes the columns of a mark when its characters are reached, or the line's end is.
func (c *cut) reach(index, column, start, end int) {
	if c.start < 0 && index >= start {
		c.start = column
	}
	if c.end < 0 && index >= end {
		c.end = column
	}
}

// dropBefore is how many characters are left out at the start of a line so that a mark is seen.
func dropBefore(line string, start int) int {
	if start < maxWidth*3/4 {
		return 0
	}
	return min(start, utf8.RuneCountInString(line)) - maxWidth/4
}

func byteOffset(s string, runes int) int {
	for i := range s {
		if runes == 0 {
			return i
		}
		runes--
	}
	return len(s)
}
