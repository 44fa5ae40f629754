package std

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/math"
)

// Syntax is what markup and math stand for: the elements of this package and of layout.
func Syntax() value.Syntax {
	return value.Syntax{
		Linebreak:  func() *value.Content { return value.New(layout.Linebreak) },
		Parbreak:   func() *value.Content { return value.New(layout.Parbreak) },
		SmartQuote: func(double bool) *value.Content { return value.New(layout.SmartQuote, layout.QuoteDouble.Is(double)) },
		Strong:     func(body *value.Content) *value.Content { return value.New(strong, strongBody.Is(body)) },
		Emph:       func(body *value.Content) *value.Content { return value.New(emph, emphBody.Is(body)) },
		Raw: func(text string, _ []string, block bool, lang string) *value.Content {
			return newRaw(text, block, lang)
		},
		Link: newLink,
		Ref:  newRef,
		Heading: func(depth int, body *value.Content) *value.Content {
			return value.New(heading, headingDepth.Is(value.OneOrMore(depth)), headingBody.Is(body))
		},
		ListItem: NewListItem,
		EnumItem: NewEnumItem,
		TermItem: NewTermItem,
		Equation: func(body *value.Content, block bool) *value.Content {
			return value.New(equation, equationBlock.Is(block), equationBody.Is(body))
		},
		MathAlignPoint: func() *value.Content { return value.New(math.AlignPoint) },
		MathDelimited:  func(body *value.Content) *value.Content { return value.New(mathLr, mathLrBody.Is(body)) },
		MathAttach:     newAttach,
		MathPrimes: func(count int) *value.Content {
			return value.New(mathPrimes, mathPrimesCount.Is(value.Natural(count)))
		},
		MathFrac:   newFrac,
		MathRoot:   newRoot,
		SymbolFunc: symbolFunc,
		FontSize:   func(styles *value.Chain) unit.Abs { return layout.FontSize(styles) },
		SizeTiling: layout.SizeTiling,
	}
}
