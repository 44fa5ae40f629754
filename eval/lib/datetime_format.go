package lib

import (
	"strings"

	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
)

// The pattern of datetime.display is a format description of the Rust crate time, second version: text, in which a
// backslash escapes brackets and itself, and components in brackets, each a name and modifiers such as
// [month repr:short]. [optional […]] and [first […] […]] hold patterns; when something is displayed they are
// transparent, and the first of several counts.

// formatPart is a part of a pattern: a text, or a component where name is set.
type formatPart struct {
	text      string
	name      string
	modifiers map[string]string
}

// components are the components with their modifiers, and the values that each modifier can have: the default first.
// A modifier without values takes a number.
var formatComponents = map[string]map[string][]string{
	"day":            {"padding": paddings},
	"end":            {},
	"hour":           {"padding": paddings, "repr": {"24", "12"}},
	"ignore":         {"count": nil},
	"minute":         {"padding": paddings},
	"month":          {"padding": paddings, "repr": {"numerical", "long", "short"}, "case_sensitive": {"true", "false"}},
	"offset_hour":    {"padding": paddings, "sign": signs},
	"offset_minute":  {"padding": paddings},
	"offset_second":  {"padding": paddings},
	"ordinal":        {"padding": paddings},
	"period":         {"case": {"upper", "lower"}, "case_sensitive": {"true", "false"}},
	"second":         {"padding": paddings},
	"subsecond":      {"digits": {"1+", "1", "2", "3", "4", "5", "6", "7", "8", "9"}},
	"unix_timestamp": {"precision": {"second", "millisecond", "microsecond", "nanosecond"}, "sign": signs},
	"week_number":    {"padding": paddings, "repr": {"iso", "sunday", "monday"}},
	"weekday": {"repr": {"long", "short", "sunday", "monday"}, "one_indexed": {"true", "false"},
		"case_sensitive": {"true", "false"}},
	"year": {"padding": paddings, "repr": {"full", "century", "last_two"}, "base": {"calendar", "iso_week"},
		"sign": signs, "range": {"extended", "standard"}},
}

var (
	paddings = []string{"zero", "space", "none"}
	signs    = []string{"automatic", "mandatory"}
)

// formatParser reads a pattern.
type formatParser struct {
	pattern string
	pos     int
}

func parseFormat(pattern string) ([]formatPart, error) {
	p := &formatParser{pattern: pattern}
	return p.parse(false)
}

func (p *formatParser) eof() bool { return p.pos >= len(p.pattern) }

// parse reads text and components, where nested up to a closing bracket.
func (p *formatParser) parse(nested bool) (parts []formatPart, err error) {
	for !p.eof() {
		switch c := p.pattern[p.pos]; {
		case c == '[':
			component, err := p.component()
			if err != nil {
				return nil, err
			}
			parts = append(parts, component...)
		case c == ']' && nested:
			return parts, nil
		case c == '\\':
			if p.pos++; p.eof() || !strings.ContainsRune(`\[]`, rune(p.pattern[p.pos])) {
				return nil, formatErrorf(min(p.pos, len(p.pattern)-1), "expected valid escape sequence")
			}
			parts = append(parts, formatPart{text: p.pattern[p.pos : p.pos+1]})
			p.pos++
		default:
			start := p.pos
			for !p.eof() && !strings.ContainsRune(`\[]`, rune(p.pattern[p.pos])) || p.pos == start {
				p.pos++
			}
			parts = append(parts, formatPart{text: p.pattern[start:p.pos]})
		}
	}
	return parts, nil
}

func formatErrorf(index int, format string, args ...any) *diag.Diagnostic {
	return value.Errorf(format+" at index %d", append(args, index)...)
}

// word takes what is up to white space or a bracket, after white space.
func (p *formatParser) word() (word string, at int) {
	p.space()
	at = p.pos
	for !p.eof() && !isFormatSpace(p.pattern[p.pos]) && p.pattern[p.pos] != '[' && p.pattern[p.pos] != ']' {
		p.pos++
	}
	return p.pattern[at:p.pos], at
}

func (p *formatParser) space() {
	for !p.eof() && isFormatSpace(p.pattern[p.pos]) {
		p.pos++
	}
}

func isFormatSpace(c byte) bool { return c == ' ' || c >= '\t' && c <= '\r' && c != '\v' }

// component reads a component, from its opening to its closing bracket.
func (p *formatParser) component() ([]formatPart, error) {
	open := p.pos
	p.pos++
	name, at := p.word()
	switch lower := strings.ToLower(name); {
	case name == "":
		return nil, formatErrorf(p.pos-1, "expected component name")
	case lower == "optional" || lower == "first":
		return p.nested(open, name, lower == "first")
	default:
		return p.plain(open, at, name)
	}
}

// nested reads the patterns in optional, which has one, or in first, which has any number and of which the first counts.
func (p *formatParser) nested(open int, name string, several bool) (parts []formatPart, err error) {
	if p.eof() || !isFormatSpace(p.pattern[p.pos]) {
		return nil, formatErrorf(p.pos-1, "expected whitespace after `%s`", name)
	}
	p.space()
	if !several && (p.eof() || p.pattern[p.pos] != '[') {
		return nil, formatErrorf(p.pos-1, "expected opening bracket")
	}
	for n := 0; !p.eof() && p.pattern[p.pos] == '[' && (several || n == 0); n++ {
		start := p.pos
		p.pos++
		inner, err := p.parse(true)
		if err != nil {
			return nil, err
		}
		if p.eof() {
			return nil, unclosedBracket(start)
		}
		if p.pos++; n == 0 {
			parts = inner
		}
		p.space()
	}
	return parts, p.close(open)
}

func unclosedBracket(open int) error {
	return formatErrorf(open, "missing closing bracket for bracket")
}

// close takes the closing bracket.
func (p *formatParser) close(open int) error {
	p.space()
	if p.eof() || p.pattern[p.pos] != ']' {
		return unclosedBracket(open)
	}
	p.pos++
	return nil
}

// formatWord is a word of a pattern and where it stands.
type formatWord struct {
	text string
	at   int
}

// plain reads the modifiers of a component, and checks all of it.
func (p *formatParser) plain(open, at int, name string) ([]formatPart, error) {
	words, err := p.words(open)
	if err != nil {
		return nil, err
	}
	known, ok := formatComponents[strings.ToLower(name)]
	if !ok {
		return nil, formatErrorf(at, "invalid component name '%s'", name)
	}
	part := formatPart{name: strings.ToLower(name), modifiers: map[string]string{}}
	for _, w := range words {
		if err := part.modify(known, w.text, w.at); err != nil {
			return nil, err
		}
	}
	if _, ok := part.modifiers["count"]; !ok && part.name == "ignore" {
		return nil, value.Errorf("missing required modifier count for component at index %d", at)
	}
	return []formatPart{part}, nil
}

// words reads the words up to the closing bracket. An opening one counts as a word.
func (p *formatParser) words(open int) (words []formatWord, err error) {
	for {
		text, at := p.word()
		if text == "" {
			break
		}
		words = append(words, formatWord{text, at})
	}
	if !p.eof() && p.pattern[p.pos] == '[' {
		return append(words, formatWord{"[", p.pos}), nil
	}
	return words, p.close(open)
}

// modify sets a modifier.
func (part *formatPart) modify(known map[string][]string, word string, at int) error {
	key, val, ok := strings.Cut(word, ":")
	values, isKnown := known[strings.ToLower(key)]
	switch {
	case !ok:
		return formatErrorf(at, "invalid modifier '%s'", word)
	case val == "":
		return formatErrorf(at+len(key), "invalid modifier ''")
	case !isKnown:
		return formatErrorf(at, "invalid modifier '%s'", key)
	}
	lower := strings.ToLower(val)
	if !accepts(values, lower) {
		return formatErrorf(at+len(key)+1, "invalid modifier '%s'", val)
	}
	part.modifiers[strings.ToLower(key)] = lower
	return nil
}

func accepts(values []string, val string) bool {
	if values == nil {
		return strings.Trim(val, "0123456789") == "" && strings.Trim(val, "0") != ""
	}
	for _, v := range values {
		if v == val {
			return true
		}
	}
	return false
}
