package layout

import "chatdoc/eval/value"

// tagElem marks in realized content where located content begins or ends. It becomes a frame.Tag.
var (
	tagElem = value.NewElem("tag", "Where located content begins or ends.")
	tagMark = value.Required[Mark](tagElem, "mark", "What begins or ends.", value.Internal)
)

// Mark is what a frame.Tag carries: located content where it begins, only its location where it ends.
type Mark struct {
	Content  *value.Content // with all its fields, but not prepared; nil at the end
	Location value.Location
	Hash     uint64 // of the content before it got any of that
}

// Cast brings the Caster: none of its own, as documents never see it.
func (Mark) Cast() *value.Caster[Mark] { return internal[Mark](nil) }

func newTag(m Mark) *value.Content { return value.New(tagElem, tagMark.Is(m)) }

// end is the mark at the end of the content.
func (m Mark) end() Mark { return Mark{Location: m.Location} }
