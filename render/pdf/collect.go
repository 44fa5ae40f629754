package pdf

import (
	"chatdoc/layout/font"
	"chatdoc/layout/frame"
)

// collection is what pages share: fonts and images, numbered in the order in which the document first shows them. It is
// made before the pages are drawn, so that they can be drawn in any order, by several goroutines, with the same result.
type collection struct {
	faces    map[*font.Font]*face
	fonts    []*pdfFont
	pictures map[*frame.Picture]int
	images   []*picture
	tilings  map[*frame.Tiling]bool // seen
}

// collect goes through a document.
func collect(doc *frame.Document) *collection {
	c := &collection{
		faces:    map[*font.Font]*face{},
		pictures: map[*frame.Picture]int{},
		tilings:  map[*frame.Tiling]bool{},
	}
	for i := range doc.Pages {
		c.paint(doc.Pages[i].Fill)
		c.frame(doc.Pages[i].Frame)
	}
	return c
}

func (c *collection) frame(f *frame.Frame) {
	for _, placed := range f.Items {
		switch item := placed.Item.(type) {
		case *frame.Group:
			c.frame(item.Frame)
		case *frame.Text:
			c.paint(item.Fill)
			c.stroke(item.Stroke)
			c.text(item)
		case *frame.Shape:
			c.paint(item.Fill)
			c.stroke(item.Stroke)
		case *frame.Image:
			c.picture(item.Picture)
		}
	}
}

func (c *collection) stroke(s *frame.Stroke) {
	if s != nil {
		c.paint(s.Paint)
	}
}

func (c *collection) paint(p frame.Paint) {
	if t, ok := p.(*frame.Tiling); ok && !c.tilings[t] {
		c.tilings[t] = true
		c.frame(t.Frame)
	}
}

func (c *collection) text(t *frame.Text) {
	f := c.face(t.Font)
	for run := range clusters(t) {
		for i, g := range run.glyphs {
			f.add(c, g.ID, run.texts[i])
		}
	}
}

// face is the collection's record of a face.
func (c *collection) face(f *font.Font) *face {
	if known, ok := c.faces[f]; ok {
		return known
	}
	known := newFace(f)
	c.faces[f] = known
	return known
}
