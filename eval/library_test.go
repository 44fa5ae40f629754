package eval_test

import (
	"chatdoc/eval/lib"
	"chatdoc/eval/plugin"
	"chatdoc/eval/value"
)

// library is the standard library, with the elements that the cases need.
func library() *value.Library {
	parts := lib.Parts{Math: mathNames, Syntax: syntax()}
	for _, e := range elements {
		parts.Names = append(parts.Names, lib.Name{Name: e.Name, Value: e.Func})
	}
	l := lib.New(parts)
	plugin.Define(l.Global.Scope)
	return l
}

func mathNames(s *value.Scope) {
	for _, e := range []*value.Elem{value.Text, lr, attach, frac, root} {
		s.Define(e.Name, e.Func)
	}
}

// symbolFunc is what the call of a symbol means.
func symbolFunc(symbol string) *value.Func {
	if symbol != "→" {
		return nil
	}
	return value.NewFunc("arrow", func(c *value.Call) (value.Value, error) {
		base := value.Pos[*value.Content](c, "base")
		if err := c.Done(); err != nil {
			return nil, err
		}
		return value.New(accent, accentBase.Is(base), accentMark.Is("\u20d7")).At(c.Span()), nil
	})
}
