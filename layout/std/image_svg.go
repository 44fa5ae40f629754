package std

import (
	"strings"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/frame"
	"chatdoc/layout/imagefile"
	"chatdoc/layout/svgfile"
)

// readSVG makes a picture of a drawing in SVG.
func readSVG(e *layout.Engine, data []byte) (*picture, error) {
	drawing, err := svgfile.Read(data, svgfile.Options{
		Text:    func(run svgfile.Run) (*frame.Frame, error) { return svgLabel(run).Layout(e) },
		Picture: embeddedPicture,
	})
	if err != nil {
		return nil, value.Errorf("failed to parse SVG (%s)", err)
	}
	return &picture{drawing: drawing, natural: drawing.Size, ratio: drawing.Width() / drawing.Height()}, nil
}

// genericFamilies are the fonts that families of CSS stand for.
var genericFamilies = map[string]string{
	"serif": "Libertinus Serif", "sans-serif": "Roboto", "monospace": "DejaVu Sans Mono", "system-ui": "Roboto",
}

func svgLabel(run svgfile.Run) layout.Label {
	l := layout.Label{Text: run.Text, Size: run.Size, Weight: layout.FontWeight(run.Weight), Italic: run.Italic, Fill: run.Fill}
	for _, family := range run.Families {
		if generic, ok := genericFamilies[strings.ToLower(family)]; ok {
			family = generic
		}
		l.Families = append(l.Families, family)
	}
	return l
}

// embeddedPicture reads a picture of pixels within a drawing.
func embeddedPicture(data []byte) (*frame.Picture, error) {
	format := imagefile.Detect(data)
	if format == imagefile.SVG || format == imagefile.PDF || format == imagefile.Unknown {
		return nil, value.Errorf("unknown image format")
	}
	p, err := readPixels(data, format)
	if err != nil {
		return nil, err
	}
	return p.source, nil
}

// place puts the picture into a frame at a size.
func (p *picture) place(f *frame.Frame, size unit.Size, alt string) {
	if p.drawing == nil {
		f.Push(unit.Point{}, &frame.Image{Picture: p.source, Size: size, Alt: alt})
		return
	}
	f.Push(unit.Point{}, &frame.Group{Frame: p.drawing, Transform: unit.Scale(
		float64(size.X/p.natural.X), float64(size.Y/p.natural.Y),
	)})
}
