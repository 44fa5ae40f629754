package std

import (
	"strings"
	"unicode/utf8"

	"chatdoc/eval/value"
)

// delimiter is a character that stands at the side of vectors and matrices, 0 for none.
type delimiter rune

// delimiters are a pair of them.
type delimiters struct{ open, close delimiter }

// Delimiters of Unicode's math classes (UTR #25): those that open, each followed by its partner, and fences, which are
// their own partners.
const (
	pairedDelimiters = "()[]{}⌈⌉⌊⌋⌜⌝⌞⌟⎰⎱❲❳⟅⟆⟦⟧⟨⟩⟪⟫⟬⟭⟮⟯⦃⦄⦅⦆⦇⦈⦉⦊⦋⦌⦍⦎⦏⦐⦑⦒⦓⦔⦕⦖⦗⦘⧘⧙⧚⧛⧼⧽"
	fenceDelimiters  = "|‖⦀⦂⦙⦚"
)

// partner is the delimiter that goes with another; ok is false for what is no delimiter.
func (d delimiter) partner() (other delimiter, ok bool) {
	if d == 0 || strings.ContainsRune(fenceDelimiters, rune(d)) {
		return d, true
	}
	at := strings.IndexRune(pairedDelimiters, rune(d))
	if at < 0 {
		return 0, false
	}
	if opens := utf8.RuneCountInString(pairedDelimiters[:at])%2 == 0; opens {
		at += utf8.RuneLen(rune(d))
		r, _ := utf8.DecodeRuneInString(pairedDelimiters[at:])
		return delimiter(r), true
	}
	r, _ := utf8.DecodeLastRuneInString(pairedDelimiters[:at])
	return delimiter(r), true
}

// Cast brings the Caster: none, or a delimiter as a symbol or string.
func (delimiter) Cast() *value.Caster[delimiter] {
	info := value.Types(value.NoneType, value.SymbolType, value.StrType)
	return &value.Caster[delimiter]{
		Info: info,
		From: func(v value.Value) (delimiter, error) {
			if v == (value.None{}) {
				return 0, nil
			}
			if !info.Match(v) {
				return 0, info.Fail(v)
			}
			return toDelimiter(v)
		},
		Into: func(d delimiter) value.Value {
			if d == 0 {
				return value.None{}
			}
			return value.Str(string(rune(d)))
		},
	}
}

func toDelimiter(v value.Value) (delimiter, error) {
	text, err := value.Cast[string](v)
	if err != nil {
		return 0, err
	}
	r, ok := onlyRune(text)
	if !ok {
		return 0, value.Errorf("expected exactly one character")
	}
	if _, ok := delimiter(r).partner(); !ok {
		return 0, value.Errorf("invalid delimiter: \"%c\"", r)
	}
	return delimiter(r), nil
}

// Cast brings the Caster: an array of two delimiters, or one for both sides.
func (delimiters) Cast() *value.Caster[delimiters] {
	one := value.CasterOf[delimiter]()
	info := value.Types(value.ArrayType).Or(one.Info)
	return &value.Caster[delimiters]{
		Info: info,
		From: func(v value.Value) (delimiters, error) {
			if a, ok := v.(*value.Array); ok {
				return delimiterPair(a)
			}
			if !one.Accepts(v) {
				return delimiters{}, info.Fail(v)
			}
			open, err := one.From(v)
			close, _ := open.partner()
			return delimiters{open, close}, err
		},
		Into: func(d delimiters) value.Value { return value.NewArray(one.Into(d.open), one.Into(d.close)) },
	}
}

func delimiterPair(a *value.Array) (pair delimiters, err error) {
	items := a.Items()
	if len(items) != 2 {
		return pair, value.Errorf("expected 2 delimiters, found %d", len(items))
	}
	if pair.open, err = value.Cast[delimiter](items[0]); err != nil {
		return pair, err
	}
	pair.close, err = value.Cast[delimiter](items[1])
	return pair, err
}
