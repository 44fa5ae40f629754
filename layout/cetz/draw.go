package cetz

import "chatdoc/eval/value"

// head is what most elements take besides coordinates and a style: a name by which coordinates can refer to the element,
// and which of its anchors is to lie where it is placed.
type head struct {
	name   string // "" for none
	anchor string // "" for the default one
}

func takeHead(c *value.Call) head {
	return head{name: takeName(c), anchor: value.Named(c, "anchor", value.Maybe[string]{}).V}
}

func takeName(c *value.Call) string {
	return value.Named(c, "name", value.Maybe[string]{}).V
}

// finish makes a drawing of items in the current coordinate system.
func (c *canvas) finish(h head, items []item, a *anchors) (drawing, error) {
	a.element = h.name
	if err := a.place(c, h.anchor, c.transform); err != nil {
		return drawing{}, err
	}
	return drawing{h.name, a, transformAll(items, a.to)}, nil
}

// finishPath is finish for an element that is a path with marks at its ends.
func (c *canvas) finishPath(h head, p path, s *style, a *anchors) (drawing, error) {
	look := s.paint()
	if s.err != nil {
		return drawing{}, s.err
	}
	a.element, a.along = h.name, p
	if err := a.place(c, h.anchor, c.transform); err != nil {
		return drawing{}, err
	}
	items, err := c.markPath(s, p, look, a.to)
	return drawing{h.name, a, items}, err
}
