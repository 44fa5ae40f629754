package ast

// The nodes of math mode. Text, Space, Linebreak, Escape and Shorthand occur in it as well.
type (
	// MathText is a number, or a single character. What looks like one but is several is a Text.
	MathText struct {
		exprNode
		Text string
	}

	// MathIdent is a name of two letters or more.
	MathIdent struct {
		exprNode
		Name string
		Ref  Ref
	}

	// MathAlignPoint is an alignment point: &.
	MathAlignPoint struct{ exprNode }

	// MathDelimited is math between delimiters: [x + y], [0, 1). They are MathText or Shorthand.
	MathDelimited struct {
		exprNode
		Open, Close Expr
		Body        *Math
	}

	// MathAttach is a base with attachments: a_1^2'.
	MathAttach struct {
		exprNode
		Base   Expr
		Bottom Expr        // nil where there is none
		Top    Expr        // likewise
		Primes *MathPrimes // likewise
	}

	// MathPrimes is one prime or more: ”.
	MathPrimes struct {
		exprNode
		Count int
	}

	// MathFrac is a fraction: x/2.
	MathFrac struct {
		exprNode
		Num, Denom Expr // round parens around them are off: what was in them is a Math
	}

	// MathRoot is a root: √x, ∛x, ∜x.
	MathRoot struct {
		exprNode
		Index    int // 0 (none), 3 or 4
		Radicand Expr
	}
)
