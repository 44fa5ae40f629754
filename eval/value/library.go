package value

import "chatdoc/eval/unit"

// Syntax has what the syntax of markup and math stands for: the constructors of the elements that the evaluator makes
// by itself. The elements are declared where they are laid out, which the evaluator knows nothing of.
type Syntax struct {
	Linebreak  func() *Content
	Parbreak   func() *Content
	SmartQuote func(double bool) *Content
	Strong     func(body *Content) *Content
	Emph       func(body *Content) *Content
	Raw        func(text string, lines []string, block bool, lang string) *Content
	Link       func(url string) *Content
	Ref        func(target Label, supplement *Content) *Content // nil for no supplement
	Heading    func(depth int, body *Content) *Content
	ListItem   func(body *Content) *Content
	EnumItem   func(number Maybe[int64], body *Content) *Content
	TermItem   func(term, description *Content) *Content
	Equation   func(body *Content, block bool) *Content

	MathAlignPoint func() *Content
	MathDelimited  func(body *Content) *Content
	MathAttach     func(base, bottom, top *Content, primes *Content) *Content // nil for none
	MathPrimes     func(count int) *Content
	MathFrac       func(num, denom *Content, bare MathParens) *Content
	MathRoot       func(index, radicand *Content) *Content // nil for no index

	// SymbolFunc is the function that calling a symbol means, by its text: an accent, a floor. nil for other symbols.
	SymbolFunc func(symbol string) *Func

	// FontSize is the size of text with styles.
	FontSize func(styles *Chain) unit.Abs
	// SizeTiling gives a tiling the size of its body.
	SizeTiling func(*Engine, *Tiling) error
}

// MathParens tells which parts of a fraction had parentheses around them, which the syntax takes away.
type MathParens struct{ Num, Denom bool }
