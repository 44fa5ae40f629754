package eval

import (
	"fmt"
	"strings"

	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
	"chatdoc/parser/ast"
)

// markup evaluates markup to content.
func (vm *vm) markup(e *ast.Markup) (*value.Content, error) { return vm.markupFrom(e.Exprs) }

func (vm *vm) markupFrom(exprs []ast.Expr) (*value.Content, error) {
	outer := vm.flow
	vm.flow = flow{}
	parts := make([]*value.Content, 0, len(exprs))
	for i, e := range exprs {
		part, rest, err := vm.markupStep(e, exprs[i+1:], parts)
		if err != nil {
			return nil, err
		}
		if part != nil {
			parts = append(parts, part)
		}
		if vm.stopped() || !rest {
			break
		}
	}
	if outer.kind != running {
		vm.flow = outer
	}
	return value.NewSequence(parts...), nil
}

// markupStep evaluates a piece of markup; nil is a label, which goes to what stands before. A rule takes all that
// follows; then there is no rest.
func (vm *vm) markupStep(e ast.Expr, following []ast.Expr, before []*value.Content) (part *value.Content, rest bool, err error) {
	tail := func() (*value.Content, error) { return vm.markupFrom(following) }
	var v value.Value
	switch e := e.(type) {
	case *ast.Set:
		v, err = vm.setOn(e, tail)
	case *ast.Show:
		v, err = vm.showOn(e, tail)
	default:
		v, err = vm.eval(e)
		rest = true
	}
	if err != nil {
		return nil, false, err
	}
	if label, ok := v.(value.Label); ok {
		vm.attach(label, e, before)
		return nil, rest, nil
	}
	content := value.Display(v)
	if rest {
		content = content.At(vm.span(e))
	}
	return content, rest, nil
}

// attach labels the last content before a label that can have one.
func (vm *vm) attach(label value.Label, e ast.Expr, before []*value.Content) {
	for i := len(before) - 1; i >= 0; i-- {
		c := before[i]
		if !labellable(c) {
			continue
		}
		if c.Label() != "" {
			w := diag.Warnf(c.Span(), "content labelled multiple times")
			vm.eng.Sink.Warn(w.Hint("only the last label is used, the rest are ignored"))
		}
		before[i] = c.Labelled(label)
		return
	}
	vm.warn(e, fmt.Sprintf("label `%s` is not attached to anything", value.Repr(label)))
}

// labellable reports whether a label behind content belongs to it.
func labellable(c *value.Content) bool {
	switch c.Elem().Name {
	case "space", "parbreak", "tag":
		return false
	}
	return true
}

// syntax evaluates what markup and math are made of.
func (vm *vm) syntax(e ast.Expr) (value.Value, error) {
	lib := &vm.eng.Library.Syntax
	switch e := e.(type) {
	case *ast.Markup:
		return vm.markup(e)
	case *ast.Code:
		return vm.code(e)
	case *ast.Text:
		return value.NewText(e.Text), nil
	case *ast.Space:
		return value.NewSpace(), nil
	case *ast.Linebreak:
		return lib.Linebreak(), nil
	case *ast.Parbreak:
		return lib.Parbreak(), nil
	case *ast.Escape:
		return value.NewSymbolValue(string(e.Char)), nil
	case *ast.Shorthand:
		return value.NewSymbolValue(string(e.Char)), nil
	case *ast.SmartQuote:
		return lib.SmartQuote(e.Double), nil
	case *ast.Raw:
		return vm.raw(e), nil
	case *ast.Link:
		return lib.Link(e.URL), nil
	case *ast.Label:
		return value.Label(e.Name), nil
	case *ast.RefTo:
		return vm.ref(e)
	case *ast.Strong:
		if len(e.Body.Exprs) == 0 {
			vm.warn(e, "no text within stars", "using multiple consecutive stars (e.g. **) has no additional effect")
		}
		return vm.wrap(e.Body, lib.Strong)
	case *ast.Emph:
		if len(e.Body.Exprs) == 0 {
			vm.warn(e, "no text within underscores",
				"using multiple consecutive underscores (e.g. __) has no additional effect")
		}
		return vm.wrap(e.Body, lib.Emph)
	case *ast.Heading:
		return vm.wrap(e.Body, func(body *value.Content) *value.Content { return lib.Heading(e.Depth, body) })
	case *ast.ListItem:
		return vm.wrap(e.Body, lib.ListItem)
	case *ast.EnumItem:
		return vm.wrap(e.Body, func(body *value.Content) *value.Content {
			return lib.EnumItem(value.Maybe[int64]{V: int64(e.Number), Some: e.HasNumber}, body)
		})
	case *ast.TermItem:
		return vm.termItem(e)
	case *ast.Equation:
		body, err := vm.math(e.Body)
		if err != nil {
			return nil, err
		}
		return lib.Equation(body, e.Block), nil
	}
	return vm.mathSyntax(e)
}

// wrap makes an element of a body.
func (vm *vm) wrap(body *ast.Markup, element func(*value.Content) *value.Content) (value.Value, error) {
	content, err := vm.markup(body)
	if err != nil {
		return nil, err
	}
	return element(content), nil
}

func (vm *vm) raw(e *ast.Raw) value.Value {
	lines := make([]string, len(e.Lines))
	for i, line := range e.Lines {
		lines[i] = line.Text
	}
	return vm.eng.Library.Syntax.Raw(strings.Join(lines, "\n"), lines, e.Block, e.Lang)
}

func (vm *vm) ref(e *ast.RefTo) (value.Value, error) {
	var supplement *value.Content
	if e.Supplement != nil {
		v, err := vm.eval(e.Supplement)
		if err != nil {
			return nil, err
		}
		supplement = value.Display(v)
	}
	return vm.eng.Library.Syntax.Ref(value.Label(e.Target), supplement), nil
}

func (vm *vm) termItem(e *ast.TermItem) (value.Value, error) {
	term, err := vm.markup(e.Term)
	if err != nil {
		return nil, err
	}
	return vm.wrap(e.Description, func(description *value.Content) *value.Content {
		return vm.eng.Library.Syntax.TermItem(term, description)
	})
}
