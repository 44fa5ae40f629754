package lib

import (
	"slices"
	"strings"

	"chatdoc/eval/grapheme"
	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
)

var _ = value.SymbolType.Constructor(newSymbol)

func newSymbol(c *value.Call) (value.Value, error) {
	variants := value.AllAt[variant](c)
	if err := c.Done(); err != nil {
		return nil, err
	}
	if len(variants) == 0 {
		return nil, value.Errorf("expected at least one variant")
	}
	s := &value.Symbol{}
	seen := map[string]string{} // how each set of modifiers was written
	var errs diag.List
	for _, v := range variants {
		for _, err := range v.V.check(seen) {
			err.Span = v.Span
			errs = append(errs, err)
		}
		s.Variants = append(s.Variants, value.SymbolVariant{Modifiers: v.V.modifiers, Text: v.V.text})
	}
	return s, errs.Err()
}

// variant is a form of a symbol: a text alone, or an array of modifiers and text.
type variant struct{ modifiers, text string }

func (variant) Cast() *value.Caster[variant] { return &variantCaster }

var variantCaster = conversion(convertVariant, value.StrType, value.ArrayType)

func convertVariant(v value.Value) (variant, error) {
	switch v := v.(type) {
	case value.Str:
		return variant{text: string(v)}, nil
	case *value.Symbol:
		return variant{text: v.Text()}, nil
	case *value.Array:
		if v.Len() != 2 {
			return variant{}, value.Errorf("variant array must contain exactly two entries")
		}
		modifiers, err := value.Cast[string](v.Items()[0])
		if err != nil {
			return variant{}, err
		}
		text, err := value.Cast[string](v.Items()[1])
		return variant{modifiers, text}, err
	}
	return variant{}, errType
}

// check complains about a form that is no good, and about one that another is as well.
func (v variant) check(seen map[string]string) (errs diag.List) {
	if v.text == "" || grapheme.First(v.text) != len(v.text) {
		errs = append(errs, value.Errorf("invalid variant value: %s", value.Repr(value.Str(v.text))).
			Hint("variant value must be exactly one grapheme cluster"))
	}
	var modifiers []string
	if v.modifiers != "" {
		modifiers = strings.Split(v.modifiers, ".")
	}
	slices.Sort(modifiers)
	err := checkModifiers(modifiers)
	if err == nil {
		err = v.checkDuplicate(strings.Join(modifiers, "."), seen)
	}
	if err != nil {
		errs = append(errs, err)
	}
	return errs
}

// checkModifiers complains about one of sorted modifiers that is none, or is there twice.
func checkModifiers(modifiers []string) *diag.Diagnostic {
	for i, m := range modifiers {
		switch {
		case !value.IsIdent(m):
			return value.Errorf("invalid symbol modifier: %s", value.Repr(value.Str(m)))
		case i > 0 && m == modifiers[i-1]:
			return value.Errorf("duplicate modifier within variant: %s", value.Repr(value.Str(m))).
				Hint("modifiers are not ordered, so each one may appear only once")
		}
	}
	return nil
}

func (v variant) checkDuplicate(key string, seen map[string]string) *diag.Diagnostic {
	before, ok := seen[key]
	seen[key] = v.modifiers
	switch {
	case !ok:
		return nil
	case key == "":
		return value.Errorf("duplicate default variant")
	}
	err := value.Errorf("duplicate variant: %s", value.Repr(value.Str(v.modifiers)))
	if before != v.modifiers {
		err.Hint("variants with the same modifiers are identical, regardless of their order")
	}
	return err
}
