package lib

import (
	"chatdoc/eval"
	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
)

// evalMode is the kind of source that eval takes.
type evalMode uint8

func (evalMode) Cast() *value.Caster[evalMode] {
	return value.Words[evalMode]("markup", "math", "code")
}

var evalFunc = value.NewFunc("eval", func(c *value.Call) (value.Value, error) {
	source := value.PosAt[string](c, "source")
	mode := value.Named(c, "mode", evalMode(2))
	scope := value.Named(c, "scope", value.NewDict())
	if err := c.Done(); err != nil {
		return nil, err
	}
	v, err := eval.String(c.Engine, source.V, [...]eval.Mode{eval.Markup, eval.Math, eval.Code}[mode], scope, source.Span)
	return v, diag.At(err, source.Span)
})
