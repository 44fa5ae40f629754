package pdf

import (
	"chatdoc/eval/unit"
	"chatdoc/layout/frame"
)

// painter draws frames into a content stream.
//
// Frames have y growing downwards, PDF has it growing upwards. The painter keeps PDF's system and turns each coordinate
// on its way, so that text stands upright without a matrix of its own. Frames within frames merely move the origin;
// only real transformations and clips become groups of operators.
type painter struct {
	*content
	doc   *collection
	base  unit.Transform // from the stream's outermost frame to the stream's coordinates
	links []link
}

// space is where a frame stands.
type space struct {
	origin     unit.Point     // of the frame in user space
	full       unit.Transform // from the frame to the stream's outermost frame
	parent     unit.Transform // from the nearest hard frame to the outermost frame
	parentSize unit.Size      // of the nearest hard frame
}

// flip maps between coordinates in which y grows in opposite directions, in a box of a height.
func flip(height unit.Abs) unit.Transform { return unit.Transform{SX: 1, SY: -1, TY: height} }

// newPainter begins a stream for a frame of a size. The stream's origin is the frame's lower left corner.
func newPainter(doc *collection, size unit.Size) (*painter, space) {
	s := space{origin: unit.Point{Y: size.Y}, full: unit.Identity(), parent: unit.Identity(), parentSize: size}
	return &painter{content: newContent(), doc: doc, base: flip(size.Y)}, s
}

// at is the space whose origin is at a place in the frame.
func (s space) at(pos unit.Point) space {
	s.origin.X += pos.X
	s.origin.Y -= pos.Y
	s.full = s.full.Pre(unit.Translate(pos.X, pos.Y))
	return s
}

// user maps the frame to user space.
func (s space) user() unit.Transform {
	return unit.Transform{SX: 1, SY: -1, TX: s.origin.X, TY: s.origin.Y}
}

// toParent maps the nearest hard frame to the frame.
func (s space) toParent() unit.Transform {
	back, _ := s.full.Invert()
	return back.Pre(s.parent)
}

// page draws a page.
func (p *painter) page(page *frame.Page, s space) {
	if page.Fill != nil {
		p.shape(&frame.Shape{Geometry: frame.Rect{Size: page.Frame.Size}, Fill: page.Fill}, s)
	}
	p.frame(page.Frame, s)
	p.endText()
}

// frame draws what is in a frame.
func (p *painter) frame(f *frame.Frame, s space) {
	for _, placed := range f.Items {
		at := s.at(placed.Pos)
		switch item := placed.Item.(type) {
		case *frame.Group:
			p.group(item, at)
		case *frame.Text:
			p.text(item, at)
		case *frame.Shape:
			p.shape(item, at)
		case *frame.Image:
			p.image(item, at)
		case *frame.Link:
			p.link(item, at)
		}
	}
}

// group draws a frame within a frame.
func (p *painter) group(g *frame.Group, s space) {
	if moved := g.Transform; moved == unit.Translate(moved.TX, moved.TY) && g.Clip == nil {
		s = s.at(unit.Point{X: moved.TX, Y: moved.TY})
		p.frame(g.Frame, s.inside(g.Frame))
		return
	}
	p.save()
	defer p.restore()
	// The new user space has the group's origin, with y upwards like the old one.
	p.transform(s.user().Pre(g.Transform).Pre(flip(0)))
	s.origin = unit.Point{}
	s.full = s.full.Pre(g.Transform)
	if g.Clip != nil {
		p.clip(g.Clip, s)
	}
	p.frame(g.Frame, s.inside(g.Frame))
}

// inside is the space for what is in a frame that stands at s.
func (s space) inside(f *frame.Frame) space {
	if f.Hard {
		s.parent, s.parentSize = s.full, f.Size
	}
	return s
}

// clip hides what lies outside a path. Of an empty path everything does.
func (p *painter) clip(path frame.Path, s space) {
	if len(path) == 0 {
		p.write("0 0 0 0 re\n")
	}
	p.path(path, s)
	p.write("W n\n")
}
