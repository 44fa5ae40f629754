package data

import (
	"bytes"
	"fmt"
	"unicode/utf8"

	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// fault is what is wrong with data, and where.
type fault struct {
	message string // without the parenthesis that closes it: failed to parse JSON (expected value
	place
	limit bool // whether the data may be sound, but is more than is taken
	apart bool // whether the error stands at the argument even if the data is a file
}

// parseFault makes the fault of data that cannot be parsed.
func parseFault(format string, at place, what string, args ...any) *fault {
	return &fault{message: "failed to parse " + format + " (" + fmt.Sprintf(what, args...), place: at}
}

// bounded makes the fault that of a bound.
func (f *fault) bounded() *fault {
	f.limit = true
	return f
}

// place is a place in data. Of some faults the range in bytes is known, of others the line and the column, or both, or
// neither.
type place struct {
	ranged   bool
	from, to int
	line     int // from 1, 0 where it is not known
	column   int // from 1; in bytes or in characters, as the parser counts them
}

// atLine is the place of a fault of which line and column are known.
func atLine(line, column int) place { return place{line: line, column: max(column, 1)} }

// atRange is the place of a fault of which the range is known.
func atRange(from, to int) place { return place{ranged: true, from: from, to: to} }

// fail makes a fault an error. The error stands in the file, if that is a text and has such a place; else it stands at the
// argument, and the message tells the place.
func (d *loaded) fail(f *fault) error {
	if f.apart {
		return f.error(d.span, "")
	}
	if !utf8.Valid(d.bytes) {
		return f.error(d.span, d.whereInBytes(f.place))
	}
	if d.file == 0 {
		text := source.NewFile(0, "", string(d.bytes))
		return f.error(d.span, f.tell(text))
	}
	text, err := d.world.Source(d.file)
	if err != nil {
		return diag.At(err, d.span)
	}
	if mark := len(d.bytes) - len(text.Text); f.ranged && mark > 0 { // the text is without the byte order mark
		f.place = atRange(max(f.from-mark, 0), max(f.to-mark, 0))
	}
	if span, ok := f.span(text); ok {
		return f.error(span, "")
	}
	whole := source.Span{File: d.file, End: uint32(len(text.Text))}
	return f.error(whole, f.tell(text))
}

// error makes a fault an error whose message tells a place beside the span.
func (f *fault) error(span source.Span, where string) error {
	message := f.message + where + ")"
	err := diag.Errorf(span, "%s", message)
	if f.limit {
		err.Code = diag.LimitExceeded
	}
	return err
}

// span is the place in a text; ok is false where it is not known, or the text has no such place.
func (p place) span(text *source.File) (span source.Span, ok bool) {
	from, to := uint32(p.from), uint32(p.to)
	if !p.ranged {
		from, ok = text.Offset(source.Position{Line: p.line - 1, Column: p.column - 1})
		if !ok {
			return span, false
		}
		to = from
	}
	return source.Span{File: text.ID, Start: from, End: to}, true
}

// tell tells line and column of the place in a text, if they are known.
func (p place) tell(text *source.File) string {
	if p.line == 0 && p.ranged {
		at := text.Position(uint32(p.from))
		p.line, p.column = at.Line+1, at.Column+1
	}
	if p.line == 0 {
		return ""
	}
	return fmt.Sprintf(" at %d:%d", p.line, p.column)
}

// whereInBytes tells a place in data that is no text: the file, if it is one, line and column.
func (d *loaded) whereInBytes(p place) string {
	if p.line == 0 && p.ranged {
		p.line, p.column = countLines(d.bytes[:p.from])
	}
	where := ""
	if p.line != 0 {
		where = fmt.Sprintf("%d:%d", p.line, p.column)
	}
	switch {
	case d.file == 0 && where == "":
		return ""
	case d.file == 0:
		return " at " + where
	case where == "":
		return " in " + d.world.Place(d.file).String()
	}
	return " in " + d.world.Place(d.file).String() + ":" + where
}

// countLines is the line and the column behind some bytes. Like the reference, it does not count columns in the first line.
func countLines(before []byte) (line, column int) {
	start := bytes.LastIndexByte(before, '\n') + 1
	if start == 0 {
		return 1, 1
	}
	return bytes.Count(before, []byte("\n")) + 1, utf8.RuneCount(before[start:]) + 1
}
