package regex

import (
	"fmt"
	"regexp"
	"testing"
)

// Go's package and the machine must find the same wherever Go's can be used.
func TestMachineAgreesWithGo(t *testing.T) {
	texts := []string{"", "a", "aab", "foo bar", "a\nb\n", "xyzzy", "aXbYc", "123-456"}
	for _, pattern := range []string{
		`a`, `a*`, `a+?b`, `(a)|(b)`, `(a|ab)(c|bcd)?`, `\b`, `\B`, `^`, `$`, `(?m)^.`, `(?m).$`, `[^a]`, `(?i)x`, `a{2}`,
		`(a*)+`, `(?:)`, `x|y|`, `\d+-(\d+)`, `.`, `(?s).`, `(o)\b`, `[a-c&&b-z]`, `(?i)[^x-y]`,
	} {
		re, err := Compile(pattern)
		if err != nil {
			t.Fatalf("%s: %s", pattern, err)
		}
		tree, _ := newParser(pattern).parse()
		m := compile(tree, 1+re.fast.NumSubexp())
		for _, text := range texts {
			want, got := re.FindAllStringSubmatchIndex(text), m.matchAll(text)
			if fmt.Sprint(got) != fmt.Sprint(want) {
				t.Errorf("%s in %q: the machine finds %v, Go %v", pattern, text, got, want)
			}
		}
	}
}

func TestWordBoundariesKnowUnicode(t *testing.T) {
	for _, c := range []struct{ pattern, text, want string }{
		{`\bä\b`, "ä bä", "[[0 2]]"},
		{`\B`, "ä b", "[]"},
		{`(?-u:\b)b`, "äb", "[[2 3]]"},
		{`\b{start}\w`, "öl äb", "[[0 2] [4 6]]"},
		{`\w\b{end}`, "öl äb", "[[2 3] [6 7]]"},
		{`\w\b{end-half}`, "öl", "[[2 3]]"},
		{`a{1001}`, "aa", "[]"},
		{`(?mR)^.$`, "a\r\nb", "[[0 1] [3 4]]"},
	} {
		re, err := Compile(c.pattern)
		if err != nil {
			t.Fatalf("%s: %s", c.pattern, err)
		}
		if got := fmt.Sprint(re.FindAllStringSubmatchIndex(c.text)); got != c.want {
			t.Errorf("%s in %q: %s, want %s", c.pattern, c.text, got, c.want)
		}
	}
}

func FuzzCompile(f *testing.F) {
	for _, seed := range []string{`a|b`, `[a-z&&[^x]]`, `(?i)\bä{2,3}?`, `\p{Greek}`, `(?<n>a)`, `[[:alpha:]--x]`} {
		f.Add(seed, "abä")
	}
	f.Fuzz(func(t *testing.T, pattern, text string) {
		p := newParser(pattern)
		tree, err := p.parse()
		if err != nil || size(tree) > 1000 {
			return
		}
		if !p.foreign {
			if _, err := regexp.Compile(emit(tree)); err != nil {
				t.Fatalf("%q becomes %q: %s", pattern, emit(tree), err)
			}
		}
		compile(tree, p.captures+1).matchAll(text)
	})
}

func BenchmarkCompile(b *testing.B) {
	for b.Loop() {
		if _, err := Compile(`[\w.-]+@\w+`); err != nil {
			b.Fatal(err)
		}
	}
}
