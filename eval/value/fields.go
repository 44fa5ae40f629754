package value

import (
	"chatdoc/eval/unit"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// FieldOf is what v.name stands for, where that is no call of a method: a key of a dictionary, a name in a module, a
// definition of a type or function, a field of content, a modifier of a symbol, or a part of a compound value.
//
// The warning is one for those who use the name, nil mostly. Neither it nor the error has a place yet.
func FieldOf(v Value, name string) (field Value, warning *diag.Diagnostic, err error) {
	switch v := v.(type) {
	case *Symbol:
		return symbolField(v, name)
	case *Module:
		return definition(v.Scope, name, func() error { return noSuchName(v, name) })
	case *Type:
		return definition(v.Scope, name, func() error {
			return Errorf("type %s does not contain field `%s`", v.Long, name)
		})
	case *Func:
		return funcField(v, name)
	case *Dict:
		if field, ok := v.Get(name); ok {
			return field, nil, nil
		}
		return nil, nil, MissingKey(name)
	case *Content:
		field, err = contentField(v, name)
		return field, nil, err
	case *Version:
		field, err = versionField(v, name)
		return field, nil, err
	}
	field, err = partOf(v, name)
	return field, nil, err
}

// FieldNames are the fields that all values of a type have; nil for types whose values have none of their own.
func FieldNames(t *Type) []string {
	switch t {
	case LengthType:
		return []string{"em", "abs"}
	case RelativeType:
		return []string{"ratio", "length"}
	case AlignmentType:
		return []string{"x", "y"}
	case StrokeType:
		return []string{"paint", "thickness", "cap", "join", "dash", "miter-limit"}
	case VersionType:
		return []string{"major", "minor", "patch"}
	}
	return nil
}

// Warning is the warning for those who use a deprecated name, without a place; nil for other names.
func (b *Binding) Warning() *diag.Diagnostic {
	if b.Deprecated == "" {
		return nil
	}
	w := diag.Warnf(source.Span{}, "%s", b.Deprecated)
	if b.Until != "" {
		w.Hint("it will be removed in Typst " + b.Until)
	}
	return w
}

// definition looks a name up in a scope.
func definition(scope *Scope, name string, missing func() error) (Value, *diag.Diagnostic, error) {
	b := scope.Get(name)
	if b == nil {
		return nil, nil, missing()
	}
	return b.Value, b.Warning(), nil
}

func noSuchName(m *Module, name string) error {
	if m.Name == "" {
		return Errorf("module does not contain `%s`", name)
	}
	return Errorf("module `%s` does not contain `%s`", m.Name, name)
}

func symbolField(s *Symbol, name string) (Value, *diag.Diagnostic, error) {
	modified, deprecated, ok := s.Modified(name)
	if !ok {
		return nil, nil, Errorf("unknown symbol modifier")
	}
	return modified, (&Binding{Deprecated: deprecated}).Warning(), nil
}

// funcField looks up a definition of a function: assert.eq.
func funcField(f *Func, name string) (Value, *diag.Diagnostic, error) {
	if scope := f.Definitions(); scope != nil {
		return definition(scope, name, func() error {
			return Errorf("function `%s` does not contain field `%s`", f.Name, name)
		})
	}
	return nil, nil, Errorf("cannot access fields on user-defined functions")
}

func contentField(c *Content, name string) (Value, error) {
	if field, ok := c.Field(name); ok {
		return field, nil
	}
	return nil, MissingField(c, name)
}

// MissingField is the error for a field that content does not have, or not yet.
func MissingField(c *Content, name string) *diag.Diagnostic {
	if f := c.elem.Field(name); f == nil || f.Internal || f.Ghost {
		return Errorf("%s does not have field %s", c.elem.Base(), quote(name))
	}
	return Errorf("field %s in %s is not known at this point", quote(name), c.elem.Base())
}

func versionField(v *Version, name string) (Value, error) {
	for i, component := range FieldNames(VersionType) {
		if component == name && i < len(v.Parts) {
			return Int(v.Parts[i]), nil
		}
	}
	return nil, Errorf("unknown version component")
}

// partOf is a part of a compound value: 1pt.abs.
func partOf(v Value, name string) (Value, error) {
	var part Value
	switch v := v.(type) {
	case Length:
		part = lengthPart(unit.Length(v), name)
	case Relative:
		part = relativePart(unit.Rel(v), name)
	case Alignment:
		part = alignmentPart(unit.Align(v), name)
	case *Stroke:
		part = strokePart(v, name)
	default:
		return nil, Errorf("cannot access fields on type %s", v.Type().Long)
	}
	if part == nil {
		return nil, Errorf("%s does not contain field %s", v.Type().Long, quote(name))
	}
	return part, nil
}

func lengthPart(l unit.Length, name string) Value {
	switch name {
	case "em":
		return Float(l.Em)
	case "abs":
		return Length{Abs: l.Abs}
	}
	return nil
}

func relativePart(r unit.Rel, name string) Value {
	switch name {
	case "ratio":
		return Ratio(r.Ratio)
	case "length":
		return Length(r.Length)
	}
	return nil
}

// alignmentPart is the alignment along one axis, none where there is none.
func alignmentPart(a unit.Align, name string) Value {
	var part unit.Align
	switch name {
	case "x":
		part.H = a.H
	case "y":
		part.V = a.V
	default:
		return nil
	}
	if part == (unit.Align{}) {
		return None{}
	}
	return Alignment(part)
}

func strokePart(s *Stroke, name string) Value {
	switch name {
	case "paint":
		return intoValue(s.Paint)
	case "thickness":
		return intoValue(s.Thickness)
	case "cap":
		return intoValue(s.Cap)
	case "join":
		return intoValue(s.Join)
	case "dash":
		return intoValue(s.Dash)
	case "miter-limit":
		return intoValue(s.MiterLimit)
	}
	return nil
}

// intoValue is the value that stands for v.
func intoValue[T any](v T) Value { return CasterOf[T]().Into(v) }
