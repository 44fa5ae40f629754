package introspect

import (
	"chatdoc/eval/value"
	"chatdoc/layout/numbering"
	"chatdoc/lexer/diag"
)

// Numbering says how numbers are written: by a pattern, or by a function.
type Numbering struct {
	Pattern *numbering.Pattern // nil where there is a function
	Func    *value.Func
}

// Cast brings the Caster: a pattern or a function.
func (Numbering) Cast() *value.Caster[Numbering] { return &numberingCaster }

var numberingCaster = value.Caster[Numbering]{
	Info: value.Types(value.StrType, value.FuncType),
	From: toNumbering,
	Into: func(n Numbering) value.Value {
		if n.Func != nil {
			return n.Func
		}
		return value.Str(n.Pattern.String())
	},
	Matches: func(v value.Value) bool {
		return value.CasterOf[string]().Accepts(v) || value.CasterOf[*value.Func]().Accepts(v)
	},
}

func toNumbering(v value.Value) (n Numbering, err error) {
	switch strs, funcs := value.CasterOf[string](), value.CasterOf[*value.Func](); {
	case strs.Accepts(v):
		s, _ := strs.From(v)
		if n.Pattern, err = numbering.Parse(s); err != nil {
			return n, value.Errorf("%s", err)
		}
		return n, nil
	case funcs.Accepts(v):
		n.Func, err = funcs.From(v)
		return n, err
	}
	return n, value.Types(value.StrType, value.FuncType).Fail(v)
}

// Apply writes numbers: the result is a string, or whatever the function gives.
func (n Numbering) Apply(eng *value.Engine, ctx *value.Context, numbers ...uint64) (value.Value, error) {
	if n.Func == nil {
		return value.Str(n.Pattern.Apply(numbers...)), nil
	}
	v, err := n.Func.CallWith(eng, ctx, Numbers(numbers).values()...)
	return v, diag.At(err, n.Func.Span)
}
