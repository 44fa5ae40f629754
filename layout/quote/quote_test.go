package quote

import (
	"encoding/json"
	"os"
	"strings"
	"testing"
	"unicode/utf8"
)

// The answers are Typst's; testdata/layout/quote/ask.py asks for them anew.
const testdata = "../../testdata/layout/quote/"

func lines(t *testing.T, name string) []string {
	t.Helper()
	text, err := os.ReadFile(testdata + name)
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(strings.TrimSuffix(string(text), "\n"), "\n")
}

func TestLanguages(t *testing.T) {
	for _, line := range lines(t, "languages.txt") {
		words := strings.Split(line, " ")
		if len(words) != 5 {
			t.Fatal(line)
		}
		lang, region, _ := strings.Cut(words[0], "-")
		usual, other := For(lang, region, false), For(lang, region, true)
		for i, got := range []string{
			usual.SingleOpen + "…" + usual.SingleClose, usual.DoubleOpen + "…" + usual.DoubleClose,
			other.SingleOpen + "…" + other.SingleClose, other.DoubleOpen + "…" + other.DoubleClose,
		} {
			if want := words[i+1]; got != want {
				t.Errorf("%s: got %s, want %s", words[0], got, want)
			}
		}
	}
}

func TestSequences(t *testing.T) {
	for _, name := range []string{"sequences.txt", "random.txt"} {
		for _, line := range lines(t, name) {
			var want string
			if err := json.Unmarshal([]byte(line), &want); err != nil {
				t.Fatal(line, err)
			}
			straight := strings.NewReplacer("‹", "'", "›", "'", "’", "'", "′", "'", "«", `"`, "»", `"`, "″", `"`).Replace(want)
			if got := smarten(straight); got != want {
				t.Errorf("%s\n got %s\nwant %s", straight, got, want)
			}
		}
	}
}

// smarten replaces the straight quotes of a text.
func smarten(text string) string {
	quotes := Quotes{"‹", "›", "«", "»"}
	var quoter Quoter
	var out []byte
	for _, c := range text {
		before, _ := utf8.DecodeLastRune(out)
		if len(out) == 0 {
			before = 0
		}
		if c == '"' || c == '\'' {
			out = append(out, quoter.Quote(before, quotes, c == '"')...)
		} else {
			out = utf8.AppendRune(out, c)
		}
	}
	return string(out)
}

func TestCustomQuotes(t *testing.T) {
	for _, c := range []struct{ in, open, close, err string }{
		{"«»", "«", "»", ""},
		{"e\u0301»", "e\u0301", "»", ""},
		{"👨‍👩‍👧🇩🇪", "👨‍👩‍👧", "🇩🇪", ""},
		{"क्षक्ष", "क्ष", "क्ष", ""},
		{"\u06001»", "\u06001", "»", ""},
		{"\u1100\u1161\u11a8»", "\u1100\u1161\u11a8", "»", ""},
		{"\r\n»", "\r\n", "»", ""},
		{"", "", "", "expected 2 characters, found 0 character"},
		{"«", "", "", "expected 2 characters, found 1 character"},
		{"«»«", "", "", "expected 2 characters, found 3 characters"},
	} {
		check(t, c.in, c.open, c.close, c.err)(Parse(c.in))
	}
	for _, c := range []struct {
		in               []string
		open, close, err string
	}{
		{[]string{"<<", ">>"}, "<<", ">>", ""},
		{[]string{"", ""}, "", "", ""},
		{nil, "", "", "expected 2 quotes, found 0 quote"},
		{[]string{"a"}, "", "", "expected 2 quotes, found 1 quote"},
		{[]string{"a", "b", "c"}, "", "", "expected 2 quotes, found 3 quotes"},
	} {
		check(t, strings.Join(c.in, ", "), c.open, c.close, c.err)(Pair(c.in))
	}
}

func check(t *testing.T, in, open, close, message string) func([2]string, error) {
	return func(got [2]string, err error) {
		t.Helper()
		if got != [2]string{open, close} || err == nil && message != "" || err != nil && err.Error() != message {
			t.Errorf("%q: got %q and error %v, want %q, %q and error %q", in, got, err, open, close, message)
		}
	}
}
