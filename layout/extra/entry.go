package extra

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/frame"
)

// An entry is a body with a head above and something beside it, and both stand where the body begins: on the next page if
// it begins there. A low entry begins there if it would be cut else. What fits on no page below its head stands below it
// nevertheless.
var (
	entryElem   = value.NewElem("entry", "A body that can be broken, and what stays with its beginning.")
	entryHead   = value.Settable(entryElem, "head", value.Maybe[*value.Content]{}, "What stands above the body.")
	entryGap    = value.Settable(entryElem, "gap", unit.Length{}, "The space between the head and the body.")
	entryBeside = value.Settable(entryElem, "beside", value.Maybe[*value.Content]{}, "What is drawn from where the entry begins, which is at least as high.")
	entryKeep   = value.Settable(entryElem, "keep", unit.Ratio(0), "Up to what share of a page it is kept whole.")
	entryBody   = value.Required[*value.Content](entryElem, "body", "The body.")

	_ = layout.Fragments(entryElem, layoutEntry)
)

func layoutEntry(e *layout.Engine, c *value.Content, loc layout.Locator, styles *value.Chain, regions layout.Regions) (layout.Fragment, error) {
	split := loc.Split()
	one := layout.Region{Size: unit.Size{X: regions.Size.X, Y: unit.Inf}, Expand: unit.Axes[bool]{X: regions.Expand.X}}
	companion := func(content value.Maybe[*value.Content]) (*frame.Frame, error) {
		if !content.Some {
			return frame.New(unit.Size{}), nil
		}
		return layout.LayoutFrame(e, content.V, split.Next(c.Span()), styles, one)
	}
	head, err := companion(entryHead.In(c, styles))
	if err != nil {
		return nil, err
	}
	beside, err := companion(entryBeside.In(c, styles))
	if err != nil {
		return nil, err
	}
	b := entryBodyLayouter{e: e, c: c, loc: split.Next(c.Span()), styles: styles}
	if head.Height() > 0 {
		b.above = head.Height() + layout.Resolve(entryGap.In(c, styles), styles)
	}
	fragment, begin, err := b.layout(regions)
	if err != nil {
		return nil, err
	}
	join(fragment[begin], head, beside, b.above, begin == len(fragment)-1)
	return fragment, nil
}

// entryBodyLayouter lays out an entry's body.
type entryBodyLayouter struct {
	e      *layout.Engine
	c      *value.Content
	loc    layout.Locator
	styles *value.Chain
	above  unit.Abs // the room for the head
}

// layout lays the body out from the first region where it can begin. The frames before begin are empty.
func (b *entryBodyLayouter) layout(regions layout.Regions) (fragment layout.Fragment, begin int, err error) {
	body := entryBody.Of(b.c)
	var skipped layout.Fragment
	for {
		pod := regions
		pod.Size.Y = max(pod.Size.Y-b.above, 0)
		fragment, err = layout.LayoutFragment(b.e, body, b.loc, b.styles, pod)
		if err != nil || !b.moves(fragment, regions) {
			break
		}
		regions.Next()
		skipped = append(skipped, frame.New(unit.Size{}))
	}
	if err == nil && len(fragment) > 1 && fragment[0].IsEmpty() {
		fragment, err = layout.LayoutFragment(b.e, body, b.loc, b.styles, regions)
	}
	return append(skipped, fragment...), len(skipped), err
}

// moves reports whether the body, laid out like this, should rather begin in the next region: if nothing of it fits in the
// first, or if it is cut there but low.
func (b *entryBodyLayouter) moves(fragment layout.Fragment, regions layout.Regions) bool {
	if len(fragment) < 2 || !regions.MayProgress() {
		return false
	}
	height := b.above
	for _, f := range fragment {
		height += f.Height()
	}
	regions.Next()
	room := min(entryKeep.In(b.c, b.styles).Of(regions.Full), regions.Size.Y)
	return fragment[0].IsEmpty() || room.Fits(height)
}

// join adds to the part where a body begins, in the order in which one reads: what is beside, then the head.
func join(f, head, beside *frame.Frame, above unit.Abs, last bool) {
	f.Translate(unit.Point{Y: above})
	f.Size.Y += above
	if last {
		f.Size.Y = max(f.Size.Y, beside.Height())
	}
	f.PrependFrame(unit.Point{}, head)
	f.PrependFrame(unit.Point{}, beside)
}
