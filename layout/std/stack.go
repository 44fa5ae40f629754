package std

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/frame"
	"chatdoc/lexer/diag"
)

var (
	stack        = element("stack", "Arranges content and spacing along an axis.")
	stackDir     = value.Settable(stack, "dir", unit.TTB, "The direction in which the items follow each other.")
	stackSpacing = value.Settable(stack, "spacing", value.Maybe[layout.Spacing]{}, "The space between items where none is given.")
	stackItems   = value.Variadic[stackItem](stack, "children", "The items, and the space between them.")

	_ = layout.Fragments(stack, layoutStack)
)

// stackItem is content, or spacing where body is nil.
type stackItem struct {
	spacing layout.Spacing
	body    *value.Content
}

// Cast brings the Caster: a length, a fraction or content.
func (stackItem) Cast() *value.Caster[stackItem] {
	spacing, content := value.CasterOf[layout.Spacing](), value.CasterOf[*value.Content]()
	info := spacing.Info.Or(content.Info)
	return &value.Caster[stackItem]{
		Info: info,
		From: func(v value.Value) (item stackItem, err error) {
			switch {
			case spacing.Accepts(v):
				item.spacing, err = spacing.From(v)
			case content.Accepts(v):
				item.body, err = content.From(v)
			default:
				err = info.Fail(v)
			}
			return item, err
		},
		Into: func(item stackItem) value.Value {
			if item.body != nil {
				return item.body
			}
			return spacing.Into(item.spacing)
		},
	}
}

// EachContent lets searches of content find what is in the stack.
func (i stackItem) EachContent(visit func(*value.Content) bool) bool {
	return i.body == nil || visit(i.body)
}

func layoutStack(e *layout.Engine, c *value.Content, loc layout.Locator, styles *value.Chain, regions layout.Regions) (layout.Fragment, error) {
	l := newStackLayouter(c, loc, styles, regions)
	spacing := stackSpacing.In(c, styles)
	between := value.Maybe[layout.Spacing]{} // what is due before the next content
	for _, item := range stackItems.Of(c) {
		if space, ok := l.spacingOf(item); ok {
			l.space(space)
			between.Some = false
			continue
		}
		if between.Some {
			l.space(between.V)
		}
		if err := l.content(e, item.body); err != nil {
			return nil, err
		}
		between = spacing
	}
	err := l.finishRegion()
	return l.finished, err
}

// stackLayouter lays a stack out. Its axis is the one along which the items follow each other.
type stackLayouter struct {
	elem   *value.Content
	dir    unit.Dir
	axis   unit.Axis
	loc    *layout.Splitter
	styles *value.Chain

	regions layout.Regions
	expand  unit.Axes[bool] // whether the stack fills its region; its items do not along the axis

	// The region at hand.
	initial unit.Size // before anything was in it
	used    unit.Size // the sum of the lengths along the axis, the greatest across
	fr      unit.Fr
	placed  []stackedItem

	finished layout.Fragment
}

// stackedItem is an item of a region: a length, a fraction or a frame.
type stackedItem struct {
	length unit.Abs
	fr     unit.Fr
	frame  *frame.Frame
	align  unit.Axes[unit.FixedAlign]
}

func newStackLayouter(c *value.Content, loc layout.Locator, styles *value.Chain, regions layout.Regions) *stackLayouter {
	l := &stackLayouter{
		elem: c, dir: stackDir.In(c, styles), loc: loc.Split(), styles: styles,
		regions: regions, expand: regions.Expand, initial: regions.Size,
	}
	l.axis = l.dir.Axis()
	l.regions.Expand.Set(l.axis, false)
	return l
}

// spacingOf is the space that an item stands for: its own, or that of an element h or v along the axis.
func (l *stackLayouter) spacingOf(item stackItem) (s layout.Spacing, ok bool) {
	if item.body == nil {
		return item.spacing, true
	}
	return layout.SpacingAlong(l.axis, item.body)
}

func (l *stackLayouter) space(s layout.Spacing) {
	if s.IsFr {
		l.fr += s.Fr
		l.placed = append(l.placed, stackedItem{fr: s.Fr})
		return
	}
	length := layout.ResolveRel(s.Rel, l.styles).Of(l.regions.Base().Get(l.axis))
	limited := min(length, l.regions.Size.Get(l.axis))
	if l.axis == unit.Y {
		l.regions.Size.Y -= limited
	}
	l.use(limited, 0)
	l.placed = append(l.placed, stackedItem{length: length})
}

func (l *stackLayouter) use(along, across unit.Abs) {
	l.used.Set(l.axis, l.used.Get(l.axis)+along)
	other := l.axis.Other()
	l.used.Set(other, max(l.used.Get(other), across))
}

// content lays out an item over as many regions as it takes.
func (l *stackLayouter) content(e *layout.Engine, c *value.Content) error {
	if l.regions.IsFull() {
		if err := l.finishRegion(); err != nil {
			return err
		}
	}
	align := layout.AlignOf(c, l.styles)
	fragment, err := layout.LayoutFragment(e, c, l.loc.Next(c.Span()), l.styles, l.regions)
	if err != nil {
		return err
	}
	for i, f := range fragment {
		if i > 0 {
			if err := l.finishRegion(); err != nil {
				return err
			}
		}
		if l.axis == unit.Y {
			l.regions.Size.Y -= f.Height()
		}
		l.use(f.Size.Get(l.axis), f.Size.Get(l.axis.Other()))
		l.placed = append(l.placed, stackedItem{frame: f, align: align})
	}
	return nil
}

// finishRegion makes a frame of what is in the region and goes on to the next.
func (l *stackLayouter) finishRegion() error {
	size := unit.Size{X: min(l.used.X, l.initial.X), Y: min(l.used.Y, l.initial.Y)}
	if l.expand.X {
		size.X = l.initial.X
	}
	if l.expand.Y {
		size.Y = l.initial.Y
	}
	full := l.initial.Get(l.axis)
	remaining := full - l.used.Get(l.axis)
	if l.fr > 0 && full.IsFinite() {
		l.used.Set(l.axis, full)
		size.Set(l.axis, full)
	}
	if !isFinite(size) {
		return diag.Errorf(l.elem.Span(), "stack spacing is infinite")
	}
	l.finished = append(l.finished, l.arrange(size, remaining))
	l.regions.Next()
	l.initial, l.used, l.fr, l.placed = l.regions.Size, unit.Size{}, 0, nil
	return nil
}

// arrange puts the items one after the other. remaining is what fractions share. An item that is aligned further along
// the direction takes all that follow it with it.
func (l *stackLayouter) arrange(size unit.Size, remaining unit.Abs) *frame.Frame {
	out := frame.NewHard(size)
	forward, other := l.dir.IsPositive(), l.axis.Other()
	used, free := l.used.Get(l.axis), size.Get(l.axis)-l.used.Get(l.axis)
	ruler := unit.Start
	if !forward {
		ruler = unit.End
	}
	var cursor unit.Abs
	for _, it := range l.placed {
		cursor += it.length
		if it.fr != 0 {
			cursor += it.fr.Share(l.fr, remaining)
		}
		if it.frame == nil {
			continue
		}
		length, at := it.frame.Size.Get(l.axis), cursor
		if forward {
			ruler = max(ruler, it.align.Get(l.axis))
		} else {
			ruler = min(ruler, it.align.Get(l.axis))
			at = used - length - cursor
		}
		var pos unit.Size
		pos.Set(l.axis, ruler.Position(free)+at)
		pos.Set(other, it.align.Get(other).Position(size.Get(other)-it.frame.Size.Get(other)))
		out.PushFrame(unit.Point(pos), it.frame)
		cursor += length
	}
	return out
}
