package layout

import (
	"time"

	"chatdoc/eval/introspect"
	"chatdoc/eval/value"
	"chatdoc/layout/frame"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// maxRounds bounds how often a document is laid out until what it says about itself settles.
const maxRounds = 5

// Compile lays a document out. Warnings go to the engine's sink; those of a round that was not the last are forgotten,
// and so are errors that a further round mends. The engine's introspector is that of the finished document afterwards.
func Compile(e *Engine, content *value.Content) (*frame.Document, error) {
	previous := newIntrospector(nil)
	for round := 1; ; round++ {
		e.Introspector = previous
		e.kept = newKeptParts()
		mark := e.Sink.Mark()
		p, err := layoutDocument(e, content, nil)
		if err != nil {
			return nil, err
		}
		next := newIntrospector(p.done)
		settled := previous.Settled(next)
		if !settled && round < maxRounds {
			e.Sink.Reset(mark)
			previous = next
			continue
		}
		if !settled {
			e.Sink.Warn(diag.Warnf(source.Span{}, "layout did not converge within %d attempts", maxRounds).Hint(
				"check if any states or queries are updating themselves"))
		}
		if delayed := e.Sink.Delayed(); len(delayed) > 0 {
			return nil, delayed
		}
		e.Introspector = next
		return p.document(e, next)
	}
}

// document puts together what renderers need.
func (p *pages) document(e *Engine, in *introspect.Introspector) (*frame.Document, error) {
	now, ok := e.World.Now()
	doc := &frame.Document{Info: p.info.resolve(now, ok), Outline: outline(in), Anchors: map[string]frame.Position{}}
	for i := range p.done {
		page := &p.done[i]
		resolveLinks(page.frame, in)
		doc.Pages = append(doc.Pages, frame.Page{Frame: page.frame, Fill: page.fill, Label: page.label()})
	}
	for _, f := range in.Elements() {
		label := string(f.Content.Label())
		if _, ok := doc.Anchors[label]; !ok && label != "" {
			doc.Anchors[label] = frame.Position{Page: f.Page, Point: f.Point}
		}
	}
	var err error
	doc.Attachments, err = attachments(in)
	return doc, err
}

func (d *DocumentInfo) resolve(now time.Time, ok bool) frame.Info {
	info := frame.Info{Authors: d.Authors, Description: d.Description, Keywords: d.Keywords, Lang: d.Lang, Date: d.date(now, ok)}
	if d.Title.Some {
		info.Title = d.Title.V.PlainText()
	}
	return info
}

// LocationDest is the destination of a link to located content; it becomes a position once that is known.
type LocationDest value.Location

// Destination marks a frame.Dest.
func (LocationDest) Destination() {}

// resolveLinks gives links to located content their positions. What is nowhere is taken to be at the start.
func resolveLinks(f *frame.Frame, in *introspect.Introspector) {
	for i, it := range f.Items {
		switch item := it.Item.(type) {
		case *frame.Group:
			resolveLinks(item.Frame, in)
		case *frame.Link:
			loc, ok := item.Dest.(LocationDest)
			if !ok {
				continue
			}
			link := *item
			at, _ := in.Find(value.Location(loc))
			link.Dest = frame.Position{Page: max(1, at.Page), Point: aboveOf(at.Point)}
			f.Items[i].Item = &link
		}
	}
}
