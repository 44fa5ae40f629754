package data

import (
	"chatdoc/eval/value"
	"chatdoc/eval/world"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// origin is where data comes from: the path of a file, relative to the file in which the path stands, or bytes.
type origin = value.OneOf[string, value.Bytes]

// contents is what data is: a text, or bytes.
type contents = value.OneOf[string, value.Bytes]

func contentsOf(c contents) []byte {
	if c.IsB {
		return c.B
	}
	return []byte(c.A)
}

// loaded is data, and where errors in it belong.
type loaded struct {
	bytes []byte
	span  source.Span // of the argument that stands for the data

	// Of a file.
	file  source.FileID // 0 for bytes
	world world.World
}

// load reads data.
func load(w world.World, from value.Spanned[origin]) (*loaded, error) {
	if from.V.IsB {
		return &loaded{bytes: from.V.B, span: from.Span}, nil
	}
	return loadFile(w, value.Spanned[string]{V: from.V.A, Span: from.Span})
}

// loadFile reads a file.
func loadFile(w world.World, path value.Spanned[string]) (*loaded, error) {
	if path.Span.IsDetached() {
		return nil, value.Errorf("cannot access file system from here")
	}
	file := w.ID(w.Place(path.Span.File).Join(path.V))
	bytes, err := w.Bytes(file)
	if err != nil {
		return nil, diag.At(err, path.Span)
	}
	return &loaded{bytes, path.Span, file, w}, nil
}

// parser reads a value from data. The fault is nil where nothing is wrong.
type parser func(data []byte) (value.Value, *fault)

func (d *loaded) parse(p parser) (value.Value, error) {
	v, f := p(d.bytes)
	if f != nil {
		return nil, d.fail(f)
	}
	return v, nil
}
