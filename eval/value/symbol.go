package value

import (
	"slices"
	"strings"
)

// Symbol is a symbol with its variants, one of which is chosen by modifiers.
type Symbol struct {
	// Variants are the symbol's forms. Of those that have all chosen modifiers, the one with the fewest others is meant.
	Variants  []SymbolVariant
	Modifiers []string // the chosen ones
}

// SymbolVariant is one form of a symbol.
type SymbolVariant struct {
	Modifiers  string // separated by dots
	Text       string
	Deprecated string // a warning for those who use it, "" where there is none
}

// SymbolType is the type of symbols.
var SymbolType = NewType("symbol", "symbol")

// Type is SymbolType.
func (*Symbol) Type() *Type { return SymbolType }

// NewSymbolValue makes a symbol with a single form.
func NewSymbolValue(text string) *Symbol { return &Symbol{Variants: []SymbolVariant{{Text: text}}} }

// Text is the chosen form.
func (s *Symbol) Text() string {
	if v := s.variant(); v != nil {
		return v.Text
	}
	return ""
}

// variant finds the best form for the chosen modifiers: the one with the fewest modifiers beyond them, of these the one
// whose own come earliest. nil where there is none.
func (s *Symbol) variant() *SymbolVariant {
	var best *SymbolVariant
	fewest := -1
	for i := range s.Variants {
		v := &s.Variants[i]
		n, ok := v.beyond(s.Modifiers)
		if ok && (fewest < 0 || n < fewest) {
			best, fewest = v, n
		}
	}
	return best
}

// beyond is how many modifiers the variant has besides some; ok is false where it has not all of these.
func (v *SymbolVariant) beyond(chosen []string) (n int, ok bool) {
	own := v.list()
	for _, m := range chosen {
		if !slices.Contains(own, m) {
			return 0, false
		}
	}
	return len(own) - len(chosen), true
}

func (v *SymbolVariant) list() []string {
	if v.Modifiers == "" {
		return nil
	}
	return strings.Split(v.Modifiers, ".")
}

// Modified is the symbol with one modifier more, unless it has that already. deprecated is a warning for those who use
// the form, "" mostly; ok is false where no form has the modifiers.
func (s *Symbol) Modified(modifier string) (mod *Symbol, deprecated string, ok bool) {
	mod = s
	if !slices.Contains(s.Modifiers, modifier) {
		mod = &Symbol{s.Variants, append(slices.Clip(s.Modifiers), modifier)}
	}
	v := mod.variant()
	switch {
	case v == nil:
		return nil, "", false
	case len(s.Modifiers) > 0 && s.variant().Deprecated != "":
		return mod, "", true // that has been said
	}
	return mod, v.Deprecated, true
}

// equal compares what symbols look like and what they may become.
func (s *Symbol) equal(v Value) bool {
	t, ok := v.(*Symbol)
	return ok && slices.Equal(s.Variants, t.Variants) && slices.Equal(s.Modifiers, t.Modifiers)
}

// String prints the symbol: the one form, or the forms that can still be chosen.
func (s *Symbol) String() string {
	var parts []string
	for i := range s.Variants {
		v := &s.Variants[i]
		if _, ok := v.beyond(s.Modifiers); !ok {
			continue
		}
		left := slices.DeleteFunc(v.list(), func(m string) bool { return slices.Contains(s.Modifiers, m) })
		if len(left) == 0 {
			parts = append(parts, quote(v.Text))
		} else {
			parts = append(parts, "("+quote(strings.Join(left, "."))+", "+quote(v.Text)+")")
		}
	}
	return "symbol" + prettyList(parts, false)
}
