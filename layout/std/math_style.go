package std

import (
	"chatdoc/eval/value"
	"chatdoc/layout"
)

var (
	_ = mathStyleFunc("math.upright", func() value.Style { return layout.MathItalic.Set(value.Some(false)) })
	_ = mathStyleFunc("math.bold", func() value.Style { return layout.MathBold.Set(true) })
	_ = mathStyleFunc("math.italic", func() value.Style { return layout.MathItalic.Set(value.Some(true)) })
	_ = alphabetFunc("math.serif", layout.SerifAlphabet)
	_ = alphabetFunc("math.sans", layout.SansAlphabet)
	_ = alphabetFunc("math.scr", layout.RoundhandAlphabet)
	_ = alphabetFunc("math.cal", layout.ChanceryAlphabet)
	_ = alphabetFunc("math.frak", layout.FrakturAlphabet)
	_ = alphabetFunc("math.mono", layout.MonoAlphabet)
	_ = alphabetFunc("math.bb", layout.DoubleStruckAlphabet)

	_ = sizeFunc("math.display", layout.MathDisplay, false)
	_ = sizeFunc("math.inline", layout.MathText, false)
	_ = sizeFunc("math.script", layout.MathScript, true)
	_ = sizeFunc("math.sscript", layout.MathScriptScript, true)
)

// mathStyleFunc declares a function that sets a style for its body.
func mathStyleFunc(name string, style func() value.Style) *value.Func {
	return function(name, func(c *value.Call) (value.Value, error) {
		body := value.Pos[*value.Content](c, "body")
		if err := c.Done(); err != nil {
			return nil, err
		}
		return body.Styled(style()), nil
	})
}

func alphabetFunc(name string, alphabet layout.MathAlphabet) *value.Func {
	return mathStyleFunc(name, func() value.Style { return layout.MathAlphabets.Set(alphabet) })
}

// sizeFunc declares a function that sets the size of its body.
func sizeFunc(name string, size layout.MathSize, cramped bool) *value.Func {
	return function(name, func(c *value.Call) (value.Value, error) {
		body, cramped := value.Pos[*value.Content](c, "body"), value.Named(c, "cramped", cramped)
		if err := c.Done(); err != nil {
			return nil, err
		}
		return body.Styled(layout.MathSizes.Set(size), layout.MathCramped.Set(cramped)), nil
	})
}
