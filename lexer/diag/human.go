package diag

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"chatdoc/lexer/source"
)

// Files finds the file with an identity; nil where it is not known.
type Files func(source.FileID) *source.File

// Human writes diagnostics for people to read:
//
//	error: unknown variable: teh [unknown-variable]
//	 --> chat.typ:3:7
//	  |
//	3 | #text(teh)
//	  |       ^^^
//	  = hint: did you mean `the`?
//	  = while calling greet, at chat.typ:9:2
//
// The lines carry meaning without color; color adds to it with the escape sequences of ECMA-48, for terminals.
func Human(w io.Writer, list List, files Files, color bool) error {
	p := printer{Writer: bufio.NewWriter(w), files: files, color: color}
	for i, d := range list {
		if i > 0 {
			p.WriteByte('\n')
		}
		p.diagnostic(d)
	}
	return p.Flush()
}

// printer writes diagnostics.
type printer struct {
	*bufio.Writer
	files Files
	color bool
}

// style is a select graphic rendition of ECMA-48.
type style string

const (
	bold   style = "1"
	faint  style = "2"
	red    style = "1;31"
	yellow style = "1;33"
	blue   style = "1;34"
	cyan   style = "1;36"
)

func (s Severity) style() style { return [...]style{red, yellow, cyan}[s] }

// paint writes text in a style.
func (p *printer) paint(s style, text string) {
	if p.color && text != "" {
		text = "\x1b[" + string(s) + "m" + text + "\x1b[0m"
	}
	p.WriteString(text)
}

func (p *printer) diagnostic(d *Diagnostic) {
	p.paint(d.Severity.style(), d.Severity.String())
	p.paint(bold, ": "+visible(d.Message))
	if code := CodeOf(d); code != "" {
		p.paint(faint, " ["+string(code)+"]")
	}
	p.WriteByte('\n')
	margin := 1
	if file := p.file(d.Span); file != nil {
		margin = p.snippet(file, d.Span, d.Severity.style())
	}
	for _, hint := range d.Hints {
		p.remark(margin, "hint: ", hint)
	}
	p.trace(margin, d.Trace)
}

// file is the file of a span, nil for a detached one.
func (p *printer) file(span source.Span) *source.File {
	if span.IsDetached() {
		return nil
	}
	return p.files(span.File)
}

// remark writes a line about the snippet above it. Further lines of the text stand below its first.
func (p *printer) remark(margin int, label, text string) {
	p.WriteString(strings.Repeat(" ", margin+1))
	p.paint(blue, "= ")
	p.paint(bold, label)
	indent := "\n" + strings.Repeat(" ", margin+3+len(label))
	p.WriteString(strings.ReplaceAll(visible(text), "\n", indent))
	p.WriteByte('\n')
}

// maxTrace is how many lines of a trace are shown: of the innermost calls, where the error is, and of the outermost,
// where the document called.
const maxTrace = 8

// trace writes a line for each call. Calls of a function by itself, all at one place, share a line.
func (p *printer) trace(margin int, trace []Tracepoint) {
	var lines []string
	for i := 0; i < len(trace); {
		count := 1
		for i+count < len(trace) && trace[i+count] == trace[i] {
			count++
		}
		line := trace[i].String()
		if file := p.file(trace[i].Span); file != nil {
			line += ", at " + place(file, trace[i].Span)
		}
		if count > 1 {
			line += fmt.Sprintf(" (%d times)", count)
		}
		lines = append(lines, line)
		i += count
	}
	if left := len(lines) - maxTrace; left > 1 {
		lines = slices.Replace(lines, maxTrace/2, maxTrace/2+left, fmt.Sprintf("… %d more calls …", left))
	}
	for _, line := range lines {
		p.remark(margin, "", line)
	}
}

// place is where a span begins, as editors understand it: path:line:column, both from 1.
func place(file *source.File, span source.Span) string {
	at := file.Position(span.Start)
	return fmt.Sprintf("%s:%d:%d", visible(file.Name), at.Line+1, at.Column+1)
}
