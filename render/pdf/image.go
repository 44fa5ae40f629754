package pdf

import (
	"bytes"
	"slices"

	"chatdoc/eval/unit"
	"chatdoc/layout/frame"
)

// image shows a picture.
func (p *painter) image(img *frame.Image, s space) {
	p.endText()
	if img.Alt != "" {
		p.beginMarked("Span", "Alt", img.Alt)
		defer p.endMarked()
	}
	index := p.doc.pictures[img.Picture]
	p.save()
	p.setAlpha(fillAlpha, 1)
	// An image fills the square of side 1 (ISO 32000-1, 8.9.5), whose lower left corner goes to the image's.
	place := unit.Transform{
		SX: float64(img.Size.X), SY: float64(img.Size.Y), TX: s.origin.X, TY: s.origin.Y - img.Size.Y,
	}
	p.transform(place.Pre(orientation(img.Picture.Orientation).matrix()))
	p.name(p.res.image(index))
	p.write(" Do\n")
	p.restore()
}

// picture numbers the pictures of a document. Two with the same content are one.
func (c *collection) picture(p *frame.Picture) int {
	if index, ok := c.pictures[p]; ok {
		return index
	}
	index := slices.IndexFunc(c.images, func(known *picture) bool { return same(known.source, p) })
	if index < 0 {
		index = len(c.images)
		c.images = append(c.images, &picture{source: p})
	}
	c.pictures[p] = index
	return index
}

func same(p, q *frame.Picture) bool {
	return p.Format == q.Format && p.Width == q.Width && p.Height == q.Height && p.Scaling == q.Scaling &&
		bytes.Equal(p.Data, q.Data) && bytes.Equal(p.Profile, q.Profile)
}

// picture is a picture of a document on its way into the PDF.
type picture struct {
	source  *frame.Picture
	encoded *encodedImage
}

// orientation is that of a frame.Picture.
type orientation uint8

// matrix turns the square of side 1 so that the picture stands upright.
func (o orientation) matrix() unit.Transform {
	switch o {
	case 2: // mirrored
		return unit.Transform{SX: -1, SY: 1, TX: 1}
	case 3: // upside down
		return unit.Transform{SX: -1, SY: -1, TX: 1, TY: 1}
	case 4: // upside down and mirrored
		return unit.Transform{SX: 1, SY: -1, TY: 1}
	case 5: // rows are columns
		return unit.Transform{KY: -1, KX: -1, TX: 1, TY: 1}
	case 6: // to be turned right
		return unit.Transform{KY: -1, KX: 1, TY: 1}
	case 7: // rows are columns, from the other end
		return unit.Transform{KY: 1, KX: 1}
	case 8: // to be turned left
		return unit.Transform{KY: 1, KX: -1, TX: 1}
	}
	return unit.Identity()
}
