package font

import (
	"encoding/binary"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// writeFont writes a face with a family, a weight and a single character of its own to a directory.
func writeFont(t *testing.T, path, family string, weight int, char rune) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, buildFont(fontTables(family, weight, char)), 0o666); err != nil {
		t.Fatal(err)
	}
}

func fontTables(family string, weight int, char rune) map[string][]byte {
	tables := copyOf("DejaVuSansMono")
	tables["name"] = nameTable(map[uint16]string{1: family, 4: family, 6: strings.ReplaceAll(family, " ", "")})
	copy(tables["OS/2"][4:], beWords(weight))
	tables["cmap"] = append(beWords(0, 1, 3, 10, 0, 12, 12, 0, 0, 28, 0, 0, 0, 1),
		binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(
			binary.BigEndian.AppendUint32(nil, uint32(char)), uint32(char)), 36)...)
	return tables
}

// collection puts two fonts into one file.
func collection(a, b map[string][]byte) []byte {
	const header = 12 + 2*4
	first, second := buildFont(a), buildFont(b)
	data := append([]byte("ttcf"), beWords(1, 0, 0, 2, 0, header)...)
	data = binary.BigEndian.AppendUint32(data, uint32(header+len(first)))
	data = append(data, shifted(first, header)...)
	return append(data, shifted(second, header+len(first))...)
}

// shifted moves the offsets in a font's directory, which count from the start of the file.
func shifted(font []byte, by int) []byte {
	for i := range int(u16(font, 4)) {
		at := 12 + 16*i + 8
		binary.BigEndian.PutUint32(font[at:], u32(font, at)+uint32(by))
	}
	return font
}

func names(fonts []*Font) string {
	var list []string
	for _, f := range fonts {
		list = append(list, f.Info.Family)
	}
	return strings.Join(list, ", ")
}

func TestSearch(t *testing.T) {
	dir := t.TempDir()
	writeFont(t, filepath.Join(dir, "z.TTF"), "Zed", 400, 'z')
	writeFont(t, filepath.Join(dir, "sub", "a.otf"), "Sub", 400, 'a')
	writeFont(t, filepath.Join(dir, "elsewhere", "e.ttf"), "Linked", 400, 'e')
	os.WriteFile(filepath.Join(dir, "pair.ttc"), collection(fontTables("One", 400, '1'), fontTables("Two", 400, '2')), 0o666)
	os.WriteFile(filepath.Join(dir, "broken.ttf"), []byte("\x00\x01\x00\x00\x00\x09"), 0o666)
	os.WriteFile(filepath.Join(dir, "notes.txt"), []byte("no font"), 0o666)
	if err := os.Symlink(filepath.Join(dir, "elsewhere"), filepath.Join(dir, "sub", "link")); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(dir, filepath.Join(dir, "sub", "round")); err != nil {
		t.Fatal(err)
	}
	fonts, err := search(dir)
	if got, want := names(fonts), "One, Two, Zed, Linked, Sub, Linked"; got != want || err != nil {
		t.Errorf("found %s (%v), want %s", got, err, want)
	}
	for _, f := range fonts {
		if f.Err() != nil || f.NumGlyphs() == 0 {
			t.Errorf("%s cannot be used: %v", f.Info.Family, f.Err())
		}
	}
	if fonts[0].GlyphIndex('1') != 36 || fonts[1].GlyphIndex('2') != 36 || fonts[1].GlyphIndex('1') != 0 {
		t.Error("the faces of the collection are mixed up")
	}
}

func TestOpenReportsPaths(t *testing.T) {
	set, err := Open(Options{Paths: []string{filepath.Join(t.TempDir(), "missing")}})
	if err == nil || !strings.Contains(err.Error(), "missing") {
		t.Errorf("the error is %v", err)
	}
	if set.Select("roboto", Regular()) == nil {
		t.Error("the set is of no use")
	}
}

// TestPrecedence checks that named fonts come before embedded ones, and those before the system's.
func TestPrecedence(t *testing.T) {
	given, system := t.TempDir(), t.TempDir()
	writeFont(t, filepath.Join(given, "r.ttf"), "Roboto", 400, 'x')
	writeFont(t, filepath.Join(system, "s.ttf"), "STIX Two Text", 400, 'x')
	writeFont(t, filepath.Join(system, "o.ttf"), "Only Here", 400, '\U000f1234')
	set, err := Open(Options{Paths: []string{given}, System: true, SystemDirs: []string{system}})
	if err != nil {
		t.Fatal(err)
	}
	if f := set.Select("roboto", Regular()); f.Path() != filepath.Join(given, "r.ttf") {
		t.Errorf("Roboto comes from %q", f.Path())
	}
	bold := Variant{Normal, WeightBold, StretchNormal}
	if f := set.Select("Roboto", bold); f.Info.PostScript != "Roboto-Bold" {
		t.Errorf("bold Roboto is %s", f.Info.PostScript)
	}
	if f := set.Select("STIX Two Text", Regular()); f.Path() != "" {
		t.Errorf("STIX Two Text comes from %q", f.Path())
	}
	if f := set.SelectFallback(nil, Regular(), "☃"); f.Path() != "" {
		t.Errorf("the snowman comes from %q", f.Path())
	}
	if used := set.SystemFonts(); len(used) != 0 {
		t.Errorf("fonts of the system in use: %s", names(used))
	}
	if f := set.SelectFallback(nil, Regular(), "\U000f1234"); f == nil || f.Info.Family != "Only Here" {
		t.Errorf("the rare character comes from %v", f)
	}
	if f := set.Select("only here", bold); f == nil {
		t.Error("the family of the system is not found")
	}
	if used := set.SystemFonts(); names(used) != "Only Here" {
		t.Errorf("fonts of the system in use: %s", names(used))
	}
}

func TestWithoutSystem(t *testing.T) {
	system := t.TempDir()
	writeFont(t, filepath.Join(system, "o.ttf"), "Only Here", 400, '\U000f1234')
	set, err := Open(Options{SystemDirs: []string{system}})
	if err != nil {
		t.Fatal(err)
	}
	if set.Select("Only Here", Regular()) != nil || set.SelectFallback(nil, Regular(), "\U000f1234") != nil {
		t.Error("the system's fonts are used")
	}
}

// TestLocalFamilies checks that the families of every text do not make the program look at the system.
func TestLocalFamilies(t *testing.T) {
	system := t.TempDir()
	writeFont(t, filepath.Join(system, "l.ttf"), "Libertinus Serif", 400, 'x')
	set, err := Open(Options{System: true, SystemDirs: []string{system}})
	if err != nil {
		t.Fatal(err)
	}
	list := []Family{{Name: "libertinus serif", Local: true}, {Name: "stix two text", Local: true}}
	glyphs := NewShaper(set).Shape(nil, &Request{Text: "x😀", Families: list, Variant: Regular(), Fallback: true, Lang: "en"})
	if got, want := show(glyphs), "ST@0-1 No@1-5"; got != want {
		t.Errorf("set as %s, want %s", got, want)
	}
	if set.system.value.Load() != nil {
		t.Error("the system was searched")
	}
}

func TestSelect(t *testing.T) {
	set := openEmbedded(t)
	for _, test := range []struct {
		family  string
		variant Variant
		want    string
	}{
		{"Roboto", Variant{Normal, 450, 1000}, "Roboto-Regular"},
		{"Roboto", Variant{Normal, 550, 1000}, "Roboto-Medium"},
		{"Roboto", Variant{Normal, 900, 1000}, "Roboto-Bold"},
		{"Roboto", Variant{Normal, 100, 500}, "Roboto-Light"},
		{"Roboto", Variant{Italic, 500, 1000}, "Roboto-Italic"},
		{"Roboto", Variant{Oblique, 700, 1000}, "Roboto-BoldItalic"},
		{"STIX Two Text", Variant{Normal, 650, 1000}, "STIXTwoText-SemiBold"},
		{"DejaVu Sans", Variant{Italic, 400, 1000}, "DejaVuSans"},
	} {
		if f := set.Select(test.family, test.variant); f.Info.PostScript != test.want {
			t.Errorf("%s %v is %s, want %s", test.family, test.variant, f.Info.PostScript, test.want)
		}
	}
	if set.Select("Comic Sans", Regular()) != nil {
		t.Error("there is a face of an unknown family")
	}
}

// TestSelectFallback checks that a face stands in that looks like the text around.
func TestSelectFallback(t *testing.T) {
	set := openEmbedded(t)
	roboto, mono := set.Select("Roboto", Regular()), set.Select("DejaVu Sans Mono", Regular())
	for _, test := range []struct {
		text    string
		like    *Font
		variant Variant
		want    string
	}{
		{"☃", roboto, Regular(), "DejaVuSans"},
		{"☃", mono, Regular(), "DejaVuSansMono"},
		{"\u200d ☃", roboto, Variant{Normal, 700, 1000}, "DejaVuSans-Bold"},
		{"ℵ", nil, Variant{Italic, 600, 1000}, "STIXTwoText-SemiBoldItalic"},
		{"漢", roboto, Regular(), ""},
		{" \u200d", roboto, Regular(), ""},
	} {
		got := ""
		if f := set.SelectFallback(test.like, test.variant, test.text); f != nil {
			got = f.Info.PostScript
		}
		if got != test.want {
			t.Errorf("%q falls back on %s, want %s", test.text, got, test.want)
		}
	}
}

func TestFamilies(t *testing.T) {
	var got []string
	for _, f := range openEmbedded(t).Families() {
		got = append(got, f.Name)
		if !slices.IsSortedFunc(f.Fonts, compareFonts) {
			t.Errorf("the faces of %s are in no order", f.Name)
		}
	}
	want := "DejaVu Sans, DejaVu Sans Mono, Latin Modern Math, Noto Color Emoji, Roboto, STIX Two Text"
	if strings.Join(got, ", ") != want {
		t.Errorf("the families are %s, want %s", got, want)
	}
}

// TestDamagedFile checks that a face whose file vanished or changed is passed over.
func TestDamagedFile(t *testing.T) {
	dir := t.TempDir()
	writeFont(t, filepath.Join(dir, "a.ttf"), "Family", 400, 'x')
	writeFont(t, filepath.Join(dir, "b.ttf"), "Family", 700, 'x')
	set, err := Open(Options{Paths: []string{dir}})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "a.ttf"), []byte("gone"), 0o666); err != nil {
		t.Fatal(err)
	}
	if f := set.Select("Family", Regular()); f == nil || f.Info.Variant.Weight != 700 {
		t.Errorf("the face is %v", f)
	}
}
