package font

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"chatdoc/eval/unit"
)

// TestHeights compares metrics and the boxes of glyphs with what the reference measures.
func TestHeights(t *testing.T) {
	list := readQuestions(t, "heights.txt")
	if *ask != "" {
		askAnew(t, "heights.txt", list, heightCode)
	}
	set := openEmbedded(t)
	for _, q := range list {
		want, err := strconv.ParseFloat(q.answer, 64)
		if err != nil {
			t.Fatalf("line %d: %v", q.line, err)
		}
		req := requestOf(t, q)
		f := set.Select(req.Families[0].Name, req.Variant)
		if got := float64(heightOf(f, q.text)); math.Abs(got-want) > 1e-4 {
			t.Errorf("line %d: %s %s is %.5f em, not %s", q.line, q.call, q.text, got, q.answer)
		}
	}
}

// heightCode asks for the height between two edges.
func heightCode(call string) string {
	at := strings.LastIndex(call, `, "`)
	head, arg := call[:at], strings.TrimSuffix(call[at+3:], `")`)
	top, bottom, text := arg, "baseline", "1"
	switch {
	case arg == "descender":
		top, bottom = "baseline", "descender"
	case strings.HasPrefix(arg, "bounds"):
		top, bottom, text = "bounds", "bounds", strings.TrimPrefix(arg, `bounds `)
	}
	return "measure(" + head + `, size: 1000pt, top-edge: "` + top + `", bottom-edge: "` + bottom + `", "` + text +
		`")).height / 1000pt`
}

func heightOf(f *Font, what string) unit.Em {
	m := f.Metrics()
	switch what {
	case "ascender":
		return m.Ascender
	case "cap-height":
		return m.CapHeight
	case "x-height":
		return m.XHeight
	case "descender":
		return -m.Descender
	}
	for _, r := range strings.TrimPrefix(what, "bounds ") {
		box, _ := f.Bounds(f.GlyphIndex(r))
		return f.ToEm(float64(box.YMax - box.YMin))
	}
	return 0
}

// TestLines compares the lines that decorate text with those that the reference draws.
func TestLines(t *testing.T) {
	set := openEmbedded(t)
	for family, want := range map[string][3]LineMetrics{ // under, through, over
		"Roboto":            {{-0.0732421875, 0.048828125}, {0.25, 0.0498046875}, {0.8109375, 0.048828125}},
		"STIX Two Text":     {{-0.078, 0.051}, {0.3, 0.05}, {0.757, 0.051}},
		"DejaVu Sans Mono":  {{-0.0634765625, 0.0439453125}, {0.2587890625, 0.0498046875}, {0.859765625, 0.0439453125}},
		"Latin Modern Math": {{-0.22, 0.04}, {0.258, 0.049}, {0.783, 0.04}},
	} {
		m := set.Select(family, Regular()).Metrics()
		if got := [3]LineMetrics{m.Underline, m.Strikethrough, m.Overline}; got != want {
			t.Errorf("%s: lines %v, want %v", family, got, want)
		}
	}
}

func openEmbedded(t testing.TB) *Set {
	set, err := Open(Options{})
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// TestMissingTables checks Typst's defaults for faces that say little about themselves.
func TestMissingTables(t *testing.T) {
	tables := copyOf("DejaVuSansMono")
	delete(tables, "OS/2")
	delete(tables, "post")
	data := buildFont(tables)
	m := (&Font{file: &file{embedded: &data}}).Metrics()
	if m.Strikethrough != (LineMetrics{0.25, 0.06}) || m.Underline != (LineMetrics{-0.2, 0.06}) {
		t.Errorf("lines %v and %v", m.Strikethrough, m.Underline)
	}
	if ascender := unit.Em(1901. / 2048); m.Ascender != ascender || m.CapHeight != ascender || m.XHeight != ascender {
		t.Errorf("heights %v, %v and %v", m.Ascender, m.CapHeight, m.XHeight)
	}
	if m.Subscript != (ScriptMetrics{0.6, 0.6, 0, -0.2}) || m.Superscript != (ScriptMetrics{0.6, 0.6, 0, 0.5}) {
		t.Errorf("scripts %v and %v", m.Subscript, m.Superscript)
	}
}
