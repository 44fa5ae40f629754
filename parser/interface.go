// Package parser builds the tree of a Typst file.
//
// It is a hand-written recursive-descent parser over one token of look-ahead, and it makes the typed nodes of package
// ast as it goes. grammar.txt has the grammar. Three things make Typst's syntax special:
//
//   - The parser owns the mode of the scanner. A construct with a language of its own enters the mode for its body and
//     leaves it again; the token ahead may then have to be read anew (newlines.go).
//   - Whether a line break ends a construct depends on the construct: a heading ends at any, a list item at one behind
//     which the text is not indented more, an expression in braces unless the next line goes on with else or a dot. Where
//     the current newline mode says stop, the token ahead looks like the end of the text (newlines.go).
//   - What an opening paren starts is known only behind the closing one, by => or =. The parser guesses, goes back where
//     it guessed wrong, and remembers what it found, so that nested parens take linear time (paren.go).
//
// An error does not stop it: the messages, their places and their order are those of the reference compiler
// (recover.go). Only the depth of the tree is bounded, so that whoever walks it may recurse (bounds.go).
package parser

import (
	"chatdoc/lexer"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
	"chatdoc/parser/ast"
)

// File is a parsed file with everything that a tool needs to print it again.
type File struct {
	Source *source.File
	Root   *ast.Markup
	Tokens []lexer.Token // of the whole text, spaces and comments included; without the End
	Errors diag.List     // in the order of the text
}

// ParseFile parses a file of markup and keeps its tokens.
func ParseFile(file *source.File) *File {
	p := newParser(file, lexer.Markup, tokenLog{wanted: true})
	root := p.parseMarkup()
	return &File{Source: file, Root: root, Tokens: p.log.settle(len(file.Text)), Errors: p.errs}
}

// Parse parses a file of markup. The tree is there in any case; where there are errors, it has Bad nodes and must not
// be evaluated.
func Parse(file *source.File) (*ast.Markup, diag.List) {
	p := newParser(file, lexer.Markup, tokenLog{})
	return p.parseMarkup(), p.errs
}

// ParseCode parses a file as the inside of a code block.
func ParseCode(file *source.File) (*ast.Code, diag.List) {
	p := newParser(file, lexer.Code, tokenLog{})
	return p.parseCode(), p.errs
}

// ParseMath parses a file as the inside of an equation.
func ParseMath(file *source.File) (*ast.Math, diag.List) {
	p := newParser(file, lexer.Math, tokenLog{})
	return p.parseMath(), p.errs
}

// ParseTokens parses a file in any mode for a tool that shows it: the tree, errors and all, and the tokens of the whole
// text, spaces and comments included.
func ParseTokens(file *source.File, mode lexer.Mode) (root ast.Node, tokens []lexer.Token) {
	p := newParser(file, mode, tokenLog{wanted: true})
	switch mode {
	case lexer.Code:
		root = p.parseCode()
	case lexer.Math:
		root = p.parseMath()
	default:
		root = p.parseMarkup()
	}
	return root, p.log.settle(len(file.Text))
}

func (p *parser) parseMarkup() *ast.Markup {
	return p.markup(true, withSpaces, setOf(lexer.End))
}

func (p *parser) parseCode() *ast.Code {
	m, base := p.markSpaces(), len(p.stack)
	p.codeExprs(setOf(lexer.End))
	p.flushSpaces()
	root := &ast.Code{Exprs: p.take(base)}
	root.At = p.finish(m)
	return root
}

func (p *parser) parseMath() *ast.Math {
	m, base := p.markSpaces(), len(p.stack)
	p.mathExprs(withSpaces, setOf(lexer.End))
	root := &ast.Math{Exprs: p.take(base)}
	root.At = p.finish(m)
	return root
}
