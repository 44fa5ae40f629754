package regex

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// span is a stretch of the pattern, in characters.
type span struct{ start, end int }

// syntaxError is a mistake in a pattern.
type syntaxError struct {
	pattern []rune
	spans   []span // where it is; of a duplicate the original as well
	message string
}

// errTooLarge is the error for a pattern that repeats more than can be compiled.
var errTooLarge = errors.New("Compiled regex exceeds size limit of 10485760 bytes.")

// Error shows the mistake under the pattern.
func (e *syntaxError) Error() string {
	var w strings.Builder
	w.WriteString("regex parse error:\n")
	lines := strings.SplitAfter(string(e.pattern), "\n")
	if len(lines) == 1 {
		e.writeLine(&w, lines[0], 0, "    ")
	} else {
		e.writeLines(&w, lines)
	}
	w.WriteString("error: " + e.message)
	return w.String()
}

func (e *syntaxError) writeLines(w *strings.Builder, lines []string) {
	const divider = "~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~\n"
	w.WriteString(divider)
	width := len(fmt.Sprint(len(lines)))
	at := 0
	for i, line := range lines {
		e.writeLine(w, strings.TrimSuffix(line, "\n"), at, fmt.Sprintf("%*d: ", width, i+1))
		at += len([]rune(line))
	}
	w.WriteString(divider)
}

// writeLine writes a line that starts at a place of the pattern, and marks under it.
func (e *syntaxError) writeLine(w *strings.Builder, line string, at int, margin string) {
	w.WriteString(margin + line + "\n")
	n := len([]rune(line))
	var marks []span
	for _, s := range e.spans {
		if s.start >= at && s.start <= at+n {
			marks = append(marks, span{s.start - at, s.end - at})
		}
	}
	if marks == nil {
		return
	}
	slices.SortFunc(marks, func(a, b span) int { return a.start - b.start })
	w.WriteString(strings.Repeat(" ", len(margin)))
	column := 0
	for _, m := range marks {
		w.WriteString(strings.Repeat(" ", max(0, m.start-column)))
		w.WriteString(strings.Repeat("^", max(1, m.end-m.start)))
		column = m.start + max(1, m.end-m.start)
	}
	w.WriteString("\n")
}
