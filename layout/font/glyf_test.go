package font

import (
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// glyphTables are the tables of a face with some TrueType glyphs.
func glyphTables(glyphs ...[]byte) map[string][]byte {
	tables := fontTables("Outlines", 400, 'a')
	tables["glyf"], tables["loca"] = nil, binary.BigEndian.AppendUint32(nil, 0)
	for _, g := range glyphs {
		tables["glyf"] = append(tables["glyf"], g...)
		tables["loca"] = binary.BigEndian.AppendUint32(tables["loca"], uint32(len(tables["glyf"])))
	}
	copy(tables["head"][50:], beWords(1)) // offsets of 32 bits
	copy(tables["maxp"][4:], beWords(len(glyphs)))
	copy(tables["hhea"][34:], beWords(1))
	tables["hmtx"] = beWords(1000, 0)
	return tables
}

func fontOf(tables map[string][]byte) *Font {
	data := buildFont(tables)
	return &Font{file: &file{embedded: &data}}
}

// contour is a glyph of one contour, of points that are x, y and whether the point is on the curve.
func contour(points ...[3]int) []byte {
	b := beWords(1, 0, 0, 1000, 1000, len(points)-1, 0)
	for _, p := range points {
		b = append(b, byte(p[2]))
	}
	for axis := range 2 {
		at := 0
		for _, p := range points {
			b = append(b, beWords(p[axis]-at)...)
			at = p[axis]
		}
	}
	return append(b, make([]byte, len(b)%2)...)
}

// The flags of a part of a composite glyph (OpenType, glyf).
const (
	partWords = 1 << 0 // its arguments have 16 bits
	partXY    = 1 << 1 // and are an offset; otherwise they are points
	partScale = 1 << 3
	partMore  = 1 << 5 // another one follows
)

func composite(parts ...[]byte) []byte {
	b := beWords(-1, 0, 0, 1000, 1000)
	for i, p := range parts {
		if i+1 < len(parts) {
			p[1] |= partMore
		}
		b = append(b, p...)
	}
	return b
}

func pathOf(o Outline) string {
	var b strings.Builder
	for _, s := range o {
		fmt.Fprintf(&b, "%c", "MLQC"[s.Op])
		for _, p := range s.P[:s.Op.points()] {
			fmt.Fprintf(&b, " %v,%v", p.X, p.Y)
		}
		b.WriteByte(' ')
	}
	return strings.TrimSpace(b.String())
}

// TestTrueType draws glyphs of all forms.
func TestTrueType(t *testing.T) {
	square := contour([3]int{0, 0, 1}, [3]int{0, 100, 1}, [3]int{100, 100, 1}, [3]int{100, 0, 1})
	for _, test := range []struct {
		name  string
		glyph []byte
		want  string
	}{
		{"empty", nil, ""},
		{"lines", square, "M 0,0 L 0,100 L 100,100 L 100,0"},
		{"curves", contour([3]int{0, 0, 1}, [3]int{0, 101, 0}, [3]int{101, 101, 1}, [3]int{-32000, 7, 0}),
			"M 0,0 Q 0,101 101,101 Q -32000,7 0,0"},
		{"points left out", contour([3]int{0, 0, 1}, [3]int{0, 100, 0}, [3]int{100, 100, 0}, [3]int{100, 0, 1}),
			"M 0,0 Q 0,100 50,100 Q 100,100 100,0"},
		{"no point on the curve", contour([3]int{0, 0, 0}, [3]int{0, 100, 0}, [3]int{100, 100, 0}, [3]int{100, 0, 0}),
			"M 0,50 Q 0,100 50,100 Q 100,100 100,50 Q 100,0 50,0 Q 0,0 0,50"},
		{"moved", composite(beWords(partWords|partXY, 0, 10, -20)), "M 10,-20 L 10,80 L 110,80 L 110,-20"},
		{"scaled", composite(beWords(partWords|partXY|partScale, 0, 10, 0, 1<<13)), "M 10,0 L 10,50 L 60,50 L 60,0"},
		{"two parts", composite(beWords(partWords|partXY, 0, 0, 0), beWords(partWords|partXY, 0, 200, 0)),
			"M 0,0 L 0,100 L 100,100 L 100,0 M 200,0 L 200,100 L 300,100 L 300,0"},
		{"aligned by points", composite(beWords(partWords|partXY, 0, 0, 0), beWords(partWords, 0, 2, 0)),
			"M 0,0 L 0,100 L 100,100 L 100,0 M 100,100 L 100,200 L 200,200 L 200,100"},
		{"itself", composite(beWords(partWords|partXY, 1, 0, 0)), ""},
		{"no such part", composite(beWords(partWords|partXY, 99, 0, 0)), ""},
		{"cut off", square[:20], ""},
	} {
		f := fontOf(glyphTables(square, test.glyph))
		if got := pathOf(f.Outline(1)); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
	}
}

// TestManyParts nests glyphs that consist of several others, so that the last would have more parts than memory has
// room for.
func TestManyParts(t *testing.T) {
	glyphs := [][]byte{contour([3]int{0, 0, 1}, [3]int{0, 100, 1}, [3]int{100, 100, 1})}
	for i := range 7 {
		parts := make([][]byte, 8)
		for k := range parts {
			parts[k] = beWords(partWords|partXY, i, k, 0)
		}
		glyphs = append(glyphs, composite(parts...))
	}
	f := fontOf(glyphTables(glyphs...))
	for g, want := range []int{1, 8, 64} {
		if got := len(f.Outline(uint16(g))) / 3; got != want {
			t.Errorf("glyph %d has %d contours, want %d", g, got, want)
		}
	}
	if got := f.Outline(7); got != nil {
		t.Errorf("glyph 7 has %d segments, want none", len(got))
	}
}

// TestOddTables checks that faces keep their outlines whose other tables are not as they should be.
func TestOddTables(t *testing.T) {
	square := contour([3]int{0, 0, 1}, [3]int{0, 100, 1}, [3]int{100, 100, 1}, [3]int{100, 0, 1})
	for name, change := range map[string]func(tables map[string][]byte){
		"no names of glyphs": func(tables map[string][]byte) { delete(tables, "post") },
		"a long loca":        func(tables map[string][]byte) { tables["loca"] = append(tables["loca"], 0, 0, 0, 0) },
		"a long head":        func(tables map[string][]byte) { tables["head"] = append(tables["head"], 0, 0) },
		"odd kerning":        func(tables map[string][]byte) { tables["kern"] = beWords(0, 1, 0, 0, 0) },
	} {
		tables := glyphTables(square, square)
		change(tables)
		if got, want := pathOf(fontOf(tables).Outline(1)), "M 0,0 L 0,100 L 100,100 L 100,0"; got != want {
			t.Errorf("%s: %s, want %s", name, got, want)
		}
	}
}

// TestCollectionOutlines looks at the outlines of the second face of a file.
func TestCollectionOutlines(t *testing.T) {
	a := contour([3]int{0, 0, 1}, [3]int{0, 100, 1}, [3]int{100, 100, 1})
	b := contour([3]int{0, 0, 1}, [3]int{0, 200, 1}, [3]int{200, 200, 1})
	path := filepath.Join(t.TempDir(), "pair.ttc")
	if err := os.WriteFile(path, collection(glyphTables(a, a), glyphTables(b, b)), 0o666); err != nil {
		t.Fatal(err)
	}
	fonts, err := search(path)
	if err != nil || len(fonts) != 2 {
		t.Fatalf("found %d faces (%v)", len(fonts), err)
	}
	if got, want := pathOf(fonts[1].Outline(1)), "M 0,0 L 0,200 L 200,200"; got != want {
		t.Errorf("the outline is %s, want %s", got, want)
	}
}
