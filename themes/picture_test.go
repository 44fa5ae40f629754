package themes_test

import (
	"fmt"
	"io/fs"
	"math"
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
	"chatdoc/themes"
)

// picture lays a document out that imports the library.
func picture(t *testing.T, text string) []frame.Page {
	t.Helper()
	project := fstest.MapFS{"main.typ": {Data: []byte("#import \"mod.typ\": *\n" + text)}}
	w := world.New(project, "main.typ", world.Options{
		Builtin:  map[string]fs.FS{themes.Package: themes.Files(), extra.Name: nil},
		Fallback: themes.StandIns(),
	})
	library := lib.New(lib.Parts{Syntax: std.Syntax()})
	std.Define(library.Global.Scope, library.Math.Scope)
	library.Packages = map[string]*value.Module{extra.Name: extra.Package()}
	fonts, err := font.Open(font.Options{})
	if err != nil {
		t.Fatal(err)
	}
	eng := &value.Engine{World: w, Library: library, Sink: &value.Sink{}}
	lay := layout.NewEngine(eng, fonts)
	module, err := eval.Eval(eng, w.Main())
	if err != nil {
		t.Fatal(err)
	}
	doc, err := layout.Compile(lay, module.Content)
	if err != nil {
		t.Fatal(err)
	}
	return doc.Pages
}

// each visits what is in a frame, in the order in which it is drawn.
func each(f *frame.Frame, at unit.Transform, visit func(item frame.Item, at unit.Transform)) {
	for _, it := range f.Items {
		at := at.Pre(unit.Translate(it.Pos.X, it.Pos.Y))
		if group, ok := it.Item.(*frame.Group); ok {
			each(group.Frame, at.Pre(group.Transform), visit)
		} else {
			visit(it.Item, at)
		}
	}
}

// area is a filled part of a page: where it is, what is in it, and how many of its corners are round.
type area struct {
	left, top, right, bottom float64
	fill                     frame.Paint
	round                    int
}

// areaOf is a filled shape as an area, nil for other items.
func areaOf(item frame.Item, at unit.Transform) *area {
	shape, ok := item.(*frame.Shape)
	if !ok || shape.Fill == nil {
		return nil
	}
	var outline frame.Path
	switch geometry := shape.Geometry.(type) {
	case frame.Rect:
		outline = frame.RectPath(unit.Point{}, geometry.Size)
	case frame.Path:
		outline = geometry
	}
	a := area{left: math.Inf(1), top: math.Inf(1), right: math.Inf(-1), bottom: math.Inf(-1), fill: shape.Fill}
	moved := make(frame.Path, len(outline))
	for i, s := range outline {
		if s.Op == frame.CubicTo {
			a.round++
		}
		for k := range s.P {
			s.P[k] = s.P[k].Transform(at)
		}
		moved[i] = s
	}
	if lo, hi, ok := moved.Bounds(); ok {
		a.left, a.top, a.right, a.bottom = float64(lo.X), float64(lo.Y), float64(hi.X), float64(hi.Y)
	}
	return &a
}

// named are the areas of these colors on all pages, a line each.
func named(pages []frame.Page, names map[color.Color]string) string {
	var b strings.Builder
	for i, page := range pages {
		each(page.Frame, unit.Identity(), func(item frame.Item, at unit.Transform) {
			a := areaOf(item, at)
			if a == nil {
				return
			}
			solid, ok := a.fill.(frame.Solid)
			if name := names[solid.Color]; ok && name != "" {
				fmt.Fprintf(&b, "%d %s %.4g,%.4g %.4gx%.4g", i+1, name, a.left, a.top, a.right-a.left, a.bottom-a.top)
				if a.round > 0 {
					fmt.Fprintf(&b, " round %d", a.round)
				}
				b.WriteString("\n")
			}
		})
	}
	return b.String()
}

var bubbleColors = map[color.Color]string{
	color.RGBA8(255, 0, 0, 255): "bubble",
	color.RGBA8(0, 255, 0, 255): "avatar",
	color.RGBA8(0, 0, 255, 255): "ground",
}

const bubblePrelude = `#set page(width: 500pt, height: 200pt, margin: 10pt)
#let red = rgb(255, 0, 0)
#let ada = user(name: [Ada], avatar: rect(width: 9pt, height: 9pt, fill: rgb(0, 255, 0)))
#let row(height) = block(width: 50pt, height: height, breakable: false)
#set block(spacing: 0pt)
#let chat(theme, ..messages) = (theme.chat)(
  theme: (background: rgb(0, 0, 255), bubble-left: red, bubble-right: red), ..messages)
`

// Where the parts of bubbles are, with the figures of each theme: what is in them has a size that depends on no font.
var bubbles = []struct{ name, text, areas string }{
	{"WeChat: left, below a name", `#chat(wechat, message(left, ada, row(20pt)))`, `
		1 ground 10,10 270x65.15
		1 avatar 18,18 27x27
		1 bubble 49.27,39.37 8.364x8.364 round 4
		1 bubble 52.5,29.75 66.1x37.4 round 4`},
	{"WeChat: right, without a name", `#chat(wechat, message(right, ada, row(20pt)))`, `
		1 ground 10,10 270x53.4
		1 avatar 245,18 27x27
		1 bubble 232.4,27.62 8.364x8.364 round 4
		1 bubble 171.4,18 66.1x37.4 round 4`},
	{"WeChat: messages are as high as the picture", `#chat(wechat, message(right, ada, row(2pt)), message(right, ada, row(2pt)))`, `
		1 ground 10,10 270x81.75
		1 avatar 245,18 27x27
		1 bubble 232.4,27.62 8.364x8.364 round 4
		1 bubble 171.4,18 66.1x19.4 round 4
		1 avatar 245,56.75 27x27
		1 bubble 232.4,66.37 8.364x8.364 round 4
		1 bubble 171.4,56.75 66.1x19.4 round 4`},
	{"WeChat: messages that continue others", `#chat(wechat, message(right, ada, row(20pt)), message(right, ada, merge: true, row(20pt)))`, `
		1 ground 10,10 270x94.32
		1 avatar 245,18 27x27
		1 bubble 232.4,27.62 8.364x8.364 round 4
		1 bubble 171.4,18 66.1x37.4 round 4
		1 bubble 171.4,58.92 66.1x37.4 round 4`},
	{"WeChat: pictures have no bubble", `#chat(wechat, plain(left, ada, rect(width: 50pt, height: 20pt, fill: red)))`, `
		1 ground 10,10 270x47.75
		1 avatar 18,18 27x27
		1 bubble 52.5,29.75 50x20`},
	{"WeChat: a high bubble is cut", `#chat(wechat, message(left, ada, 8 * row(30pt)))`, `
		1 ground 10,10 270x180
		1 avatar 18,18 27x27
		1 bubble 49.27,39.37 8.364x8.364 round 4
		1 bubble 52.5,29.75 66.1x152.2 round 2
		2 ground 10,10 270x153.4
		2 bubble 52.5,18 66.1x137.4 round 2`},
	{"WeChat: a low bubble goes on the next page", `#chat(wechat, message(right, ada, row(110pt)), message(left, ada, 2 * row(20pt)))`, `
		1 ground 10,10 270x180
		1 avatar 245,18 27x27
		1 bubble 232.4,27.62 8.364x8.364 round 4
		1 bubble 171.4,18 66.1x127.4 round 4
		2 ground 10,10 270x85.15
		2 avatar 18,18 27x27
		2 bubble 49.27,39.37 8.364x8.364 round 4
		2 bubble 52.5,29.75 66.1x57.4 round 4`},
	{"WeChat: the picture goes with the bubble", `#chat(wechat, message(right, ada, row(115pt)), message(left, ada, 2 * row(140pt)))`, `
		1 ground 10,10 270x180
		1 avatar 245,18 27x27
		1 bubble 232.4,27.62 8.364x8.364 round 4
		1 bubble 171.4,18 66.1x132.4 round 4
		2 ground 10,10 270x180
		2 avatar 18,18 27x27
		2 bubble 49.27,39.37 8.364x8.364 round 4
		2 bubble 52.5,29.75 66.1x164 round 2
		3 ground 10,10 270x173.4
		3 bubble 52.5,18 66.1x157.4 round 2`},
	{"QQNT: left", `#chat(qqnt, message(left, ada, row(20pt)))`, `
		1 ground 10,10 480x82.35
		1 avatar 25,26 24x24
		1 bubble 55,37.45 64.7x39.9 round 4`},
	{"QQNT: right", `#chat(qqnt, message(right, ada, row(20pt)))`, `
		1 ground 10,10 480x82.35
		1 avatar 451,26 24x24
		1 bubble 380.3,37.45 64.7x39.9 round 4`},
	{"QQNT: messages that continue others", `#chat(qqnt, message(left, ada, row(20pt)), message(left, ada, merge: true, row(20pt)))`, `
		1 ground 10,10 480x130.9
		1 avatar 25,26 24x24
		1 bubble 55,37.45 64.7x39.9 round 4
		1 bubble 55,86.01 64.7x39.9 round 4`},
	{"QQNT: a high bubble is cut", `#chat(qqnt, message(right, ada, 8 * row(30pt)))`, `
		1 ground 10,10 480x180
		1 avatar 451,26 24x24
		1 bubble 380.3,37.45 64.7x137.6 round 2
		2 ground 10,10 480x180
		2 bubble 380.3,25 64.7x150
		3 ground 10,10 480x79.9
		3 bubble 380.3,25 64.7x49.9 round 2`},
	{"QQNT: the picture goes with the bubble", `#chat(qqnt, message(right, ada, row(70pt)), message(left, ada, row(20pt)))`, `
		1 ground 10,10 480x180
		1 avatar 451,26 24x24
		1 bubble 380.3,37.45 64.7x89.9 round 4
		2 ground 10,10 480x82.35
		2 avatar 25,26 24x24
		2 bubble 55,37.45 64.7x39.9 round 4`},
}

func TestBubbles(t *testing.T) {
	for _, test := range bubbles {
		t.Run(test.name, func(t *testing.T) {
			got := named(picture(t, bubblePrelude+test.text), bubbleColors)
			want := strings.ReplaceAll(strings.TrimPrefix(test.areas, "\n"), "\t", "") + "\n"
			if got != want {
				t.Errorf("%s\ngot\n%s\nwant\n%s", test.text, got, want)
			}
		})
	}
}
