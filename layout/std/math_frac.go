package std

import (
	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
)

var (
	mathFrac      = element("math.frac", "A fraction.")
	mathFracNum   = value.Required[*value.Content](mathFrac, "num", "The numerator.")
	mathFracDenom = value.Required[*value.Content](mathFrac, "denom", "The denominator.")
	mathFracStyle = value.Settable(mathFrac, "style", fracVertical, "How the fraction is drawn.")
	// mathFracParens tells where parentheses stood, which a fraction on one line shows.
	mathFracParens = value.Settable(mathFrac, "parens", fracParens{}, "Where the syntax had parentheses.", value.Internal)

	mathBinom      = element("math.binom", "A binomial coefficient.")
	mathBinomUpper = value.Required[*value.Content](mathBinom, "upper", "The upper index.")
	mathBinomLower = value.Variadic[displayed](mathBinom, "lower", "The lower indices.")
)

var _ = func() bool {
	mathBinom.Construct = constructBinom
	return laysMath(mathFrac, layoutFrac) && laysMath(mathBinom, layoutBinom)
}()

// fracStyle is how a fraction is drawn.
type fracStyle uint8

const (
	fracVertical fracStyle = iota
	fracSkewed
	fracHorizontal
)

// Cast brings the Caster: "vertical", "skewed" and "horizontal".
func (fracStyle) Cast() *value.Caster[fracStyle] {
	return value.Words[fracStyle]("vertical", "skewed", "horizontal")
}

// fracParens are value.MathParens that can be kept in a field.
type fracParens value.MathParens

// Cast brings the Caster: none of its own, as documents never see it.
func (fracParens) Cast() *value.Caster[fracParens] { return value.Unseen[fracParens]() }

// newFrac is what the syntax of fractions stands for.
func newFrac(num, denom *value.Content, parens value.MathParens) *value.Content {
	c := value.New(mathFrac, mathFracNum.Is(num), mathFracDenom.Is(denom))
	if parens != (value.MathParens{}) {
		c = mathFracParens.With(c, fracParens(parens))
	}
	return c
}

func constructBinom(call *value.Call) (*value.Content, error) {
	c, err := value.Construct(mathBinom, call)
	if err == nil && len(mathBinomLower.Of(c)) == 0 {
		err = diag.Errorf(call.Span(), "missing argument: lower")
	}
	return c, err
}

// displayed is content, made of any value.
type displayed struct{ *value.Content }

// Cast brings the Caster: anything.
func (displayed) Cast() *value.Caster[displayed] {
	return &value.Caster[displayed]{
		Info: value.CastInfo{{}},
		From: func(v value.Value) (displayed, error) { return displayed{value.Display(v)}, nil },
		Into: func(d displayed) value.Value { return d.Content },
	}
}

// EachContent lets searches of content find it.
func (d displayed) EachContent(visit func(*value.Content) bool) bool { return visit(d.Content) }
