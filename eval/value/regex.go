package value

import "chatdoc/eval/regex"

// Regex is a compiled regular expression.
type Regex struct {
	Pattern string // as the document wrote it
	re      *regex.Regexp
}

// RegexType is the type of regular expressions.
var RegexType = NewType("regex", "regex")

// Type is RegexType.
func (*Regex) Type() *Type { return RegexType }

// NewRegex compiles a regular expression.
func NewRegex(pattern string) (*Regex, error) {
	re, err := regex.Compile(pattern)
	if err != nil {
		return nil, Errorf("%s", err)
	}
	return &Regex{pattern, re}, nil
}

// literalRegex matches a text as it stands.
func literalRegex(text string) *Regex {
	re := regex.Literal(text)
	return &Regex{re.String(), re}
}

// Compiled is the expression, ready to match.
func (r *Regex) Compiled() *regex.Regexp { return r.re }

func (r *Regex) equal(v Value) bool {
	s, ok := v.(*Regex)
	return ok && r.Pattern == s.Pattern
}

func (r *Regex) String() string { return "regex(" + quote(r.Pattern) + ")" }
