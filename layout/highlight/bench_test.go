package highlight

import (
	"archive/zip"
	"bytes"
	"os"
	"strings"
	"testing"
	"time"
)

func src() string {
	b, _ := os.ReadFile("/root/.pyenv/versions/3.11.7/lib/python3.11/argparse.py")
	lines := strings.SplitAfter(string(b), "\n")
	return strings.Join(lines[600:800], "")
}
func TestCold(t *testing.T) {
	src := src()
	t0 := time.Now()
	lib := chromaLibrary()
	t.Log("lib", time.Since(t0))
	t0 = time.Now()
	g := lib.find("python")
	t.Log("grammar", time.Since(t0))
	r := []rune(src)
	t0 = time.Now()
	tk := g.tokens(r, 0)
	t.Log("tokens", time.Since(t0), len(tk))
	t0 = time.Now()
	u := g.dialect.split(r, tk)
	g.dialect.classify(u)
	t.Log("classify", time.Since(t0), len(u))
	t0 = time.Now()
	g.tokens(r, 0)
	t.Log("tokens", time.Since(t0))
	t0 = time.Now()
	p := g.pieces(r, 0)
	t.Log("pieces", time.Since(t0))
	t0 = time.Now()
	Split(runs(src, p))
	t.Log("split", time.Since(t0))
}
func BenchmarkTokens(b *testing.B) {
	g := chromaLibrary().find("python")
	r := []rune(src())
	for b.Loop() {
		g.tokens(r, 0)
	}
}
func BenchmarkAll(b *testing.B) {
	s := src()
	for b.Loop() {
		Lines("python", s)
	}
}
func BenchmarkCold(b *testing.B) {
	s := src()
	files, _ := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
	var f *zip.File
	for _, x := range files.File {
		if x.Name == "Python" {
			f = x
		}
	}
	for b.Loop() {
		g := parseGrammar("Python", content(f), chromaLibrary())
		g.pieces([]rune(s), 0)
	}
}
func BenchmarkParse(b *testing.B) {
	files, _ := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
	var f *zip.File
	for _, x := range files.File {
		if x.Name == "Python" {
			f = x
		}
	}
	for b.Loop() {
		parseGrammar("Python", content(f), chromaLibrary())
	}
}
func BenchmarkZip(b *testing.B) {
	for b.Loop() {
		zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
	}
}
