package eval

import (
	"strings"

	"chatdoc/eval/value"
)

// text is a string that grows. A variable to which strings are added holds one, so that a loop of additions takes linear
// time; whoever reads the variable gets a string as ever.
type text struct{ strings.Builder }

func (*text) Type() *value.Type { return value.StrType }

// str is the text as a string. It stays as it is when the text grows.
func (t *text) str() value.Value { return value.Str(t.String()) }

// grow adds a string to what a slot holds; ok is false where one of them is no string, or the sum would be too long.
func grow(slot *value.Value, v value.Value) (ok bool) {
	var add string
	switch v := v.(type) {
	case value.Str:
		add = string(v)
	case *value.Symbol:
		add = v.Text()
	default:
		return false
	}
	switch held := (*slot).(type) {
	case *text:
		if held.Len()+len(add) > value.MaxSize {
			return false
		}
		held.WriteString(add)
		return true
	case value.Str:
		if len(held) > 0 {
			t := &text{}
			t.WriteString(string(held))
			t.WriteString(add)
			*slot = t
			return true
		}
	}
	return false
}

// settle makes a plain string of a text, for those who need a place with a value in it.
func settle(slot *value.Value) {
	if t, ok := (*slot).(*text); ok {
		*slot = t.str()
	}
}
