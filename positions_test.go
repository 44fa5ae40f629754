package chatdoc_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"chatdoc"
)

// ask is the program that drives the reference compiler; with it the positions are asked anew.
var ask = flag.String("ask", "", "ask this oracle `program` for its answers anew")

// near is how far a word may be from where the reference has it, in points.
const near = 0.5

// TestPositions compiles the documents of testdata/ref and testdata/std, and compares where each word stands in the PDF with where it
// stands in the reference's. The latter is in a file beside the document, with a line for each word: its page, the left,
// top, right and bottom of its box in points from the page's top left, and the word.
func TestPositions(t *testing.T) {
	var documents []string
	for _, folder := range []string{"ref", "std"} {
		list, err := filepath.Glob(filepath.Join("testdata", folder, "*.typ"))
		if err != nil || list == nil {
			t.Fatal("no documents", err)
		}
		documents = append(documents, list...)
	}
	fonts := fontFolder(t)
	for _, document := range documents {
		name := strings.TrimSuffix(document, ".typ")
		t.Run(strings.TrimPrefix(name, "testdata/"), func(t *testing.T) {
			t.Parallel()
			if *ask != "" {
				askPositions(t, document, fonts)
			}
			want, err := readPositions(name + ".words")
			if err != nil {
				t.Fatal(err)
			}
			comparePositions(t, positionsIn(t, compileWith(t, document, fonts)), want)
		})
	}
}

// position is where a word stands.
type position struct {
	page                     int
	left, top, right, bottom float64
	word                     string
}

func (p position) String() string {
	return fmt.Sprintf("%d %.2f %.2f %.2f %.2f %s", p.page, p.left, p.top, p.right, p.bottom, p.word)
}

// distance is how far two boxes are apart: how much their left or right edges or their middles differ. Their heights do
// not count, for each writer tells its own of a font; nor do the middles where one is twice as high as the other, as
// pdftotext guesses how high emoji are.
func (p position) distance(q position) float64 {
	d := max(math.Abs(p.left-q.left), math.Abs(p.right-q.right))
	if high, low := p.bottom-p.top, q.bottom-q.top; high < 2*low && low < 2*high {
		d = max(d, math.Abs(p.top+p.bottom-q.top-q.bottom)/2)
	}
	return d
}

// comparePositions finds for each wanted word the nearest of the same text on the same page.
func comparePositions(t *testing.T, got, want []position) {
	t.Helper()
	free := map[string][]position{}
	key := func(p position) string { return strconv.Itoa(p.page) + p.word }
	for _, p := range got {
		free[key(p)] = append(free[key(p)], p)
	}
	var wrong []string
	for _, p := range want {
		same := free[key(p)]
		if len(same) == 0 {
			wrong = append(wrong, fmt.Sprintf("missing: %v", p))
			continue
		}
		i := p.nearest(same)
		if p.distance(same[i]) > near {
			wrong = append(wrong, fmt.Sprintf("got %v, want %v", same[i], p))
		}
		free[key(p)] = slices.Delete(same, i, i+1)
	}
	if len(wrong) > 0 {
		// The first ones tell most: what is below and behind them follows.
		t.Errorf("%d of %d words are elsewhere:\n%s", len(wrong), len(want), strings.Join(wrong[:min(len(wrong), 8)], "\n"))
	}
	if len(got) != len(want) {
		t.Errorf("%d words, want %d", len(got), len(want))
	}
}

// nearest is which of some positions is the nearest.
func (p position) nearest(list []position) (best int) {
	for i := range list {
		if p.distance(list[i]) < p.distance(list[best]) {
			best = i
		}
	}
	return best
}

// compileWith writes the PDF of a document, set with the fonts in a folder and those inside the program. There must be
// nothing to say about the document.
func compileWith(t *testing.T, document, fonts string) (pdf string) {
	t.Helper()
	w, err := chatdoc.Project{Main: document, Root: "testdata"}.Open()
	if err != nil {
		t.Fatal(err)
	}
	set, err := chatdoc.OpenFonts([]string{fonts}, false)
	if err != nil {
		t.Fatal(err)
	}
	doc, list := chatdoc.Compile(w, chatdoc.Options{Fonts: set})
	for _, d := range list {
		t.Errorf("%v: %s", d.Severity, d.Message)
	}
	if doc == nil {
		t.FailNow()
	}
	var out bytes.Buffer
	if err := doc.PDF(&out); err != nil {
		t.Fatal(err)
	}
	pdf = filepath.Join(t.TempDir(), "document.pdf")
	if err := os.WriteFile(pdf, out.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
	return pdf
}

// positionsIn tells where the words of a PDF are.
func positionsIn(t *testing.T, pdf string) (list []position) {
	t.Helper()
	out, err := exec.Command("pdftotext", "-bbox", pdf, "-").Output()
	if err != nil {
		t.Fatal("pdftotext, which `make test` installs: ", err)
	}
	page := 0
	for dec := xml.NewDecoder(bytes.NewReader(out)); ; {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return list
		}
		if err != nil {
			t.Fatal(err)
		}
		element, ok := token.(xml.StartElement)
		switch {
		case ok && element.Name.Local == "page":
			page++
		case ok && element.Name.Local == "word":
			var w boxed
			if err := dec.DecodeElement(&w, &element); err != nil {
				t.Fatal(err)
			}
			list = append(list, position{page, w.Left, w.Top, w.Right, w.Bottom, w.Text})
		}
	}
}

// boxed is a word as pdftotext has it.
type boxed struct {
	Left   float64 `xml:"xMin,attr"`
	Top    float64 `xml:"yMin,attr"`
	Right  float64 `xml:"xMax,attr"`
	Bottom float64 `xml:"yMax,attr"`
	Text   string  `xml:",chardata"`
}

// readPositions reads a file of positions.
func readPositions(name string) (list []position, err error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	for line := range strings.Lines(string(data)) {
		fields := strings.SplitN(strings.TrimSuffix(line, "\n"), " ", 6) // words may have spaces of a kind in them
		var p position
		_, err := fmt.Sscan(line, &p.page, &p.left, &p.top, &p.right, &p.bottom)
		if err != nil || len(fields) < 6 {
			return nil, fmt.Errorf("%s: no position: %q", name, line)
		}
		p.word = fields[5]
		list = append(list, p)
	}
	return list, nil
}

// askPositions writes the positions that the reference has.
func askPositions(t *testing.T, document, fonts string) {
	t.Helper()
	pdf := filepath.Join(t.TempDir(), "reference.pdf")
	cmd := exec.Command(*ask, "--root", "testdata", "--fonts", fonts, "compile", document, pdf)
	if out, err := cmd.CombinedOutput(); err != nil || len(out) > 0 {
		t.Fatalf("%v: %v\n%s", cmd, err, out)
	}
	var lines strings.Builder
	for _, p := range positionsIn(t, pdf) {
		fmt.Fprintln(&lines, p)
	}
	if err := os.WriteFile(strings.TrimSuffix(document, ".typ")+".words", []byte(lines.String()), 0o666); err != nil {
		t.Fatal(err)
	}
}
