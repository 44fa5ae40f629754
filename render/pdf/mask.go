package pdf

import (
	"chatdoc/eval/color"
	"chatdoc/eval/unit"
	"chatdoc/layout/frame"
	"chatdoc/render/pdf/relink"
)

// Patterns have no alpha. A gradient with alpha is painted without it, through a soft mask (ISO 32000-1, 11.5), which
// is the gradient of the alpha as shades of gray.

// translucent reports whether a paint needs a mask: gradients with alpha do, for patterns have none.
func translucent(paint frame.Paint) bool {
	g, ok := paint.(*frame.Gradient)
	if !ok {
		return false
	}
	for _, s := range g.Stops {
		if s.Color.Alpha() < 1 {
			return true
		}
	}
	return false
}

// masked draws with a paint's alpha as a mask where it has one.
func (p *painter) masked(paint frame.Paint, on canvas, draw func()) {
	if !translucent(paint) {
		draw()
		return
	}
	p.save()
	g, user := paint.(*frame.Gradient), on.space.user()
	low, high := on.low.Transform(user), on.high.Transform(user)
	low.Y, high.Y = high.Y, low.Y // y grows the other way
	mask := &softMask{shading: p.gradientFill(g, on, user), low: low, high: high}
	p.name(p.res.state(extState{mask: mask}))
	p.write(" gs\n")
	if g.Kind == color.Conic {
		p.grouped(low, high, on.space, draw)
	} else {
		draw()
	}
	p.restore()
}

// grouped draws into a group that is masked as a whole. Viewers paint meshes patch by patch, and where two patches meet
// in a pixel poppler would blend twice.
func (p *painter) grouped(low, high unit.Point, s space, draw func()) {
	p.setAlpha(fillAlpha, 1)
	p.setAlpha(strokeAlpha, 1)
	outer, base := p.content, p.base
	// Patterns in the group refer to its own coordinates, which are those of the user space at hand.
	back, _ := s.full.Invert()
	p.content, p.base = &content{res: &resources{}}, s.user().Pre(back)
	draw()
	p.endText()
	group := &form{contents: p.buf, resources: p.res, low: low, high: high}
	p.content, p.base = outer, base
	p.name(p.res.form(group))
	p.write(" Do\n")
}

// form is a group as an object (ISO 32000-1, 8.10).
func (a *assembler) form(f *form) relink.Object {
	return &relink.Stream{
		Dict: relink.Dict{
			"Type": relink.Name("XObject"), "Subtype": relink.Name("Form"), "BBox": points(f.low, f.high),
			"Group": transparencyGroup("DeviceRGB"), "Resources": a.resources(f.resources),
		},
		Data: f.contents,
	}
}

// mask is a group that paints the alpha of a gradient as shades of gray.
func (a *assembler) mask(m *softMask) relink.Ref {
	c := newContent()
	c.transform(m.shading.matrix.Pre(shadingMatrix(m.shading.gradient, m.shading.box)))
	c.write("/S sh\n")
	return a.file.Add(&relink.Stream{
		Dict: relink.Dict{
			"Type": relink.Name("XObject"), "Subtype": relink.Name("Form"), "BBox": points(m.low, m.high),
			"Group":     transparencyGroup("DeviceGray"),
			"Resources": relink.Dict{"Shading": relink.Dict{"S": a.shading(m.shading, true)}},
		},
		Data: c.buf,
	})
}
