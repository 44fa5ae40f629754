package introspect

import (
	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
)

// change is how a state changes: it becomes a value, or a function tells from the value that was.
type change struct {
	to value.Value
	by *value.Func // nil where it becomes a value
}

// Cast brings the Caster: functions, and anything else.
func (change) Cast() *value.Caster[change] { return &changeCaster }

var changeCaster = value.Caster[change]{
	Info: value.CastInfo{{}},
	From: func(v value.Value) (change, error) {
		if f, err := value.Cast[*value.Func](v); err == nil {
			return change{by: f}, nil
		}
		return change{to: value.Share(v)}, nil
	},
	Into: func(change) value.Value { return value.None{} },
}

// HashInto writes what tells the change apart.
func (c change) HashInto(h *value.Hasher) {
	if c.by != nil {
		h.Word(c.by.Hash())
		return
	}
	h.Value(c.to)
}

func (c change) apply(eng *value.Engine, v value.Value) (value.Value, error) {
	if c.by == nil {
		return c.to, nil
	}
	v, err := c.by.CallWith(eng, &value.Context{}, v)
	return v, diag.At(err, c.by.Span)
}
