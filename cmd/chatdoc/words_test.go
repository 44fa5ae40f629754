package main

import (
	"encoding/xml"
	"testing"
)

// words is what pdftotext -bbox tells of a PDF. Coordinates are in points, from the top left.
type words struct {
	Pages []struct {
		Width  float64 `xml:"width,attr"`
		Height float64 `xml:"height,attr"`
		Words  []word  `xml:"word"`
	} `xml:"body>doc>page"`
}

type word struct {
	Left   float64 `xml:"xMin,attr"`
	Top    float64 `xml:"yMin,attr"`
	Right  float64 `xml:"xMax,attr"`
	Bottom float64 `xml:"yMax,attr"`
	Text   string  `xml:",chardata"`
}

// covers reports whether a word lies over another. Boxes are as high as the font, so those of lines that are set close
// touch: it counts from half of the smaller height on.
func (w word) covers(other word) bool {
	across := min(w.Right, other.Right) - max(w.Left, other.Left)
	down := min(w.Bottom, other.Bottom) - max(w.Top, other.Top)
	return across > 0.5 && down > min(w.Bottom-w.Top, other.Bottom-other.Top)/2
}

// checkWords looks for words that are not wholly on their page, or lie over each other.
func checkWords(t *testing.T, pdf string) {
	t.Helper()
	var doc words
	if err := xml.Unmarshal(command(t, nil, "pdftotext", "-bbox", pdf, "-"), &doc); err != nil {
		t.Fatal(err)
	}
	for i, page := range doc.Pages {
		for j, w := range page.Words {
			if w.Left < 0 || w.Top < 0 || w.Right > page.Width || w.Bottom > page.Height {
				t.Errorf("page %d: %q is off the page", i+1, w.Text)
			}
			for _, other := range page.Words[:j] {
				if w.covers(other) {
					t.Errorf("page %d: %q lies over %q", i+1, w.Text, other.Text)
				}
			}
		}
	}
}
