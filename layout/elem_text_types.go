package layout

import (
	"slices"
	"strings"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout/font"
)

// FontList is a list of font families in order of preference.
type FontList []FontFamily

// FontFamily is a family, and which characters it is used for.
type FontFamily struct {
	Name   string // in lower case
	Covers Coverage
	local  bool // no document names it (see font.Family)
}

// Coverage is a set of characters: of a regular expression that stands for one character, or a named one. The zero
// Coverage has all characters.
type Coverage struct {
	Regex       *value.Regex
	LatinInCJK  bool // all but punctuation that is narrow in Latin and wide in CJK fonts
	description value.Value
}

// Cast brings the Caster: a name, a dictionary of a name and what it covers, or an array of these.
func (FontList) Cast() *value.Caster[FontList] {
	family := value.CasterOf[FontFamily]()
	info := family.Info.Or(value.Types(value.ArrayType))
	return &value.Caster[FontList]{
		Info: info,
		From: func(v value.Value) (FontList, error) {
			if a, ok := v.(*value.Array); ok {
				return fontList(a)
			}
			if !info.Match(v) {
				return nil, info.Fail(v)
			}
			f, err := family.From(v)
			return FontList{f}, err
		},
		Into: func(l FontList) value.Value {
			if len(l) == 1 {
				return family.Into(l[0])
			}
			items := make([]value.Value, len(l))
			for i, f := range l {
				items[i] = family.Into(f)
			}
			return value.NewArray(items...)
		},
	}
}

func fontList(a *value.Array) (list FontList, err error) {
	for _, item := range a.Items() {
		f, err := value.Cast[FontFamily](item)
		if err != nil {
			return nil, err
		}
		list = append(list, f)
	}
	if list == nil {
		return nil, value.Errorf("font fallback list must not be empty")
	}
	return list, nil
}

// Cast brings the Caster: a name, or a dictionary of a name and what it covers.
func (FontFamily) Cast() *value.Caster[FontFamily] {
	info := value.Types(value.StrType, value.DictType)
	return &value.Caster[FontFamily]{
		Info: info,
		From: func(v value.Value) (FontFamily, error) {
			switch v := v.(type) {
			case value.Str:
				return FontFamily{Name: strings.ToLower(string(v))}, nil
			case *value.Dict:
				return dictFamily(v)
			}
			return FontFamily{}, info.Fail(v)
		},
		Into: func(f FontFamily) value.Value {
			if f.Covers.description == nil {
				return value.Str(f.Name)
			}
			return value.NewDict().Put("name", value.Str(f.Name)).Put("covers", f.Covers.description)
		},
	}
}

func dictFamily(d *value.Dict) (f FontFamily, err error) {
	name, ok := d.Get("name")
	if !ok {
		return f, value.MissingKey("name")
	}
	s, err := value.Cast[string](name)
	if err != nil {
		return f, err
	}
	f.Name = strings.ToLower(s)
	if covers, ok := d.Get("covers"); ok {
		if f.Covers, err = toCoverage(covers); err != nil {
			return f, err
		}
	}
	return f, value.OnlyKeys(d, "name", "covers")
}

func toCoverage(v value.Value) (Coverage, error) {
	info := value.Literals("latin-in-cjk").Or(value.Types(value.RegexType))
	switch v := v.(type) {
	case value.Str:
		if v == "latin-in-cjk" {
			return Coverage{LatinInCJK: true, description: v}, nil
		}
	case *value.Regex:
		if !standsForOneCharacter(v.Pattern) {
			return Coverage{}, value.Errorf("coverage regex may only use dot, letters, and character classes").
				Hint("the regex is applied to each letter individually")
		}
		return Coverage{Regex: v, description: v}, nil
	}
	return Coverage{}, info.Fail(v)
}

// standsForOneCharacter reports whether a regular expression is a single character, class or escape.
func standsForOneCharacter(pattern string) bool {
	switch {
	case len([]rune(pattern)) == 1:
		return !strings.ContainsAny(pattern, `\^$|?*+()[]{}`)
	case strings.HasPrefix(pattern, "[") && strings.HasSuffix(pattern, "]"):
		return true
	case strings.HasPrefix(pattern, `\`):
		return len(pattern) == 2 || strings.HasPrefix(pattern, `\p`) || strings.HasPrefix(pattern, `\P`) ||
			strings.HasPrefix(pattern, `\u{`) || strings.HasPrefix(pattern, `\x`)
	}
	return false
}

// Has reports whether a character is in the set.
func (c Coverage) Has(r rune) bool {
	switch {
	case c.LatinInCJK:
		return !strings.ContainsRune("‘’“”…—·", r) && r != '\u2e3a'
	case c.Regex != nil:
		return c.Regex.Compiled().MatchString(string(r))
	}
	return true
}

// FontStyle is a font.Style that documents can name.
type FontStyle font.Style

// Cast brings the Caster: "normal", "italic" and "oblique".
func (FontStyle) Cast() *value.Caster[FontStyle] {
	return value.Words[FontStyle]("normal", "italic", "oblique")
}

// FontWeight is a font.Weight that documents can name.
type FontWeight font.Weight

var weightNames = []string{"thin", "extralight", "light", "regular", "medium", "semibold", "bold", "extrabold", "black"}

// Cast brings the Caster: a number from 100 to 900, or the name of a multiple of 100.
func (FontWeight) Cast() *value.Caster[FontWeight] {
	info := value.Types(value.IntType).Or(value.Literals(weightNames...))
	return &value.Caster[FontWeight]{
		Info: info,
		From: func(v value.Value) (FontWeight, error) {
			switch v := v.(type) {
			case value.Int:
				return FontWeight(min(max(v, 100), 900)), nil
			case value.Str:
				if i := slices.Index(weightNames, string(v)); i >= 0 {
					return FontWeight(100 * (i + 1)), nil
				}
			}
			return 0, info.Fail(v)
		},
		Into: func(w FontWeight) value.Value {
			if w%100 == 0 {
				return value.Str(weightNames[w/100-1])
			}
			return value.Int(w)
		},
	}
}

// FontStretch is a font.Stretch that documents can name.
type FontStretch font.Stretch

// Cast brings the Caster: a ratio from 50% to 200%.
func (FontStretch) Cast() *value.Caster[FontStretch] {
	info := value.Types(value.RatioType)
	return &value.Caster[FontStretch]{
		Info: info,
		From: func(v value.Value) (FontStretch, error) {
			r, ok := v.(value.Ratio)
			if !ok {
				return 0, info.Fail(v)
			}
			return FontStretch(min(max(float64(r), 0.5), 2)*1000 + 0.5), nil
		},
		Into: func(s FontStretch) value.Value { return value.Ratio(s) / 1000 },
	}
}

// TextSize is a font size. An inner one in em is a multiple of the outer one.
type TextSize unit.Length

// Cast brings the Caster: a length.
func (TextSize) Cast() *value.Caster[TextSize] {
	length := value.CasterOf[unit.Length]()
	return &value.Caster[TextSize]{
		Info:    length.Info,
		Matches: length.Matches,
		From: func(v value.Value) (TextSize, error) {
			l, err := length.From(v)
			return TextSize(l), err
		},
		Into: func(s TextSize) value.Value { return value.Length(s) },
		Fold: func(inner, outer TextSize) TextSize {
			return TextSize{Abs: inner.Abs + inner.Em.At(outer.Abs)}
		},
	}
}

// WeightDelta is added to the weight; nested ones add up.
type WeightDelta int

// Cast brings the Caster.
func (WeightDelta) Cast() *value.Caster[WeightDelta] {
	return internal(func(inner, outer WeightDelta) WeightDelta { return inner + outer })
}

// Toggle is a switch; nested ones undo each other.
type Toggle bool

// Cast brings the Caster.
func (Toggle) Cast() *value.Caster[Toggle] {
	return internal(func(inner, outer Toggle) Toggle { return inner != outer })
}

// internal is the Caster of the values of internal fields, which documents never see.
func internal[T any](fold func(inner, outer T) T) *value.Caster[T] {
	return &value.Caster[T]{
		From: func(v value.Value) (t T, err error) { return t, value.CastInfo(nil).Fail(v) },
		Into: func(T) value.Value { return value.None{} },
		Fold: fold,
	}
}
