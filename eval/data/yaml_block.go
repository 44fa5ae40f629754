package data

import "strings"

// yamlBlock reads a scalar of several lines: literal, with its lines as they are, or folded.
type yamlBlock struct {
	*yamlScanner
	strings.Builder
	start   yamlMark
	literal bool
	chomp   byte // '+' keeps all breaks at the end, '-' none, 0 one
	column  int  // of the text; 0 where it is not known yet

	blank    bool   // whether the last line begins with a blank
	leading  string // the break at its end
	trailing strings.Builder
}

const yamlBlockContext = "while scanning a block scalar"

// blockScalar reads a scalar of several lines.
func (s *yamlScanner) blockScalar(literal bool) *fault {
	b := yamlBlock{yamlScanner: s, start: s.mark, literal: literal}
	s.skip()
	if f := b.header(); f != nil {
		return f
	}
	end, f := b.breaks()
	for f == nil && s.mark.column == b.column && !s.isEnd(0) {
		b.line()
		end, f = b.breaks()
	}
	if f != nil {
		return f
	}
	if b.chomp != '-' {
		b.WriteString(b.leading)
	}
	if b.chomp == '+' {
		b.WriteString(b.trailing.String())
	}
	s.addScalar(b.String(), false, b.start, end)
	return nil
}

// header reads what stands behind the indicator: how to chomp, and how far the text is indented, in either order.
func (b *yamlBlock) header() *fault {
	for range 2 {
		switch c := b.at(0); {
		case (c == '+' || c == '-') && b.chomp == 0:
			b.chomp = c
			b.skip()
		case c == '0' && b.column == 0:
			return b.fault(yamlBlockContext, b.start, "found an indentation indicator equal to 0")
		case isDigit(c) && b.column == 0:
			b.column = max(b.indent, 0) + int(c-'0')
			b.skip()
		}
	}
	for b.isBlank(0) {
		b.skip()
	}
	b.comment()
	if b.isBreak(0) {
		b.skipLine()
	} else if !b.isEnd(0) {
		return b.fault(yamlBlockContext, b.start, "did not find expected comment or line break")
	}
	return nil
}

// line reads a line of the text, and adds the breaks before it.
func (b *yamlBlock) line() {
	blank := b.isBlank(0)
	switch {
	case b.literal || b.leading != "\n" || b.blank || blank:
		b.WriteString(b.leading)
	case b.trailing.Len() == 0:
		b.WriteByte(' ')
	}
	b.WriteString(b.trailing.String())
	b.trailing.Reset()
	b.blank, b.leading = blank, ""
	for !b.isBreak(0) && !b.isEnd(0) {
		b.read(&b.Builder)
	}
	if b.isBreak(0) {
		b.leading = b.skipLine()
	}
}

// breaks reads empty lines and the indentation of the next line. The first such lines tell how far the text is indented.
func (b *yamlBlock) breaks() (end yamlMark, f *fault) {
	end = b.mark
	widest := 0
	for {
		for (b.column == 0 || b.mark.column < b.column) && b.at(0) == ' ' {
			b.skip()
		}
		widest = max(widest, b.mark.column)
		if (b.column == 0 || b.mark.column < b.column) && b.at(0) == '\t' {
			return end, b.fault(yamlBlockContext, b.start, "found a tab character where an indentation space is expected")
		}
		if !b.isBreak(0) {
			break
		}
		b.trailing.WriteString(b.skipLine())
		end = b.mark
	}
	if b.column == 0 {
		b.column = max(widest, b.indent+1, 1)
	}
	return end, nil
}
