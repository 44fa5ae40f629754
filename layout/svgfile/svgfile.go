// Package svgfile turns pictures in SVG into frames, which renderers draw like everything else: sharp at any size, with
// text that can be found.
//
// A file becomes a tree of nodes (tree.go), without what is of other namespaces. The tree is drawn from the root
// (draw.go): each node has a style, which its attributes and the rules of style sheets change (style.go, css.go), shapes
// become paths (shape.go, path.go), gradients are painted through the shape as a window (gradient.go). It follows SVG 1.1
// (https://www.w3.org/TR/SVG11/) as far as pictures stand still. Filters, masks and patterns are passed over.
package svgfile

import (
	"errors"

	"chatdoc/eval/color"
	"chatdoc/eval/unit"
	"chatdoc/layout/frame"
)

// Options say how to draw what a picture does not bring along.
type Options struct {
	// Text sets a piece of text in one line. The frame's baseline is the text's.
	Text func(Run) (*frame.Frame, error)
	// Picture reads an embedded picture of pixels.
	Picture func(data []byte) (*frame.Picture, error)
}

// Run is a piece of text in one style.
type Run struct {
	Text     string
	Families []string // the wanted fonts, generic names such as sans-serif among them
	Size     unit.Abs
	Weight   int // 400 is regular, 700 bold
	Italic   bool
	Fill     color.Color
}

// pixel is how large a pixel is by default: SVG counts 96 of them to an inch.
const pixel = float64(unit.Inch) / 96

// errSize is the error for a picture without an area.
var errSize = errors.New("width, height, or viewbox is invalid")

// Read draws the picture of a file, which may be compressed by gzip. The frame has the picture's own size. Errors are
// about the syntax of XML, about the size of the picture, or those of the options' functions.
func Read(data []byte, opts Options) (*frame.Frame, error) {
	root, err := parse(data)
	if err != nil {
		return nil, err
	}
	view, err := rootView(root)
	if err != nil {
		return nil, err
	}
	d := &drawing{opts: opts, ids: map[string]*node{}, view: view.box.size}
	d.index(root)
	out := frame.New(unit.Size{X: unit.Abs(view.width * pixel), Y: unit.Abs(view.height * pixel)})
	inner := &frame.Frame{}
	if err := d.children(root, d.style(root, initialStyle()), inner); err != nil {
		return nil, err
	}
	if !inner.IsEmpty() {
		g := &frame.Group{Frame: inner, Transform: unit.Scale(pixel, pixel).Pre(view.transform())}
		g.Frame.Size = unit.Size{X: unit.Abs(view.box.size.x), Y: unit.Abs(view.box.size.y)}
		out.Push(unit.Point{}, g)
		out.Clip(frame.RectPath(unit.Point{}, out.Size))
	}
	return out, nil
}
