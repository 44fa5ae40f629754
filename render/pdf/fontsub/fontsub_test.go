package fontsub

import (
	"bytes"
	"errors"
	"fmt"
	"math/rand"
	"testing"

	"codeberg.org/go-fonts/dejavu/dejavusans"
	"codeberg.org/go-fonts/dejavu/dejavusansmono"
	"codeberg.org/go-fonts/latin-modern/lmmath"
	"codeberg.org/go-fonts/stix/stix2textbold"
	"codeberg.org/go-fonts/stix/stix2textitalic"
	"codeberg.org/go-fonts/stix/stix2textregular"
	"eliasnaur.com/font/roboto/robotoregular"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/cff"
	"github.com/go-text/typesetting/font/opentype"
	ot "github.com/go-text/typesetting/font/opentype/tables"
)

// embedded are the fonts that documents use unless they bring their own.
var embedded = []struct {
	name string
	data []byte
}{
	{"stix", stix2textregular.TTF},
	{"stix bold", stix2textbold.TTF},
	{"stix italic", stix2textitalic.TTF},
	{"latin modern math", lmmath.TTF},
	{"dejavu sans", dejavusans.TTF},
	{"dejavu sans mono", dejavusansmono.TTF},
	{"roboto", robotoregular.TTF},
}

// outliner draws glyphs with go-text, which has nothing in common with this package.
type outliner func(glyph int) []opentype.Segment

func drawFont(t testing.TB, data []byte) (draw outliner, glyphs int) {
	t.Helper()
	face, err := font.ParseTTF(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	maxp := tablesOf(t, data)["maxp"]
	return func(glyph int) []opentype.Segment {
		outline, _ := face.GlyphData(font.GID(glyph)).(font.GlyphOutline)
		return outline.Segments
	}, int(be.Uint16(maxp[4:]))
}

func drawProgram(t testing.TB, p Program, original []byte) outliner {
	t.Helper()
	if p.CFF {
		c, err := cff.Parse(p.Data)
		if err != nil {
			t.Fatal(err)
		}
		return func(glyph int) []opentype.Segment {
			segments, _, err := c.LoadGlyph(ot.GlyphID(glyph))
			if err != nil {
				t.Errorf("glyph %d: %v", glyph, err)
			}
			return segments
		}
	}
	subset := tablesOf(t, p.Data)
	subset["cmap"] = tablesOf(t, original)["cmap"] // go-text insists on one
	draw, _ := drawFont(t, subset.write())
	return draw
}

func tablesOf(t testing.TB, data []byte) tables {
	t.Helper()
	tables, err := parseTables(data, 0)
	if err != nil {
		t.Fatal(err)
	}
	return tables
}

func equal(a, b []opentype.Segment) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func TestEveryOutlineSurvives(t *testing.T) {
	for _, f := range embedded {
		before, n := drawFont(t, f.data)
		glyphs := make([]uint16, n)
		for i := range glyphs {
			glyphs[i] = uint16(i)
		}
		rand.New(rand.NewSource(1)).Shuffle(n, func(i, j int) { glyphs[i], glyphs[j] = glyphs[j], glyphs[i] })
		program, err := Subset(f.data, 0, glyphs)
		if err != nil {
			t.Errorf("%s: %v", f.name, err)
			continue
		}
		after := drawProgram(t, program, f.data)
		wrong := 0
		for i, g := range glyphs {
			if !equal(before(int(g)), after(i)) {
				wrong++
			}
		}
		t.Logf("%s: %d glyphs, %d of %d bytes", f.name, n, len(program.Data), len(f.data))
		if wrong > 0 {
			t.Errorf("%s: %d of %d outlines changed", f.name, wrong, n)
		}
	}
}

func TestSmallSubsets(t *testing.T) {
	for _, f := range embedded {
		before, n := drawFont(t, f.data)
		for seed := range 20 {
			random := rand.New(rand.NewSource(int64(seed)))
			glyphs := []uint16{0}
			for range random.Intn(60) {
				glyphs = append(glyphs, uint16(random.Intn(n)))
			}
			glyphs = append(glyphs, glyphs[len(glyphs)/2]) // one twice, for two texts
			program, err := Subset(f.data, 0, glyphs)
			if err != nil {
				t.Fatalf("%s: %v", f.name, err)
			}
			after := drawProgram(t, program, f.data)
			for i, g := range glyphs {
				if !equal(before(int(g)), after(i)) {
					t.Errorf("%s: outline of glyph %d changed", f.name, g)
				}
			}
		}
	}
}

func TestSubsetOfSubset(t *testing.T) { // whose charstrings belong to a CID-keyed font with a charset and FDSelect
	first, err := Subset(stix2textregular.TTF, 0, []uint16{0, 40, 50, 60, 70})
	if err != nil {
		t.Fatal(err)
	}
	data, err := subsetCFF(first.Data, []uint16{0, 4, 2})
	if err != nil {
		t.Fatal(err)
	}
	before, _ := drawFont(t, stix2textregular.TTF)
	after := drawProgram(t, Program{data, true}, nil)
	if !equal(after(1), before(70)) || !equal(after(2), before(50)) {
		t.Error("outlines changed")
	}
}

func TestAdvancesSurvive(t *testing.T) {
	glyphs := []uint16{0, 68, 69, 70, 3}
	program, err := Subset(dejavusans.TTF, 0, glyphs)
	if err != nil {
		t.Fatal(err)
	}
	before, _ := parseGlyf(tablesOf(t, dejavusans.TTF))
	after, err := parseGlyf(tablesOf(t, program.Data))
	if err != nil {
		t.Fatal(err)
	}
	for i, g := range glyphs {
		if a, b := after.metrics(uint16(i)), before.metrics(g); !bytes.Equal(a, b) {
			t.Errorf("glyph %d: metrics %x, want %x", g, a, b)
		}
	}
}

func TestOutlinesDrawnAnew(t *testing.T) {
	for _, f := range embedded {
		before, n := drawFont(t, f.data)
		outlines := make([]Outline, n)
		for i := range outlines {
			outlines[i] = Outline{Advance: float64(i % 2000), Segments: convert(before(i))}
		}
		after := drawProgram(t, FromOutlines("Test", 2048, outlines), nil)
		for i := range outlines {
			if d := distance(before(i), after(i)); d > 0.51 {
				t.Errorf("%s: points of glyph %d moved by %.2f units", f.name, i, d)
			}
		}
	}
}

func convert(segments []opentype.Segment) []Segment {
	out := make([]Segment, len(segments))
	for i, s := range segments {
		out[i].Op = Op(s.Op)
		for k, p := range s.Args {
			out[i].P[k] = Point{float64(p.X), float64(p.Y)}
		}
	}
	return out
}

// distance is how far the ends of segments are apart, at most. go-text closes contours of CFF with a line and those of
// glyf do not always end in one, so that a missing or added line to the start is passed over.
func distance(a, b []opentype.Segment) float64 {
	ends := func(segments []opentype.Segment) (points []Point) {
		var start opentype.SegmentPoint
		for i, s := range segments {
			end := s.ArgsSlice()[len(s.ArgsSlice())-1]
			if s.Op == opentype.SegmentOpMoveTo {
				start = end
			}
			last := i+1 == len(segments) || segments[i+1].Op == opentype.SegmentOpMoveTo
			if s.Op == opentype.SegmentOpLineTo && last && end == start {
				continue
			}
			points = append(points, Point{float64(end.X), float64(end.Y)})
		}
		return points
	}
	p, q := ends(a), ends(b)
	if len(p) != len(q) {
		return 1e9
	}
	far := 0.0
	for i := range p {
		far = max(far, p[i].X-q[i].X, q[i].X-p[i].X, p[i].Y-q[i].Y, q[i].Y-p[i].Y)
	}
	return far
}

func TestErrors(t *testing.T) {
	for name, call := range map[string]func() error{
		"no font":             func() error { _, err := Subset([]byte("hello, world"), 0, nil); return err },
		"glyf, no such glyph": func() error { _, err := Subset(dejavusans.TTF, 0, []uint16{65000}); return err },
		"CFF, no such glyph":  func() error { _, err := Subset(lmmath.TTF, 0, []uint16{65000}); return err },
	} {
		if call() == nil {
			t.Errorf("%s: no error", name)
		}
	}
	outlineless := tablesOf(t, dejavusans.TTF)
	delete(outlineless, "glyf")
	if _, err := Subset(outlineless.write(), 0, []uint16{0}); !errors.Is(err, ErrUnsupported) {
		t.Errorf("a font without outlines: %v", err)
	}
}

func TestCollections(t *testing.T) {
	// A collection of one font is that font behind a header; its offsets count from the beginning of the file.
	head := []byte("ttcf\x00\x01\x00\x00\x00\x00\x00\x01\x00\x00\x00\x10")
	collection := append(bytes.Clone(head), robotoregular.TTF...)
	for i := range int(be.Uint16(robotoregular.TTF[4:])) {
		record := collection[len(head)+12+16*i:]
		be.PutUint32(record[8:], be.Uint32(record[8:])+uint32(len(head)))
	}
	want, _ := Subset(robotoregular.TTF, 0, []uint16{0, 40, 41})
	got, err := Subset(collection, 0, []uint16{0, 40, 41})
	if err != nil || !bytes.Equal(got.Data, want.Data) {
		t.Errorf("the font of a collection makes another program (error: %v)", err)
	}
	if _, err := Subset(collection, 1, []uint16{0}); err == nil {
		t.Error("a font that the collection does not have is found")
	}
}

// seeds are small fonts for fuzzing.
func seeds(f *testing.F) {
	for _, font := range embedded {
		program, err := Subset(font.data, 0, []uint16{0, 36, 37, 100, 200})
		if err != nil {
			f.Fatal(err)
		}
		f.Add(program.Data, program.CFF)
	}
}

func FuzzSubset(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, data []byte, isCFF bool) {
		glyphs := []uint16{0, 1, 2, 3, 4, 4, 500}
		for n := range glyphs {
			if isCFF {
				subsetCFF(data, glyphs[:n])
			} else {
				Subset(data, 0, glyphs[:n])
			}
		}
	})
}

// TestDamagedFonts flips bytes all over real fonts.
func TestDamagedFonts(t *testing.T) {
	random := rand.New(rand.NewSource(7))
	for _, f := range embedded {
		glyphs := []uint16{0, 36, 37, 70, 200, 300}
		small, err := Subset(f.data, 0, glyphs)
		if err != nil {
			t.Fatal(err)
		}
		errs := 0
		for range 3000 {
			data := bytes.Clone(small.Data)
			for range 1 + random.Intn(4) {
				data[random.Intn(len(data))] = byte(random.Intn(256))
			}
			data = data[:len(data)-random.Intn(2)*random.Intn(len(data))]
			if small.CFF {
				_, err = subsetCFF(data, []uint16{0, 1, 2, 3, 4, 5})
			} else {
				_, err = Subset(data, 0, []uint16{0, 1, 2, 3, 4, 5})
			}
			if err != nil {
				errs++
			}
		}
		if errs < 500 {
			t.Errorf("%s: only %d of 3000 damaged fonts are noticed", f.name, errs)
		}
	}
}

func BenchmarkSubset(b *testing.B) {
	for _, f := range embedded {
		b.Run(fmt.Sprint(f.name), func(b *testing.B) {
			glyphs := make([]uint16, 90)
			for i := range glyphs {
				glyphs[i] = uint16(i)
			}
			for b.Loop() {
				if _, err := Subset(f.data, 0, glyphs); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
