package pdf

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/go-pdf/fpdf"

	"chatdoc/layout/frame"
	"chatdoc/render/pdf/relink"
)

// shell has fpdf make a PDF of the pages. Their contents are deflated already, which fpdf need not know: it does not look
// into what RawWriteBuf gets. So it holds the small form of a thousand pages, and not the large one.
func shell(doc *frame.Document, pages []drawnPage) (*relink.File, error) {
	pdf := fpdf.NewCustom(&fpdf.InitType{UnitStr: "pt", Size: pageSize(&doc.Pages[0])})
	pdf.SetCompression(false)
	pdf.SetCatalogSort(true)
	pdf.SetAutoPageBreak(false, 0)
	for i := range pages {
		pdf.AddPageFormat("P", pageSize(&doc.Pages[i]))
		pdf.RawWriteBuf(bytes.NewReader(pages[i].contents))
		pages[i].contents = nil
	}
	var out bytes.Buffer
	if err := pdf.Output(&out); err != nil {
		return nil, fmt.Errorf("pdf: %w", err)
	}
	return relink.Parse(out.Bytes())
}

func pageSize(p *frame.Page) fpdf.SizeType {
	return fpdf.SizeType{Wd: float64(p.Frame.Size.X), Ht: float64(p.Frame.Size.Y)}
}

// prologue is what fpdf writes before a page's own contents: line cap, join and width. A page begins with the same cap
// and join anyway, and sets its line widths itself.
const prologue = "0 J\n0 j\n0.57 w\n"

// finishContents uncovers the deflated contents that fpdf has written as if they were plain.
func finishContents(s *relink.Stream) error {
	data, ok := bytes.CutPrefix(s.Data, []byte(prologue))
	if !ok || len(data) == 0 {
		return errors.New("pdf: fpdf wrote a page that begins in an unknown way")
	}
	s.Data = data[:len(data)-1] // without the line feed that fpdf adds
	s.Dict["Filter"] = relink.Name("FlateDecode")
	return nil
}

// assemble gives the PDF all that fpdf has no API for.
func assemble(doc *frame.Document, shared *collection, file *relink.File, pages []drawnPage) error {
	a := &assembler{
		doc: doc, shared: shared, file: file, pages: file.Pages(),
		fonts: map[int]relink.Ref{}, images: map[int]relink.Ref{},
		profiles: map[string]relink.Ref{}, shadings: map[shadingKey]relink.Ref{},
	}
	if len(a.pages) != len(pages) {
		return errors.New("pdf: fpdf lost pages")
	}
	for i := range pages {
		if err := a.page(i, &pages[i]); err != nil {
			return err
		}
	}
	delete(file.Dict(file.Dict(file.Root)["Pages"]), "MediaBox") // each page has its own
	a.catalog()
	return nil
}

// catalog finishes the root of the document (ISO 32000-1, 7.7.2) and the information about it. What fpdf says there has
// the time of day in it.
func (a *assembler) catalog() {
	a.file.Info = a.file.Add(info(&a.doc.Info))
	catalog := a.file.Dict(a.file.Root)
	catalog["Metadata"] = a.file.Add(&relink.Stream{
		Dict: relink.Dict{"Type": relink.Name("Metadata"), "Subtype": relink.Name("XML")},
		Data: []byte(xmp(&a.doc.Info)), Stored: true,
	})
	if a.doc.Info.Lang != "" {
		catalog["Lang"] = relink.Text(a.doc.Info.Lang)
	}
	if a.doc.Info.Title != "" {
		catalog["ViewerPreferences"] = relink.Dict{"DisplayDocTitle": relink.Bool(true)}
	}
	delete(catalog, "Names") // an empty list of attachments
	if names := a.destinations(); names != nil {
		catalog["Names"] = relink.Dict{"Dests": names}
	}
	if outline := a.outline(); outline != nil {
		catalog["Outlines"] = outline
	}
	if labels := a.pageLabels(); labels != nil {
		catalog["PageLabels"] = labels
	}
}
