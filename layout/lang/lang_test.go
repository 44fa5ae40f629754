package lang

import (
	"os"
	"slices"
	"strings"
	"testing"
)

// The answers are Typst's; testdata/layout/lang/ask.py asks for them anew.
const testdata = "../../testdata/layout/lang/"

func lines(t *testing.T, name string) []string {
	t.Helper()
	text, err := os.ReadFile(testdata + name)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(string(text), "\n"), "\n")
}

func TestNames(t *testing.T) {
	things := []string{"figure", "table", "raw", "equation", "heading", "outline", "bibliography", "page"}
	for _, line := range lines(t, "names.txt") {
		tag, list, _ := strings.Cut(line, ": ")
		want := strings.Split(list, ", ")
		lang, region, _ := strings.Cut(tag, "-")
		for i, thing := range things {
			if got := Name(thing, lang, region); got != want[i] {
				t.Errorf("%s in %s: got %s, want %s", thing, tag, got, want[i])
			}
		}
	}
}

// What the names in alternative descriptions for assistive technology are cannot be asked; these are from the file.
func TestNamesForDescriptions(t *testing.T) {
	for _, c := range []struct{ thing, lang, want string }{
		{"footnote", "de", "Fußnote"},
		{"email", "da", "E-mail"},
		{"telephone", "en", "Telephone"},
		{"telephone", "alt", "Telephone"},
		{"spoon", "en", ""},
	} {
		if got := Name(c.thing, c.lang, ""); got != c.want {
			t.Errorf("%s in %s: got %s, want %s", c.thing, c.lang, got, c.want)
		}
	}
}

func TestIsRTL(t *testing.T) {
	want := lines(t, "rtl.txt")
	for a := 'a'; a <= 'z'; a++ {
		for b := 'a'; b <= 'z'; b++ {
			lang := string(a) + string(b)
			if got := IsRTL(lang); got != slices.Contains(want, lang) {
				t.Errorf("%s from right to left: got %t", lang, got)
			}
		}
	}
	for _, lang := range want {
		if !IsRTL(lang) {
			t.Errorf("%s is written from right to left", lang)
		}
	}
}
