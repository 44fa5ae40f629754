package std

import (
	"strings"
	"unicode/utf8"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
)

var (
	mathAccent        = element("math.accent", "A base with an accent.")
	mathAccentBase    = value.Required[*value.Content](mathAccent, "base", "What the accent stands above.")
	mathAccentAccent  = value.Required[accentMark](mathAccent, "accent", "The accent.")
	mathAccentSize    = value.Settable(mathAccent, "size", unit.Rel{Ratio: 1}, "The size of the accent, relative to the width of the base.")
	mathAccentDotless = value.Settable(mathAccent, "dotless", true, "Whether to remove the dot from i and j.")
)

// accentMark is an accent: the combining character where there is one.
type accentMark rune

// combining has for each combining character those that stand for it as well.
var combining = [...]struct {
	mark   accentMark
	others string
}{
	{'\u0300', "`"}, {'\u0301', "´"}, {'\u0302', "^ˆ"}, {'\u0303', "~∼˜"}, {'\u0304', "¯"}, {'\u0305', "-‾−"},
	{'\u0306', "˘"}, {'\u0307', ".˙⋅"}, {'\u0308', "¨"}, {'\u030a', "∘○"}, {'\u030b', "˝"}, {'\u030c', "ˇ"},
	{'\u20d0', "↼"}, {'\u20d1', "⇀"}, {'\u20d6', "←"}, {'\u20d7', "→⟶"}, {'\u20db', ""}, {'\u20dc', ""},
	{'\u20e1', "↔⟷"},
}

// combine is the combining character that a character stands for; ok is false where there is none.
func combine(r rune) (mark accentMark, ok bool) {
	for _, c := range combining {
		if rune(c.mark) == r || strings.ContainsRune(c.others, r) {
			return c.mark, true
		}
	}
	return accentMark(r), false
}

// Cast brings the Caster: a string of one character, or a symbol.
func (accentMark) Cast() *value.Caster[accentMark] {
	info := value.Types(value.StrType, value.ContentType)
	return &value.Caster[accentMark]{
		Info: info,
		From: toAccent,
		Into: func(m accentMark) value.Value { return value.Str(string(rune(m))) },
	}
}

func toAccent(v value.Value) (accentMark, error) {
	message := "expected exactly one character"
	text, err := value.Cast[string](v)
	if c, ok := v.(*value.Content); ok {
		text, err, message = value.SymbolText.Of(c), nil, "expected a single-codepoint symbol"
	}
	if err != nil {
		return 0, value.Types(value.StrType, value.ContentType).Fail(v)
	}
	r, ok := onlyRune(text)
	if !ok {
		return 0, value.Errorf("%s", message)
	}
	mark, _ := combine(r)
	return mark, nil
}

// onlyRune is the only character of a text. A selector of its form (U+FE0E) does not count.
func onlyRune(text string) (r rune, ok bool) {
	if utf8.RuneCountInString(text) > 1 {
		text = strings.TrimSuffix(text, "\ufe0e")
	}
	r, size := utf8.DecodeRuneInString(text)
	return r, size > 0 && size == len(text)
}

// accentFunc is the function that puts an accent on its argument.
func accentFunc(mark accentMark) *value.Func {
	return value.NewFunc("accent", func(c *value.Call) (value.Value, error) {
		args := &value.Args{Span: c.Span()}
		base := value.Pos[*value.Content](c, "base")
		sized, spoken := c.Args.Has("size"), c.Args.Has("dotless")
		size, dotless := value.Named(c, "size", unit.Rel{}), value.Named(c, "dotless", true)
		if err := c.Done(); err != nil {
			return nil, err
		}
		accent := value.New(mathAccent, mathAccentBase.Is(base), mathAccentAccent.Is(mark)).At(args.Span)
		if sized {
			accent = mathAccentSize.With(accent, size)
		}
		if spoken {
			accent = mathAccentDotless.With(accent, dotless)
		}
		return accent, nil
	})
}

// symbolFunc is what calling a symbol means; nil where it means nothing.
func symbolFunc(symbol string) *value.Func {
	switch symbol {
	case "⌊":
		return mathFloor
	case "⌈":
		return mathCeil
	case "–":
		symbol = "-"
	}
	if r, ok := onlyRune(symbol); ok {
		if mark, ok := combine(r); ok {
			return accentFunc(mark)
		}
	}
	return nil
}
