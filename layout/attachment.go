package layout

import (
	"chatdoc/eval/introspect"
	"chatdoc/eval/value"
	"chatdoc/layout/frame"
	"chatdoc/lexer/diag"
)

// AttachmentFunc is the file that an element attaches to the document.
type AttachmentFunc func(c *value.Content) (frame.Attachment, error)

// Attaches declares that an element attaches a file.
func Attaches(elem *value.Elem, f AttachmentFunc) *value.Elem {
	elem.Attachment = f
	return elem
}

// attachments are the files that come with a document. No two may have the same path.
func attachments(in *introspect.Introspector) (files []frame.Attachment, err error) {
	known := map[string]bool{}
	for _, l := range in.Elements() {
		f, ok := l.Content.Elem().Attachment.(AttachmentFunc)
		if !ok {
			continue
		}
		file, err := f(l.Content)
		if err == nil && known[file.Path] {
			err = value.Errorf("attempted to attach file %s twice", file.Path)
		}
		if err != nil {
			return nil, diag.At(err, l.Content.Span())
		}
		known[file.Path] = true
		files = append(files, file)
	}
	return files, nil
}
