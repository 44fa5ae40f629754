package lib

import (
	"strings"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
)

func strReplace(c *value.Call) (value.Value, error) {
	s, p := value.Pos[string](c, "self"), value.Pos[pattern](c, "pattern")
	by := value.PosAt[value.OneOf[string, *value.Func]](c, "replacement")
	count, limited := named[value.Natural](c, "count")
	if err := c.Done(); err != nil {
		return nil, err
	}
	matches := p.findAll(s)
	if limited {
		matches = matches[:min(len(matches), int(count))]
	}
	replacer := newCallback(c, value.Spanned[*value.Func]{V: by.V.B, Span: by.Span})
	var w strings.Builder
	last := 0
	for _, m := range matches {
		text, err := replacement(by.V, replacer, s, m)
		if err != nil {
			return nil, err
		}
		w.WriteString(s[last:m[0]])
		w.WriteString(text)
		last = m[1]
	}
	w.WriteString(s[last:])
	return value.Str(w.String()), nil
}

// replacement is what a match is replaced by: the text, or what the function makes of the match.
func replacement(by value.OneOf[string, *value.Func], replacer callback, s string, m []int) (string, error) {
	if !by.IsB {
		return by.A, nil
	}
	v, err := replacer.do(matchDict(s, m))
	if err != nil {
		return "", err
	}
	text, err := value.Cast[string](v)
	if err != nil {
		return "", diag.At(err, replacer.span)
	}
	return text, nil
}

// sides are the ends of a string that are trimmed.
type sides struct{ start, end bool }

func (sides) Cast() *value.Caster[sides] { return &sidesCaster }

var sidesCaster = conversion(func(v value.Value) (sides, error) {
	a, ok := v.(value.Alignment)
	switch align := unit.Align(a); {
	case !ok:
		return sides{}, errType
	case align == unit.Align{H: unit.HStart}:
		return sides{start: true}, nil
	case align == unit.Align{H: unit.HEnd}:
		return sides{end: true}, nil
	}
	return sides{}, value.Errorf("expected either `start` or `end`")
}, value.AlignmentType)

func strTrim(c *value.Call) (value.Value, error) {
	s, p := value.Pos[string](c, "self"), value.Opt(c, value.Maybe[pattern]{})
	at := value.Named(c, "at", sides{true, true})
	repeat := value.Named(c, "repeat", true)
	if err := c.Done(); err != nil {
		return nil, err
	}
	switch {
	case !p.Some:
		return value.Str(trimSpace(s, at)), nil
	case p.V.re != nil:
		return value.Str(trimMatches(s, p.V, at, repeat)), nil
	}
	return value.Str(trimText(s, p.V.text, at, repeat)), nil
}

func trimSpace(s string, at sides) string {
	if at.start {
		s = strings.TrimLeftFunc(s, isSpace)
	}
	if at.end {
		s = strings.TrimRightFunc(s, isSpace)
	}
	return s
}

// isSpace reports whether a character is white space by Unicode.
func isSpace(r rune) bool {
	switch {
	case r <= ' ':
		return r == ' ' || r >= '\t' && r <= '\r'
	case r >= 0x2000 && r <= 0x200a:
		return true
	}
	switch r {
	case 0x85, 0xa0, 0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000:
		return true
	}
	return false
}

func trimText(s, text string, at sides, repeat bool) string {
	for at.start && text != "" && strings.HasPrefix(s, text) {
		s = s[len(text):]
		if !repeat {
			break
		}
	}
	for at.end && text != "" && strings.HasSuffix(s, text) {
		s = s[:len(s)-len(text)]
		if !repeat {
			break
		}
	}
	return s
}

// trimMatches takes off matches that touch an end of the string or, where that repeats, another match taken off.
func trimMatches(s string, p pattern, at sides, repeat bool) string {
	matches := p.findAll(s)
	start, end := 0, len(s)
	if at.start {
		for i := 0; i < len(matches) && matches[i][0] == start && (repeat || i == 0); i++ {
			start = matches[i][1]
		}
	}
	if at.end {
		for i := len(matches) - 1; i >= 0 && matches[i][1] == end && (repeat || i == len(matches)-1); i-- {
			end = matches[i][0]
		}
	}
	return s[start:max(start, end)]
}

func strSplit(c *value.Call) (value.Value, error) {
	s, p := value.Pos[string](c, "self"), value.Opt(c, value.Maybe[pattern]{})
	if err := c.Done(); err != nil {
		return nil, err
	}
	switch {
	case !p.Some:
		return strArray(strings.FieldsFunc(s, isSpace)), nil
	case p.V.re == nil && p.V.text != "":
		return strArray(strings.Split(s, p.V.text)), nil
	}
	var parts []string
	last := 0
	for _, m := range p.V.findAll(s) {
		parts = append(parts, s[last:m[0]])
		last = m[1]
	}
	return strArray(append(parts, s[last:])), nil
}
