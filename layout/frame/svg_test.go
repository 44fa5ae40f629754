package frame

import (
	"encoding/xml"
	"flag"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"chatdoc/eval/unit"
)

// The goldens hold lines of Typst code, each followed by the shapes that Typst 0.14.2 makes of it: the paths of its SVG
// in absolute coordinates. With -ask they are asked anew.
var ask = flag.String("ask", "", "ask this oracle `program` (shared/oracle) for the shapes of all goldens")

const goldens = "../../testdata/layout/frame/"

// shapeText is a shape as the goldens show it.
func shapeText(it Placed) []string {
	s := it.Item.(*Shape)
	var path Path
	switch g := s.Geometry.(type) {
	case Rect:
		path = svgRect(g.Size)
	case Path:
		path = g
	}
	text := pathText(path.Translate(it.Pos))
	var lines []string
	if s.Fill != nil {
		lines = append(lines, "fill "+s.Fill.(Solid).Color.Hex()+" "+text)
	}
	if s.Stroke != nil {
		lines = append(lines, "stroke "+s.Stroke.Paint.(Solid).Color.Hex()+" "+text)
	}
	return lines
}

// svgRect is a rectangle as Typst's SVG goes around it.
func svgRect(size unit.Size) Path {
	p := RectPath(unit.Point{}, size)
	p[1], p[3] = p[3], p[1]
	return p
}

// pathText is a path in the notation of SVG, without steps that lead nowhere.
func pathText(p Path) string {
	var words []string
	var at unit.Point
	for _, s := range p {
		if s.Op == LineTo && s.P[0].Sub(at).Hypot() < 1e-4 {
			continue
		}
		words = append(words, [...]string{"M", "L", "C", "Z"}[s.Op])
		for _, q := range s.P[:[...]int{1, 1, 3, 0}[s.Op]] {
			words = append(words, decimal(q.X), decimal(q.Y))
			at = q
		}
	}
	return strings.Join(words, " ")
}

func decimal(a unit.Abs) string {
	return strconv.FormatFloat(math.Round(float64(a)*1000)/1000+0, 'f', -1, 64)
}

// compareShapes compares lines with a golden, numbers but for rounding.
func compareShapes(t *testing.T, name string, got []string) {
	t.Helper()
	path := filepath.Join(goldens, name)
	if *ask != "" {
		askShapes(t, path, got)
	}
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Split(strings.TrimSpace(string(text)), "\n")
	for i := range min(len(got), len(want)) {
		if !sameWords(got[i], want[i]) {
			t.Errorf("line %d\n got %s\nwant %s", i+1, got[i], want[i])
		}
	}
	if len(got) != len(want) {
		t.Errorf("got %d lines, want %d", len(got), len(want))
	}
}

func sameWords(got, want string) bool {
	a, b := strings.Fields(got), strings.Fields(want)
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		x, errX := strconv.ParseFloat(a[i], 64)
		y, errY := strconv.ParseFloat(b[i], 64)
		if a[i] != b[i] && (errX != nil || errY != nil || math.Abs(x-y) > 0.0021) {
			return false
		}
	}
	return true
}

// askShapes writes a golden anew: for each line of code among lines, what the oracle makes of it.
func askShapes(t *testing.T, path string, lines []string) {
	var out strings.Builder
	for _, line := range lines {
		if !strings.Contains(line, "(") {
			continue
		}
		fmt.Fprintln(&out, line)
		for _, shape := range askShape(t, line) {
			fmt.Fprintln(&out, shape)
		}
	}
	if err := os.WriteFile(path, []byte(out.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

func askShape(t *testing.T, code string) []string {
	dir := t.TempDir()
	in, svg := filepath.Join(dir, "in.typ"), filepath.Join(dir, "out.svg")
	source := "#set page(width: 100pt, height: 100pt, margin: 20pt, fill: none)\n#place(" + code + ")"
	if err := os.WriteFile(in, []byte(source), 0o644); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command(*ask, "compile", in, svg).CombinedOutput(); err != nil {
		t.Fatalf("%s: %s", code, out)
	}
	text, err := os.ReadFile(svg)
	if err != nil {
		t.Fatal(err)
	}
	return readShapes(t, text)
}

type svgPath struct {
	Class     string `xml:"class,attr"`
	Fill      string `xml:"fill,attr"`
	Stroke    string `xml:"stroke,attr"`
	Transform string `xml:"transform,attr"`
	D         string `xml:"d,attr"`
}

// readShapes finds the paths of an SVG, moved to the origin of the page's content, and of clips if there are some only those.
func readShapes(t *testing.T, text []byte) []string {
	var shapes, clips []string
	d := xml.NewDecoder(strings.NewReader(string(text)))
	inClip := false
	for {
		token, err := d.Token()
		if token == nil {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		inClip = inClip && start.Name.Local == "path" || start.Name.Local == "clipPath"
		if start.Name.Local != "path" {
			continue
		}
		var p svgPath
		if err := d.DecodeElement(&p, &start); err != nil {
			t.Fatal(err)
		}
		if inClip {
			clips = append(clips, "clip "+pathText(readPath(p.D)))
		} else if p.Class == "typst-shape" {
			shapes = append(shapes, p.lines()...)
		}
	}
	if clips != nil {
		return clips
	}
	return shapes
}

func (p *svgPath) lines() []string {
	by := unit.Point{X: -20, Y: -20}
	if p.Transform != "" {
		f := strings.Fields(strings.Trim(p.Transform, "matrix()"))
		by = by.Add(unit.Point{X: number(f[4]), Y: number(f[5])})
	}
	text := pathText(readPath(p.D).Translate(by))
	var lines []string
	if p.Fill != "none" {
		lines = append(lines, "fill "+p.Fill+" "+text)
	}
	if p.Stroke != "" {
		lines = append(lines, "stroke "+p.Stroke+" "+text)
	}
	return lines
}

func number(word string) unit.Abs {
	v, _ := strconv.ParseFloat(word, 64)
	return unit.Abs(v)
}

// readPath reads the path of an SVG. The pen is put down at the origin first.
func readPath(d string) Path {
	words := strings.Fields(strings.NewReplacer("v", " v", "m", " m", "h", " h", "c", " c", "l", " l").Replace(d))
	var p Path
	var at unit.Point
	next := func() unit.Abs {
		v := number(words[0])
		words = words[1:]
		return v
	}
	point := func() unit.Point { return at.Add(unit.Point{X: next(), Y: next()}) }
	for len(words) > 0 {
		op := words[0]
		words = words[1:]
		switch op {
		case "M", "m":
			at = point()
			p = Path{{MoveTo, [3]unit.Point{at}}}
		case "l":
			at = point()
			p.LineTo(at)
		case "h":
			at.X += next()
			p.LineTo(at)
		case "v":
			at.Y += next()
			p.LineTo(at)
		case "c":
			a, b, c := point(), point(), point()
			p.CubicTo(a, b, c)
			at = c
		case "Z":
			p.Close()
		}
	}
	return p
}
