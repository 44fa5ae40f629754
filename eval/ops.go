package eval

import (
	"math"
	"math/bits"

	"chatdoc/eval/value"
	"chatdoc/parser/ast"
)

func (vm *vm) unary(e *ast.Unary) (value.Value, error) {
	v, err := vm.eval(e.Expr)
	if err != nil {
		return nil, err
	}
	switch e.Op {
	case ast.OpPos:
		v, err = value.Positive(v)
	case ast.OpNeg:
		v, err = value.Negative(v)
	default:
		v, err = value.Not(v)
	}
	return v, vm.at(err, e)
}

func (vm *vm) binary(e *ast.Binary) (value.Value, error) {
	if e.Op.IsAssign() {
		return vm.assign(e)
	}
	a, err := vm.eval(e.LHS)
	if err != nil {
		return nil, err
	}
	if b, ok := a.(value.Bool); ok && (e.Op == ast.OpAnd && !bool(b) || e.Op == ast.OpOr && bool(b)) {
		return a, nil
	}
	b, err := vm.eval(e.RHS)
	if err != nil {
		return nil, err
	}
	v, err := combine(e.Op, a, b)
	return v, vm.at(err, e)
}

// combine applies a binary operator. The error has no place yet.
func combine(op ast.BinOp, a, b value.Value) (value.Value, error) {
	if x, ok := a.(value.Int); ok {
		if y, ok := b.(value.Int); ok {
			if v := onInts(op, x, y); v != nil {
				return v, nil
			}
		}
	}
	return operate(op, a, b)
}

// onInts is the result of the most common operations on the most common operands; nil for others, and for results that
// are no integers.
func onInts(op ast.BinOp, a, b value.Int) value.Value {
	switch op {
	case ast.OpAdd, ast.OpAddAssign:
		if sum := a + b; (sum > a) == (b > 0) {
			return sum
		}
	case ast.OpSub, ast.OpSubAssign:
		if diff := a - b; (diff < a) == (b > 0) {
			return diff
		}
	case ast.OpMul, ast.OpMulAssign:
		if hi, lo := bits.Mul64(uint64(a), uint64(b)); hi == 0 && a >= 0 && b >= 0 && lo <= math.MaxInt64 {
			return value.Int(lo)
		}
	case ast.OpEq:
		return value.Bool(a == b)
	case ast.OpNeq:
		return value.Bool(a != b)
	case ast.OpLt:
		return value.Bool(a < b)
	case ast.OpLeq:
		return value.Bool(a <= b)
	case ast.OpGt:
		return value.Bool(a > b)
	case ast.OpGeq:
		return value.Bool(a >= b)
	}
	return nil
}

// operate is combine for any operands.
func operate(op ast.BinOp, a, b value.Value) (value.Value, error) {
	switch op {
	case ast.OpAdd, ast.OpAddAssign:
		return value.Add(a, b)
	case ast.OpSub, ast.OpSubAssign:
		return value.Sub(a, b)
	case ast.OpMul, ast.OpMulAssign:
		return value.Mul(a, b)
	case ast.OpDiv, ast.OpDivAssign:
		return value.Div(a, b)
	case ast.OpAnd, ast.OpOr:
		return logic(op, a, b)
	case ast.OpEq:
		return value.Bool(value.Equal(a, b)), nil
	case ast.OpNeq:
		return value.Bool(!value.Equal(a, b)), nil
	case ast.OpIn:
		found, err := value.In(a, b)
		return value.Bool(found), err
	case ast.OpNotIn:
		missing, err := value.NotIn(a, b)
		return value.Bool(missing), err
	}
	order, err := value.Compare(a, b)
	return value.Bool(holds(op, order)), err
}

// logic is a and b, or a or b, where a alone does not decide.
func logic(op ast.BinOp, a, b value.Value) (value.Value, error) {
	_, ok := a.(value.Bool)
	_, ok2 := b.(value.Bool)
	if ok && ok2 {
		return b, nil
	}
	word := "and"
	if op == ast.OpOr {
		word = "or"
	}
	return nil, value.Errorf("cannot apply '%s' to %s and %s", word, a.Type().Long, b.Type().Long)
}

// holds reports whether a comparison holds for operands in an order.
func holds(op ast.BinOp, order int) bool {
	switch op {
	case ast.OpLt:
		return order < 0
	case ast.OpLeq:
		return order <= 0
	case ast.OpGt:
		return order > 0
	}
	return order >= 0
}

// assign changes what its left operand stands for. The right one is evaluated first.
func (vm *vm) assign(e *ast.Binary) (value.Value, error) {
	v, err := vm.eval(e.RHS)
	if err != nil {
		return nil, err
	}
	if access, ok := e.LHS.(*ast.FieldAccess); ok && e.Op == ast.OpAssign {
		return value.None{}, vm.assignField(access, v)
	}
	if e.Op == ast.OpAddAssign && vm.growsText(e.LHS, v) {
		return value.None{}, nil
	}
	place, err := vm.place(e.LHS)
	if err != nil {
		return nil, err
	}
	if e.Op != ast.OpAssign {
		if v, err = combine(e.Op, *place, v); err != nil {
			return nil, vm.at(err, e)
		}
	}
	*place = v
	return value.None{}, nil
}

// assignField sets a field of a dictionary, which need not have it yet.
func (vm *vm) assignField(access *ast.FieldAccess, v value.Value) error {
	d, err := vm.placeOfDict(access)
	if err == nil {
		d.Put(access.Field.Name, v)
	}
	return err
}

// growsText adds a string to a variable that holds one; ok is false where this is left to the operator.
func (vm *vm) growsText(e ast.Expr, v value.Value) (ok bool) {
	ident, ok := e.(*ast.Ident)
	return ok && ident.Ref.Kind == ast.Local && grow(&vm.slots[ident.Ref.Index], v)
}
