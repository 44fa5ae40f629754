package std

import "chatdoc/eval/value"

// styleSize is how large math is, from the smallest.
type styleSize uint8

const (
	scriptScriptSize styleSize = iota // scripts of scripts
	scriptSize                        // scripts
	textSize                          // in a line of text
	displaySize                       // in a block
)

// Cast brings the Caster: none of its own, as documents never see it.
func (styleSize) Cast() *value.Caster[styleSize] { return value.Unseen[styleSize]() }

// mathAlphabet is one of the alphabets that Unicode has for mathematics.
type mathAlphabet uint8

const (
	serifAlphabet mathAlphabet = iota
	sansAlphabet
	chanceryAlphabet
	roundhandAlphabet
	frakturAlphabet
	monoAlphabet
	doubleStruckAlphabet
)

// Cast brings the Caster: none of its own, as documents never see it.
func (mathAlphabet) Cast() *value.Caster[mathAlphabet] { return value.Unseen[mathAlphabet]() }

var (
	mathUpright = mathStyleFunc("math.upright", func() value.Style { return mathItalic.Set(value.Some(false)) })

	_ = mathStyleFunc("math.bold", func() value.Style { return mathBold.Set(true) })
	_ = mathStyleFunc("math.italic", func() value.Style { return mathItalic.Set(value.Some(true)) })
	_ = alphabetFunc("math.serif", serifAlphabet)
	_ = alphabetFunc("math.sans", sansAlphabet)
	_ = alphabetFunc("math.scr", roundhandAlphabet)
	_ = alphabetFunc("math.cal", chanceryAlphabet)
	_ = alphabetFunc("math.frak", frakturAlphabet)
	_ = alphabetFunc("math.mono", monoAlphabet)
	_ = alphabetFunc("math.bb", doubleStruckAlphabet)

	_ = sizeFunc("math.display", displaySize, false)
	_ = sizeFunc("math.inline", textSize, false)
	_ = sizeFunc("math.script", scriptSize, true)
	_ = sizeFunc("math.sscript", scriptScriptSize, true)
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

func alphabetFunc(name string, alphabet mathAlphabet) *value.Func {
	return mathStyleFunc(name, func() value.Style { return mathVariant.Set(value.Some(alphabet)) })
}

// sizeFunc declares a function that sets the size of its body.
func sizeFunc(name string, size styleSize, cramped bool) *value.Func {
	return function(name, func(c *value.Call) (value.Value, error) {
		body, cramped := value.Pos[*value.Content](c, "body"), value.Named(c, "cramped", cramped)
		if err := c.Done(); err != nil {
			return nil, err
		}
		return body.Styled(mathSize.Set(size), mathCramped.Set(cramped)), nil
	})
}
