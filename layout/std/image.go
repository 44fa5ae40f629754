package std

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/frame"
	"chatdoc/lexer/diag"
)

var (
	image        = element("image", "A picture from a file, or from bytes.")
	imageSource  = value.Required[dataSource](image, "source", "The path of the file, or its bytes.")
	imageFormat  = value.Settable(image, "format", value.Smart[pictureFormat]{}, "The format; auto goes by the path and the file. For bare pixels, a dictionary of encoding, width and height.")
	imageWidth   = value.Settable(image, "width", value.Smart[unit.Rel]{}, "The width; auto goes by the height, or by the picture's own size.")
	imageHeight  = value.Settable(image, "height", layout.Sizing{}, "The height; auto goes by the width, or by the picture's own size.")
	imageAlt     = value.Settable(image, "alt", value.Maybe[string]{}, "A text that stands for the picture.")
	_            = value.Settable(image, "page", value.OneOrMore(1), "The page of a PDF.")
	imageFit     = value.Settable(image, "fit", coverFit, "How the picture fits an area of another shape.")
	imageScaling = value.Settable(image, "scaling", value.Smart[pictureScaling]{}, "How the picture looks that is shown larger than it is.")
	imageICC     = value.Settable(image, "icc", value.Smart[dataSource]{}, "The color profile, or the path of its file; auto is that of the picture's file.")

	_ = sized(image, imageWidth, imageHeight, layoutImage)

	imageDecode = function("image.decode", decodeImage)
	_           = deprecate(imageDecode, "`image.decode` is deprecated, directly pass bytes to `image` instead", "0.15.0")
)

var _ = func() bool {
	image.Locatable = true
	image.Construct = constructImage
	image.Set = loadProfile
	return true
}()

// pictureFit is how a picture fits an area of another shape.
type pictureFit uint8

const (
	coverFit   pictureFit = iota // it covers the area, and what stands out is cut off
	containFit                   // it lies within the area
	stretchFit                   // it changes its shape
)

// Cast brings the Caster: "cover", "contain" and "stretch".
func (pictureFit) Cast() *value.Caster[pictureFit] {
	return value.Words[pictureFit]("cover", "contain", "stretch")
}

// pictureScaling is how a picture looks that is shown larger than it is.
type pictureScaling uint8

// Cast brings the Caster: "smooth" and "pixelated", one less than they are in frames.
func (pictureScaling) Cast() *value.Caster[pictureScaling] {
	return value.Words[pictureScaling]("smooth", "pixelated")
}

// scalingOf is a scaling as renderers know it.
func scalingOf(s value.Smart[pictureScaling]) frame.PictureScaling {
	switch {
	case !s.Given:
		return frame.AutoScaling
	case s.V == 0:
		return frame.SmoothScaling
	}
	return frame.PixelatedScaling
}

func layoutImage(e *layout.Engine, c *value.Content, _ layout.Locator, styles *value.Chain, region layout.Region) (*frame.Frame, error) {
	p, err := openPicture(e, c, styles)
	if err != nil {
		return nil, diag.At(err, c.Span())
	}
	target := p.target(region)
	fit := imageFit.In(c, styles)
	fitted := p.fitted(target, region.Size, fit)
	f := frame.New(fitted)
	p.place(f, fitted, imageAlt.In(c, styles).V)
	f.Resize(target, unit.Splat(unit.Center))
	if fit == coverFit && !(target.X.Fits(fitted.X) && target.Y.Fits(fitted.Y)) {
		f.Clip(frame.RectPath(unit.Point{}, target))
	}
	return f, nil
}

// picture is a picture that has been read.
type picture struct {
	source  *frame.Picture
	drawing *frame.Frame // of the natural size; nil for pixels
	// natural is its own size: by its density, or at 72 pixels to the inch.
	natural unit.Size
	ratio   unit.Abs // of width to height
}

// target is the area that the picture has in a region: given along axes where that expands, else by the ratio, else the
// natural size as far as there is room.
func (p *picture) target(region layout.Region) unit.Size {
	size := region.Size
	switch {
	case region.Expand.X && region.Expand.Y:
		return size
	case region.Expand.X:
		return unit.Size{X: size.X, Y: min(size.Y, size.X/p.ratio)}
	case region.Expand.Y:
		return unit.Size{X: min(size.X, size.Y*p.ratio), Y: size.Y}
	}
	return unit.Size{
		X: min(p.natural.X, size.X, size.Y*p.ratio),
		Y: min(p.natural.Y, size.Y, size.X/p.ratio),
	}
}

// fitted is the size of the whole picture for an area.
func (p *picture) fitted(target, region unit.Size, fit pictureFit) unit.Size {
	wide := p.ratio > region.X/region.Y
	switch {
	case fit == stretchFit:
		return target
	case wide == (fit == containFit):
		return unit.Size{X: target.X, Y: target.X / p.ratio}
	}
	return unit.Size{X: target.Y * p.ratio, Y: target.Y}
}
