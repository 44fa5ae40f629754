package cetz_test

import (
	"fmt"
	"io/fs"
	"math"
	"strings"
	"testing/fstest"

	"chatdoc/eval"
	"chatdoc/eval/introspect"
	"chatdoc/eval/lib"
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/eval/world"
	"chatdoc/layout"
	"chatdoc/layout/cetz"
	"chatdoc/layout/font"
	"chatdoc/layout/frame"
	"chatdoc/layout/std"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// run is a document compiled for a test.
type run struct {
	doc   *frame.Document
	notes []string // what the document has noted by the function note
	err   error
}

// compile compiles a document. Beside the library it has a function note, which keeps the repr of values for the test;
// numbers in them are rounded.
func compile(text string) *run { return compileWith(text) }

func compileWith(text string, paths ...string) *run {
	r := &run{}
	w := world.New(fstest.MapFS{"main.typ": {Data: []byte(text)}}, "main.typ", world.Options{Builtin: map[string]fs.FS{cetz.Name: nil}})
	l := lib.New(lib.Parts{Syntax: std.Syntax()})
	introspect.Define(l.Global.Scope)
	std.Define(l.Global.Scope, l.Math.Scope)
	l.Packages = map[string]*value.Module{cetz.Name: cetz.Package()}
	l.Global.Scope.Define("note", value.NewFunc("note", func(c *value.Call) (value.Value, error) {
		r.notes = append(r.notes, value.Repr(rounded(value.Pos[value.Value](c, "value"))))
		return value.None{}, c.Done()
	}))
	fonts, _ := font.Open(font.Options{Paths: paths})
	eng := &value.Engine{World: w, Library: l, Sink: &value.Sink{}}
	e := layout.NewEngine(eng, fonts)
	m, err := eval.Eval(eng, w.Main())
	if err == nil {
		r.doc, err = layout.Compile(e, m.Content)
	}
	r.err = err
	return r
}

// rounded is a value with its numbers rounded to three decimals.
func rounded(v value.Value) value.Value {
	switch v := v.(type) {
	case value.Float:
		return value.Float(round(float64(v)))
	case *value.Array:
		items := make([]value.Value, v.Len())
		for i, item := range v.Items() {
			items[i] = rounded(item)
		}
		return value.NewArray(items...)
	}
	return v
}

// round rounds to three decimals and never gives a negative zero.
func round(f float64) float64 { return math.Round(f*1000)/1000 + 0 }

// draw compiles a canvas with a body, alone on a page of its size.
func draw(body string) *run {
	return compile("#import \"@preview/cetz:0.4.0\"\n#set page(width: auto, height: auto, margin: 0pt)\n" +
		"#set text(size: 10pt)\n#cetz.canvas({\n  import cetz.draw: *\n" + body + "\n})\n")
}

// picture prints what is on the first page in centimeters, from the lower left corner: its size, and each path and text.
func (r *run) picture() string {
	if r.err != nil {
		return "error: " + messages(r.err)
	}
	f := r.doc.Pages[0].Frame
	p := &printer{height: f.Height()}
	p.printf("size %s\n", p.numbers(f.Width(), f.Height()))
	p.frame(f, unit.Identity())
	return strings.TrimSpace(p.String())
}

func messages(err error) string {
	var lines []string
	for _, d := range diag.From(err, source.Span{}) {
		lines = append(lines, strings.Join(append([]string{d.Message}, d.Hints...), "; "))
	}
	return strings.Join(lines, "\n")
}

type printer struct {
	strings.Builder
	height unit.Abs
}

func (p *printer) printf(format string, args ...any) { fmt.Fprintf(p, format, args...) }

func (p *printer) numbers(lengths ...unit.Abs) string {
	parts := make([]string, len(lengths))
	for i, l := range lengths {
		parts[i] = fmt.Sprint(round(float64(l / unit.Cm)))
	}
	return strings.Join(parts, " ")
}

func (p *printer) point(q unit.Point, t unit.Transform) string {
	q = q.Transform(t)
	return p.numbers(q.X, p.height-q.Y)
}

func (p *printer) frame(f *frame.Frame, t unit.Transform) {
	for _, it := range f.Items {
		at := t.Pre(unit.Translate(it.Pos.X, it.Pos.Y))
		switch item := it.Item.(type) {
		case *frame.Group:
			p.frame(item.Frame, at.Pre(item.Transform))
		case *frame.Text:
			p.printf("%q %s\n", item.Text, p.point(unit.Point{}, at))
		case *frame.Shape:
			p.shape(item, at)
		}
	}
}

func (p *printer) shape(s *frame.Shape, t unit.Transform) {
	var parts []string
	path, ok := s.Geometry.(frame.Path)
	if !ok {
		path = frame.RectPath(unit.Point{}, s.Geometry.(frame.Rect).Size)
	}
	for _, seg := range path {
		switch seg.Op {
		case frame.MoveTo:
			parts = append(parts, "M "+p.point(seg.P[0], t))
		case frame.LineTo:
			parts = append(parts, "L "+p.point(seg.P[0], t))
		case frame.CubicTo:
			parts = append(parts, "C "+p.point(seg.P[0], t), p.point(seg.P[1], t), p.point(seg.P[2], t))
		case frame.Close:
			parts = append(parts, "Z")
		}
	}
	p.printf("%s\n", strings.Join(append(parts, p.look(s)...), " "))
}

// look prints a shape's fill and stroke, unless that is black and a point thick.
func (p *printer) look(s *frame.Shape) (parts []string) {
	if fill, ok := s.Fill.(frame.Solid); ok {
		parts = append(parts, "fill "+fill.Color.Repr())
	}
	switch {
	case s.Stroke == nil:
		return append(parts, "no stroke")
	case s.Stroke.Thickness != 1:
		parts = append(parts, fmt.Sprintf("%gpt", round(float64(s.Stroke.Thickness))))
	}
	if c := s.Stroke.Paint.(frame.Solid).Color.Repr(); c != "luma(0%)" {
		parts = append(parts, c)
	}
	if s.Stroke.Dash != nil {
		parts = append(parts, fmt.Sprint("dash ", s.Stroke.Dash.Array))
	}
	return parts
}
