package pdf

import (
	"errors"
	"slices"

	"chatdoc/eval/color"
	"chatdoc/eval/unit"
	"chatdoc/layout/frame"
	"chatdoc/render/pdf/relink"
)

// assembler gives a PDF whose pages fpdf has written the objects that those pages refer to, and the others that fpdf
// has no API for.
type assembler struct {
	doc    *frame.Document
	shared *collection
	file   *relink.File
	pages  []relink.Ref

	// Objects that were made already.
	fonts    map[int]relink.Ref
	images   map[int]relink.Ref
	profiles map[string]relink.Ref
	patterns map[pattern]relink.Ref
	states   map[extState]relink.Ref
	shadings map[shadingKey]relink.Ref
}

func newAssembler(doc *frame.Document, shared *collection, file *relink.File) *assembler {
	return &assembler{
		doc: doc, shared: shared, file: file, pages: file.Pages(),
		fonts:    map[int]relink.Ref{},
		images:   map[int]relink.Ref{},
		profiles: map[string]relink.Ref{},
		patterns: map[pattern]relink.Ref{},
		states:   map[extState]relink.Ref{},
		shadings: map[shadingKey]relink.Ref{},
	}
}

// cached is the object that was made for a key before, or a new one.
func cached[K comparable](a *assembler, known map[K]relink.Ref, key K, make func(K) relink.Object) relink.Ref {
	ref, ok := known[key]
	if !ok {
		ref = a.file.Add(make(key))
		known[key] = ref
	}
	return ref
}

// shadingKey is what a shading depends on.
type shadingKey struct {
	gradient *color.Gradient
	box      unit.Size
	alpha    bool
}

// assemble gives the PDF all that fpdf has no API for.
func assemble(doc *frame.Document, shared *collection, file *relink.File, pages []drawnPage) error {
	a := newAssembler(doc, shared, file)
	if len(a.pages) != len(pages) {
		return errors.New("pdf: fpdf lost pages")
	}
	for i := range pages {
		if err := a.page(i, &pages[i]); err != nil {
			return err
		}
	}
	delete(file.Dict(file.Dict(file.Root)["Pages"]), "MediaBox") // each page has its own
	a.catalog()
	return nil
}

// catalog finishes the root of the document (ISO 32000-1, 7.7.2) and the information about it. What fpdf says there has
// the time of day in it.
func (a *assembler) catalog() {
	a.file.Info = a.file.Add(info(&a.doc.Info))
	catalog := a.file.Dict(a.file.Root)
	catalog["Metadata"] = a.file.Add(&relink.Stream{
		Dict: relink.Dict{"Type": relink.Name("Metadata"), "Subtype": relink.Name("XML")},
		Data: []byte(xmp(&a.doc.Info)), Stored: true,
	})
	if a.doc.Info.Lang != "" {
		catalog["Lang"] = relink.Text(a.doc.Info.Lang)
	}
	if a.doc.Info.Title != "" {
		catalog["ViewerPreferences"] = relink.Dict{"DisplayDocTitle": relink.Bool(true)}
	}
	delete(catalog, "Names") // an empty list of attachments
	if names := a.destinations(); names != nil {
		catalog.Sub("Names")["Dests"] = names
	}
	if len(a.doc.Attachments) > 0 {
		a.attach(catalog)
	}
	if outline := a.outline(); outline != nil {
		catalog["Outlines"] = outline
	}
	if labels := a.pageLabels(); labels != nil {
		catalog["PageLabels"] = labels
	}
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
	return finishContents(a.file.Stream(dict["Contents"]), page.size)
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
	tiled := slices.ContainsFunc(res.patterns, func(p pattern) bool { return p.tiling != nil })
	return tiled || len(res.states) > 0
}

// resources is the dictionary of what a content stream refers to.
func (a *assembler) resources(res *resources) relink.Dict {
	dict := relink.Dict{}
	put := func(category relink.Name, kind byte, index int, object relink.Ref) {
		dict.Sub(category)[resourceName{kind, index}.key()] = object
	}
	for _, i := range res.fonts {
		put("Font", 'F', i, cached(a, a.fonts, i, a.font))
	}
	for _, i := range res.images {
		put("XObject", 'I', i, cached(a, a.images, i, a.image))
	}
	for i, f := range res.forms {
		put("XObject", 'X', i, a.file.Add(a.form(f)))
	}
	for i, p := range res.patterns {
		put("Pattern", 'P', i, cached(a, a.patterns, p, a.pattern))
	}
	for i, s := range res.states {
		put("ExtGState", 'G', i, cached(a, a.states, s, a.extState))
	}
	return dict
}

func (a *assembler) font(index int) relink.Object {
	f := a.shared.fonts[index]
	if f.color {
		return a.type3(f)
	}
	return a.type0(f)
}

func (a *assembler) image(index int) relink.Object {
	return a.encodedImage(a.shared.images[index].encoded)
}

func (a *assembler) encodedImage(img *encodedImage) relink.Object {
	dict := img.stream.Dict
	dict["ColorSpace"] = a.colorSpace(img)
	if img.mask != nil {
		dict["SMask"] = a.file.Add(a.encodedImage(img.mask))
	}
	return img.stream
}

// colorSpace of an image: its profile's if that fits, else one of the device.
func (a *assembler) colorSpace(img *encodedImage) relink.Object {
	var space relink.Object = deviceNames[img.space]
	if fits(img.profile, img.space) {
		profile := cached(a, a.profiles, string(img.profile), func(data string) relink.Object {
			return &relink.Stream{
				Dict: relink.Dict{"N": relink.Int(img.components), "Alternate": deviceNames[img.space]},
				Data: []byte(data),
			}
		})
		space = relink.Array{relink.Name("ICCBased"), profile}
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
