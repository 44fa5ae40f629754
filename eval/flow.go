package eval

import (
	"chatdoc/eval/grapheme"
	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
	"chatdoc/parser/ast"
)

// flow says how control leaves the sequence that is being evaluated. The zero flow goes on.
type flow struct {
	kind        flowKind
	conditional bool        // whether the statement may not be reached each time
	span        source.Span // of the statement
	value       value.Value // that return gives; nil where it gives what was joined so far
}

type flowKind uint8

const (
	running flowKind = iota
	breaking
	continuing
	returning
)

// stopped reports whether the rest of a sequence is not to be evaluated.
func (vm *vm) stopped() bool { return vm.flow.kind != running }

// forbidden is the error for a statement that nothing has taken.
func (f flow) forbidden() error {
	switch f.kind {
	case breaking:
		return diag.Errorf(f.span, "cannot break outside of loop")
	case continuing:
		return diag.Errorf(f.span, "cannot continue outside of loop")
	case returning:
		return diag.Errorf(f.span, "cannot return outside of function")
	}
	return nil
}

// jump leaves the current sequence, unless that is happening already.
func (vm *vm) jump(f flow) (value.Value, error) {
	if !vm.stopped() {
		vm.flow = f
	}
	return value.None{}, nil
}

func (vm *vm) returns(e *ast.Return) (value.Value, error) {
	f := flow{kind: returning, span: vm.span(e)}
	if e.Expr != nil {
		v, err := vm.eval(e.Expr)
		if err != nil {
			return nil, err
		}
		f.value = v
	}
	return vm.jump(f)
}

// discards warns of content that a return throws away each time.
func (vm *vm) discards(joined value.Value) {
	f := vm.flow
	if f.kind != returning || f.value == nil || f.conditional {
		return
	}
	content, ok := joined.(*value.Content)
	if !ok {
		return
	}
	w := diag.Warnf(f.span, "this return unconditionally discards the content before it").
		Hint("try omitting the `return` to automatically join all values")
	if !content.Walk(isNoUpdate) {
		w.Hint("state/counter updates are content that must end up in the document to have an effect")
	}
	vm.eng.Sink.Warn(w)
}

// isNoUpdate reports whether content changes neither a state nor a counter.
func isNoUpdate(c *value.Content) bool {
	name := c.Elem().Name
	return name != "state-update" && name != "counter-update"
}

// maybe notes that a return may not be reached each time.
func (vm *vm) maybe() { vm.flow.conditional = vm.flow.kind == returning }

func (vm *vm) condition(e ast.Expr) (bool, error) {
	v, err := vm.eval(e)
	if err != nil {
		return false, err
	}
	if b, ok := v.(value.Bool); ok {
		return bool(b), nil
	}
	_, err = value.Cast[bool](v)
	return false, vm.at(err, e)
}

func (vm *vm) ifElse(e *ast.If) (value.Value, error) {
	holds, err := vm.condition(e.Condition)
	if err != nil {
		return nil, err
	}
	var v value.Value = value.None{}
	switch {
	case holds:
		v, err = vm.eval(e.Then)
	case e.Else != nil:
		v, err = vm.eval(e.Else)
	}
	vm.maybe()
	return v, err
}

// loop is a loop that is running: it joins the values of its body and takes break and continue.
type loop struct {
	vm    *vm
	body  ast.Expr
	outer flow // of the sequence the loop stands in, which is none of the body's business
	value.Joiner
}

func (vm *vm) newLoop(body ast.Expr) loop {
	l := loop{vm: vm, body: body, outer: vm.flow}
	vm.flow = flow{}
	return l
}

// step evaluates the body once; more tells whether the loop goes on.
func (l *loop) step() (more bool, err error) {
	if err := l.vm.eng.Stopped(); err != nil {
		return false, l.vm.at(err, l.body)
	}
	v, err := l.vm.eval(l.body)
	if err != nil {
		return false, err
	}
	if err := l.Add(v); err != nil {
		return false, l.vm.at(err, l.body)
	}
	switch l.vm.flow.kind {
	case breaking:
		l.vm.flow = flow{}
		return false, nil
	case continuing:
		l.vm.flow = flow{}
	}
	return !l.vm.stopped(), nil
}

// end gives what the loop has joined.
func (l *loop) end() value.Value {
	if l.outer.kind != running {
		l.vm.flow = l.outer
	}
	l.vm.maybe()
	return l.Value()
}

// maxSteps bounds how often the body of a while loop runs.
const maxSteps = 10_000

func (vm *vm) while(e *ast.While) (value.Value, error) {
	l := vm.newLoop(e.Body)
	for i := 0; ; i++ {
		holds, err := vm.condition(e.Condition)
		if err != nil {
			return nil, err
		}
		if !holds {
			break
		}
		if i == 0 && isInvariant(e.Condition) && !canLeave(e.Body) {
			return nil, vm.errorf(e.Condition, "condition is always true")
		}
		if i >= maxSteps {
			return nil, diag.Limitf(vm.span(e), "loop seems to be infinite")
		}
		if more, err := l.step(); err != nil {
			return nil, err
		} else if !more {
			break
		}
	}
	return l.end(), nil
}

func (vm *vm) forLoop(e *ast.For) (value.Value, error) {
	v, err := vm.eval(e.Iterable)
	if err != nil {
		return nil, err
	}
	_, destructures := e.Pattern.(*ast.Destructuring)
	l := vm.newLoop(e.Body)
	switch v := v.(type) {
	case *value.Array:
		value.Share(v)
		err = l.each(e.Pattern, v.Items())
	case *value.Dict:
		value.Share(v)
		err = l.eachPair(e.Pattern, v)
	case value.Str, value.Bytes:
		if destructures {
			return nil, vm.errorf(e.Pattern, "cannot destructure values of %s", v.Type().Long)
		}
		err = l.eachPart(e.Pattern, v)
	default:
		return nil, vm.errorf(e.Iterable, "cannot loop over %s", v.Type().Long)
	}
	if err != nil {
		return nil, err
	}
	return l.end(), nil
}

// each runs the body for each item of an array.
func (l *loop) each(pattern ast.Expr, items []value.Value) error {
	for _, v := range items {
		if more, err := l.with(pattern, value.Share(v)); err != nil || !more {
			return err
		}
	}
	return nil
}

// eachPair runs the body for each pair of a dictionary: an array of key and value.
func (l *loop) eachPair(pattern ast.Expr, d *value.Dict) error {
	values := d.Values()
	for i, key := range d.Keys() {
		pair := value.NewArray(value.Str(key), values[i])
		if more, err := l.with(pattern, pair); err != nil || !more {
			return err
		}
	}
	return nil
}

// eachPart runs the body for each grapheme cluster of a string, or for each byte.
func (l *loop) eachPart(pattern ast.Expr, v value.Value) error {
	if bytes, ok := v.(value.Bytes); ok {
		for _, b := range bytes {
			if more, err := l.with(pattern, value.Int(b)); err != nil || !more {
				return err
			}
		}
		return nil
	}
	for rest := v.(value.Str); rest != ""; {
		n := grapheme.First(string(rest))
		if more, err := l.with(pattern, rest[:n]); err != nil || !more {
			return err
		}
		rest = rest[n:]
	}
	return nil
}

// with runs the body once, with a value for the pattern.
func (l *loop) with(pattern ast.Expr, v value.Value) (more bool, err error) {
	if err := l.vm.destructure(pattern, v); err != nil {
		return false, err
	}
	return l.step()
}
