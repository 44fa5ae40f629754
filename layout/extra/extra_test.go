package extra_test

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"chatdoc/eval"
	"chatdoc/eval/color"
	"chatdoc/eval/lib"
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/eval/world"
	"chatdoc/layout"
	"chatdoc/layout/extra"
	"chatdoc/layout/font"
	"chatdoc/layout/frame"
	"chatdoc/layout/std"
)

// compile compiles a document that may use the package.
func compile(text string) (*frame.Document, error) {
	project := fstest.MapFS{"main.typ": {Data: []byte("#import \"@chatdoc/extra:0.1.0\": *\n" + text)}}
	w := world.New(project, "main.typ", world.Options{Builtin: map[string]fs.FS{extra.Name: nil}})
	library := lib.New(lib.Parts{Syntax: value.Syntax{
		Parbreak: func() *value.Content { return value.New(layout.Parbreak) },
	}})
	std.Define(library.Global.Scope, library.Math.Scope)
	library.Packages = map[string]*value.Module{extra.Name: extra.Package()}
	fonts, err := font.Open(font.Options{})
	if err != nil {
		return nil, err
	}
	eng := &value.Engine{World: w, Library: library, Sink: &value.Sink{}}
	lay := layout.NewEngine(eng, fonts)
	module, err := eval.Eval(eng, w.Main())
	if err != nil {
		return nil, err
	}
	return layout.Compile(lay, module.Content)
}

// red is the paint that documents call so.
var red = frame.Solid{Color: color.Color{Space: color.RGB, C: [4]float32{1, 0.254902, 0.211765, 1}}}

// grounds are the red rectangles of the pages: their left, top, width and height.
func grounds(doc *frame.Document) string {
	var b strings.Builder
	for i, page := range doc.Pages {
		fmt.Fprintf(&b, "%d:", i+1)
		eachRed(page.Frame, unit.Identity(), func(box [4]float64) { fmt.Fprintf(&b, " %g", box) })
		b.WriteString("\n")
	}
	return b.String()
}

func eachRed(f *frame.Frame, at unit.Transform, visit func(box [4]float64)) {
	for _, it := range f.Items {
		at := at.Pre(unit.Translate(it.Pos.X, it.Pos.Y))
		switch item := it.Item.(type) {
		case *frame.Group:
			eachRed(item.Frame, at.Pre(item.Transform), visit)
		case *frame.Shape:
			rect, ok := item.Geometry.(frame.Rect)
			if ok && item.Fill == red {
				from := unit.Point{}.Transform(at)
				to := unit.Point{X: rect.Size.X, Y: rect.Size.Y}.Transform(at)
				visit([4]float64{float64(from.X), float64(from.Y), float64(to.X - from.X), float64(to.Y - from.Y)})
			}
		}
	}
}

const page = "#set page(width: 100pt, height: 60pt, margin: 10pt)\n#set block(spacing: 0pt)\n#set par(spacing: 0pt)\n#let row = block(height: 15pt, breakable: false)\n"

// What stands on the ground are blocks of a height, so that nothing depends on a font.
var sheets = []struct{ name, text, grounds string }{
	{"ends with its content where it ends", `#sheet(fill: red, row)`, "1: [10 10 80 15]\n"},
	{"goes on to the end of the page", `#sheet(fill: red, 3 * row)`, "1: [10 10 80 40]\n2: [10 10 80 15]\n"},
	{"has its inset on every page", `#sheet(fill: red, inset: (y: 5pt), 3 * row)`, "1: [10 10 80 40]\n2: [10 10 80 25]\n"},
	{"begins where others end", `#block(height: 20pt) #sheet(fill: red, 3 * row)`, "1: [10 30 80 20]\n2: [10 10 80 30]\n"},
	{"begins on the next page if nothing fits", `#block(height: 30pt) #sheet(fill: red, row)`, "1:\n2: [10 10 80 15]\n"},
	{"is as wide as it is said", `#sheet(fill: red, width: 40pt, row)`, "1: [10 10 40 15]\n"},
	{"is no wider than the room there is", `#sheet(fill: red, width: 400pt, row)`, "1: [10 10 80 15]\n"},
	{"takes a share of the room", `#sheet(fill: red, width: 50%, row)`, "1: [10 10 40 15]\n"},
	{"stands in other blocks", `#pad(x: 20pt, sheet(fill: red, 3 * row))`, "1: [30 10 40 40]\n2: [30 10 40 15]\n"},
	{"is as wide as its content on an endless page", `#set page(width: auto)
#sheet(fill: red, block(width: 300pt, height: 15pt))`, "1: [10 10 300 15]\n"},
	{"is as wide as it is said on an endless page", `#set page(width: auto)
#sheet(fill: red, width: 400pt, row)`, "1: [10 10 400 15]\n"},
	{"is as narrow as its content", `#sheet(fill: red, fit: true, block(width: 30pt, height: 15pt))`, "1: [10 10 30 15]\n"},
	{"is equally wide on all pages", `#sheet(fill: red, fit: true, 3 * row + block(width: 30pt, height: 15pt))`,
		"1: [10 10 30 40]\n2: [10 10 30 30]\n"},
	{"scales", `#scale(50%, reflow: true, breakable: true, sheet(fill: red, width: 100pt, inset: (y: 5pt), 8 * row))`,
		"1: [10 10 50 40]\n2: [10 10 50 35]\n"},
	{"needs no fill", `#sheet(row)`, "1:\n"},
}

func TestSheet(t *testing.T) {
	for _, test := range sheets {
		t.Run(test.name, func(t *testing.T) { testGrounds(t, page+test.text, test.grounds) })
	}
}

// testGrounds compiles a document and compares its red rectangles.
func testGrounds(t *testing.T, text, want string) {
	t.Helper()
	doc, err := compile(text)
	if err != nil {
		t.Fatal(err)
	}
	if got := grounds(doc); got != want {
		t.Errorf("%s\ngot\n%s\nwant\n%s", text, got, want)
	}
}

// Each document asserts something, or has the error beside it.
var isSets = []struct{ text, message string }{
	{`#context assert(not is-set(text, "font"))`, ""},
	{`#set text(size: 9pt); #context assert(not is-set(text, "font"))`, ""},
	{`#set text(font: "Roboto"); #context assert(is-set(text, "font"))`, ""},
	{`#[#set text(font: "Roboto")] #context assert(not is-set(text, "font"))`, ""},
	{`#show block: set text(font: "Roboto")
#block(context assert(is-set(text, "font"))) #context assert(not is-set(text, "font"))`, ""},
	{`#set text(font: "Roboto") if false; #context assert(not is-set(text, "font"))`, ""},
	{`#is-set(text, "font")`, "can only be used when context is known"},
	{`#context is-set(text, "fonts")`, "text has no field `fonts` that can be set"},
	{`#context is-set(pad, "body")`, "pad has no field `body` that can be set"},
	{`#context is-set(measure, "width")`, "expected an element function"},
}

func TestIsSet(t *testing.T) {
	for _, test := range isSets {
		_, err := compile(test.text)
		if test.message == "" && err != nil || test.message != "" && (err == nil || !strings.Contains(err.Error(), test.message)) {
			t.Errorf("%s: got %v, want %q", test.text, err, test.message)
		}
	}
}
