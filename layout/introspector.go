package layout

import (
	"chatdoc/eval/introspect"
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout/frame"
)

// newIntrospector finds out where everything that has a location is in finished pages.
func newIntrospector(pages []finishedPage) *introspect.Introspector {
	var w tagWalker
	known := make([]introspect.Page, len(pages))
	for i := range pages {
		p := &pages[i]
		known[i] = introspect.Page{Numbering: p.numbering.Cast().Into(p.numbering), Supplement: p.supplement}
		w.page = i + 1
		w.walk(p.frame, unit.Identity(), value.Location{})
	}
	return w.Finish(known)
}

// tagWalker collects what begins in frames.
type tagWalker struct {
	introspect.Builder
	page int
}

func (w *tagWalker) walk(f *frame.Frame, t unit.Transform, parent value.Location) {
	for _, it := range f.Items {
		switch item := it.Item.(type) {
		case *frame.Group:
			inside := parent
			if item.Parent != 0 {
				inside = value.Location{Hash: item.Parent}
			}
			w.walk(item.Frame, t.Pre(unit.Translate(it.Pos.X, it.Pos.Y)).Pre(item.Transform), inside)
		case *frame.Tag:
			if m := item.Mark.(Mark); m.Content != nil {
				w.Add(introspect.Found{Content: m.Content, Hash: m.Hash, Page: w.page, Point: it.Pos.Transform(t)}, parent)
			}
		}
	}
}
