package bidi

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// spelling lets tests spell text so that its order stays clear wherever it is shown: A to M are Hebrew letters, N to Z
// Arabic ones.
var spelling = strings.NewReplacer(spellings()...)

func spellings() []string {
	pairs := []string{
		"<LRE>", "\u202A", "<RLE>", "\u202B", "<PDF>", "\u202C", "<LRO>", "\u202D", "<RLO>", "\u202E",
		"<LRI>", "\u2066", "<RLI>", "\u2067", "<FSI>", "\u2068", "<PDI>", "\u2069",
		"<RLM>", "\u200F", "<ZWJ>", "\u200D", "<NSM>", "\u0301", "<PS>", "\u2029",
	}
	for i := range rune(13) {
		pairs = append(pairs, string('A'+i), string('א'+i), string('N'+i), string('ح'+i))
	}
	return pairs
}

// TestLevels goes through the rules. Levels are those of the characters.
func TestLevels(t *testing.T) {
	for _, test := range []struct {
		rule, text string
		rtl        bool
		want       string // empty for nil
	}{
		{"no text", "", false, ""},
		{"no text", "", true, ""},
		{"left to right", "zürich, 東京 \U0001F600 1+2", false, ""},
		{"right to left", "AB, CD!", true, ""},
		{"HL1", "ab", true, "22"},
		{"P1", "A b<PS>c", false, "10000"},
		{"P1", "a B\nc", true, "21112"},
		{"P1", "A\n\nb", false, "1000"},
		{"X1", "a<PDF><PDI>b", false, ""},
		{"X2", "a<RLE>b<PDF>c", false, "00220"},
		{"X3", "A<LRE>b<PDF>C", true, "11221"},
		{"X4", "a<RLO>b1<PDF>c", false, "001110"},
		{"X5", "A<LRO>B1<PDF>C", true, "112221"},
		{"X5a", "a<RLI>b c<PDI>d", false, "0022200"},
		{"X5b", "A<LRI>b<PDI>C", true, "11211"},
		{"X5c, letter", "a<FSI>A b<PDI>c", false, "0011200"},
		{"X5c, isolate within", "<FSI><LRI>b<PDI>A<PDI>", false, "012110"},
		{"X5c, no letter", "A<FSI>1<PDI>", true, "1121"},
		{"X6", "<RLO>a b<PDF>", false, "01111"},
		{"X6a", "<RLI><RLE>A<PDI>b", false, "00300"},
		{"X6a, unmatched", "<RLE>A<PDI>B", false, "0111"},
		{"X7", "<RLE><LRE>a<PDF>A<PDF>b", false, "0022110"},
		{"X7, in an isolate", "<RLE>A<LRI><PDF>b<PDI>C", false, "0111211"},
		{"X7, unmatched", "A<PDF>b", false, "110"},
		{"X8", "<RLE>A\na", false, "0100"},
		{"X9", "A<ZWJ>B", false, "111"},
		{"X10", "<RLI>A<PDI>-B", false, "01001"},
		{"X10", "A<LRI>b<PDI>-C", false, "112111"},
		{"W1", "A<NSM>", false, "11"},
		{"W1, start", "<NSM>A", true, ""},
		{"W1, isolate", "A<LRI>b<PDI><NSM>B", false, "112111"},
		{"W2", "N1+2", false, "1212"},
		{"W2, Hebrew", "A1+2", false, "1222"},
		{"W3", "N O", false, "111"},
		{"W4", "A1,2", false, "1222"},
		{"W4, Arabic", "N1,2", false, "1222"},
		{"W4, two separators", "A1,,2", false, "12112"},
		{"W5, before", "A$1", false, "122"},
		{"W5, after", "A1%%", false, "1222"},
		{"W5, Arabic", "N1%", false, "120"},
		{"W6", "A+1", false, "112"},
		{"W7", "a1", true, "22"},
		{"W7, Hebrew", "aA1", true, "212"},
		{"N0 b", "A(b)C", false, "10001"},
		{"N0 c1", "A(B)c", false, "11110"},
		{"N0 c2", "a(B)C", false, "00101"},
		{"N0 c, number", "A(1)c", false, "11210"},
		{"N0 d", "A()b", false, "1000"},
		{"N0, nested", "AB(CD[&ef].)gh", false, "11011000000000"},
		{"N0, crossing", "a(B[c)D]", false, "00100010"},
		{"N0, outer pair first", "A([B]a)", false, "1001000"},
		{"N0, marks", "A(b)<NSM>C", true, "112111"},
		{"N0, twin brackets", "a\u2329B\u3009C", false, "00101"},
		{"N0, not in overrides", "<RLO>(a<PDF>)b", false, "011100"},
		{"N1, left", "a - b", true, "22222"},
		{"N1, right", "A - B", false, "11111"},
		{"N1, number", "A - 1", false, "11112"},
		{"N2", "A - b", false, "10000"},
		{"N2", "A - b", true, "11112"},
		{"I1", "aA١1", false, "0122"},
		{"I2", "A1a١", true, "1222"},
		{"marks of direction", "a<RLM>!", false, "010"},
	} {
		text := spelling.Replace(test.text)
		if got := perChar(t, text, Levels(text, test.rtl)); got != test.want {
			t.Errorf("%s: levels of %s, from right to left %v: %q, want %q", test.rule, test.text, test.rtl, got, test.want)
		}
	}
}

// perChar writes the levels of characters as digits. All bytes of a character have one level.
func perChar(t *testing.T, text string, levels []Level) string {
	if levels == nil {
		return ""
	}
	var b strings.Builder
	for i, r := range text {
		for _, l := range levels[i : i+utf8.RuneLen(r)] {
			if l != levels[i] {
				t.Errorf("%q: bytes of a character have different levels %v", text, levels)
			}
		}
		b.WriteByte('0' + byte(levels[i]))
	}
	return b.String()
}

// TestDepth nests text more deeply than there are levels.
func TestDepth(t *testing.T) {
	for _, test := range []struct {
		before, after string
		want          Level
	}{
		{strings.Repeat("<RLE>", 70), strings.Repeat("<PDF>", 70), 125},
		{strings.Repeat("<RLI>", 70), strings.Repeat("<PDI>", 70), 125},
		{strings.Repeat("<LRE>", 70), strings.Repeat("<PDF>", 70), 125},
		{strings.Repeat("<LRI>", 70), strings.Repeat("<PDI>", 70), 125},
		{"<RLI>" + strings.Repeat("<RLI><RLE>", 70), "<PDI>" + strings.Repeat("<PDI>", 70), 125},
		{"<LRI>" + strings.Repeat("<RLE>", 70) + "<PDI><LRE>", "<PDF>", 3},
	} {
		text := spelling.Replace(test.before + "A" + test.after + "a")
		levels := Levels(text, false)
		if got := levels[strings.Index(text, "א")]; got != test.want {
			t.Errorf("%s: the level of A is %d, want %d", test.before, got, test.want)
		}
		if got := levels[len(text)-1]; got != 0 {
			t.Errorf("%s: the last level is %d, want 0", test.before, got)
		}
	}
}

// TestHarmless verifies what isLTR takes for granted.
func TestHarmless(t *testing.T) {
	for r := range rune(0x580) {
		if c, _ := classAt(string(r), 0); turning.has(c) || string(r)[0] >= 0xD6 {
			t.Errorf("%U may turn the text", r)
		}
	}
	if n := testing.AllocsPerRun(10, func() { Levels("Latin, ελληνικά, кириллица, 漢字", false) }); n != 0 {
		t.Errorf("text from left to right takes %v allocations, want none", n)
	}
}

// FuzzLevels verifies that any text has levels, and any line of it runs that make it up.
func FuzzLevels(f *testing.F) {
	for _, s := range []string{"", "a\xFFא\xE2\x80", "<RLE>a(1,2)<PDF>\tA\n<FSI>N", "<LRI><RLO>[a<PDI>]"} {
		f.Add(spelling.Replace(s), 1, 2, true)
		f.Add(spelling.Replace(s), 0, 9, false)
	}
	f.Fuzz(func(t *testing.T, text string, start, end int, rtl bool) {
		levels := Levels(text, rtl)
		for i, l := range levels {
			if l > maxDepth+2 {
				t.Fatalf("level %d at %d", l, i)
			}
		}
		end = max(0, min(end, len(text)))
		start = max(0, min(start, end))
		var seen int
		for _, r := range VisualRuns(levels, text, start, end, rtl) {
			if r.Start < start || r.End > end || r.Start >= r.End {
				t.Fatalf("run %v in %d to %d", r, start, end)
			}
			seen += r.End - r.Start
		}
		if seen != end-start {
			t.Fatalf("runs have %d bytes, the line %d", seen, end-start)
		}
	})
}

func BenchmarkLevels(b *testing.B) {
	for _, bench := range []struct {
		name, text string
		rtl        bool
	}{
		{"latin", "The quick brown fox jumps over the lazy dog, 12 times. ", false},
		{"french", "Un pangramme célèbre où l’œuf reste à côté de la forêt. ", false},
		{"chinese", "天地玄黃宇宙洪荒。日月盈昃,辰宿列張。", false},
		{"arabic", "يولد جميع الناس أحرارا متساوين في الكرامة والحقوق. ", true},
		{"mixed", "كتب (Don Knuth) كتاب TeX سنة 1984، ثم METAFONT. ", true},
		{"hebrew in latin", "The word שלום means “peace” (and hello). ", false},
	} {
		b.Run(bench.name, func(b *testing.B) {
			text := strings.Repeat(bench.text, 20)
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				Levels(text, bench.rtl)
			}
		})
	}
}
