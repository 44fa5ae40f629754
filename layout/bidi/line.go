package bidi

import (
	"slices"

	ucd "golang.org/x/text/unicode/bidi"
)

// Run is a part of a line that runs in one direction, as places in the text.
type Run struct {
	Start, End int
	RTL        bool
}

// VisualRuns puts the runs of the line text[start:end] into the order in which they are seen, from left to right. levels
// are those of the whole text, rtl tells the direction of its paragraphs.
//
// Runs have one level each, so neighbours may run in the same direction.
func VisualRuns(levels []Level, text string, start, end int, rtl bool) []Run {
	if start >= end {
		return nil
	}
	if levels == nil {
		return []Run{{start, end, rtl}}
	}
	line := slices.Clone(levels[start:end])
	resetWhitespace(line, text[start:end], Base(rtl))
	var runs []Run
	for from := 0; from < len(line); {
		to := from + 1
		for to < len(line) && line[to] == line[from] {
			to++
		}
		runs = append(runs, Run{start + from, start + to, line[from].IsRTL()})
		from = to
	}
	reorder(runs, func(r Run) Level { return line[r.Start-start] })
	return runs
}

// resetWhitespace gives the paragraph's level to separators, and to white space and formatting characters before them
// or at the end of the line (rule L1). Other formatting characters that rule X9 removes follow the character before.
func resetWhitespace(line []Level, text string, base Level) {
	blank := 0 // the start of the white space before the character at hand
	previous := base
	for i := 0; i < len(line); {
		c, size := classAt(text, i)
		next := min(i+size, len(line))
		switch {
		case c == ucd.B || c == ucd.S:
			fill(line[blank:next], base)
			blank = next
		case removed.has(c):
			fill(line[i:next], previous)
		case c != ucd.WS && !isolates.has(c):
			blank = next
		}
		previous = line[i]
		i = next
	}
	fill(line[blank:], base)
}

func fill(levels []Level, level Level) {
	for i := range levels {
		levels[i] = level
	}
}

// reorder reverses, from the highest level down, all sequences of runs of that level or higher (rule L2, which stops at
// the lowest odd level; two levels more change nothing).
func reorder(runs []Run, level func(Run) Level) {
	var highest Level
	for _, r := range runs {
		highest = max(highest, level(r))
	}
	for l := highest; l > 0; l-- {
		for from := 0; from < len(runs); from++ {
			to := from
			for to < len(runs) && level(runs[to]) >= l {
				to++
			}
			slices.Reverse(runs[from:to])
			from = to
		}
	}
}
