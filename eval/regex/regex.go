// Package regex has regular expressions in the syntax and with the meaning of Rust's regex crate, which are those of
// Typst: classes, word boundaries and case know all of Unicode, classes can be intersected, and mistakes are shown
// under the pattern.
//
// A pattern is parsed into a tree (parse.go and its neighbours). Most trees can be written in the syntax of Go's
// regexp package (emit.go), which then does the matching. Go's word boundaries know ASCII only, and its repetitions are
// bounded: where that matters a small machine of our own matches instead (machine.go).
package regex

import (
	"regexp"
	"strings"
	"sync"
)

// Regexp is a compiled regular expression. It may be used by several goroutines at once.
type Regexp struct {
	pattern string

	fast      *regexp.Regexp  // nil where Go's package cannot express the pattern
	onlyASCII bool            // fast is right for texts of ASCII alone
	slow      func() *machine // made when it is first needed
}

// Compile parses a pattern. The error's text is the one that Rust's crate prints.
func Compile(pattern string) (*Regexp, error) {
	p := newParser(pattern)
	tree, err := p.parse()
	if err != nil {
		return nil, err
	}
	if size(tree) > maxSize {
		return nil, errTooLarge
	}
	re := &Regexp{pattern: pattern, onlyASCII: p.boundaries}
	if !p.foreign {
		re.fast, _ = regexp.Compile(emit(tree)) // may have too many repetitions for Go
	}
	re.slow = sync.OnceValue(func() *machine { return compile(tree, p.captures+1) })
	return re, nil
}

// Literal matches a text as it stands.
func Literal(text string) *Regexp {
	re, _ := Compile(escape(text)) // has no mistakes
	return re
}

// escape puts a backslash before each character that may mean something in a pattern of any kind.
func escape(text string) string {
	var w strings.Builder
	for _, r := range text {
		if strings.ContainsRune(`\.+*?()|[]{}^$#&-~`, r) {
			w.WriteByte('\\')
		}
		w.WriteRune(r)
	}
	return w.String()
}

// String is the pattern.
func (re *Regexp) String() string { return re.pattern }

// The methods that match are named as those of Go's regexp package, and give the same.

// MatchString reports whether the text contains a match.
func (re *Regexp) MatchString(text string) bool {
	if fast := re.fastFor(text); fast != nil {
		return fast.MatchString(text)
	}
	return re.slow().match(text, 0) != nil
}

// FindStringIndex gives where the first match begins and ends; nil where there is none.
func (re *Regexp) FindStringIndex(text string) []int {
	if fast := re.fastFor(text); fast != nil {
		return fast.FindStringIndex(text)
	}
	if found := re.slow().match(text, 0); found != nil {
		return found[:2]
	}
	return nil
}

// FindStringSubmatchIndex gives for each group of the first match where it begins and ends, −1 for a group that took
// no part; nil where there is none.
func (re *Regexp) FindStringSubmatchIndex(text string) []int {
	if fast := re.fastFor(text); fast != nil {
		return fast.FindStringSubmatchIndex(text)
	}
	return re.slow().match(text, 0)
}

// FindAllStringSubmatchIndex gives all matches that do not overlap. An empty match directly behind another does not
// count.
func (re *Regexp) FindAllStringSubmatchIndex(text string) [][]int {
	if fast := re.fastFor(text); fast != nil {
		return fast.FindAllStringSubmatchIndex(text, -1)
	}
	return re.slow().matchAll(text)
}

// FindStringIndexFrom is FindStringIndex for the first match that begins at a byte or behind it. What is before that
// byte counts for assertions.
func (re *Regexp) FindStringIndexFrom(text string, from int) []int {
	if found := re.slow().match(text, from); found != nil {
		return found[:2]
	}
	return nil
}

// fastFor is Go's expression if it can match the text; else nil.
func (re *Regexp) fastFor(text string) *regexp.Regexp {
	if re.fast != nil && re.onlyASCII && !isASCII(text) {
		return nil
	}
	return re.fast
}

func isASCII(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r >= 0x80 }) < 0
}
