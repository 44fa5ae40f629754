package chatdoc_test

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"chatdoc"
	"chatdoc/eval/world"
	"chatdoc/lexer"
	"chatdoc/lexer/source"
	"chatdoc/parser"
)

// Each document goes through the pipeline as a whole, and through each of its phases: lex and parse in MB/s, the others
// in milliseconds. A phase is measured within a compilation, so that it finds what it would find.
func BenchmarkPipeline(b *testing.B) {
	for _, d := range benchmarkDocuments(b) {
		b.Run(d.name, func(b *testing.B) {
			b.Run("lex", d.lex)
			b.Run("parse", d.parse)
			for _, phase := range []string{"evaluate", "layout", "pdf"} {
				b.Run(phase, func(b *testing.B) { d.phase(b, phase) })
			}
			b.Run("whole", d.whole)
		})
	}
}

// document is a document to be measured. Every compilation gets a world of its own, for worlds remember.
type document struct {
	name, text string
	world      func() world.World
}

// benchmarkDocuments are those of testdata/chats, and a chat of a thousand messages.
func benchmarkDocuments(b *testing.B) []document {
	paths, err := filepath.Glob("testdata/chats/*.typ")
	if err != nil || len(paths) == 0 {
		b.Fatal("no documents", err)
	}
	list := []document{generated("transcript-1000", transcript(1000))}
	for _, path := range paths {
		open := func() world.World {
			w, err := chatdoc.Project{Main: path}.Open()
			if err != nil {
				b.Fatal(err)
			}
			return w
		}
		w := open()
		file, err := w.Source(w.Main())
		if err != nil {
			b.Fatal(err)
		}
		list = append(list, document{strings.TrimSuffix(filepath.Base(path), ".typ"), file.Text, open})
	}
	return list
}

func generated(name, text string) document {
	files := fstest.MapFS{"main.typ": {Data: []byte(text)}}
	return document{name, text, func() world.World { return world.New(files, "main.typ", world.Options{}) }}
}

// transcript is a plain chat without a theme: text, markup, code and a function call in every message.
func transcript(messages int) string {
	var b strings.Builder
	b.WriteString("#let message(who, body) = block(inset: 6pt, stroke: 0.5pt, width: 100%)[*#who:* #body]\n\n")
	for i := range messages {
		fmt.Fprintf(&b, "#message[User %d][\n  Message number %d has _some_ text that wraps, a `code` span and a list:\n", i%7, i)
		fmt.Fprintf(&b, "  - the sum is #(%d + %d)\n  - and that is all\n]\n\n", i, i*i)
	}
	return b.String()
}

func (d *document) lex(b *testing.B) {
	b.SetBytes(int64(len(d.text)))
	b.ReportAllocs()
	for b.Loop() {
		for scan := lexer.New(d.text, lexer.Markup); scan.Next().Kind != lexer.End; {
		}
	}
}

func (d *document) parse(b *testing.B) {
	file := source.NewFile(1, "main.typ", d.text)
	b.SetBytes(int64(len(d.text)))
	b.ReportAllocs()
	for b.Loop() {
		if _, errs := parser.Parse(file); len(errs) > 0 {
			b.Fatal(errs)
		}
	}
}

func (d *document) whole(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		d.compile(b, nil)
	}
	milliseconds(b)
}

// phase measures compilations, with the timer running in one phase only.
func (d *document) phase(b *testing.B, phase string) {
	b.ReportAllocs()
	b.StopTimer()
	for range b.N {
		d.compile(b, stopwatch{b, phase})
	}
	milliseconds(b)
}

func (d *document) compile(b *testing.B, o chatdoc.Observer) {
	fonts, err := chatdoc.OpenFonts(nil, false)
	if err != nil {
		b.Fatal(err)
	}
	doc, list := chatdoc.Compile(d.world(), chatdoc.Options{Fonts: fonts, Observer: o})
	if doc == nil {
		b.Fatal(list)
	}
	if err := doc.PDF(io.Discard); err != nil {
		b.Fatal(err)
	}
}

func milliseconds(b *testing.B) {
	b.ReportMetric(float64(b.Elapsed().Microseconds())/1e3/float64(b.N), "ms/op")
	b.ReportMetric(0, "ns/op")
}

// stopwatch lets a benchmark's timer run during a phase.
type stopwatch struct {
	b     *testing.B
	phase string
}

func (s stopwatch) Begin(phase string) (end func()) {
	if phase != s.phase {
		return func() {}
	}
	s.b.StartTimer()
	return s.b.StopTimer
}

func (s stopwatch) Page(int) {}
