package pdf

import (
	"chatdoc/layout/frame"
	"chatdoc/render/pdf/relink"
)

// labelStyles are the names of numbering styles (ISO 32000-1, 12.4.2).
var labelStyles = [...]relink.Name{
	frame.LabelArabic:     "D",
	frame.LabelLowerRoman: "r",
	frame.LabelUpperRoman: "R",
	frame.LabelLowerAlpha: "a",
	frame.LabelUpperAlpha: "A",
}

// pageLabels says how viewers name the pages, nil if it is up to them. Pages in a row that count up share an entry.
func (a *assembler) pageLabels() relink.Object {
	var entries relink.Array
	given := false
	var last frame.Label
	for i := range a.doc.Pages {
		label := frame.Label{Style: frame.LabelArabic, Number: i + 1} // what viewers do by themselves
		if own := a.doc.Pages[i].Label; own != nil {
			label, given = *own, true
		}
		last.Number++
		if i == 0 || label != last {
			entries = append(entries, relink.Int(i), labelDict(label))
		}
		last = label
	}
	if !given {
		return nil
	}
	return relink.Dict{"Nums": entries}
}

func labelDict(l frame.Label) relink.Dict {
	dict := relink.Dict{}
	if l.Prefix != "" {
		dict["P"] = relink.Text(l.Prefix)
	}
	if l.Style != frame.LabelNone {
		dict["S"] = labelStyles[l.Style]
		if l.Number > 1 {
			dict["St"] = relink.Int(l.Number)
		}
	}
	return dict
}
