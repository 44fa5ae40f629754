// Package chatdoc compiles chats and other documents written in Typst into PDF.
//
// A compilation is a Project that is opened, a world that is compiled, and a Document that is written:
//
//	w, err := chatdoc.Project{Main: "chat.typ"}.Open()
//	…
//	doc, list := chatdoc.Compile(w, chatdoc.Options{})
//	if doc == nil {
//		return list // what is wrong, and where
//	}
//	err = doc.PDF(out)
//
// Compile tells the story of how text becomes pages. Each of its steps is a package with a story of its own.
package chatdoc

import (
	"io"
	"sync/atomic"
	"time"

	"chatdoc/eval"
	"chatdoc/eval/value"
	"chatdoc/eval/world"
	"chatdoc/layout"
	"chatdoc/layout/font"
	"chatdoc/layout/frame"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
	"chatdoc/render/pdf"
)

// Options are what a compilation may be told, besides what the world says.
type Options struct {
	// Fonts are the fonts to choose from; nil for those inside the program and those of the system.
	Fonts *font.Set
	// TimeLimit is how long evaluation and layout may take together; 0 is for as long as it takes.
	TimeLimit time.Duration
	// Observer learns how the compilation goes on; nil for nobody.
	Observer Observer
}

// Document is a compiled document.
type Document struct {
	pages *frame.Document
	eng   *value.Engine // whose introspector knows the finished document
	opts  Options
}

// Compile compiles the main file of a world. The list is what there is to say: errors, without a document then, or
// warnings and notes about the document.
func Compile(w world.World, opts Options) (*Document, diag.List) {
	return opts.run(w, func(m *value.Module) *value.Content { return m.Content })
}

// run compiles the main file of a world; content says what of the module that it makes is laid out.
func (o Options) run(w world.World, content func(*value.Module) *value.Content) (*Document, diag.List) {
	if o.Fonts == nil {
		// Without paths there is nothing that could not be read.
		o.Fonts, _ = OpenFonts(nil, true)
	}
	sink := &value.Sink{}
	eng := &value.Engine{World: w, Library: library(w), Sink: sink}
	defer o.limit(eng)()
	pages, err := o.pages(eng, content)
	list := sink.Warnings()
	if err != nil {
		return nil, append(list, diag.From(err, source.Span{})...)
	}
	return &Document{pages, eng, o}, append(list, systemFonts(o.Fonts)...)
}

// limit gives an engine as long as it may take, from now until done is called.
func (o Options) limit(eng *value.Engine) (done func() bool) {
	if o.TimeLimit == 0 {
		return func() bool { return true }
	}
	eng.Stop = new(atomic.Bool)
	return time.AfterFunc(o.TimeLimit, func() { eng.Stop.Store(true) }).Stop
}

// pages goes from text to content, and from content to pages.
func (o Options) pages(eng *value.Engine, content func(*value.Module) *value.Content) (*frame.Document, error) {
	lay := layout.NewEngine(eng, o.Fonts) // which evaluation needs to measure and to know fonts
	end := begin(o.Observer, "evaluate")
	module, err := eval.Eval(eng, eng.World.Main())
	end()
	if err != nil {
		return nil, err
	}
	defer begin(o.Observer, "layout")()
	return layout.Compile(lay, content(module))
}

// Pages is the number of pages.
func (d *Document) Pages() int { return len(d.pages.Pages) }

// PDF writes the document as a PDF. The bytes depend on the document alone. The error is that of the writer.
func (d *Document) PDF(w io.Writer) error {
	defer begin(d.opts.Observer, "pdf")()
	return pdf.Render(w, d.pages, pdf.Options{})
}
