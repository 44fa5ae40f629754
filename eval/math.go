package eval

import (
	"strconv"

	"chatdoc/eval/value"
	"chatdoc/parser/ast"
)

// math evaluates math to content.
func (vm *vm) math(e *ast.Math) (*value.Content, error) {
	parts := make([]*value.Content, len(e.Exprs))
	for i, part := range e.Exprs {
		var err error
		if parts[i], err = vm.display(part); err != nil {
			return nil, err
		}
	}
	return value.NewSequence(parts...), nil
}

// display evaluates an expression to the content that stands for its value. A missing one stands for nothing: nil.
func (vm *vm) display(e ast.Expr) (*value.Content, error) {
	if e == nil {
		return nil, nil
	}
	v, err := vm.eval(e)
	if err != nil {
		return nil, err
	}
	return vm.placed(value.Display(v), e).(*value.Content), nil
}

// mathSyntax evaluates what math is made of.
func (vm *vm) mathSyntax(e ast.Expr) (value.Value, error) {
	lib := &vm.eng.Library.Syntax
	switch e := e.(type) {
	case *ast.Math:
		return vm.math(e)
	case *ast.MathText:
		return mathText(e.Text), nil
	case *ast.MathIdent:
		return vm.mathIdent(e)
	case *ast.MathAlignPoint:
		return lib.MathAlignPoint(), nil
	case *ast.MathDelimited:
		parts, err := vm.displayAll(e.Open, e.Body, e.Close)
		if err != nil {
			return nil, err
		}
		return lib.MathDelimited(parts[0].Add(parts[1]).Add(parts[2])), nil
	case *ast.MathAttach:
		return vm.attachment(e)
	case *ast.MathPrimes:
		return lib.MathPrimes(e.Count), nil
	case *ast.MathFrac:
		parts, err := vm.displayAll(e.Num, e.Denom)
		if err != nil {
			return nil, err
		}
		_, num := e.Num.(*ast.Math)
		_, denom := e.Denom.(*ast.Math)
		return lib.MathFrac(parts[0], parts[1], value.MathParens{Num: num, Denom: denom}), nil
	case *ast.MathRoot:
		return vm.root(e)
	}
	return nil, vm.errorf(e, "unexpected expression")
}

// mathText is a number, which is text, or a single character, which is a symbol.
func mathText(s string) *value.Content {
	if '0' <= s[0] && s[0] <= '9' {
		return value.NewText(s)
	}
	return value.NewSymbol(s)
}

func (vm *vm) displayAll(es ...ast.Expr) ([]*value.Content, error) {
	parts := make([]*value.Content, len(es))
	for i, e := range es {
		var err error
		if parts[i], err = vm.display(e); err != nil {
			return nil, err
		}
	}
	return parts, nil
}

func (vm *vm) attachment(e *ast.MathAttach) (value.Value, error) {
	parts, err := vm.displayAll(e.Base, e.Top, e.Bottom)
	if err != nil {
		return nil, err
	}
	var primes *value.Content
	if e.Primes != nil {
		primes = vm.eng.Library.Syntax.MathPrimes(e.Primes.Count).At(vm.span(e.Primes))
	}
	return vm.eng.Library.Syntax.MathAttach(parts[0], parts[2], parts[1], primes), nil
}

func (vm *vm) root(e *ast.MathRoot) (value.Value, error) {
	radicand, err := vm.display(e.Radicand)
	if err != nil {
		return nil, err
	}
	var index *value.Content
	if e.Index > 0 {
		index = value.NewText(strconv.Itoa(e.Index))
	}
	return vm.eng.Library.Syntax.MathRoot(index, radicand), nil
}

// inMath reports whether a callee is a name in math, or a field of one.
func inMath(callee ast.Expr) bool {
	switch e := callee.(type) {
	case *ast.MathIdent:
		return true
	case *ast.FieldAccess:
		return inMath(e.Target)
	}
	return false
}

// wrapInMath shows a call of what is no function: the callee, and the arguments in parentheses with commas between.
func (vm *vm) wrapInMath(e *ast.FuncCall, callee value.Value, args *value.Args) (value.Value, error) {
	call := value.Call{Engine: vm.eng, Context: vm.ctx, Args: args}
	parts := []*value.Content{value.NewSymbol("(")}
	for i, arg := range value.All[*value.Content](&call) {
		if i > 0 {
			parts = append(parts, value.NewSymbol(","))
		}
		parts = append(parts, arg)
	}
	if e.Args.TrailingComma {
		parts = append(parts, value.NewSymbol(","))
	}
	if err := call.Done(); err != nil {
		return nil, err
	}
	body := value.Empty()
	for _, part := range append(parts, value.NewSymbol(")")) {
		body = body.Add(part)
	}
	head := vm.placed(value.Display(callee), e.Callee).(*value.Content)
	return head.Add(vm.eng.Library.Syntax.MathDelimited(body).At(args.Span)), nil
}
