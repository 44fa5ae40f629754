package value

import "regexp"

// Regex is a compiled regular expression.
type Regex struct {
	Pattern string // as the document wrote it
	re      *regexp.Regexp
}

// RegexType is the type of regular expressions.
var RegexType = NewType("regex", "regex")

// Type is RegexType.
func (*Regex) Type() *Type { return RegexType }

// NewRegex compiles a regular expression.
func NewRegex(pattern string) (*Regex, error) {
	re, err := regexp.Compile(pattern)
	if err != nil {
		return nil, Errorf("%s", err)
	}
	return &Regex{pattern, re}, nil
}

// Compiled is the expression in Go's form.
func (r *Regex) Compiled() *regexp.Regexp { return r.re }

func (r *Regex) equal(v Value) bool {
	s, ok := v.(*Regex)
	return ok && r.Pattern == s.Pattern
}

func (r *Regex) String() string { return "regex(" + quote(r.Pattern) + ")" }
