package relink

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"

	"chatdoc/render/pdf/internal/pdftest"

	"github.com/go-pdf/fpdf"
)

// drawn is a document by fpdf alone.
func drawn(t testing.TB, pages int) []byte {
	t.Helper()
	doc := fpdf.New("P", "pt", "A4", "")
	doc.SetCompression(false)
	doc.SetCatalogSort(true)
	doc.SetCreationDate(time.Unix(0, 0).UTC())
	doc.SetModificationDate(time.Unix(0, 0).UTC())
	doc.SetTitle("Parts (of) it", true)
	doc.SetFont("Times", "", 14)
	for i := range pages {
		doc.AddPage()
		doc.Cell(100, 20, fmt.Sprintf("This is page %d.", i+1))
		doc.LinkString(10, 10, 50, 50, "https://example.org/")
		doc.Bookmark(fmt.Sprintf("Page %d", i+1), 0, 0)
	}
	var b bytes.Buffer
	if err := doc.Output(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func parse(t testing.TB, data []byte) *File {
	t.Helper()
	f, err := Parse(data)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func write(t testing.TB, f *File) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := f.Write(&b, NewCompressor(6)); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestRoundTripKeepsWhatReadersSee(t *testing.T) {
	for _, pages := range []int{1, 3, 400} { // 400 pages have more objects than one object stream holds
		before := drawn(t, pages)
		after := write(t, parse(t, before))
		pdftest.Check(t, after)
		if a, b := pdftest.Text(t, after), pdftest.Text(t, before); a != b {
			t.Errorf("%d pages: the text was %q and is %q", pages, b, a)
		}
		info := pdftest.Info(t, after)
		if !strings.Contains(info, "Parts (of) it") || !strings.Contains(info, "PDF version:     1.7") {
			t.Errorf("the document says about itself:\n%s", info)
		}
		if len(after) > len(before)*3/4 {
			t.Errorf("%d pages: %d bytes became %d", pages, len(before), len(after))
		}
	}
}

func TestEditedObjects(t *testing.T) {
	f := parse(t, drawn(t, 2))
	catalog := f.Dict(f.Root)
	catalog["Lang"] = String("de")
	catalog.Sub("ViewerPreferences")["DisplayDocTitle"] = Bool(true)
	catalog["PageLabels"] = f.Add(Dict{"Nums": Array{Int(0), Dict{"S": Name("r")}}})
	for _, page := range f.Pages() {
		f.Dict(page)["Rotate"] = Int(90)
		contents := f.Stream(f.Dict(page)["Contents"])
		contents.Data = bytes.ReplaceAll(contents.Data, []byte("This"), []byte("That"))
	}
	f.Add(String("nobody refers to me"))
	out := write(t, f)
	pdftest.Check(t, out)
	if text := pdftest.Text(t, out); !strings.Contains(text, "That is page 2") {
		t.Errorf("the text is %q", text)
	}
	plain := pdftest.Plain(t, out)
	for _, want := range []string{"/Lang (de)", "/DisplayDocTitle true", "/S /r", "/Rotate 90"} {
		if !strings.Contains(plain, want) {
			t.Errorf("%s is not in the file", want)
		}
	}
	if strings.Contains(plain, "nobody") {
		t.Error("an object without references is in the file")
	}
}

func TestBytesDoNotDependOnTheOrderOfAdding(t *testing.T) {
	build := func(backwards bool) []byte {
		f := parse(t, drawn(t, 1))
		a, b := Object(Dict{"Kind": Name("a")}), Object(&Stream{Dict: Dict{}, Data: []byte("b")})
		var ra, rb Ref
		if backwards {
			rb = f.Add(b)
			f.Add(nil)
			ra = f.Add(a)
		} else {
			ra, rb = f.Add(a), f.Add(b)
		}
		f.Dict(f.Root)["PieceInfo"] = Array{ra, rb}
		return write(t, f)
	}
	if !bytes.Equal(build(false), build(true)) {
		t.Error("the files differ")
	}
}

func TestBytesDoNotDependOnTheProcessors(t *testing.T) {
	data := drawn(t, 40)
	sums := map[[32]byte]bool{}
	for _, n := range []int{1, 2, 7} {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(n))
		sums[sha256.Sum256(write(t, parse(t, data)))] = true
	}
	if len(sums) != 1 {
		t.Errorf("%d different files", len(sums))
	}
}

func TestStoredStreamsStayReadable(t *testing.T) {
	f := parse(t, drawn(t, 1))
	text := strings.Repeat("find me ", 100)
	f.Dict(f.Root)["Metadata"] = f.Add(&Stream{Dict: Dict{}, Data: []byte(text), Stored: true})
	if out := write(t, f); !bytes.Contains(out, []byte(text)) {
		t.Error("the text is not in the file")
	}
}

func TestParseErrors(t *testing.T) {
	good := string(drawn(t, 1))
	for name, data := range map[string]string{
		"empty":          "",
		"no table":       "startxref\n0\n%%EOF",
		"cut":            good[len(good)/2:],
		"moved":          "% moved\n" + good,
		"lost stream":    strings.ReplaceAll(good, "/Length", "/Lenkth"),
		"long stream":    strings.ReplaceAll(good, "/Length ", "/Length 9"),
		"lost object":    strings.ReplaceAll(good, "/Pages 1 0 R", "/Pages 99 0 R"),
		"encrypted":      strings.ReplaceAll(good, "/Size", "/Encrypt 1 0 R /Size"),
		"no catalog":     strings.ReplaceAll(good, "/Root", "/Loot"),
		"no objects":     strings.ReplaceAll(good, " obj", " ojb"),
		"too many":       strings.ReplaceAll(good, "xref\n0 ", "xref\n0 99"),
		"several tables": strings.ReplaceAll(good, "xref\n0 ", "xref\n3 "),
	} {
		if _, err := Parse([]byte(data)); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add(drawn(f, 1))
	f.Add([]byte("xref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R>>startxref\n0\n%%EOF"))
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := Parse(data)
		if err != nil {
			return
		}
		file.Pages()
		write(t, file)
	})
}
