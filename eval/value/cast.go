package value

import (
	"fmt"
	"slices"
	"strings"

	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// Caster turns values into Go values of a type and back. Parameters and fields say by their Go type what they take;
// the Caster of that type knows which values those are.
type Caster[T any] struct {
	Info CastInfo
	// From casts a value. The error is a *diag.Diagnostic without a place.
	From func(Value) (T, error)
	// Into is the value that stands for v.
	Into func(v T) Value
	// Matches tells whether a value is one that From takes, or has at least the right type. nil means what Info says.
	Matches func(Value) bool
	// Fold combines an inner with an outer style; nil lets the inner one replace the outer.
	Fold func(inner, outer T) T
}

// Accepts reports whether a value has a type that can be cast, though the cast may yet fail for its content.
func (c *Caster[T]) Accepts(v Value) bool {
	if c.Matches != nil {
		return c.Matches(v)
	}
	return c.Info.Match(v)
}

// castable is a Go type that brings its own Caster.
type castable[T any] interface{ Cast() *Caster[T] }

// CasterOf gives the Caster of a type: one that it brings itself by a method Cast, or that of a basic type.
func CasterOf[T any]() *Caster[T] {
	var zero T
	if c, ok := any(zero).(castable[T]); ok {
		return c.Cast()
	}
	if c, ok := basicCaster((*T)(nil)).(*Caster[T]); ok {
		return c
	}
	panic(fmt.Sprintf("no caster for %T", zero))
}

// CastInfo lists what a parameter takes, in the order in which messages name it.
type CastInfo []CastPart

// CastPart is a type, or a single value, that a parameter takes. With neither it stands for anything.
type CastPart struct {
	Type    *Type
	Literal Value
}

// Types makes the CastInfo of some types.
func Types(types ...*Type) CastInfo {
	info := make(CastInfo, len(types))
	for i, t := range types {
		info[i].Type = t
	}
	return info
}

// Literals makes the CastInfo of some strings.
func Literals(words ...string) CastInfo {
	info := make(CastInfo, len(words))
	for i, w := range words {
		info[i].Literal = Str(w)
	}
	return info
}

// Or appends what another parameter takes, without repeating anything.
func (info CastInfo) Or(other CastInfo) CastInfo {
	info = slices.Clip(info)
	for _, part := range other {
		if !slices.Contains(info, part) {
			info = append(info, part)
		}
	}
	return info
}

// Match reports whether a value is among those listed.
func (info CastInfo) Match(v Value) bool {
	return slices.ContainsFunc(info, func(p CastPart) bool {
		switch {
		case p.Type != nil:
			return v.Type() == p.Type
		case p.Literal != nil:
			return Equal(v, p.Literal)
		}
		return true
	})
}

// Fail is the error for a value that cannot be cast.
func (info CastInfo) Fail(found Value) error {
	names := make([]string, len(info))
	sameType := false
	for i, p := range info {
		switch {
		case p.Type != nil:
			names[i] = p.Type.Long
		case p.Literal != nil:
			names[i] = reprLiteral(p.Literal)
			sameType = sameType || p.Literal.Type() == found.Type()
		default:
			names[i] = "anything"
		}
	}
	if sameType {
		return Errorf("expected %s", List(names, "or"))
	}
	return Errorf("expected %s, found %s", List(names, "or"), found.Type().Long).Hint(castHints(names, found)...)
}

// castHints are the hints for likely mistakes.
func castHints(names []string, found Value) []string {
	switch v := found.(type) {
	case Int:
		if slices.Contains(names, "length") {
			return []string{fmt.Sprintf("a length needs a unit - did you mean %dpt?", v)}
		}
	case Str:
		if slices.Contains(names, "label") {
			return []string{labelHint(string(v))}
		}
	case Decimal:
		if slices.Contains(names, "float") {
			return []string{"if loss of precision is acceptable, explicitly cast the decimal to a float with `float(value)`"}
		}
	}
	return nil
}

func labelHint(name string) string {
	if isLabelLiteral(name) {
		return fmt.Sprintf("use `<%s>` or `label(%s)` to create a label", name, quote(name))
	}
	return fmt.Sprintf("use `label(%s)` to create a label", quote(name))
}

// reprLiteral prints a string or number that stands in a CastInfo.
func reprLiteral(v Value) string {
	if s, ok := v.(Str); ok {
		return quote(string(s))
	}
	return fmt.Sprint(v)
}

// Errorf makes an error that stands nowhere yet; the caller who knows the place adds it (diag.At).
func Errorf(format string, args ...any) *diag.Diagnostic {
	return diag.Errorf(source.Span{}, format, args...)
}

// List joins names as prose does: a, b, or c.
func List(names []string, last string) string {
	switch n := len(names); n {
	case 0:
		return "nothing"
	case 1:
		return names[0]
	case 2:
		return names[0] + " " + last + " " + names[1]
	default:
		return strings.Join(names[:n-1], ", ") + ", " + last + " " + names[n-1]
	}
}

// Words is the Caster of an enumeration: a Go integer type whose values, from 0, are called by these names.
func Words[T ~uint8](names ...string) *Caster[T] {
	info := Literals(names...)
	return &Caster[T]{
		Info: info,
		From: func(v Value) (T, error) {
			if s, ok := v.(Str); ok {
				if i := slices.Index(names, string(s)); i >= 0 {
					return T(i), nil
				}
			}
			return 0, info.Fail(v)
		},
		Into: func(v T) Value { return Str(names[v]) },
	}
}

// Unseen is the Caster of a type of internal fields, whose values documents never see.
func Unseen[T any]() *Caster[T] {
	return &Caster[T]{
		From: func(v Value) (t T, err error) { return t, CastInfo(nil).Fail(v) },
		Into: func(T) Value { return None{} },
	}
}

// Cast casts a single value.
func Cast[T any](v Value) (T, error) { return CasterOf[T]().From(v) }
