// Package frame is the result of layout and all that a renderer sees: pages of positioned text runs, shapes, images,
// groups and links. Lengths are in points, y grows downwards, the origin of a frame is its top left corner.
package frame

import (
	"slices"

	"chatdoc/eval/unit"
)

// Frame is a finished piece of layout. Frames that stand in another frame, or that more than one thing may hold, must
// not be changed any more.
type Frame struct {
	Size unit.Size
	// Hard tells that the frame was made for an element with borders of its own: gradients and tilings relative to
	// their parent refer to the nearest hard frame.
	Hard  bool
	Items []Placed

	baseline    unit.Abs
	hasBaseline bool
}

// Placed is an item with the position of its origin.
type Placed struct {
	Pos  unit.Point
	Item Item
}

// New makes an empty frame.
func New(size unit.Size) *Frame { return &Frame{Size: size} }

// NewHard makes an empty frame that is the parent to which paints in it are relative.
func NewHard(size unit.Size) *Frame { return &Frame{Size: size, Hard: true} }

// Width of the frame.
func (f *Frame) Width() unit.Abs { return f.Size.X }

// Height of the frame.
func (f *Frame) Height() unit.Abs { return f.Size.Y }

// IsEmpty reports whether nothing is in the frame.
func (f *Frame) IsEmpty() bool { return len(f.Items) == 0 }

// Baseline is the distance from the top to the baseline: the frame's height where none was set.
func (f *Frame) Baseline() unit.Abs {
	if f.hasBaseline {
		return f.baseline
	}
	return f.Size.Y
}

// HasBaseline reports whether a baseline was set.
func (f *Frame) HasBaseline() bool { return f.hasBaseline }

// SetBaseline sets the distance from the top to the baseline.
func (f *Frame) SetBaseline(y unit.Abs) { f.baseline, f.hasBaseline = y, true }

// Ascent is the height above the baseline.
func (f *Frame) Ascent() unit.Abs { return f.Baseline() }

// Descent is the depth below the baseline.
func (f *Frame) Descent() unit.Abs { return f.Size.Y - f.Baseline() }

// Push puts an item on top.
func (f *Frame) Push(pos unit.Point, item Item) {
	f.Items = append(f.Items, Placed{pos, item})
}

// Prepend puts an item below all others.
func (f *Frame) Prepend(pos unit.Point, item Item) {
	f.Items = slices.Insert(f.Items, 0, Placed{pos, item})
}

// PrependAll puts items, in their order, below all others.
func (f *Frame) PrependAll(items []Placed) {
	f.Items = slices.Insert(f.Items, 0, items...)
}

// inlineLimit is how many items a frame may have to be copied into one that has items. Larger ones become groups, so that
// building a page takes linear time.
const inlineLimit = 5

// inlines reports whether a frame's items may be copied into f instead of becoming a group.
func (f *Frame) inlines(inner *Frame) bool {
	return !inner.Hard && (f.IsEmpty() || len(inner.Items) <= inlineLimit)
}

// PushFrame puts a frame on top: its items where there are few and the frame is soft, else as a group.
func (f *Frame) PushFrame(pos unit.Point, inner *Frame) {
	if !f.inlines(inner) {
		f.Push(pos, &Group{Frame: inner, Transform: unit.Identity()})
		return
	}
	f.Items = slices.Grow(f.Items, len(inner.Items))
	for _, it := range inner.Items {
		f.Push(it.Pos.Add(pos), it.Item)
	}
}

// PrependFrame puts a frame below all other items.
func (f *Frame) PrependFrame(pos unit.Point, inner *Frame) {
	if !f.inlines(inner) {
		f.Prepend(pos, &Group{Frame: inner, Transform: unit.Identity()})
		return
	}
	f.PrependAll(inner.Items)
	for i := range inner.Items {
		f.Items[i].Pos = f.Items[i].Pos.Add(pos)
	}
}

// Clear takes all items out.
func (f *Frame) Clear() { f.Items = nil }

// Clone is a copy that can be changed without the original.
func (f *Frame) Clone() *Frame {
	g := *f
	g.Items = slices.Clone(f.Items)
	return &g
}

// Resize changes the size and keeps the content aligned in it. It returns how far the content moved.
func (f *Frame) Resize(size unit.Size, align unit.Axes[unit.FixedAlign]) unit.Point {
	if f.Size == size {
		return unit.Point{}
	}
	offset := unit.Point{X: align.X.Position(size.X - f.Size.X), Y: align.Y.Position(size.Y - f.Size.Y)}
	f.Size = size
	f.Translate(offset)
	return offset
}

// Translate moves the content and the baseline.
func (f *Frame) Translate(by unit.Point) {
	if by == (unit.Point{}) {
		return
	}
	if f.hasBaseline {
		f.baseline += by.Y
	}
	for i := range f.Items {
		f.Items[i].Pos = f.Items[i].Pos.Add(by)
	}
}

// Transform maps the content; the size stays.
func (f *Frame) Transform(t unit.Transform) {
	if !f.IsEmpty() {
		f.group(func(g *Group) { g.Transform = t })
	}
}

// Clip hides what lies outside the path.
func (f *Frame) Clip(path Path) {
	if !f.IsEmpty() {
		f.group(func(g *Group) { g.Clip = path })
	}
}

// SetLabel attaches a name that links can refer to.
func (f *Frame) SetLabel(label string) {
	f.group(func(g *Group) { g.Label = label })
}

// SetParent notes that the frame belongs to something that stands elsewhere (see Group.Parent).
func (f *Frame) SetParent(parent uint64) {
	if !f.IsEmpty() {
		f.group(func(g *Group) { g.Parent = parent })
	}
}

// group wraps everything into a group that set then changes.
func (f *Frame) group(set func(*Group)) {
	inner := *f
	g := &Group{Frame: &inner, Transform: unit.Identity()}
	set(g)
	f.Hard = false
	f.Items = []Placed{{Item: g}}
}

// FillAndStroke draws the frame's rectangle below its content. The outset, whose ratios are of the frame's size, enlarges
// it on each side. For the other parameters see StyledRect.
func (f *Frame) FillAndStroke(
	fill Paint, stroke unit.Sides[*Stroke], outset unit.Sides[unit.RelAbs], radius unit.Corners[unit.RelAbs],
) {
	pos, size := enlarge(f.Size, outset)
	shapes := StyledRect(size, fill, stroke, radius)
	items := make([]Placed, len(shapes))
	for i, s := range shapes {
		items[i] = Placed{pos, s}
	}
	f.PrependAll(items)
}
