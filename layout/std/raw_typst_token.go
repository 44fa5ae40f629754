package std

import (
	"strings"

	hl "chatdoc/layout/highlight"
	"chatdoc/lexer"
)

// token is the class of a token; ok is false for one that looks like the text around it.
func (p *typstPainter) token(i int) (class hl.Class, ok bool) {
	t := p.tokens[i]
	if class, ok := p.known[t.Start]; ok && t.End == t.Start+1 {
		return class, class != hl.Plain
	}
	switch t.Kind {
	case lexer.Hash:
		return p.hash(i)
	case lexer.Ident, lexer.MathIdent:
		return p.name(p.leafOf[i])
	case lexer.MathField:
		p.fields(i)
		return 0, false
	case lexer.ListMarker, lexer.EnumMarker, lexer.TermMarker:
		return hl.ListMarker, p.items[t.Start]
	}
	return typstClass(t.Kind)
}

// typstClass is the class of tokens of a kind that look the same everywhere.
func typstClass(kind lexer.Kind) (class hl.Class, ok bool) {
	switch kind {
	case lexer.LineComment, lexer.BlockComment, lexer.Shebang:
		return hl.Comment, true
	case lexer.Escape, lexer.Shorthand, lexer.Linebreak, lexer.MathShorthand:
		return hl.Escape, true
	case lexer.Dollar:
		return hl.MathDelimiter, true
	case lexer.MathAlignPoint, lexer.MathPrimes, lexer.Root, lexer.Hat:
		return hl.MathOperator, true
	case lexer.Star, lexer.Plus, lexer.Minus, lexer.Slash, lexer.Eq, lexer.EqEq, lexer.ExclEq, lexer.Lt, lexer.LtEq,
		lexer.Gt, lexer.GtEq, lexer.PlusEq, lexer.HyphEq, lexer.StarEq, lexer.SlashEq, lexer.Dots, lexer.Arrow:
		return hl.Operator, true
	case lexer.Bool:
		return hl.Keyword, true
	case lexer.Int, lexer.Float, lexer.Numeric:
		return hl.Constant, true
	case lexer.Str:
		return hl.String, true
	}
	return hl.Keyword, kind.IsKeyword()
}

// hash has the class of what it leads to.
func (p *typstPainter) hash(i int) (class hl.Class, ok bool) {
	if i+1 == len(p.tokens) || p.tokens[i+1].Kind == lexer.Hash {
		return 0, false
	}
	return p.token(i + 1)
}

// leaf is the token at a place in leaves; outside of it there is none.
func (p *typstPainter) leaf(i int) lexer.Token {
	if i < 0 || i >= len(p.leaves) {
		return lexer.Token{}
	}
	return p.tokens[p.leaves[i]]
}

// name is the class of a name at a place in leaves: that of a function where it is called or shown, else that of
// something interpolated where it stands in markup or math.
func (p *typstPainter) name(i int) (class hl.Class, ok bool) {
	t := p.leaf(i)
	if next := p.leaf(i + 1); calls(t, next) {
		return hl.Function, true
	} else if t.Kind == lexer.MathIdent {
		return hl.Interpolation, true
	} else if p.shown[t.Start] && (next.Kind == lexer.Colon || p.leaf(i-1).Kind == lexer.Colon) {
		return hl.Function, true
	}
	if p.afterHash(i) {
		return hl.Interpolation, true
	}
	if p.leaf(i-1).Kind != lexer.Dot {
		return 0, false
	}
	switch before := p.leaf(i - 2); before.Kind {
	case lexer.Ident, lexer.MathIdent:
		return p.name(i - 2)
	case lexer.MathField:
		return hl.Interpolation, true
	}
	return 0, false
}

// calls reports whether a name has arguments right behind it.
func calls(name, next lexer.Token) bool {
	return next.Start == name.End && (next.Kind == lexer.LeftParen || next.Kind == lexer.LeftBracket)
}

// afterHash reports whether a name, or the chain of fields that it is in, follows a hash.
func (p *typstPainter) afterHash(i int) bool {
	start, chained := p.chains[p.leaf(i).Start]
	for chained && p.leaf(i).Start > start {
		i--
	}
	return p.leaf(i-1).Kind == lexer.Hash
}

// fields gives classes to the names that dots join in math.
func (p *typstPainter) fields(i int) {
	t := p.tokens[i]
	at := t.Start
	for {
		end := t.End
		dot := strings.IndexByte(p.text[at:t.End], '.')
		if dot >= 0 {
			end = at + uint32(dot)
		}
		class := hl.Interpolation
		if dot < 0 && calls(t, p.leaf(p.leafOf[i]+1)) {
			class = hl.Function
		}
		p.setKind(at, end, class)
		if dot < 0 {
			return
		}
		at = end + 1
	}
}
