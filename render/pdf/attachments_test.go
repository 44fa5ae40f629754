package pdf

import (
	"strings"
	"testing"

	"chatdoc/layout/frame"
	"chatdoc/render/pdf/internal/pdftest"
)

func TestAttachments(t *testing.T) {
	doc := document(page())
	doc.Attachments = []frame.Attachment{
		{Path: "notes/über.txt", Data: []byte("second")},
		{Path: "data.csv", Data: []byte("a,b\n1,2\n"), Type: "text/csv", Description: "The figures", Relationship: frame.DataFile},
	}
	out := render(t, doc)
	pdftest.Check(t, out)
	said := pdftest.Attachments(t, out)
	expectLine(t, said, "1: data.csv")
	expectLine(t, said, "2: notes/über.txt")
	if got := pdftest.Attachment(t, out, "data.csv"); got != "a,b\n1,2\n" {
		t.Errorf("data.csv has %q in it", got)
	}
	objects := pdftest.Objects(t, out)
	for _, want := range []string{`"/AFRelationship": "/Data"`, `"/Desc": "u:The figures"`, `"/Subtype": "/text/csv"`} {
		if !strings.Contains(objects, want) {
			t.Errorf("%s is not in:\n%s", want, objects)
		}
	}
}
