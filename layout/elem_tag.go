package layout

import "chatdoc/eval/value"

// tagElem marks in realized content where located content begins or ends. It becomes a frame.Tag.
var (
	tagElem = value.NewElem("tag", "Where located content begins or ends.")
	tagMark = value.Required[Mark](tagElem, "mark", "What begins or ends.", value.Internal)
)

// Mark is what a frame.Tag carries: located content where it begins, only its location where it ends.
type Mark struct {
	Content  *value.Content // nil at the end
	Location value.Location
}

// Cast brings the Caster: none of its own, as documents never see it.
func (Mark) Cast() *value.Caster[Mark] { return internal[Mark](nil) }

func newTag(m Mark) *value.Content { return value.New(tagElem, tagMark.Is(m)) }
