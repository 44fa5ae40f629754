// Package pdf writes a finished document as a PDF.
//
// It goes in four steps. First the document is read for what its pages share: fonts, whose glyphs get their codes, and
// pictures (collect.go). Then pages, pictures and fonts are made ready, each by itself and so in parallel: a page
// becomes a stream of operators (page.go, with text.go, shape.go, paint.go and image.go), a font becomes a subset
// (embed.go), a picture is compressed (encode.go). Next, fpdf makes a PDF with the pages (shell.go). At last that PDF
// gets what fpdf has no API for (assemble.go, with links.go, outline.go, metadata.go and so on) and is written by
// relink.
//
// The bytes depend on the document alone.
package pdf

import (
	"errors"
	"fmt"
	"io"
	"sync"

	"chatdoc/layout/frame"
	"chatdoc/render/pdf/relink"
)

// Options of rendering.
type Options struct {
	// Level of compression: from 1, which is fast, to 9, which makes small files. 0 stands for 6.
	Level int
}

// Render writes a document. It fails for a document without pages, for a picture that cannot be decoded, and when
// writing fails.
func Render(w io.Writer, doc *frame.Document, opts Options) error {
	if len(doc.Pages) == 0 {
		return errors.New("pdf: the document has no pages")
	}
	compress := relink.NewCompressor(opts.Level)
	shared := collect(doc)
	pages := make([]drawnPage, len(doc.Pages))
	if err := prepare(shared, doc, pages, compress); err != nil {
		return err
	}
	file, err := shell(doc, pages)
	if err != nil {
		return err
	}
	if err := assemble(doc, shared, file, pages); err != nil {
		return err
	}
	return file.Write(w, compress)
}

// drawnPage is a page whose operators are written.
type drawnPage struct {
	contents  []byte // deflated, until fpdf has them
	size      int    // of the contents
	resources *resources
	links     []link
}

// prepare makes pages, pictures and fonts ready.
func prepare(shared *collection, doc *frame.Document, pages []drawnPage, compress *relink.Compressor) error {
	var tasks []func() error
	var buffers sync.Pool // of contents that are compressed
	encoder := newImageEncoder()
	for _, p := range shared.images {
		tasks = append(tasks, func() (err error) {
			if p.encoded, err = encoder.encode(p.source); err != nil {
				return fmt.Errorf("pdf: %w", err)
			}
			return nil
		})
	}
	for _, f := range shared.fonts {
		if !f.color {
			tasks = append(tasks, func() error { f.makeProgram(); return nil })
		}
	}
	for i := range pages {
		tasks = append(tasks, func() error { pages[i] = drawPage(shared, &doc.Pages[i], compress, &buffers); return nil })
	}
	return parallel(tasks)
}

func drawPage(shared *collection, page *frame.Page, compress *relink.Compressor, buffers *sync.Pool) drawnPage {
	p, space := newPainter(shared, page.Frame.Size)
	if b, ok := buffers.Get().(*[]byte); ok {
		p.buf = (*b)[:0]
	}
	p.page(page, space)
	buf := p.buf
	defer buffers.Put(&buf)
	return drawnPage{contents: compress.Deflate(buf), resources: p.res, links: p.links}
}
