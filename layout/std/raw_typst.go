package std

import (
	"sort"

	hl "chatdoc/layout/highlight"
	"chatdoc/lexer"
	"chatdoc/lexer/source"
	"chatdoc/parser"
	"chatdoc/parser/ast"
)

// Typst's own languages are highlighted by their parser: markup, and what may stand in code and in math. The values
// that a document shows are raw text in code, too.

func typstLanguages() map[string]func(string) []hl.Run {
	markup := typstIn(lexer.Markup)
	return map[string]func(string) []hl.Run{
		"typ": markup, "typst": markup, "typc": typstIn(lexer.Code), "typm": typstIn(lexer.Math),
	}
}

func typstIn(mode lexer.Mode) func(string) []hl.Run {
	return func(text string) []hl.Run {
		root, tokens := parser.ParseTokens(source.NewFile(0, "", text), mode)
		p := newTypstPainter(text, tokens)
		ast.Walk(root, p.node)
		for i := range p.tokens {
			if class, ok := p.token(i); ok {
				p.setKind(p.tokens[i].Start, p.tokens[i].End, class)
			}
		}
		return p.runs()
	}
}

// typstPainter gives a class to each byte of a text: first those of nodes, from the outermost to the innermost, then
// those of tokens.
type typstPainter struct {
	text    string
	classes []hl.Class
	tokens  []lexer.Token

	leaves []int               // the tokens that are neither space nor comment
	leafOf []int               // for each token the place in leaves of it, or of the one after it
	items  map[uint32]bool     // where list items begin
	known  map[uint32]hl.Class // classes of tokens that their nodes decide on, by offset
	chains map[uint32]uint32   // where the field accesses begin that a name is in, by offset of the name
	shown  map[uint32]bool     // the names beside the colon of a show rule, by offset
}

func newTypstPainter(text string, tokens []lexer.Token) *typstPainter {
	p := &typstPainter{
		text: text, classes: make([]hl.Class, len(text)), tokens: tokens,
		items: map[uint32]bool{}, known: map[uint32]hl.Class{},
		chains: map[uint32]uint32{}, shown: map[uint32]bool{},
	}
	for i, t := range tokens {
		p.leafOf = append(p.leafOf, len(p.leaves))
		if !t.Kind.IsTrivia() {
			p.leaves = append(p.leaves, i)
		}
	}
	return p
}

// setKind changes the kind of a part of the text, which keeps its marks.
func (p *typstPainter) setKind(start, end uint32, kind hl.Class) {
	for i := start; i < end; i++ {
		p.classes[i] += kind - p.classes[i].Kind()
	}
}

// setMarks changes the marks of a part of the text, which keeps its kind.
func (p *typstPainter) setMarks(at source.Span, marks hl.Class) {
	for i := at.Start; i < at.End; i++ {
		p.classes[i] = p.classes[i].Kind() | marks
	}
}

// runs are the stretches of the text that are of one class.
func (p *typstPainter) runs() (list []hl.Run) {
	start := 0
	for i := range p.classes {
		if i+1 == len(p.classes) || p.classes[i+1] != p.classes[i] {
			list = append(list, hl.Run{Text: p.text[start : i+1], Class: p.classes[i]})
			start = i + 1
		}
	}
	return list
}

// node gives a class to what a node stands for, and notes what its tokens need to know about it.
func (p *typstPainter) node(n ast.Node) bool {
	at := n.Span()
	switch n := n.(type) {
	case *ast.Strong:
		p.setMarks(at, hl.Bold)
		p.delimiters(at)
	case *ast.Emph:
		p.setMarks(at, hl.Italic)
		p.delimiters(at)
	case *ast.Heading:
		p.setMarks(at, hl.Bold|hl.Underline)
	case *ast.TermItem:
		p.items[at.Start] = true
		p.setMarks(n.Term.Span(), hl.Bold)
	case *ast.ListItem, *ast.EnumItem:
		p.items[at.Start] = true
	case *ast.Link:
		p.setMarks(at, hl.Underline)
	case *ast.Raw:
		p.setKind(at.Start, at.End, hl.Raw)
	case *ast.Label, *ast.RefTo:
		p.setKind(at.Start, at.End, hl.Label)
	case *ast.MathAttach:
		p.operators(n.Base.Span().End, at.End, lexer.Underscore)
	case *ast.MathFrac:
		p.operators(n.Num.Span().End, n.Denom.Span().Start, lexer.Slash)
	case *ast.FieldAccess:
		p.chain(n.Target, at.Start)
		p.chain(n.Field, at.Start)
	case *ast.Show:
		p.beside(n.Selector)
		p.beside(n.Transform)
	case *ast.Underscore:
		p.known[at.Start] = hl.Plain
	}
	return true
}

// delimiters notes that the ends of strong or emphasized text are no operators.
func (p *typstPainter) delimiters(at source.Span) {
	p.known[at.Start] = hl.Plain
	if at.End > at.Start {
		p.known[at.End-1] = hl.Plain
	}
}

// operators notes that the tokens of a kind in a part of the text are operators of math, unless they are of a node
// within.
func (p *typstPainter) operators(start, end uint32, kind lexer.Kind) {
	first := sort.Search(len(p.leaves), func(i int) bool { return p.leaf(i).Start >= start })
	for i := first; i < len(p.leaves) && p.leaf(i).End <= end; i++ {
		if t := p.leaf(i); t.Kind == kind {
			p.known[t.Start] = hl.MathOperator
		}
	}
}

func (p *typstPainter) chain(x ast.Expr, start uint32) {
	switch x := x.(type) {
	case *ast.Ident, *ast.MathIdent:
		p.chains[x.Span().Start] = start
	}
}

// beside notes the names that stand beside the colon of a show rule.
func (p *typstPainter) beside(x ast.Expr) {
	for x != nil {
		switch n := x.(type) {
		case *ast.Ident:
			p.shown[n.Span().Start] = true
			return
		case *ast.FieldAccess:
			p.shown[n.Field.Span().Start] = true
			x = n.Target
		default:
			return
		}
	}
}
