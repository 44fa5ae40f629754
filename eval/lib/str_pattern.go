package lib

import (
	"strings"
	"unicode/utf8"

	"chatdoc/eval/regex"
	"chatdoc/eval/value"
)

// pattern is what a string can be searched for: a text, or a regular expression where re is set.
type pattern struct {
	text string
	re   *regex.Regexp
}

func (pattern) Cast() *value.Caster[pattern] { return &patternCaster }

var patternCaster = conversion(convertPattern, value.StrType, value.RegexType)

func convertPattern(v value.Value) (pattern, error) {
	switch v := v.(type) {
	case value.Str:
		return pattern{text: string(v)}, nil
	case *value.Symbol:
		return pattern{text: v.Text()}, nil
	case *value.Regex:
		return pattern{re: v.Compiled()}, nil
	}
	return pattern{}, errType
}

// find is the first match: where it and its groups begin and end. nil where there is none.
func (p pattern) find(s string) []int {
	if p.re != nil {
		return p.re.FindStringSubmatchIndex(s)
	}
	if i := strings.Index(s, p.text); i >= 0 {
		return []int{i, i + len(p.text)}
	}
	return nil
}

// findAll gives all matches that do not overlap. The empty text matches between any two characters.
func (p pattern) findAll(s string) (all [][]int) {
	if p.re != nil {
		return p.re.FindAllStringSubmatchIndex(s)
	}
	for from := 0; from <= len(s); {
		i := strings.Index(s[from:], p.text)
		if i < 0 {
			break
		}
		start := from + i
		from = start + len(p.text)
		all = append(all, []int{start, from})
		if p.text == "" {
			_, width := utf8.DecodeRuneInString(s[from:])
			from += max(1, width)
		}
	}
	return all
}

func strContains(s string, p pattern) (value.Value, error) {
	if p.re != nil {
		return value.Bool(p.re.MatchString(s)), nil
	}
	return value.Bool(strings.Contains(s, p.text)), nil
}

func strStartsWith(s string, p pattern) (value.Value, error) {
	if p.re != nil {
		m := p.re.FindStringIndex(s)
		return value.Bool(m != nil && m[0] == 0), nil
	}
	return value.Bool(strings.HasPrefix(s, p.text)), nil
}

// strEndsWith looks for a match that reaches the end, from each match's second character on.
func strEndsWith(s string, p pattern) (value.Value, error) {
	if p.re == nil {
		return value.Bool(strings.HasSuffix(s, p.text)), nil
	}
	for from := 0; from <= len(s); {
		m := p.re.FindStringIndexFrom(s, from)
		if m == nil || m[1] == len(s) {
			return value.Bool(m != nil), nil
		}
		_, width := utf8.DecodeRuneInString(s[m[0]:])
		from = m[0] + width
	}
	return value.Bool(false), nil
}

func strFind(s string, p pattern) (value.Value, error) {
	if m := p.find(s); m != nil {
		return value.Str(s[m[0]:m[1]]), nil
	}
	return value.None{}, nil
}

func strPosition(s string, p pattern) (value.Value, error) {
	if m := p.find(s); m != nil {
		return value.Int(m[0]), nil
	}
	return value.None{}, nil
}

func strMatch(s string, p pattern) (value.Value, error) {
	if m := p.find(s); m != nil {
		return matchDict(s, m), nil
	}
	return value.None{}, nil
}

func strMatches(s string, p pattern) (value.Value, error) {
	all := p.findAll(s)
	items := make([]value.Value, len(all))
	for i, m := range all {
		items[i] = matchDict(s, m)
	}
	return value.NewArray(items...), nil
}

// matchDict describes a match.
func matchDict(s string, m []int) *value.Dict {
	captures := make([]value.Value, 0, len(m)/2-1)
	for i := 2; i < len(m); i += 2 {
		if m[i] < 0 {
			captures = append(captures, value.None{})
		} else {
			captures = append(captures, value.Str(s[m[i]:m[i+1]]))
		}
	}
	return value.NewDict().
		Put("start", value.Int(m[0])).
		Put("end", value.Int(m[1])).
		Put("text", value.Str(s[m[0]:m[1]])).
		Put("captures", value.NewArray(captures...))
}
