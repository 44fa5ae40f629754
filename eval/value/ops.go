package value

import (
	"strings"

	"chatdoc/eval/color"
	"chatdoc/eval/unit"
	"chatdoc/lexer/diag"
)

// mismatch is the error for an operation that two values do not have.
func mismatch(format string, a, b Value) *diag.Diagnostic {
	return Errorf("%s", strings.NewReplacer("{a}", a.Type().Long, "{b}", b.Type().Long).Replace(format))
}

// Join combines the values of two expressions that follow each other in a block.
func Join(a, b Value) (Value, error) {
	if err := fits(a, b); err != nil {
		return nil, err
	}
	switch a := a.(type) {
	case None:
		return b, nil
	case Str:
		switch b := b.(type) {
		case Str:
			return a + b, nil
		case *Symbol:
			return a + Str(b.Text()), nil
		}
	case *Symbol:
		switch b := b.(type) {
		case Str:
			return Str(a.Text()) + b, nil
		case *Symbol:
			return Str(a.Text() + b.Text()), nil
		}
	case Bytes:
		if b, ok := b.(Bytes); ok {
			return a.Concat(b), nil
		}
	case *Array:
		if b, ok := b.(*Array); ok {
			return a.Concat(b), nil
		}
	case *Dict:
		if b, ok := b.(*Dict); ok {
			return a.Merge(b), nil
		}
	case *Args:
		if b, ok := b.(*Args); ok {
			return a.Concat(b), nil
		}
	}
	if _, ok := b.(None); ok {
		return a, nil
	}
	if c, ok := joinContent(a, b); ok {
		return c, nil
	}
	return nil, mismatch("cannot join {a} with {b}", a, b)
}

// joinContent joins values of which one is content and the other content, a string or a symbol.
func joinContent(a, b Value) (*Content, bool) {
	_, isContent := a.(*Content)
	_, isContent2 := b.(*Content)
	if !isContent && !isContent2 {
		return nil, false
	}
	x, ok := toContent(a)
	y, ok2 := toContent(b)
	if !ok || !ok2 {
		return nil, false
	}
	return x.Add(y), true
}

// Concat is a followed by b. It changes a in place where nobody else holds it.
func (a *Array) Concat(b *Array) *Array {
	own := a.Own()
	shareAll(b.items)
	own.items = append(own.items, b.items...)
	return own
}

// Merge is d with the pairs of b, which win. It changes d in place where nobody else holds it.
func (d *Dict) Merge(b *Dict) *Dict {
	own := d.Own()
	for i, key := range b.keys {
		own.Put(key, b.vals[i])
	}
	return own
}

// Concat is a followed by b.
func (a *Args) Concat(b *Args) *Args {
	return &Args{Span: a.Span, Items: append(append([]Arg(nil), a.Items...), b.Items...)}
}

// Positive is +v.
func Positive(v Value) (Value, error) {
	switch v.(type) {
	case Int, Float, Decimal, Length, Angle, Ratio, Relative, Fraction:
		return v, nil
	case *Symbol, Str, Bytes, *Content, *Array, *Dict, Datetime, Alignment:
		return nil, Errorf("cannot apply unary '+' to %s", v.Type().Long)
	}
	return nil, Errorf("cannot apply '+' to %s", v.Type().Long)
}

// Negative is −v.
func Negative(v Value) (Value, error) {
	switch v := v.(type) {
	case Int:
		if v == -v && v != 0 {
			return nil, tooLarge()
		}
		return -v, nil
	case Float:
		return -v, nil
	case Decimal:
		return v.Neg(), nil
	case Length:
		return Length(unit.Length(v).Neg()), nil
	case Angle:
		return -v, nil
	case Ratio:
		return -v, nil
	case Relative:
		return Relative(unit.Rel(v).Neg()), nil
	case Fraction:
		return -v, nil
	case Duration:
		return v.Neg(), nil
	case Datetime:
		return nil, Errorf("cannot apply unary '-' to %s", v.Type().Long)
	}
	return nil, Errorf("cannot apply '-' to %s", v.Type().Long)
}

// Not is not v.
func Not(v Value) (Value, error) {
	if b, ok := v.(Bool); ok {
		return !b, nil
	}
	return nil, Errorf("cannot apply 'not' to %s", v.Type().Long)
}

// In reports whether a is in b.
func In(a, b Value) (bool, error) {
	if found, ok := contains(a, b); ok {
		return found, nil
	}
	return false, mismatch("cannot apply 'in' to {a} and {b}", a, b)
}

// NotIn reports whether a is not in b.
func NotIn(a, b Value) (bool, error) {
	if found, ok := contains(a, b); ok {
		return !found, nil
	}
	return false, mismatch("cannot apply 'not in' to {a} and {b}", a, b)
}

func contains(a, b Value) (found, ok bool) {
	switch b := b.(type) {
	case Str:
		switch a := a.(type) {
		case Str:
			return strings.Contains(string(b), string(a)), true
		case *Regex:
			return a.re.MatchString(string(b)), true
		}
	case *Dict:
		if a, ok := a.(Str); ok {
			_, found = b.Get(string(a))
			return found, true
		}
	case *Module:
		if a, ok := a.(Str); ok {
			return b.Scope.Get(string(a)) != nil, true
		}
	case *Array:
		for _, item := range b.items {
			if Equal(a, item) {
				return true, true
			}
		}
		return false, true
	}
	return false, false
}

func tooLarge() *diag.Diagnostic { return Errorf("value is too large") }

// sameColor compares colors as the language does: across spaces.
func sameColor(a, b Color) bool { return color.Color(a).Equal(color.Color(b)) }
