package bidi

import (
	"slices"
	"strings"
	"testing"
)

// TestVisualRuns shows lines as they are seen, with a bar between runs. The examples of rule L2 are those of the
// standard.
func TestVisualRuns(t *testing.T) {
	for _, test := range []struct {
		name       string
		text       string
		start, end int // within the text as it is spelled; no end means all of it
		rtl        bool
		want       string
	}{
		{"nothing", "", 0, 0, false, ""},
		{"an empty line", "abc", 1, 1, true, ""},
		{"left to right", "abc", 1, 3, false, "bc"},
		{"right to left", "ABC!", 0, 0, true, "!CBA"},
		{"L1, end of a line", "A B ", 0, 0, false, "B A| "},
		{"L1, end of a line", "a b ", 0, 0, true, " |a b"},
		{"L1, broken line", "A B C", 0, 4, false, "B A| "},
		{"L1, before a tab", "A \tB", 0, 0, false, "A| \t|B"},
		{"L1, before a separator", "<RLE>A <PDF>\n", 0, 0, false, "<RLE>|A| <PDF>\n"},
		{"L1, isolates", "A <RLI><PDI> ", 0, 0, false, "A| <RLI><PDI> "},
		{"L1, formatting after a tab", "<RLO>ab\t<PDF>c", 0, 0, false, "<RLO>|ba|\t<PDF>c"},
		{"L1, formatting within", "A<ZWJ>B", 0, 0, false, "B<ZWJ>A"},
		{"L2", "car means CAR.", 0, 0, false, "car means |RAC|."},
		{"L2", "<RLI>car MEANS CAR.<PDI>", 0, 0, false, "<RLI>|.RAC SNAEM |car|<PDI>"},
		{"L2", "he said “<RLI>car MEANS CAR<PDI>.” “<RLI>IT DOES<PDI>,” she agreed.", 0, 0, false,
			"he said “<RLI>|RAC SNAEM |car|<PDI>.” “<RLI>|SEOD TI|<PDI>,” she agreed."},
		{"L2", "DID YOU SAY ’<LRI>he said “<RLI>car MEANS CAR<PDI>”<PDI>‘?", 0, 0, true,
			"?‘<PDI>|he said “<RLI>|RAC SNAEM |car|<PDI>”|<LRI>’ YAS UOY DID"},
		{"L2, a later line", "car MEANS CAR", 4, 13, true, "RAC SNAEM"},
		{"L2, levels 1 and 3 side by side", "A<RLE>B c", 0, 0, true, "c| B|<RLE>A"},
		{"L2, levels 3 and 1 side by side", "a<RLO>!<PDF> 1", 0, 0, true, "1| |a<RLO>|<PDF>!"},
		{"a second paragraph", "a\nB c", 2, 5, false, "B| c"},
	} {
		if test.end == 0 {
			test.end = len(test.text)
		}
		text := spelling.Replace(test.text)
		start, end := len(spelling.Replace(test.text[:test.start])), len(spelling.Replace(test.text[:test.end]))
		runs := VisualRuns(Levels(text, test.rtl), text, start, end, test.rtl)
		if got, want := seen(text, runs), spelling.Replace(test.want); got != want {
			t.Errorf("%s: %s is seen as %q, want %q", test.name, test.text, got, want)
		}
	}
}

// seen is the text of runs in the order of their characters on the page.
func seen(text string, runs []Run) string {
	var parts []string
	for _, r := range runs {
		chars := []rune(text[r.Start:r.End])
		if r.RTL {
			slices.Reverse(chars)
		}
		parts = append(parts, string(chars))
	}
	return strings.Join(parts, "|")
}
