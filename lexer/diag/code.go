package diag

import (
	"cmp"
	"embed"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"
)

// Code names a kind of diagnostic: messages about the same sort of mistake have the same code. A code, once given out,
// keeps its meaning; the text of a message may change.
type Code string

const (
	LimitExceeded Code = "limit-exceeded" // a bound on depth, steps, time or size was hit
)

// CodeOf is the code of a diagnostic: that which the place has given it where it arose, else that of its message. It is ""
// for a message that no code is known for.
func CodeOf(d *Diagnostic) Code {
	if d.Code != "" {
		return d.Code
	}
	return codeOf(d.Message)
}

func codeOf(message string) Code {
	for _, p := range explained().patterns {
		if p.matches(message) {
			return p.code
		}
	}
	return ""
}

// pattern stands for messages that differ only where it leaves something open.
type pattern struct {
	code  Code
	parts []string // the text around what is open
}

// anyText is what stands for it in a pattern.
const anyText = "…"

func (p pattern) matches(message string) bool {
	last := len(p.parts) - 1
	if last == 0 {
		return message == p.parts[0]
	}
	message, ok := strings.CutPrefix(message, p.parts[0])
	for _, part := range p.parts[1:last] {
		_, after, found := strings.Cut(message, part)
		message, ok = after, ok && found
	}
	return ok && strings.HasSuffix(message, p.parts[last])
}

// bySpecificity puts patterns first that say more of a message: how it begins, so that what a document puts into a message
// of its own counts less, or else how much of it.
func bySpecificity(p, q pattern) int {
	return cmp.Or(len(q.parts[0])-len(p.parts[0]), len(strings.Join(q.parts, ""))-len(strings.Join(p.parts, "")))
}

// explanations are all codes with what there is to say of them.
type explanations struct {
	list     []*Explanation // by code
	patterns []pattern      // the first one that matches counts
}

//go:embed codes
var codeFiles embed.FS

// explained reads the explanations once somebody asks for them.
var explained = sync.OnceValue(func() explanations {
	var all explanations
	// The files are part of the program, so nothing keeps them from being read.
	entries, _ := fs.ReadDir(codeFiles, "codes")
	for _, entry := range entries {
		text, _ := fs.ReadFile(codeFiles, path.Join("codes", entry.Name()))
		e := parseExplanation(Code(strings.TrimSuffix(entry.Name(), ".txt")), string(text))
		all.list = append(all.list, e)
		for _, m := range e.Messages {
			all.patterns = append(all.patterns, pattern{e.Code, strings.Split(m, anyText)})
		}
	}
	slices.SortStableFunc(all.patterns, bySpecificity)
	slices.SortFunc(all.list, func(a, b *Explanation) int { return strings.Compare(string(a.Code), string(b.Code)) })
	return all
})
