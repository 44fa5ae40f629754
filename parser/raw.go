package parser

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"chatdoc/lexer"
	"chatdoc/parser/ast"
)

// raw parses text between backticks, which the scanner gives as one token.
func (p *parser) raw() ast.Expr {
	text, at := p.text(), p.leaf()
	n := p.alloc.raw.new()
	n.At = at
	fence := len(text) - len(strings.TrimLeft(text, "`"))
	if fence == len(text) {
		return n // two backticks
	}
	r := rawText{p: p, offset: at.Start + uint32(fence), node: n}
	if inner := text[fence : len(text)-fence]; fence < 3 {
		r.inline(inner)
	} else {
		r.blocky(inner)
	}
	return n
}

// rawText finds the lines of raw text.
type rawText struct {
	p      *parser
	offset uint32 // of the text behind the fence
	node   *ast.Raw
}

// add adds a line without its first skip bytes.
func (r *rawText) add(line rawLine, skip int) {
	n := ast.RawLine{Text: line.text[skip:]}
	n.At = r.p.span(r.offset+uint32(line.start+skip), r.offset+uint32(line.start+len(line.text)))
	r.node.Lines = append(r.node.Lines, n)
}

// inline keeps all of the text.
func (r *rawText) inline(text string) {
	for _, line := range splitLines(text, 0) {
		r.add(line, 0)
	}
}

// blocky handles text in three backticks or more: a language tag, blanks that only separate the text from its fences,
// and common indentation.
//
//   - A name right behind the fence is the language.
//   - A first line of nothing but blanks is dropped, from another one a single space.
//   - All other lines lose the indentation that they have in common. The last line, with the closing fence, always
//     counts for it; other blank lines do not.
//   - A last line of nothing but blanks is dropped. From another one that ends with a backtick, one space is.
func (r *rawText) blocky(text string) {
	tag := 0
	if c, size := utf8.DecodeRuneInString(text); lexer.IsIdentStart(c) {
		rest := strings.IndexFunc(text[size:], func(c rune) bool { return !lexer.IsIdentContinue(c) })
		tag = size + rest
		if rest < 0 {
			tag = len(text)
		}
		r.node.Lang = text[:tag]
	}
	lines := splitLines(text[tag:], tag)
	r.node.Block = len(lines) > 1
	indent := commonIndent(lines)
	lines = trimEnd(lines)
	r.node.Lines = make([]ast.RawLine, 0, len(lines))
	for i, line := range lines {
		switch {
		case i > 0:
			r.add(line, indentBytes(line.text, indent))
		case !isBlank(line.text):
			r.add(line, len(line.text)-len(strings.TrimPrefix(line.text, " ")))
		}
	}
}

// trimEnd handles the last line.
func trimEnd(lines []rawLine) []rawLine {
	last := &lines[len(lines)-1]
	if isBlank(last.text) {
		return lines[:len(lines)-1]
	}
	if strings.HasSuffix(strings.TrimRightFunc(last.text, unicode.IsSpace), "`") {
		last.text = strings.TrimSuffix(last.text, " ")
	}
	return lines
}

// commonIndent is how many blanks all lines but the first start with.
func commonIndent(lines []rawLine) int {
	indent := -1
	for i, line := range lines {
		if isLast := i == len(lines)-1; !isLast && (i == 0 || isBlank(line.text)) {
			continue
		}
		blanks := len(line.text) - len(strings.TrimLeftFunc(line.text, unicode.IsSpace))
		if n := utf8.RuneCountInString(line.text[:blanks]); indent < 0 || n < indent {
			indent = n
		}
	}
	return indent
}

// indentBytes is how many bytes the first n characters of a line take.
func indentBytes(line string, n int) int {
	for i := range line {
		if n == 0 {
			return i
		}
		n--
	}
	return len(line)
}

func isBlank(line string) bool { return strings.TrimLeftFunc(line, unicode.IsSpace) == "" }

// rawLine is a line without its line break, and where it starts.
type rawLine struct {
	start int
	text  string
}

// splitLines splits a text, which starts at an offset, at its line breaks.
func splitLines(text string, offset int) []rawLine {
	lines := make([]rawLine, 0, 1+strings.Count(text, "\n"))
	start := 0
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		next := i + size
		if lexer.IsNewline(r) {
			lines = append(lines, rawLine{offset + start, text[start:i]})
			if r == '\r' && strings.HasPrefix(text[next:], "\n") {
				next++
			}
			start = next
		}
		i = next
	}
	return append(lines, rawLine{offset + start, text[start:]})
}
