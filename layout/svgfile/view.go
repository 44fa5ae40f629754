package svgfile

import (
	"strings"

	"chatdoc/eval/unit"
)

// view is a window onto a part of the plane: how large it is, and which box of the plane is fitted into it.
type view struct {
	width, height float64
	box           box
	stretch       bool   // whether the box is stretched to the window
	slice         bool   // whether it covers the window rather than lies in it
	align         string // such as xMidYMid
}

// box is a rectangle.
type box struct{ at, size point }

func viewBox(n *node) (b box, ok bool) {
	v := floats(n.attrs["viewBox"])
	if len(v) != 4 || !(v[2] > 0) || !(v[3] > 0) {
		return b, false
	}
	return box{point{v[0], v[1]}, point{v[2], v[3]}}, true
}

// rootView is the view of a file. A picture that does not say how large it is has the size of its viewBox, else 100
// pixels.
func rootView(root *node) (v view, err error) {
	b, boxed := viewBox(root)
	if !boxed {
		b.size = point{100, 100}
	}
	v = newView(root, b, boxed)
	if !(v.width > 0) || !(v.height > 0) || v.width > 1e6 || v.height > 1e6 {
		return v, errSize
	}
	return v, nil
}

// newView is the view of an element that has one; b is its viewBox, or the area around it.
func newView(n *node, b box, boxed bool) view {
	v := view{width: b.size.x, height: b.size.y, box: b}
	if x, ok := length(n.attrs["width"], b.size.x, 12); ok {
		v.width = x
	}
	if y, ok := length(n.attrs["height"], b.size.y, 12); ok {
		v.height = y
	}
	if !boxed {
		v.box = box{size: point{v.width, v.height}}
	}
	align, rest, _ := strings.Cut(n.attrs["preserveAspectRatio"], " ")
	v.align, v.stretch, v.slice = align, align == "none", strings.TrimSpace(rest) == "slice"
	return v
}

// transform maps the box into the window.
func (v view) transform() unit.Transform {
	sx, sy := v.width/v.box.size.x, v.height/v.box.size.y
	var dx, dy float64
	if !v.stretch {
		s := min(sx, sy)
		if v.slice {
			s = max(sx, sy)
		}
		sx, sy = s, s
		dx = (v.width - s*v.box.size.x) * v.share("xMin", "xMax")
		dy = (v.height - s*v.box.size.y) * v.share("YMin", "YMax")
	}
	move := unit.Translate(unit.Abs(dx), unit.Abs(dy))
	return move.Pre(unit.Scale(sx, sy)).Pre(unit.Translate(unit.Abs(-v.box.at.x), unit.Abs(-v.box.at.y)))
}

// share is how much of the free space is before the box.
func (v view) share(least, most string) float64 {
	switch {
	case strings.Contains(v.align, least):
		return 0
	case strings.Contains(v.align, most):
		return 1
	}
	return 0.5
}
