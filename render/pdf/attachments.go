package pdf

import (
	"slices"
	"strings"

	"chatdoc/layout/frame"
	"chatdoc/render/pdf/relink"
)

// relationships are the names of what attached files are to the document (ISO 32000-2, 7.11.3).
var relationships = [...]relink.Name{
	frame.Unrelated:       "Unspecified",
	frame.SourceFile:      "Source",
	frame.DataFile:        "Data",
	frame.AlternativeFile: "Alternative",
	frame.SupplementFile:  "Supplement",
}

// attach adds the attached files to the catalog (ISO 32000-1, 7.11.4): by name, in the order of the names, and as
// associated with the document.
func (a *assembler) attach(catalog relink.Dict) {
	files := slices.Clone(a.doc.Attachments)
	slices.SortFunc(files, func(f, g frame.Attachment) int { return strings.Compare(f.Path, g.Path) })
	var names, associated relink.Array
	for i := range files {
		ref := a.file.Add(a.fileSpecification(&files[i]))
		names = append(names, relink.Text(files[i].Path), ref)
		associated = append(associated, ref)
	}
	catalog.Sub("Names")["EmbeddedFiles"] = relink.Dict{"Names": names}
	catalog["AF"] = associated
}

// fileSpecification describes an attached file. It has no date, which would be another each time.
func (a *assembler) fileSpecification(f *frame.Attachment) relink.Dict {
	file := relink.Dict{"Type": relink.Name("EmbeddedFile"), "Params": relink.Dict{"Size": relink.Int(len(f.Data))}}
	if f.Type != "" {
		file["Subtype"] = relink.Name(f.Type)
	}
	data := a.file.Add(&relink.Stream{Dict: file, Data: f.Data})
	spec := relink.Dict{
		"Type":           relink.Name("Filespec"),
		"F":              relink.Text(f.Path),
		"UF":             relink.Text(f.Path),
		"EF":             relink.Dict{"F": data, "UF": data},
		"AFRelationship": relationships[f.Relationship],
	}
	if f.Description != "" {
		spec["Desc"] = relink.Text(f.Description)
	}
	return spec
}
