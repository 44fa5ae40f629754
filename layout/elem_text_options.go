package layout

import (
	"strings"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout/font"
)

// Lang is a language code of ISO 639: two or three letters, in lower case.
type Lang string

// RegionCode is a region code of ISO 3166-1 alpha-2, in upper case.
type RegionCode string

// TextDir is a direction in which lines run: unit.LTR or unit.RTL.
type TextDir unit.Dir

// Cast brings the Caster: a code of two or three letters.
func (Lang) Cast() *value.Caster[Lang] {
	return codeCaster[Lang](2, 3, "expected two or three letter language code (ISO 639-1/2/3)", strings.ToLower)
}

// Cast brings the Caster: a code of two letters.
func (RegionCode) Cast() *value.Caster[RegionCode] {
	return codeCaster[RegionCode](2, 2, "expected two letter region code (ISO 3166-1 alpha-2)", strings.ToUpper)
}

func codeCaster[T ~string](shortest, longest int, message string, fold func(string) string) *value.Caster[T] {
	s := value.CasterOf[string]()
	return &value.Caster[T]{
		Info: s.Info,
		From: func(v value.Value) (T, error) {
			code, err := s.From(v)
			if err == nil && (len(code) < shortest || len(code) > longest || !isASCII(code)) {
				err = value.Errorf("%s", message)
			}
			return T(fold(code)), err
		},
		Into:    func(c T) value.Value { return value.Str(fold(string(c))) },
		Matches: s.Matches,
	}
}

func isASCII(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r >= 0x80 }) < 0
}

// Cast brings the Caster: a horizontal direction.
func (TextDir) Cast() *value.Caster[TextDir] {
	dir := value.CasterOf[unit.Dir]()
	return &value.Caster[TextDir]{
		Info: dir.Info,
		From: func(v value.Value) (TextDir, error) {
			d, err := dir.From(v)
			if err == nil && d.Axis() != unit.X {
				err = value.Errorf("text direction must be horizontal")
			}
			return TextDir(d), err
		},
		Into: func(d TextDir) value.Value { return value.Direction(d) },
	}
}

// NumberType is a form of numerals.
type NumberType uint8

const (
	Lining NumberType = iota
	OldStyle
)

// Cast brings the Caster: "lining" and "old-style".
func (NumberType) Cast() *value.Caster[NumberType] {
	return value.Words[NumberType]("lining", "old-style")
}

// NumberWidth tells how wide numerals are.
type NumberWidth uint8

const (
	Proportional NumberWidth = iota
	Tabular
)

// Cast brings the Caster: "proportional" and "tabular".
func (NumberWidth) Cast() *value.Caster[NumberWidth] {
	return value.Words[NumberWidth]("proportional", "tabular")
}

// LetterCase is the case of letters.
type LetterCase uint8

const (
	LowerCase LetterCase = iota
	UpperCase
)

// Apply gives a text in the case, by the full mappings of Unicode: ß has SS for its upper case.
func (c LetterCase) Apply(s string) string {
	if c == UpperCase {
		return cases.Upper(language.Und).String(s)
	}
	return cases.Lower(language.Und).String(s)
}

// Cast brings the Caster: none of its own, as documents never see it.
func (LetterCase) Cast() *value.Caster[LetterCase] { return internal[LetterCase](nil) }

// SmallCaps says which letters are set as small capitals.
type SmallCaps struct{ All bool } // capitals too

// Cast brings the Caster: none of its own, as documents never see it.
func (SmallCaps) Cast() *value.Caster[SmallCaps] { return internal[SmallCaps](nil) }

// ScriptShift makes text a sub- or superscript.
type ScriptShift struct {
	Super       bool
	Typographic bool                     // prefer glyphs that the font has for it
	Offset      value.Smart[unit.Length] // how far other glyphs are moved up
	Size        value.Smart[unit.Length] // how large they are
}

// Cast brings the Caster: none of its own, as documents never see it.
func (*ScriptShift) Cast() *value.Caster[*ScriptShift] { return internal[*ScriptShift](nil) }

// Costs are factors on what lines and columns try to avoid.
type Costs struct {
	Hyphenation, Runt, Widow, Orphan value.Part[unit.Ratio]
}

// Cast brings the Caster: a dictionary of ratios.
func (Costs) Cast() *value.Caster[Costs] {
	keys := []string{"hyphenation", "runt", "widow", "orphan"}
	ratio := value.CasterOf[unit.Ratio]()
	info := value.Types(value.DictType)
	fields := func(c *Costs) []*value.Part[unit.Ratio] {
		return []*value.Part[unit.Ratio]{&c.Hyphenation, &c.Runt, &c.Widow, &c.Orphan}
	}
	return &value.Caster[Costs]{
		Info: info,
		From: func(v value.Value) (c Costs, err error) {
			d, ok := v.(*value.Dict)
			if !ok {
				return c, info.Fail(v)
			}
			for i, f := range fields(&c) {
				if v, ok := d.Get(keys[i]); ok {
					f.Set = true
					if f.V, err = ratio.From(v); err != nil {
						return c, err
					}
				}
			}
			return c, value.OnlyKeys(d, keys...)
		},
		Into: func(c Costs) value.Value {
			d := value.NewDict()
			for i, f := range fields(&c) {
				d.Put(keys[i], value.Ratio(f.Or(1)))
			}
			return d
		},
		Fold: func(inner, outer Costs) Costs {
			for i, f := range fields(&inner) {
				if !f.Set {
					*f = *fields(&outer)[i]
				}
			}
			return inner
		},
	}
}

// StylisticSets are numbers of stylistic sets, from 1 to 20.
type StylisticSets []int

// Cast brings the Caster: none, a number, or an array of numbers.
func (StylisticSets) Cast() *value.Caster[StylisticSets] {
	info := value.Types(value.NoneType, value.IntType, value.ArrayType)
	return &value.Caster[StylisticSets]{
		Info: info,
		From: func(v value.Value) (StylisticSets, error) {
			switch v := v.(type) {
			case value.None:
				return nil, nil
			case value.Int:
				return stylisticSets(v)
			case *value.Array:
				return stylisticSets(v.Items()...)
			}
			return nil, info.Fail(v)
		},
		Into: func(s StylisticSets) value.Value {
			items := make([]value.Value, len(s))
			for i, n := range s {
				items[i] = value.Int(n)
			}
			return value.NewArray(items...)
		},
	}
}

func stylisticSets(items ...value.Value) (sets StylisticSets, err error) {
	for _, item := range items {
		n, err := value.Cast[int](item)
		if err != nil {
			return nil, err
		}
		if n < 1 || n > 20 {
			return nil, value.Errorf("stylistic set must be between 1 and 20")
		}
		sets = append(sets, n)
	}
	return sets, nil
}

// FontFeatures are OpenType features with their values.
type FontFeatures []font.Feature

// Cast brings the Caster: an array of tags, or a dictionary of tags and numbers.
func (FontFeatures) Cast() *value.Caster[FontFeatures] {
	info := value.Types(value.ArrayType, value.DictType)
	return &value.Caster[FontFeatures]{
		Info: info,
		From: func(v value.Value) (f FontFeatures, err error) {
			switch v := v.(type) {
			case *value.Array:
				return arrayFeatures(v)
			case *value.Dict:
				return dictFeatures(v)
			}
			return nil, info.Fail(v)
		},
		Into: func(f FontFeatures) value.Value {
			d := value.NewDict()
			for _, feature := range f {
				d.Put(feature.Tag, value.Int(feature.Value))
			}
			return d
		},
		Fold: func(inner, outer FontFeatures) FontFeatures {
			return append(append(FontFeatures(nil), outer...), inner...)
		},
	}
}

func arrayFeatures(a *value.Array) (features FontFeatures, err error) {
	for _, item := range a.Items() {
		tag, err := value.Cast[string](item)
		if err != nil {
			return nil, err
		}
		features = append(features, font.Feature{Tag: tag, Value: 1})
	}
	return features, nil
}

func dictFeatures(d *value.Dict) (features FontFeatures, err error) {
	for i, tag := range d.Keys() {
		n, err := value.Cast[int](d.Values()[i])
		if err != nil {
			return nil, err
		}
		if n < 0 {
			return nil, value.Errorf("number must be at least zero")
		}
		features = append(features, font.Feature{Tag: tag, Value: uint32(n)})
	}
	return features, nil
}

// Decorations are decorations of text, the innermost first.
type Decorations []Decoration

// Decoration draws something along or behind text. It is resolved, but for em lengths that depend on the text.
type Decoration struct {
	Kind       DecoKind
	Stroke     value.Smart[*value.Stroke] // of lines; highlight has its own
	Offset     value.Smart[unit.Length]
	Extent     unit.Length
	Evade      bool // whether the line makes room for descenders
	Background bool
	Fill       value.Paint // of highlights; nil for none
	Strokes    Strokes
	Top        TopEdge
	Bottom     BottomEdge
	Radius     Radii
}

// DecoKind is a kind of decoration.
type DecoKind uint8

const (
	Underline DecoKind = iota
	Overline
	Strike
	Highlight
)

// Cast brings the Caster: none of its own, as documents never see it.
func (Decorations) Cast() *value.Caster[Decorations] {
	return internal(func(inner, outer Decorations) Decorations {
		return append(append(Decorations(nil), inner...), outer...)
	})
}
