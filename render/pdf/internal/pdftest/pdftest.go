// Package pdftest looks at PDFs with other people's eyes: qpdf for the structure, poppler for text and pixels. The tools
// are installed by .ci/run; a test that misses one fails and says so.
package pdftest

import (
	"bytes"
	"encoding/xml"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
)

// Check fails the test if qpdf finds anything to say against a PDF.
func Check(t testing.TB, pdf []byte) {
	t.Helper()
	run(t, pdf, "qpdf", "--check", "FILE")
}

// Plain is a PDF with everything uncompressed and sorted, as qpdf writes it for people.
func Plain(t testing.TB, pdf []byte) string {
	t.Helper()
	return run(t, pdf, "qpdf", "--qdf", "--object-streams=disable", "--no-original-object-ids", "FILE", "-")
}

// Text is a PDF's text as pdftotext extracts it.
func Text(t testing.TB, pdf []byte, options ...string) string {
	t.Helper()
	return run(t, pdf, "pdftotext", append(options, "FILE", "-")...)
}

// Word is a word and the box that poppler sees around it, in points from the page's top left corner.
type Word struct {
	XMin float64 `xml:"xMin,attr"`
	YMin float64 `xml:"yMin,attr"`
	XMax float64 `xml:"xMax,attr"`
	YMax float64 `xml:"yMax,attr"`
	Text string  `xml:",chardata"`
}

// Words are the words of all pages.
func Words(t testing.TB, pdf []byte) []Word {
	t.Helper()
	var html struct {
		Pages []struct {
			Words []Word `xml:"word"`
		} `xml:"body>doc>page"`
	}
	if err := xml.Unmarshal([]byte(run(t, pdf, "pdftotext", "-bbox", "FILE", "-")), &html); err != nil {
		t.Fatal(err)
	}
	var words []Word
	for _, p := range html.Pages {
		words = append(words, p.Words...)
	}
	return words
}

// Fonts is poppler's list of a PDF's fonts.
func Fonts(t testing.TB, pdf []byte) string {
	t.Helper()
	return run(t, pdf, "pdffonts", "FILE")
}

// Images is poppler's list of a PDF's images.
func Images(t testing.TB, pdf []byte) string {
	t.Helper()
	return run(t, pdf, "pdfimages", "-list", "FILE")
}

// Info is what poppler says about the document.
func Info(t testing.TB, pdf []byte, options ...string) string {
	t.Helper()
	return run(t, pdf, "pdfinfo", append(options, "FILE")...)
}

// Attachments is poppler's list of the files that come with a PDF.
func Attachments(t testing.TB, pdf []byte) string {
	t.Helper()
	return run(t, pdf, "pdfdetach", "-enc", "UTF-8", "-list", "FILE")
}

// Attachment is what is in a file that comes with a PDF.
func Attachment(t testing.TB, pdf []byte, name string) string {
	t.Helper()
	return run(t, pdf, "qpdf", "FILE", "--show-attachment="+name)
}

// Objects are a PDF's objects as JSON, by qpdf: see "qpdf JSON" in its manual.
func Objects(t testing.TB, pdf []byte) string {
	t.Helper()
	return run(t, pdf, "qpdf", "--json=2", "--json-key=qpdf", "FILE")
}

// Page is a page, from 1, as pixels.
func Page(t testing.TB, pdf []byte, page, dpi int) image.Image {
	t.Helper()
	n := strconv.Itoa(page)
	out := run(t, pdf, "pdftoppm", "-png", "-r", strconv.Itoa(dpi), "-f", n, "-l", n, "-singlefile", "FILE")
	img, err := png.Decode(bytes.NewReader([]byte(out)))
	if err != nil {
		t.Fatalf("pdftoppm: %v", err)
	}
	return img
}

// run runs a tool on a file with a PDF, whose name takes FILE's place, and returns what the tool prints.
func run(t testing.TB, pdf []byte, tool string, args ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "test.pdf")
	if err := os.WriteFile(path, pdf, 0o666); err != nil {
		t.Fatal(err)
	}
	for i := range args {
		if args[i] == "FILE" {
			args[i] = path
		}
	}
	var stdout, stderr bytes.Buffer
	cmd := exec.Command(tool, args...)
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		t.Fatalf("%s: %v (is it installed? .ci/run installs what the tests need)\n%s%s", tool, err, &stdout, &stderr)
	}
	if stderr.Len() > 0 {
		t.Errorf("%s complains: %s", tool, &stderr)
	}
	return stdout.String()
}
