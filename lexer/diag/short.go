package diag

import (
	"bufio"
	"io"
	"strings"
)

// Short writes each diagnostic on a line, "path:line:column: severity: message", as compilers do and editors read. Lines
// and columns count from 1. A diagnostic without a place has none before the severity.
func Short(w io.Writer, list List, files Files) error {
	p := printer{Writer: bufio.NewWriter(w), files: files}
	for _, d := range list {
		if file := p.file(d.Span); file != nil {
			p.WriteString(place(file, d.Span) + ": ")
		}
		message := strings.Join(strings.Fields(visible(d.Message)), " ")
		p.WriteString(d.Severity.String() + ": " + message + "\n")
	}
	return p.Flush()
}
