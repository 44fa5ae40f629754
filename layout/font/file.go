package font

import (
	"bytes"
	"io"
	"os"
)

// file is a font file, which the faces of a collection share. It is read when one of its faces is first used, and kept
// then: subsetting needs most of it anyway. Embedded files are in memory from the start and never copied.
type file struct {
	path     string // "" for embedded files
	embedded *[]byte
	content  lazy[content]
}

type content struct {
	data []byte
	err  error
}

func (f *file) read() *content {
	return f.content.get(func() *content {
		if f.embedded != nil {
			return &content{data: *f.embedded}
		}
		data, err := os.ReadFile(f.path)
		return &content{data, err}
	})
}

// peek lets a function read parts of the file without keeping it.
func (f *file) peek(look func(io.ReaderAt) error) error {
	if f.embedded != nil {
		return look(bytes.NewReader(*f.embedded))
	}
	h, err := os.Open(f.path)
	if err != nil {
		return err
	}
	defer h.Close()
	return look(h)
}
