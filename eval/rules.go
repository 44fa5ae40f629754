package eval

import (
	"chatdoc/eval/value"
	"chatdoc/parser/ast"
)

// setOn evaluates a set rule and applies it to what follows.
func (vm *vm) setOn(e *ast.Set, tail func() (*value.Content, error)) (value.Value, error) {
	styles, err := vm.set(e)
	if err != nil || vm.stopped() {
		return value.None{}, err
	}
	content, err := tail()
	if err != nil {
		return nil, err
	}
	return content.Styled(styles...), nil
}

// showOn evaluates a show rule and applies it to what follows. One without a selector is applied at once.
func (vm *vm) showOn(e *ast.Show, tail func() (*value.Content, error)) (value.Value, error) {
	recipe, err := vm.show(e)
	if err != nil || vm.stopped() {
		return value.None{}, err
	}
	content, err := tail()
	if err != nil {
		return nil, err
	}
	if recipe.Selector == nil {
		return recipe.Apply(vm.eng, vm.ctx, content)
	}
	return content.Styled(value.Style{Recipe: recipe}), nil
}

// set evaluates a set rule to the styles it sets.
func (vm *vm) set(e *ast.Set) (value.Styles, error) {
	if e.Condition != nil {
		if holds, err := vm.condition(e.Condition); err != nil || !holds {
			return nil, err
		}
	}
	elem, err := vm.settable(e.Target)
	if err != nil {
		return nil, err
	}
	args, err := vm.argsAt(e.Args, e)
	if err != nil {
		return nil, err
	}
	styles, err := elem.SetRule(&value.Call{Engine: vm.eng, Context: vm.ctx, Args: args})
	if err != nil {
		return nil, vm.at(err, e)
	}
	for i := range styles {
		if p := styles[i].Property; p != nil {
			p.Span, p.Liftable = vm.span(e), true
		}
	}
	return styles, nil
}

// settable is the element whose properties a set rule sets.
func (vm *vm) settable(target ast.Expr) (*value.Elem, error) {
	v, err := vm.eval(target)
	if err != nil {
		return nil, err
	}
	f, err := vm.toFunc(v)
	if err != nil {
		return nil, vm.at(err, target)
	}
	if f.Elem() == nil {
		return nil, vm.errorf(target, "only element functions can be used in set rules")
	}
	return f.Elem(), nil
}

// show evaluates a show rule.
func (vm *vm) show(e *ast.Show) (*value.Recipe, error) {
	recipe := &value.Recipe{Span: vm.span(e)}
	if e.Selector != nil {
		v, err := vm.eval(e.Selector)
		if err != nil {
			return nil, err
		}
		selector, err := value.Cast[value.Showable](v)
		if err != nil {
			return nil, vm.at(err, e.Selector)
		}
		recipe.Selector = selector.Selector
	}
	var err error
	if recipe.Transform, err = vm.transform(e.Transform); err != nil {
		return nil, err
	}
	vm.checkParRule(e, recipe)
	return recipe, nil
}

// transform evaluates what a show rule makes of content.
func (vm *vm) transform(e ast.Expr) (value.Transform, error) {
	if set, ok := e.(*ast.Set); ok {
		return vm.set(set)
	}
	v, err := vm.eval(e)
	if err != nil {
		return nil, err
	}
	switch v := v.(type) {
	case *value.Func, *value.Content:
		return v, nil
	case value.None, value.Str, *value.Symbol:
		return value.Display(v), nil
	}
	if f, err := vm.toFunc(v); err == nil {
		return f.At(vm.span(e)), nil
	}
	return nil, vm.at(value.Types(value.ContentType, value.FuncType).Fail(v), e)
}

// checkParRule warns of a rule that had an effect before paragraphs were told from blocks.
func (vm *vm) checkParRule(e *ast.Show, r *value.Recipe) {
	selector, ok := r.Selector.(*value.ElemSelector)
	styles, ok2 := r.Transform.(value.Styles)
	if !ok || !ok2 || selector.Elem.Name != "par" {
		return
	}
	for _, s := range styles {
		if s.Elem() == nil || s.Elem().Name != "block" {
			continue
		}
		if name := s.Property.Field.Name; name == "above" || name == "below" {
			vm.warn(e, "`show par: set block(spacing: ..)` has no effect anymore",
				"write `set par(spacing: ..)` instead",
				"this is specific to paragraphs as they are not considered blocks anymore")
			return
		}
	}
}
