package pdf

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"time"

	"chatdoc/eval/color"
	"chatdoc/eval/unit"
	"chatdoc/layout/frame"
	"chatdoc/render/pdf/internal/pdftest"
)

// lines are the trimmed lines of a text.
func lines(s string) []string {
	var out []string
	for line := range strings.Lines(s) {
		out = append(out, strings.TrimSpace(line))
	}
	return out
}

// expectLine looks for a line in what a tool said.
func expectLine(t *testing.T, said, want string) {
	t.Helper()
	for _, line := range lines(said) {
		if strings.Join(strings.Fields(line), " ") == want {
			return
		}
	}
	t.Errorf("%q is not in:\n%s", want, said)
}

func TestPageSizes(t *testing.T) {
	out := render(t, document(sizedPage(595.2756, 841.8898), sizedPage(100, 50.125), sizedPage(595.2756, 841.8898)))
	pdftest.Check(t, out)
	info := pdftest.Info(t, out, "-l", "3", "-box")
	expectLine(t, info, "Page 1 size: 595.276 x 841.89 pts (A4)")
	expectLine(t, info, "Page 2 size: 100 x 50.125 pts")
	expectLine(t, info, "Page 3 size: 595.276 x 841.89 pts (A4)")
}

func TestInfo(t *testing.T) {
	doc := document(page())
	doc.Info = frame.Info{
		Title: "A <chat> 😀", Authors: []string{"Ann & Co", "Bob"}, Description: "What was said",
		Keywords: []string{"chat", "résumé"}, Lang: "de-AT",
		Date: time.Date(2024, 2, 29, 13, 14, 15, 0, time.FixedZone("", 5*3600+1800)),
	}
	out := render(t, doc)
	pdftest.Check(t, out)
	info := pdftest.Info(t, out, "-isodates")
	for _, want := range []string{
		"Title: A <chat> 😀", "Author: Ann & Co, Bob", "Subject: What was said", "Keywords: chat, résumé",
		"Creator: chatdoc", "Producer: chatdoc", "CreationDate: 2024-02-29T07:44:15Z", "ModDate: 2024-02-29T07:44:15Z",
	} {
		expectLine(t, info, want)
	}
	for _, want := range []string{
		`<dc:title><rdf:Alt><rdf:li xml:lang="x-default">A &lt;chat&gt; 😀</rdf:li></rdf:Alt></dc:title>`,
		`<dc:creator><rdf:Seq><rdf:li>Ann &amp; Co</rdf:li><rdf:li>Bob</rdf:li></rdf:Seq></dc:creator>`,
		`<dc:language><rdf:Bag><rdf:li>de-AT</rdf:li></rdf:Bag></dc:language>`,
		`<xmp:CreateDate>2024-02-29T07:44:15Z</xmp:CreateDate>`,
	} {
		if !bytes.Contains(out, []byte(want)) {
			t.Errorf("the metadata lack %s", want)
		}
	}
	plain := pdftest.Plain(t, out)
	if !strings.Contains(plain, "/Lang (de-AT)") || !strings.Contains(plain, "/DisplayDocTitle true") {
		t.Error("the catalog lacks the language, or that viewers should show the title")
	}
}

// TestNoTimeOfDay makes sure that nothing tells when a document without a date was made, nor by which version.
func TestNoTimeOfDay(t *testing.T) {
	out := render(t, document(page(line(10, 50, text(serif, 12, "text"))...)))
	plain := strings.ToLower(pdftest.Plain(t, out))
	for _, trace := range []string{"date", "(d:", "fpdf", "displaydoctitle"} {
		if strings.Contains(plain, trace) {
			t.Errorf("%q is in the file", trace)
		}
	}
	if year := regexp.MustCompile(`\b20\d\d\b`).FindString(plain); year != "" {
		t.Errorf("%s is in the file", year)
	}
}

func TestXMLWithoutControlCharacters(t *testing.T) {
	if got := escapeXML("a\x00b\x1b\u000b<\ufffe\t"); got != "ab&lt;\t" {
		t.Errorf("%q", got)
	}
}

func TestLinks(t *testing.T) {
	to := func(w, h float64, d frame.Dest) *frame.Link { return &frame.Link{Size: size(w, h), Dest: d} }
	inner := frame.New(size(50, 20))
	inner.Push(pt(10, 0), to(20, 10, frame.URL("https://example.org/turned")))
	doc := document(
		page(
			at(10, 20, to(30, 8, frame.URL("https://example.org/a(b)?c=d"))),
			at(50, 20, to(30, 8, frame.Position{Page: 2, Point: pt(5, 40)})),
			at(90, 20, to(30, 8, frame.Position{Page: 3, Point: pt(5, 40)})), // there is no such page
			at(100, 50, &frame.Group{Frame: inner, Transform: unit.Rotate(90 * unit.Deg)}),
			at(150, 50, &frame.Group{Frame: inner, Transform: unit.Rotate(30 * unit.Deg)}),
		),
		sizedPage(300, 400),
	)
	out := render(t, doc)
	pdftest.Check(t, out)
	urls := pdftest.Info(t, out, "-url")
	expectLine(t, urls, "1 Annotation https://example.org/a(b)?c=d")
	expectLine(t, urls, "1 Annotation https://example.org/turned")
	var flat []string
	for _, annotation := range strings.Split(pdftest.Plain(t, out), "/Border")[1:] {
		annotation, _, _ = strings.Cut(annotation, "endobj")
		flat = append(flat, strings.Join(strings.Fields(annotation), " "))
	}
	if len(flat) != 4 {
		t.Fatalf("%d links", len(flat))
	}
	for i, want := range []string{
		"/Rect [ 10 72 40 80 ]", "/Rect [ 50 72 80 80 ]", "/Rect [ 90 20 100 40 ]",
		"/QuadPoints [ 153.66 36.34 170.981 26.34 175.981 35 158.66 45 ] /Rect [ 153.66 26.34 175.981 45 ]",
	} {
		if !strings.Contains(flat[i], want) || strings.Contains(flat[i], "QuadPoints") != (i == 3) {
			t.Errorf("link %d: %s, want %s", i, flat[i], want)
		}
	}
	if !regexp.MustCompile(`/Dest \[ \d+ 0 R /XYZ 5 370 0 \]`).MatchString(flat[1]) { // ten points above
		t.Errorf("the link inside: %s", flat[1])
	}
}

func TestAnchors(t *testing.T) {
	doc := document(page(), page())
	doc.Anchors = map[string]frame.Position{
		"intro": {Page: 1, Point: pt(10, 5)}, "straße": {Page: 2, Point: pt(20, 60)}, "lost": {Page: 7},
	}
	for i := range 200 {
		doc.Anchors[fmt.Sprintf("many-%03d", i)] = frame.Position{Page: 2, Point: pt(1, float64(i)/2)}
	}
	out := render(t, doc)
	pdftest.Check(t, out)
	dests := pdftest.Info(t, out, "-dests")
	expectLine(t, dests, `1 [ XYZ 10 100 null ] "intro"`)
	expectLine(t, dests, `2 [ XYZ 1 70 null ] "many-080"`)
	if n := strings.Count(dests, "many-"); n != 200 {
		t.Errorf("%d of 200 names are found", n)
	}
	if strings.Contains(dests, "lost") {
		t.Error("there is a name without a page")
	}
}

func TestOutline(t *testing.T) {
	doc := document(page(), page())
	doc.Outline = []frame.OutlineEntry{
		{Title: "One", Page: 1, Point: pt(0, 50), Children: []frame.OutlineEntry{
			{Title: "One one 😀", Page: 1, Closed: true, Children: []frame.OutlineEntry{
				{Title: "Deep", Page: 2},
				{Title: "Deep too", Page: 2},
			}},
			{Title: "One two", Page: 2},
		}},
		{Title: "Two", Page: 9},
	}
	out := render(t, doc)
	pdftest.Check(t, out)
	plain := strings.Join(strings.Fields(pdftest.Plain(t, out)), " ")
	for _, want := range []string{
		"/Count 4 /First", "/Count 2 /Dest", "/Count -2 /Dest", "/Title (One)", "/Title (Deep too)",
		"/Title <feff004f006e00650020006f006e00650020d83dde00>",
	} {
		if !strings.Contains(plain, want) {
			t.Errorf("%s is not in the file", want)
		}
	}
	if n := strings.Count(plain, "/Title"); n != 6 {
		t.Errorf("%d titles", n)
	}
}

func TestPageLabels(t *testing.T) {
	label := func(prefix string, style frame.LabelStyle, n int) *frame.Label {
		return &frame.Label{Prefix: prefix, Style: style, Number: n}
	}
	for _, c := range []struct {
		labels []*frame.Label
		want   string
	}{
		{[]*frame.Label{nil, nil}, ""},
		{
			[]*frame.Label{label("", frame.LabelLowerRoman, 1), label("", frame.LabelLowerRoman, 2), label("", frame.LabelArabic, 1)},
			"0 << /S /r >> 2 << /S /D >>",
		},
		{
			[]*frame.Label{label("", frame.LabelArabic, 1), nil, label("A-", frame.LabelUpperAlpha, 3), label("end", frame.LabelNone, 0)},
			"0 << /S /D >> 2 << /P (A-) /S /A /St 3 >> 3 << /P (end) >>",
		},
	} {
		doc := &frame.Document{}
		for _, l := range c.labels {
			pg := page()
			pg.Label = l
			doc.Pages = append(doc.Pages, pg)
		}
		plain := strings.Join(strings.Fields(pdftest.Plain(t, render(t, doc))), " ")
		_, got, _ := strings.Cut(plain, "/Nums [ ")
		got, _, _ = strings.Cut(got, " ]")
		if got != c.want {
			t.Errorf("labels %v: %s, want %s", c.labels, got, c.want)
		}
	}
}

// everything is a document with a bit of everything, on several pages.
func everything() *frame.Document {
	doc := &frame.Document{Anchors: map[string]frame.Position{}}
	shared := filled(gradient(color.Linear, color.Oklch, red, blue.WithAlpha(0.5)))
	cell := frame.New(size(5, 5))
	cell.Push(pt(0, 0), box(3, 3, solid(green)))
	for i := range 12 {
		items := line(10, 20, text(serif, 11, fmt.Sprintf("Page %d 😀 λ with text — %c", i, 'a'+i)))
		items = append(items, line(10, 40, text(mono, 9, "and code"))...)
		items = append(items,
			at(10, 50, box(30, 30, shared)),
			at(50, 50, box(30, 30, filled(gradient(color.Conic, color.RGB, red, green)))),
			at(90, 50, box(30, 30, &frame.Tiling{Frame: cell, Size: size(5, 5)})),
			shown(picture40(frame.PNG, encodedPNG(quarters(transparent)))),
			at(0, 0, &frame.Link{Size: size(9, 9), Dest: frame.Position{Page: i, Point: pt(1, 1)}}),
		)
		doc.Pages = append(doc.Pages, page(items...))
		doc.Anchors[fmt.Sprint("anchor", i)] = frame.Position{Page: i + 1}
		doc.Outline = append(doc.Outline, frame.OutlineEntry{Title: fmt.Sprint(i), Page: i + 1})
	}
	doc.Info = frame.Info{Title: "All", Authors: []string{"a", "b"}, Keywords: []string{"k"}}
	return doc
}

func TestSameBytesEveryTime(t *testing.T) {
	sums := map[[32]byte]int{}
	for i := range 12 {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1 + i%3))
		sums[sha256.Sum256(render(t, everything()))]++
	}
	if len(sums) != 1 {
		t.Errorf("%d different files in 12 runs", len(sums))
	}
	pdftest.Check(t, render(t, everything()))
}

func TestErrors(t *testing.T) {
	if err := Render(new(bytes.Buffer), &frame.Document{}, Options{}); err == nil {
		t.Error("a document without pages has no error")
	}
	full := errors.New("disk full")
	if err := Render(failing{full}, everything(), Options{}); !errors.Is(err, full) {
		t.Errorf("the error of a writer becomes %v", err)
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

func TestLevels(t *testing.T) {
	size := func(level int) int {
		var b bytes.Buffer
		if err := Render(&b, book(3), Options{Level: level}); err != nil {
			t.Fatal(err)
		}
		return b.Len()
	}
	if fast, usual, small := size(1), size(0), size(9); fast <= usual || fast <= small {
		t.Errorf("sizes %d, %d, %d", fast, usual, small)
	}
}
