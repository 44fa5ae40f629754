package parser

import "chatdoc/lexer"

// kindSet is a set of token kinds.
type kindSet struct{ low, high uint64 }

func setOf(kinds ...lexer.Kind) (s kindSet) {
	for _, k := range kinds {
		if k < 64 {
			s.low |= 1 << k
		} else {
			s.high |= 1 << (k - 64)
		}
	}
	return s
}

func (s kindSet) has(k lexer.Kind) bool {
	if k < 64 {
		return s.low>>k&1 != 0
	}
	return s.high>>(k-64)&1 != 0
}

func (s kindSet) or(t kindSet) kindSet { return kindSet{s.low | t.low, s.high | t.high} }

// What constructs start with.
var (
	statements = setOf(lexer.Let, lexer.Set, lexer.Show, lexer.Import, lexer.Include, lexer.Return)

	// atomic expressions need no operators; only they may follow a #.
	atomic = setOf(lexer.Ident, lexer.LeftBrace, lexer.LeftBracket, lexer.LeftParen, lexer.Dollar, lexer.Let,
		lexer.Set, lexer.Show, lexer.Context, lexer.If, lexer.While, lexer.For, lexer.Import, lexer.Include,
		lexer.Break, lexer.Continue, lexer.Return, lexer.None, lexer.Auto, lexer.Int, lexer.Float, lexer.Bool,
		lexer.Numeric, lexer.Str, lexer.Label, lexer.Raw)

	unaryOps    = setOf(lexer.Plus, lexer.Minus, lexer.Not)
	codeStarts  = atomic.or(unaryOps).or(setOf(lexer.Underscore))
	itemStarts  = codeStarts.or(setOf(lexer.Dots)) // of an array, a dictionary, or an argument list
	patterns    = atomic.or(setOf(lexer.Underscore))
	paramStarts = patterns.or(setOf(lexer.Dots))

	mathStarts = setOf(lexer.Hash, lexer.MathIdent, lexer.MathField, lexer.Dot, lexer.Comma, lexer.Semicolon,
		lexer.LeftParen, lexer.RightParen, lexer.MathOpening, lexer.MathClosing, lexer.Text, lexer.MathText,
		lexer.MathShorthand, lexer.Linebreak, lexer.MathAlignPoint, lexer.Escape, lexer.Str, lexer.Root,
		lexer.MathPrimes, lexer.Bang)
)

// Where constructs end.
var (
	strongEnd   = setOf(lexer.Star, lexer.RightBracket, lexer.End)
	emphEnd     = setOf(lexer.Underscore, lexer.RightBracket, lexer.End)
	headingEnd  = setOf(lexer.Label, lexer.RightBracket, lexer.End)
	termEnd     = setOf(lexer.Colon, lexer.RightBracket, lexer.End)
	contentEnd  = setOf(lexer.RightBracket, lexer.End)
	codeEnd     = setOf(lexer.RightBrace, lexer.RightBracket, lexer.RightParen, lexer.End)
	equationEnd = setOf(lexer.Dollar, lexer.End)
	closingEnd  = setOf(lexer.RightParen, lexer.MathClosing, lexer.Dollar, lexer.End)
	mathArgsEnd = setOf(lexer.RightParen, lexer.Dollar, lexer.End)
	mathArgEnd  = setOf(lexer.Comma, lexer.Semicolon, lexer.RightParen, lexer.Dollar, lexer.End)
)
