package svgfile

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"

	"chatdoc/eval/unit"
	"chatdoc/layout/frame"
)

// read draws a picture; every letter of text is half an em wide.
func read(t *testing.T, picture string) *frame.Frame {
	t.Helper()
	f, err := Read([]byte(picture), options())
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func options() Options {
	return Options{
		Text: func(r Run) (*frame.Frame, error) {
			f := frame.New(unit.Size{X: unit.Abs(len(r.Text)) * r.Size / 2, Y: r.Size})
			f.Push(unit.Point{}, &frame.Text{Text: r.Text, Size: r.Size, Fill: frame.Solid{Color: r.Fill}})
			return f, nil
		},
		Picture: func(data []byte) (*frame.Picture, error) {
			if string(data) != "pixels" {
				return nil, errors.New("no picture")
			}
			return &frame.Picture{Width: 4, Height: 2}, nil
		},
	}
}

const svg = `<svg xmlns="http://www.w3.org/2000/svg" `

// shown lists what a frame shows, an item a line: what it is, the box around it, and how it looks. Lengths are in pixels.
func shown(f *frame.Frame) string {
	var b strings.Builder
	list(&b, f, unit.Scale(96./72, 96./72))
	return strings.TrimSuffix(b.String(), "\n")
}

func list(b *strings.Builder, f *frame.Frame, t unit.Transform) {
	for _, it := range f.Items {
		at := t.Pre(unit.Translate(it.Pos.X, it.Pos.Y))
		switch item := it.Item.(type) {
		case *frame.Group:
			list(b, item.Frame, at.Pre(item.Transform))
		case *frame.Text:
			fmt.Fprintf(b, "text %q %s %s\n", item.Text, boxIn(at, unit.Point{}, unit.Point{}), paintOf(item.Fill))
		case *frame.Image:
			fmt.Fprintf(b, "image %s\n", boxIn(at, unit.Point{}, unit.Point(item.Size)))
		case *frame.Shape:
			shape(b, item, at)
		}
	}
}

func shape(b *strings.Builder, s *frame.Shape, at unit.Transform) {
	var lo, hi unit.Point
	switch g := s.Geometry.(type) {
	case frame.Rect:
		hi = unit.Point(g.Size)
	case frame.Path:
		lo, hi, _ = g.Bounds()
	}
	fmt.Fprintf(b, "shape %s", boxIn(at, lo, hi))
	if s.Fill != nil {
		fmt.Fprintf(b, " %s", paintOf(s.Fill))
	}
	if s.Stroke != nil {
		fmt.Fprintf(b, " stroke %s %v", paintOf(s.Stroke.Paint), s.Stroke.Thickness)
	}
	b.WriteByte('\n')
}

func boxIn(t unit.Transform, lo, hi unit.Point) string {
	lo, hi = lo.Transform(t), hi.Transform(t)
	round := func(x unit.Abs) float64 { return math.Round(float64(x)*100)/100 + 0 }
	if lo == hi {
		return fmt.Sprintf("(%v %v)", round(lo.X), round(lo.Y))
	}
	return fmt.Sprintf("(%v %v %v %v)", round(lo.X), round(lo.Y), round(hi.X), round(hi.Y))
}

func paintOf(p frame.Paint) string {
	switch p := p.(type) {
	case frame.Solid:
		return p.Color.Hex()
	case *frame.Gradient:
		var stops []string
		for _, s := range p.Stops {
			stops = append(stops, fmt.Sprintf("%s %v%%", s.Color.Hex(), math.Round(100*float64(s.Offset))))
		}
		return fmt.Sprintf("%s(%s)", p.Kind, strings.Join(stops, ", "))
	}
	return "?"
}

func TestPictures(t *testing.T) {
	for _, c := range []struct{ name, picture, want string }{
		{"a rectangle is black", `<rect x="1" y="2" width="3" height="4"/>`, `shape (1 2 4 6) #000000`},
		{"style goes before attributes", `<rect width="3" height="4" fill="red" style="fill: #00f"/>`, `shape (0 0 3 4) #0000ff`},
		{"rules go before attributes, by weight",
			`<style>.a{fill:lime} rect{fill:red} #b{stroke:blue}</style><rect id="b" class="x a" fill="white" width="3" height="4"/>`,
			`shape (0 0 3 4) #00ff00 stroke #0000ff 1`},
		{"children inherit, and opacities add up",
			`<g fill="red" opacity=".5" transform="translate(5)"><g opacity="50%"><circle r="2"/></g></g>`,
			`shape (3 -2 7 2) #ff000040`},
		{"what cannot be seen is not there", `<g display="none"><rect width="1" height="1"/></g><defs><rect width="1" height="1"/></defs>`, ``},
		{"nested views and preserved ratios",
			`<svg x="10" width="20" height="10" viewBox="0 0 5 5"><rect width="5" height="5"/></svg>`, `shape (15 0 25 10) #000000`},
		{"a symbol is used", `<symbol id="s" viewBox="0 0 2 2"><rect width="1" height="1"/></symbol><use href="#s" x="4" width="8" height="8"/>`,
			`shape (4 0 8 4) #000000`},
		{"a use of itself ends", `<g id="g"><rect width="1" height="1"/><use href="#g" x="1"/></g>`, strings.TrimSuffix(repeatedRects(17), "\n")},
		{"text is anchored", `<text x="50" y="20" text-anchor="middle" font-size="10" fill="gray"> a <tspan fill="red" dy="2">bc</tspan></text>`,
			"text \"a \" (40 10) #808080\ntext \"bc\" (50 12) #ff0000"},
		{"an embedded picture", `<image href="data:image/png;base64,cGl4ZWxz" x="1" width="8" height="8"/>`, `image (1 2 9 6)`},
		{"a picture elsewhere is not looked for", `<image href="https://example.com/a.png" width="8" height="8"/>`, ``},
		{"arrows have heads",
			`<marker id="m" refX="1" refY="1" orient="auto"><rect width="2" height="2"/></marker><path d="M0 0V10" stroke="red" stroke-width="2" marker-end="url(#m)"/>`,
			"shape (0 0 0 10) #000000 stroke #ff0000 2\nshape (2 8 -2 12) #000000"},
		{"a linear gradient over half of it",
			`<linearGradient id="g" gradientUnits="userSpaceOnUse" x2="5"><stop stop-color="red"/><stop offset="1" stop-color="blue"/></linearGradient><rect width="10" height="4" fill="url(#g)"/>`,
			`shape (0 0 10 4) gradient.linear(#ff0000 0%, #0000ff 50%, #0000ff 100%)`},
		{"a gradient that is not there, and what stands for it", `<rect width="1" height="1" fill="url(#no) green"/>`, `shape (0 0 1 1) #008000`},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := shown(read(t, svg+`width="100" height="100">`+c.picture+`</svg>`)); got != c.want {
				t.Errorf("got:\n%s\nwant:\n%s", got, c.want)
			}
		})
	}
}

// repeatedRects are squares side by side.
func repeatedRects(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "shape (%d 0 %d 1) #000000\n", i, i+1)
	}
	return b.String()
}

// The sizes are those that the reference gives such pictures.
func TestSizes(t *testing.T) {
	for head, want := range map[string]unit.Size{
		`width="40" height="20"`:         {X: 30, Y: 15},
		`width="40"`:                     {X: 30, Y: 75},
		``:                               {X: 75, Y: 75},
		`viewBox="0 0 30 60"`:            {X: 22.5, Y: 45},
		`viewBox="0 0 30 60" width="60"`: {X: 45, Y: 45},
		`width="10mm" height="2em"`:      {X: 28.346, Y: 18},
		`viewBox="0 0 30 60" width="2e1" height="+5E1"`: {X: 15, Y: 37.5},
	} {
		got := read(t, svg+head+`></svg>`).Size
		if math.Abs(float64(got.X-want.X)) > 0.01 || math.Abs(float64(got.Y-want.Y)) > 0.01 {
			t.Errorf("%s has size %v, want %v", head, got, want)
		}
	}
}

func TestErrors(t *testing.T) {
	for picture, want := range map[string]string{
		svg + `width="0" height="20"/>`:        "width, height, or viewbox is invalid",
		svg + `width="4" height="20">`:         "unexpected EOF at 1:",
		`<html/>`:                              "missing root node",
		"\x1f\x8bxx":                           "malformed GZip",
		strings.Repeat("<g>", 300):             "missing root node",
		svg + ">" + strings.Repeat("<g>", 300): "nesting is too deep",
	} {
		if _, err := Read([]byte(picture), options()); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%.40q: %v, want %s", picture, err, want)
		}
	}
}

// TestPaths compares with where the commands lead.
func TestPaths(t *testing.T) {
	for data, want := range map[string]string{
		"M1 2L3,4h5v-1z":                "m1,2 l3,4 l8,4 l8,3 z",
		"m1 2 3 4-1-2":                  "m1,2 l4,6 l3,4",
		"M0 0C0 5 5 10 10 10S20 5 20 0": "m0,0 c0,5 5,10 10,10 c15,10 20,5 20,0",
		"M0 0Q3 3 6 0T12 0":             "m0,0 c2,2 4,2 6,0 c8,-2 10,-2 12,0",
		"M0 0A5 5 0 0110 0":             "m0,0 c0,-2.76 2.24,-5 5,-5 c7.76,-5 10,-2.76 10,0",
		"M0 0 L5 x":                     "m0,0",
		"L5 5":                          "",
		"M.5.5.6.6":                     "m0.5,0.5 l0.6,0.6",
	} {
		var got []string
		for _, s := range parsePath(data) {
			text := string("mlcz"[s.Op])
			points := map[frame.Op]int{frame.MoveTo: 1, frame.LineTo: 1, frame.CubicTo: 3}[s.Op]
			var list []string
			for _, p := range s.P[:points] {
				round := func(x unit.Abs) float64 { return math.Round(float64(x)*100) / 100 }
				list = append(list, fmt.Sprintf("%v,%v", round(p.X), round(p.Y)))
			}
			got = append(got, text+strings.Join(list, " "))
		}
		if joined := strings.Join(got, " "); joined != want {
			t.Errorf("%s: %s, want %s", data, joined, want)
		}
	}
}

func FuzzRead(f *testing.F) {
	f.Add(svg + `viewBox="0 0 9 9"><style>a{fill:red}</style><path d="M0 0a1 2 3 0 1 4 5z" fill="url(#g)"/><text x="1">a</text></svg>`)
	f.Fuzz(func(t *testing.T, picture string) {
		if f, err := Read([]byte(picture), options()); err == nil && !(f.Width() > 0 && f.Height() > 0) {
			t.Errorf("a picture without a size: %v", f.Size)
		}
	})
}
