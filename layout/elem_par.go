package layout

import (
	"strings"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
)

// Paragraphs.
var (
	Par           = value.NewElem("par", "A paragraph: text broken into lines.")
	parLeading    = value.Settable(Par, "leading", unit.Length{Em: 0.65}, "The space between lines.")
	ParSpacing    = value.Settable(Par, "spacing", unit.Length{Em: 1.2}, "The space between paragraphs.")
	parJustify    = value.Settable(Par, "justify", false, "Whether lines are as wide as the column.")
	parLimits     = value.Settable(Par, "justification-limits", defaultLimits(), "How far spaces and tracking may be stretched.", value.Folds)
	parLinebreaks = value.Settable(Par, "linebreaks", value.Smart[Linebreaks]{}, "How line breaks are chosen.")
	parIndent     = value.Settable(Par, "first-line-indent", FirstLineIndent{}, "How far the first line is indented.")
	parHanging    = value.Settable(Par, "hanging-indent", unit.Length{}, "How far the other lines are indented.")
	parBody       = value.Required[*value.Content](Par, "body", "The paragraph's content.")
	Parbreak      = value.NewElem("parbreak", "A paragraph break.")
)

var _ = func() bool {
	Par.Locatable = true
	Parbreak.PlainText = func(_ *value.Content, w *strings.Builder) { w.WriteString("\n\n") }
	return true
}()

// Linebreaks is a way to choose line breaks.
type Linebreaks uint8

const (
	SimpleLinebreaks    Linebreaks = iota // first fit
	OptimizedLinebreaks                   // best for the whole paragraph
)

// Cast brings the Caster: "simple" and "optimized".
func (Linebreaks) Cast() *value.Caster[Linebreaks] {
	return value.Words[Linebreaks]("simple", "optimized")
}

// FirstLineIndent is how far the first line of a paragraph is indented.
type FirstLineIndent struct {
	Amount unit.Length
	All    bool // also of paragraphs that do not follow another one
}

// Cast brings the Caster: a length, or a dictionary of an amount and whether all paragraphs are indented.
func (FirstLineIndent) Cast() *value.Caster[FirstLineIndent] {
	info := value.Types(value.LengthType, value.DictType)
	return &value.Caster[FirstLineIndent]{
		Info: info,
		From: func(v value.Value) (i FirstLineIndent, err error) {
			switch v := v.(type) {
			case value.Length:
				return FirstLineIndent{Amount: unit.Length(v)}, nil
			case *value.Dict:
				if _, ok := v.Get("amount"); !ok {
					return i, value.MissingKey("amount")
				}
				return i, value.FromDict(v, value.Key("amount", &i.Amount), value.Key("all", &i.All))
			}
			return i, info.Fail(v)
		},
		Into: func(i FirstLineIndent) value.Value {
			return value.NewDict().Put("amount", value.Length(i.Amount)).Put("all", value.Bool(i.All))
		},
	}
}

// JustificationLimits is how far spaces and tracking may be stretched and shrunk.
type JustificationLimits struct {
	Spacing  value.Part[Limits[unit.Rel]]
	Tracking value.Part[Limits[unit.Length]]
}

// Limits are a least and a greatest value.
type Limits[T any] struct{ Min, Max T }

// Cast brings the Caster: a dictionary of both.
func (Limits[T]) Cast() *value.Caster[Limits[T]] {
	t := value.CasterOf[T]()
	info := value.Types(value.DictType)
	return &value.Caster[Limits[T]]{
		Info: info,
		From: func(v value.Value) (l Limits[T], err error) {
			d, ok := v.(*value.Dict)
			if !ok {
				return l, info.Fail(v)
			}
			for _, key := range []string{"min", "max"} {
				if _, ok := d.Get(key); !ok {
					return l, value.MissingKey(key)
				}
			}
			return l, value.FromDict(d, value.Key("min", &l.Min), value.Key("max", &l.Max))
		},
		Into: func(l Limits[T]) value.Value {
			return value.NewDict().Put("min", t.Into(l.Min)).Put("max", t.Into(l.Max))
		},
	}
}

// defaultLimits are the limits where nobody says otherwise: spaces may shrink by a third and grow by half.
func defaultLimits() JustificationLimits {
	spacing := Limits[unit.Rel]{Min: unit.Rel{Ratio: 2. / 3}, Max: unit.Rel{Ratio: 1.5}}
	return JustificationLimits{
		Spacing:  value.Part[Limits[unit.Rel]]{V: spacing, Set: true},
		Tracking: value.Part[Limits[unit.Length]]{Set: true},
	}
}

// Cast brings the Caster: a dictionary of limits for spacing and tracking.
func (JustificationLimits) Cast() *value.Caster[JustificationLimits] {
	info := value.Types(value.DictType)
	return &value.Caster[JustificationLimits]{
		Info: info,
		From: func(v value.Value) (j JustificationLimits, err error) {
			d, ok := v.(*value.Dict)
			if !ok {
				return j, info.Fail(v)
			}
			_, j.Spacing.Set = d.Get("spacing")
			_, j.Tracking.Set = d.Get("tracking")
			return j, value.FromDict(d, value.Key("spacing", &j.Spacing.V), value.Key("tracking", &j.Tracking.V))
		},
		Into: func(j JustificationLimits) value.Value {
			d := value.NewDict()
			if j.Spacing.Set {
				d.Put("spacing", j.Spacing.V.Cast().Into(j.Spacing.V))
			}
			if j.Tracking.Set {
				d.Put("tracking", j.Tracking.V.Cast().Into(j.Tracking.V))
			}
			return d
		},
		Fold: func(inner, outer JustificationLimits) JustificationLimits {
			if !inner.Spacing.Set {
				inner.Spacing = outer.Spacing
			}
			if !inner.Tracking.Set {
				inner.Tracking = outer.Tracking
			}
			return inner
		},
	}
}

// NewPar makes a paragraph.
func NewPar(body *value.Content) *value.Content { return value.New(Par, parBody.Is(body)) }
