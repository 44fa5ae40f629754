package parser

import (
	"slices"

	"chatdoc/lexer"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
	"chatdoc/parser/ast"
)

// Typst reports errors as nodes of its tree, which has all of the text. This parser has no such tree; it keeps a list
// of errors in the order of the text instead, and two facts about the tree that recovery depends on: what its latest
// node was, and how many errors lie before the start of any node that is still open (mark). A node that turns out to be
// wrong as a whole replaces the errors within it.

// outcome is what the latest node was.
type outcome uint8

const (
	fine    outcome = iota
	missing         // an error without text: something was expected there
	faulty          // an error with text
)

// add appends an error. Past a bound nothing is worth reporting any more.
func (p *parser) add(d *diag.Diagnostic) { p.insert(len(p.errs), d) }

// insert puts an error before others.
func (p *parser) insert(i int, d *diag.Diagnostic) {
	if !p.stopped {
		p.errs = slices.Insert(p.errs, i, d)
	}
}

func errorAt(span source.Span, message string) *diag.Diagnostic {
	return diag.Errorf(span, "%s", message)
}

// expected reports that something is missing behind the previous token, unless there is an error already.
func (p *parser) expected(thing string) {
	if p.last != fine {
		return
	}
	p.add(errorAt(p.span(p.tok.prevEnd, p.tok.prevEnd), "expected "+thing))
	p.last = missing
}

// expect eats a token of a kind, or reports that it is missing. A keyword in the place of a name is eaten, too.
func (p *parser) expect(kind lexer.Kind) bool {
	if p.eatIf(kind) {
		return true
	}
	if kind == lexer.Ident && p.tok.kind.IsKeyword() {
		p.trimErrors()
		p.keywordAs("identifier")
		return false
	}
	p.expected(kind.Name())
	return false
}

// expectClosing eats the closing delimiter, or reports the opening one, which is one byte, as unclosed.
func (p *parser) expectClosing(open mark, kind lexer.Kind) {
	if !p.eatIf(kind) {
		p.insert(open.errs, errorAt(p.span(open.start, open.start+1), "unclosed delimiter"))
	}
}

// unexpected eats the token ahead and reports it.
func (p *parser) unexpected() {
	p.trimErrors()
	p.eatAsError("unexpected " + p.tok.actual.Name())
}

// keywordAs eats a keyword that stands where a name should.
func (p *parser) keywordAs(thing string) {
	word := p.text()
	d := p.eatAsError("expected " + thing + ", found " + p.tok.actual.Name())
	d.Hint(keywordHint(word))
}

func keywordHint(word string) string {
	return "keyword `" + word + "` is not allowed as an identifier; try `" + word + "_` instead"
}

// eatAsError eats the token ahead as an error. If the scanner has found it wrong already, its message is the better one.
func (p *parser) eatAsError(message string) *diag.Diagnostic {
	d := errorAt(p.span(p.tok.start, p.tok.end), message)
	if p.tok.actual == lexer.Error {
		fault := p.lx.Fault()
		d.Message = fault.Message
		if fault.Hint != "" {
			d.Hint(fault.Hint)
		}
	}
	p.advance()
	p.add(d)
	p.last = faulty
	return d
}

// hint adds a hint to the error that the latest node is, if it is one.
func (p *parser) hint(hint string) {
	if p.last != fine && !p.stopped {
		p.errs[len(p.errs)-1].Hint(hint)
	}
}

// trimErrors forgets an error about something missing, as a better one follows.
func (p *parser) trimErrors() {
	if p.last == missing && !p.stopped {
		p.errs = p.errs[:len(p.errs)-1]
	}
	p.last = fine
}

// reject makes a finished node an error, with all that is in it. What is wrong already stays as it is. Errors behind the
// node stay, too.
func (p *parser) reject(m mark, x ast.Expr, message string) ast.Expr {
	if _, ok := x.(*ast.Bad); ok || p.stopped {
		return x
	}
	errs := len(p.errs)
	for errs > m.errs && p.errs[errs-1].Span.Start > x.Span().End {
		errs--
	}
	if errs == len(p.errs) {
		p.last = faulty
	}
	p.errs = slices.Replace(p.errs, m.errs, errs, errorAt(x.Span(), message))
	n := &ast.Bad{}
	n.At = x.Span()
	return n
}

// rejectAs rejects a node that stands where something else should.
func (p *parser) rejectAs(m mark, x ast.Expr, thing string) ast.Expr {
	n := p.reject(m, x, "expected "+thing+", found "+nodeName(x))
	if n == x || thing != "identifier" {
		return n
	}
	switch x.(type) {
	case *ast.None, *ast.Auto: // keywords that are expressions; a pattern has seen to them
		p.hint(keywordHint(p.file.Slice(x.Span())))
	}
	return n
}

// hole is a node for an expression that is missing: an empty Bad behind the previous token.
func (p *parser) hole() ast.Expr {
	n := &ast.Bad{}
	n.At = p.span(p.tok.prevEnd, p.tok.prevEnd)
	return n
}

// noName is a name that is missing.
func (p *parser) noName() *ast.Ident {
	n := &ast.Ident{}
	n.At = p.span(p.tok.prevEnd, p.tok.prevEnd)
	return n
}
