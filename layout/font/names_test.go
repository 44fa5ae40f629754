package font

import (
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// identities are faces with the names and numbers that their files have, and who the reference takes them for. Ask anew
// with -ask, as oracle_test.go tells.
var identities = []struct {
	family, full, postScript string
	weight, width, selection int
	want                     string // family
	variant                  Variant
}{
	{"Aaa Sans", "Aaa Sans", "AaaSans", 400, 5, 0, "Aaa Sans", Variant{Normal, 400, 1000}},
	{"Aab Sans Bold", "Aab Sans Bold", "", 700, 5, 0, "Aab Sans", Variant{Normal, 700, 1000}},
	{"Aac ExtraBold", "Aac ExtraBold", "", 800, 5, 0, "Aac", Variant{Normal, 800, 1000}},
	{"Aad Extra Bold", "", "", 800, 5, 0, "Aad", Variant{Normal, 800, 1000}},
	{"Aae-BoldItalic", "Aae Bold Italic", "", 700, 5, 1, "Aae", Variant{Italic, 700, 1000}},
	{"Aaf Semi-Bold", "", "", 600, 5, 0, "Aaf", Variant{Normal, 600, 1000}},
	{"AagBold", "", "", 700, 5, 0, "AagBold", Variant{Normal, 700, 1000}},
	{"Aah Max Bold", "", "", 700, 5, 0, "Aah Max", Variant{Normal, 700, 1000}},
	{"Aai x Bold", "", "", 700, 5, 0, "Aai", Variant{Normal, 700, 1000}},
	{"Aaj Light Condensed", "", "", 300, 3, 0, "Aaj", Variant{Normal, 300, 750}},
	{"Aak_Medium_Expanded", "", "", 500, 7, 0, "Aak", Variant{Normal, 500, 1250}},
	{"  .Aal Text", "", "", 400, 5, 0, "Aal Text", Variant{Normal, 400, 1000}},
	{"Aam Narrow Th", "", "", 100, 1, 0, "Aam", Variant{Normal, 100, 500}},
	{"Light", "", "", 300, 5, 0, "Light", Variant{Normal, 300, 1000}},
	{"Aan", "Aan Slanted", "", 950, 9, 0, "Aan", Variant{Oblique, 900, 2000}},
	{"Aao", "Aao", "", 0, 12, 1 << 9, "Aao", Variant{Oblique, 100, 1000}},
	{"Aap", "aap italic", "", 450, 4, 0, "Aap", Variant{Italic, 450, 875}},
	{"Aaq Demi Bold Regular", "", "", 400, 5, 0, "Aaq", Variant{Normal, 400, 1000}},
	{"Aar Ultra", "", "", 400, 5, 0, "Aar Ultra", Variant{Normal, 400, 1000}},
	{"Aas Sans Display Blk", "", "", 400, 5, 0, "Aas Sans Display", Variant{Normal, 400, 1000}},
	{"NewComputerModern08 Book", "", "NewCM08-Book", 400, 5, 0, "New Computer Modern 08", Variant{Normal, 450, 1000}},
	{"NewComputerModern10", "", "NewCM10-Regular", 400, 5, 0, "New Computer Modern", Variant{Normal, 400, 1000}},
	{"NewComputerModernMono10 x", "", "NewCMMono10-BookItalic", 400, 5, 1, "New Computer Modern Mono", Variant{Italic, 450, 1000}},
	{"NewComputerModernSans10 x", "", "NewCMSans08-Book", 400, 5, 0, "New Computer Modern Sans 08", Variant{Normal, 450, 1000}},
	{"NewComputerModernMath", "", "NewCMMath-Book", 400, 5, 0, "New Computer Modern Math", Variant{Normal, 450, 1000}},
	{"NewComputerModernSansMath", "", "NewCMSansMath-Regular", 400, 5, 0, "New Computer Modern Sans Math", Variant{Normal, 400, 1000}},
	{"LM Roman 5", "", "LMRoman5-Regular", 400, 5, 0, "Latin Modern Roman 5", Variant{Normal, 400, 1000}},
	{"Old Arial", "", "Arial-Black", 400, 5, 0, "Old Arial", Variant{Normal, 900, 1000}},
}

func TestIdentities(t *testing.T) {
	dir := t.TempDir()
	for i, id := range identities {
		tables := copyOf("DejaVuSansMono")
		tables["OS/2"] = append(tables["OS/2"], make([]byte, 10)...)
		copy(tables["OS/2"], beWords(4)) // the flag for oblique came with version 4
		copy(tables["OS/2"][4:], beWords(id.weight, id.width))
		copy(tables["OS/2"][62:], beWords(id.selection))
		tables["name"] = nameTable(map[uint16]string{1: id.family, 4: id.full, 6: id.postScript})
		path := filepath.Join(dir, strconv.Itoa(100+i)+".ttf")
		if err := os.WriteFile(path, buildFont(tables), 0o666); err != nil {
			t.Fatal(err)
		}
		fonts, err := search(path)
		if err != nil || len(fonts) != 1 {
			t.Fatalf("%s: %d faces, %v", id.family, len(fonts), err)
		}
		if got := fonts[0].Info; got.Family != id.want || got.Variant != id.variant {
			t.Errorf("%s is %s %v, want %s %v", id.family, got.Family, got.Variant, id.want, id.variant)
		}
	}
	if *ask != "" {
		askFamilies(t, dir)
	}
}

// askFamilies checks that the reference knows the families of the files in a directory.
func askFamilies(t *testing.T, dir string) {
	var code strings.Builder
	for _, id := range identities {
		code.WriteString("text(font: " + typstString(id.want) + ", [x]); ")
	}
	out, err := exec.Command(*ask, "--fonts", dir, "eval", code.String()).CombinedOutput()
	if err != nil || strings.Contains(string(out), "unknown font family") {
		t.Errorf("the reference says %v: %s", err, out)
	}
}

// TestNameEncodings checks that the first string in a known encoding counts.
func TestNameEncodings(t *testing.T) {
	text := "\xFFcaf\x8E\x00c\x00a\x00f\x00\xe9"
	table := append(beWords(0, 3, 6+3*12,
		1, 99, 0, 1, 1, 0, // an encoding of the Macintosh that is not known here
		1, 0, 0, 1, 4, 1, // Macintosh Roman
		3, 1, 0x409, 1, 8, 5, // Unicode
	), text...)
	if got := findName(table, nameFamily); got != "café" {
		t.Errorf("the name is %q", got)
	}
	copy(table[6+12+2:], beWords(99))
	if got := findName(table, nameFamily); got != "café" {
		t.Errorf("the name in Unicode is %q", got)
	}
	if got := findName(table[:40], nameFamily); got != "" {
		t.Errorf("the name in a truncated table is %q", got)
	}
}
