package pdf

import (
	"chatdoc/eval/color"
	"chatdoc/eval/unit"
	"chatdoc/layout/frame"
	"chatdoc/render/pdf/relink"
)

// assembler gives a PDF whose pages fpdf has written the objects that those pages refer to, and the others that fpdf has
// no API for.
type assembler struct {
	doc    *frame.Document
	shared *collection
	file   *relink.File
	pages  []relink.Ref

	// Objects that were made already.
	fonts    map[int]relink.Ref
	images   map[int]relink.Ref
	profiles map[string]relink.Ref
	shadings map[shadingKey]relink.Ref
}

// shadingKey is what a shading depends on.
type shadingKey struct {
	gradient *color.Gradient
	box      unit.Size
	alpha    bool
}

// page finishes a page.
func (a *assembler) page(index int, page *drawnPage) error {
	dict := a.file.Dict(a.pages[index])
	size := a.doc.Pages[index].Frame.Size
	dict["MediaBox"] = relink.Array{relink.Int(0), relink.Int(0), coordinate(size.X), coordinate(size.Y)}
	dict["Resources"] = a.resources(page.resources)
	if a.transparent(page.resources) {
		dict["Group"] = transparencyGroup("DeviceRGB")
	}
	var annotations relink.Array
	for _, l := range page.links {
		if annotation, ok := a.annotation(l); ok {
			annotations = append(annotations, a.file.Add(annotation))
		}
	}
	if annotations != nil {
		dict["Annots"] = annotations
	}
	return finishContents(a.file.Stream(dict["Contents"]))
}

// transparencyGroup tells viewers in which color space to blend (ISO 32000-1, 11.6.6). Without one some take CMYK.
func transparencyGroup(space relink.Name) relink.Dict {
	return relink.Dict{"S": relink.Name("Transparency"), "CS": space}
}

// transparent reports whether anything on a page may let through what is below.
func (a *assembler) transparent(res *resources) bool {
	for _, i := range res.images {
		if a.shared.images[i].encoded.mask != nil {
			return true
		}
	}
	for _, i := range res.fonts {
		if a.shared.fonts[i].color {
			return true
		}
	}
	return len(res.states) > 0
}

// resources is the dictionary of what a content stream refers to.
func (a *assembler) resources(res *resources) relink.Dict {
	dict := relink.Dict{}
	put := func(category relink.Name, kind byte, index int, object relink.Object) {
		dict.Sub(category)[relink.Name(resourceName{kind, index}.append(nil)[1:])] = object
	}
	for _, i := range res.fonts {
		put("Font", 'F', i, a.font(i))
	}
	for _, i := range res.images {
		put("XObject", 'I', i, a.image(i))
	}
	for i, p := range res.patterns {
		put("Pattern", 'P', i, a.pattern(p))
	}
	for i, s := range res.states {
		put("ExtGState", 'G', i, a.extState(s))
	}
	return dict
}

func (a *assembler) font(index int) relink.Ref {
	if ref, ok := a.fonts[index]; ok {
		return ref
	}
	var dict relink.Dict
	if f := a.shared.fonts[index]; f.color {
		dict = a.type3(f)
	} else {
		dict = a.type0(f)
	}
	a.fonts[index] = a.file.Add(dict)
	return a.fonts[index]
}

func (a *assembler) image(index int) relink.Ref {
	if ref, ok := a.images[index]; ok {
		return ref
	}
	a.images[index] = a.encodedImage(a.shared.images[index].encoded)
	return a.images[index]
}

func (a *assembler) encodedImage(img *encodedImage) relink.Ref {
	dict := img.stream.Dict
	dict["ColorSpace"] = a.colorSpace(img)
	if img.mask != nil {
		dict["SMask"] = a.encodedImage(img.mask)
	}
	return a.file.Add(img.stream)
}

// colorSpace of an image: its profile's if that fits, else one of the device.
func (a *assembler) colorSpace(img *encodedImage) relink.Object {
	var space relink.Object = deviceNames[img.space]
	if fits(img.profile, img.space) {
		space = relink.Array{relink.Name("ICCBased"), a.profile(img)}
	}
	if img.palette != nil {
		last := relink.Int(len(img.palette)/3 - 1)
		return relink.Array{relink.Name("Indexed"), space, last, relink.String(img.palette)}
	}
	return space
}

// fits reports whether a profile is one for a device space (ICC.1, 7.2).
func fits(profile []byte, space deviceSpace) bool {
	names := [...]string{deviceGray: "GRAY", deviceRGB: "RGB ", deviceCMYK: "CMYK"}
	return len(profile) > 128 && string(profile[16:20]) == names[space]
}

func (a *assembler) profile(img *encodedImage) relink.Ref {
	if ref, ok := a.profiles[string(img.profile)]; ok {
		return ref
	}
	ref := a.file.Add(&relink.Stream{
		Dict: relink.Dict{"N": relink.Int(img.components), "Alternate": deviceNames[img.space]}, Data: img.profile,
	})
	a.profiles[string(img.profile)] = ref
	return ref
}

// pattern is a gradient or a tiling as a color (ISO 32000-1, 8.7).
func (a *assembler) pattern(p pattern) relink.Ref {
	if p.tiling != nil {
		return a.tiling(p)
	}
	matrix := p.shading.matrix.Pre(shadingMatrix(p.shading.gradient, p.shading.box))
	return a.file.Add(relink.Dict{
		"Type": relink.Name("Pattern"), "PatternType": relink.Int(2),
		"Matrix": matrixArray(matrix), "Shading": a.shading(p.shading, false),
	})
}

func (a *assembler) tiling(p pattern) relink.Ref {
	drawn := drawCell(a.shared, p.tiling)
	size := cell(p.tiling)
	return a.file.Add(&relink.Stream{
		Dict: relink.Dict{
			"Type": relink.Name("Pattern"), "PatternType": relink.Int(1), "PaintType": relink.Int(1),
			"TilingType": relink.Int(1), "Matrix": matrixArray(p.matrix),
			"BBox":  points(unit.Point{}, unit.Point{X: size.X, Y: size.Y}),
			"XStep": coordinate(size.X), "YStep": coordinate(size.Y), "Resources": a.resources(drawn.res),
		},
		Data: drawn.buf,
	})
}

func matrixArray(t unit.Transform) relink.Array {
	return relink.Reals(t.SX, t.KY, t.KX, t.SY, float64(t.TX), float64(t.TY))
}

func (a *assembler) shading(g gradientFill, alpha bool) relink.Ref {
	key := shadingKey{g.gradient, g.box, alpha}
	if ref, ok := a.shadings[key]; ok {
		return ref
	}
	samples := colorRamp
	if alpha {
		samples = alphaRamp
	}
	ref := a.file.Add(shading(g.gradient, g.box, samples(g.gradient)))
	a.shadings[key] = ref
	return ref
}

func (a *assembler) extState(s extState) relink.Ref {
	dict := relink.Dict{"Type": relink.Name("ExtGState")}
	switch {
	case s.mask != nil:
		dict["SMask"] = relink.Dict{"S": relink.Name("Luminosity"), "G": a.mask(s.mask)}
	case s.which == fillAlpha:
		dict["ca"] = relink.Real(s.alpha)
	default:
		dict["CA"] = relink.Real(s.alpha)
	}
	return a.file.Add(dict)
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
