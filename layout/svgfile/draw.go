package svgfile

import (
	"encoding/base64"
	"errors"
	"net/url"
	"strings"

	"chatdoc/eval/unit"
	"chatdoc/layout/frame"
)

// drawing is a picture that is being drawn.
type drawing struct {
	opts  Options
	ids   map[string]*node
	rules []rule
	view  point // the size of the view, to which shares refer

	references int // how many references lead to what is being drawn
	drawn      int // how many nodes have been drawn
}

// maxReferences bounds how many references follow each other, and maxDrawn how many nodes are drawn for them all.
const (
	maxReferences = 16
	maxDrawn      = 1 << 20
)

var errLarge = errors.New("the picture has too many parts")

// index finds nodes by their ids, and style sheets.
func (d *drawing) index(n *node) {
	if id := n.attrs["id"]; id != "" && d.ids[id] == nil {
		d.ids[id] = n
	}
	if n.name == "style" {
		d.addSheet(n.content())
	}
	for _, child := range n.children {
		d.index(child)
	}
}

// local is the id of a reference within the file, "" if it leads elsewhere.
func local(href string) string {
	id, ok := strings.CutPrefix(href, "#")
	if !ok {
		return ""
	}
	return id
}

func (d *drawing) children(n *node, s style, out *frame.Frame) error {
	for _, child := range n.children {
		if err := d.draw(child, s, out); err != nil {
			return err
		}
	}
	return nil
}

// draw draws a node within one of a style: in a group of its own where its coordinates are its own, or it is clipped.
func (d *drawing) draw(n *node, around style, out *frame.Frame) error {
	if d.drawn++; d.drawn > maxDrawn {
		return errLarge
	}
	if n.name == "" {
		return nil
	}
	s := d.style(n, around)
	if s.gone {
		return nil
	}
	inner := &frame.Frame{}
	if err := d.content(n, s, inner); err != nil || inner.IsEmpty() {
		return err
	}
	if clip := reference(property(n, "clip-path")); clip != "" {
		inner.Clip(d.clip(clip, inner))
	}
	if t := transform(n.attrs["transform"]); !t.IsIdentity() {
		inner.Transform(t)
	}
	out.PushFrame(unit.Point{}, inner)
	return nil
}

// property is what an attribute or the node's style says.
func property(n *node, name string) string {
	for declaration := range strings.SplitSeq(n.attrs["style"], ";") {
		if key, value, ok := strings.Cut(declaration, ":"); ok && strings.TrimSpace(key) == name {
			return strings.TrimSpace(value)
		}
	}
	return n.attrs[name]
}

// content draws what a node shows in its own coordinates.
func (d *drawing) content(n *node, s style, out *frame.Frame) error {
	switch n.name {
	case "g", "a":
		return d.children(n, s, out)
	case "switch":
		for _, child := range n.children {
			if child.name != "" && child.attrs["systemLanguage"] == "" && child.name != "foreignObject" {
				return d.draw(child, s, out)
			}
		}
	case "svg":
		return d.nested(n, s, out)
	case "use":
		return d.use(n, s, out)
	case "image":
		return d.image(n, s, out)
	case "text":
		return d.text(n, s, out)
	}
	if p, ok := d.shapePath(n, s); ok && !s.hidden {
		d.shape(p, s, out)
		return d.markers(n, p, s, out)
	}
	return nil
}

// nested draws a picture within the picture, or a symbol.
func (d *drawing) nested(n *node, s style, out *frame.Frame) error {
	b, boxed := viewBox(n)
	if !boxed {
		b.size = d.view
	}
	v := newView(n, b, boxed)
	if !(v.width > 0) || !(v.height > 0) {
		return nil
	}
	outer := d.view
	d.view = v.box.size
	inner := &frame.Frame{}
	err := d.children(n, s, inner)
	d.view = outer
	if err != nil || inner.IsEmpty() {
		return err
	}
	x, y := d.coordinate(n, "x", outer.x, s), d.coordinate(n, "y", outer.y, s)
	inner.Transform(unit.Translate(unit.Abs(x), unit.Abs(y)).Pre(v.transform()))
	if property(n, "overflow") != "visible" {
		inner.Clip(frame.RectPath(point{x, y}.point(), unit.Size{X: unit.Abs(v.width), Y: unit.Abs(v.height)}))
	}
	out.PushFrame(unit.Point{}, inner)
	return nil
}

// use draws what a reference leads to.
func (d *drawing) use(n *node, s style, out *frame.Frame) error {
	target := d.ids[local(n.attrs["href"])]
	if target == nil || d.references >= maxReferences {
		return nil
	}
	d.references++
	defer func() { d.references-- }()
	inner := &frame.Frame{}
	var err error
	if target.name == "symbol" {
		symbol := *target
		symbol.attrs = map[string]string{}
		for name, value := range target.attrs {
			symbol.attrs[name] = value
		}
		for _, name := range []string{"width", "height"} {
			if value, ok := n.attrs[name]; ok {
				symbol.attrs[name] = value
			}
		}
		err = d.nested(&symbol, d.style(target, s), inner)
	} else {
		err = d.draw(target, s, inner)
	}
	if err != nil || inner.IsEmpty() {
		return err
	}
	x, y := d.coordinate(n, "x", d.view.x, s), d.coordinate(n, "y", d.view.y, s)
	out.PushFrame(point{x, y}.point(), inner)
	return nil
}

// image draws a picture that is embedded as a data URL. Pictures elsewhere are not looked for.
func (d *drawing) image(n *node, s style, out *frame.Frame) error {
	data, ok := dataURL(n.attrs["href"])
	if !ok || s.hidden {
		return nil
	}
	p, err := d.opts.Picture(data)
	if err != nil {
		return nil // as browsers show pictures that they cannot read
	}
	b := box{size: point{float64(p.Width), float64(p.Height)}}
	v := newView(n, b, true)
	size := unit.Size{X: unit.Abs(b.size.x), Y: unit.Abs(b.size.y)}
	inner := &frame.Frame{}
	inner.Push(unit.Point{}, &frame.Image{Picture: p, Size: size})
	inner.Transform(v.transform())
	inner.Clip(frame.RectPath(unit.Point{}, unit.Size{X: unit.Abs(v.width), Y: unit.Abs(v.height)}))
	at := point{d.coordinate(n, "x", d.view.x, s), d.coordinate(n, "y", d.view.y, s)}
	out.PushFrame(at.point(), inner)
	return nil
}

func dataURL(href string) (data []byte, ok bool) {
	rest, ok := strings.CutPrefix(href, "data:")
	kind, body, found := strings.Cut(rest, ",")
	if !ok || !found {
		return nil, false
	}
	body, err := url.PathUnescape(body)
	if err != nil {
		return nil, false
	}
	if !strings.HasSuffix(kind, ";base64") {
		return []byte(body), true
	}
	data, err = base64.StdEncoding.DecodeString(strings.Join(strings.Fields(body), ""))
	return data, err == nil
}
