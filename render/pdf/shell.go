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
		pages[i].size, pages[i].contents = len(pages[i].contents), nil
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

// finishContents uncovers the deflated contents, of a size, that fpdf has written as if they were plain. Before them it has
// put operators for line width and colors, after them a line feed. They are not needed: streams that begin with what
// every viewer begins with set all the rest themselves.
func finishContents(s *relink.Stream, size int) error {
	start := len(s.Data) - len("\n") - size
	if start < 0 {
		return errors.New("pdf: fpdf lost the contents of a page")
	}
	s.Data = s.Data[start : start+size]
	s.Dict["Filter"] = relink.Name("FlateDecode")
	return nil
}
