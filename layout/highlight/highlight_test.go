package highlight

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
)

func TestLines(t *testing.T) {
	own := map[string]func(string) []Run{"typ": func(text string) []Run { return []Run{{text, Keyword}} }}
	for _, c := range []struct {
		tag, text string
		known     bool
		want      [][]Run
	}{
		{"go", "x := 1", true, [][]Run{{{"x ", Plain}, {":=", Operator}, {" ", Plain}, {"1", Constant}}}},
		{"Go", "nil", true, [][]Run{{{"nil", Keyword}}}},
		{"golang", "", true, [][]Run{nil}},
		{"no such", "if\nelse", false, [][]Run{{{"if", Plain}}, {{"else", Plain}}}},
		{"", "a", false, [][]Run{{{"a", Plain}}}},
		{"go\tGo", "a", false, [][]Run{{{"a", Plain}}}},
		{"py", "a\r\nb\rc\n", true, [][]Run{{{"a", Plain}}, {{"b", Plain}}, {{"c", Plain}}, nil}},
		{"py", "# é\n'日本'", true, [][]Run{{{"# é", Comment}}, {{"'日本'", String}}}},
		{"py", "\xff'\xfe'", true, [][]Run{{{"\xff", Plain}, {"'\xfe'", String}}}},
		{"TYP", "a\nb", true, [][]Run{{{"a", Keyword}}, {{"b", Keyword}}}},
	} {
		got, known := Highlighter{Own: own}.Lines(c.tag, c.text)
		if known != c.known || !slices.EqualFunc(got, c.want, slices.Equal) {
			t.Errorf("%s %q: %v, %t", c.tag, c.text, got, known)
		}
	}
}

// TestTags looks up every tag that Typst knows. Those of formats that have no grammar of chroma's, nor one near, are
// listed here.
func TestTags(t *testing.T) {
	data, err := os.ReadFile("testdata/tags.json")
	if err != nil {
		t.Fatal(err)
	}
	var tags []string
	if err := json.Unmarshal(data, &tags); err != nil {
		t.Fatal(err)
	}
	missing := strings.Fields("adoc haml jq log ninja passwd slim strace syslog textile todo.txt typ typc typm typst varlink")
	for _, tag := range tags {
		if known := chromaLibrary().find(tag) != nil; known == slices.Contains(missing, tag) {
			t.Errorf("%s: known is %t", tag, known)
		}
	}
}

// Every grammar must be readable, and its patterns must compile.
func TestGrammarsAreSound(t *testing.T) {
	lib := chromaLibrary()
	for i := range lib.grammars {
		entry := &lib.grammars[i]
		g := entry.parse(lib)
		if g.states["root"] == nil {
			t.Errorf("%s has no root", entry.name)
		}
		if g.over != "" && lib.find(g.over) == nil {
			t.Errorf("%s stands over %s, which is unknown", entry.name, g.over)
		}
		for name, rules := range g.states {
			for _, r := range rules {
				if r.compile.Do(func() { r.prepare(g.flags) }); r.regexp == nil && r.words == nil {
					t.Errorf("%s, state %s: %s does not compile", entry.name, name, r.pattern)
				}
			}
		}
	}
}

// Whatever the text, the runs must give it back. All samples are read in all languages, which are not theirs but for one.
func TestNothingIsLost(t *testing.T) {
	samples := readSamples(t)
	lib := chromaLibrary()
	for i := range lib.grammars {
		checkText(t, lib.grammars[i].name, samples[i%len(samples)].text, lib.grammars[i].parse(lib))
	}
}

func checkText(t *testing.T, name, text string, g *grammar) {
	var b strings.Builder
	for _, run := range runs(text, g.pieces([]rune(text), 0)) {
		b.WriteString(run.Text)
	}
	if b.String() != text {
		t.Errorf("%s gives another text back", name)
	}
}

func FuzzLines(f *testing.F) {
	f.Add(uint16(0), "if (x) { \"a\\n${b}\" } # c")
	f.Fuzz(func(t *testing.T, index uint16, text string) {
		lib := chromaLibrary()
		entry := &lib.grammars[int(index)%len(lib.grammars)]
		checkText(t, entry.name, text, entry.parse(lib))
	})
}

func BenchmarkPython200Lines(b *testing.B) {
	var text string
	for _, name := range []string{"python", "python2"} {
		data, err := os.ReadFile("testdata/samples/" + name + ".txt")
		if err != nil {
			b.Fatal(err)
		}
		text += parseSample(name, string(data)).text + "\n"
	}
	text = strings.Join(strings.Split(strings.Repeat(text, 3), "\n")[:200], "\n")
	b.Run("warm", func(b *testing.B) {
		for b.Loop() {
			Highlighter{}.Lines("python", text)
		}
	})
	b.Run("cold", func(b *testing.B) {
		for b.Loop() {
			lib := openLibrary()
			runs(text, lib.find("python").pieces([]rune(text), 0))
		}
	})
}
