package std

import (
	"slices"

	"chatdoc/eval/introspect"
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
)

// Lines are no content that documents could make: the element is there for its set rule.
var (
	parLine = element("par.line", "A line of a paragraph, and how it is numbered.")
	_       = value.Settable(parLine, "numbering", value.Maybe[layout.Numbering]{}, "How the numbers of lines are written.", value.Ghost)
	_       = value.Settable(parLine, "number-align", value.Smart[numberAlign]{}, "How numbers of several digits are aligned.", value.Ghost)
	_       = value.Settable(parLine, "number-margin", numberMargin(unit.HStart), "The margin in which the numbers stand.", value.Ghost)
	_       = value.Settable(parLine, "number-clearance", value.Smart[unit.Length]{}, "The space between numbers and text.", value.Ghost)
	_       = value.Settable(parLine, "numbering-scope", documentScope, "When the numbers begin anew.", value.Ghost)
)

var _ = func() bool {
	parLine.Construct = introspect.NotConstructible
	return true
}()

// numberAlign is a horizontal alignment, numberMargin one to either side.
type (
	numberAlign  unit.HAlign
	numberMargin unit.HAlign
)

// Cast brings the Caster: a horizontal alignment.
func (numberAlign) Cast() *value.Caster[numberAlign] {
	return horizontal[numberAlign]("expected `start`, `left`, `center`, `right`, or `end`",
		unit.HStart, unit.HLeft, unit.HCenter, unit.HRight, unit.HEnd)
}

// Cast brings the Caster: a horizontal alignment to either side.
func (numberMargin) Cast() *value.Caster[numberMargin] {
	return horizontal[numberMargin]("expected `start`, `left`, `right`, or `end`",
		unit.HStart, unit.HLeft, unit.HRight, unit.HEnd)
}

// horizontal is the Caster of some alignments along the horizontal axis.
func horizontal[T ~uint8](expected string, allowed ...unit.HAlign) *value.Caster[T] {
	align := value.CasterOf[unit.Align]()
	return &value.Caster[T]{
		Info: align.Info,
		From: func(v value.Value) (T, error) {
			a, err := align.From(v)
			if err == nil && (a.V != 0 || !slices.Contains(allowed, a.H)) {
				err = value.Errorf("%s, found %s", expected, a)
			}
			return T(a.H), err
		},
		Into: func(a T) value.Value { return value.Alignment{H: unit.HAlign(a)} },
	}
}

// numberScope is what lines are numbered through.
type numberScope uint8

const (
	documentScope numberScope = iota
	pageScope
)

// Cast brings the Caster: "document" and "page".
func (numberScope) Cast() *value.Caster[numberScope] {
	return value.Words[numberScope]("document", "page")
}
