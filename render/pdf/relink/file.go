package relink

import (
	"bytes"
	"errors"
	"fmt"
)

// File is the objects of a PDF.
type File struct {
	Root Ref // the catalog
	Info Ref // the document information, 0 where there is none

	objects []Object // by Ref; the first is not used
}

// Parse reads a PDF with a classic cross-reference table in one section, which is what fpdf writes. The data of streams
// are slices of data, which must not change any more.
func Parse(data []byte) (*File, error) {
	p := &parser{data: data}
	p.pos = bytes.LastIndex(data, []byte("startxref"))
	if p.pos < 0 {
		return nil, errors.New("relink: no startxref: not a PDF")
	}
	p.keyword("startxref")
	p.pos = min(p.integer(), len(data))
	offsets := p.xref()
	f := &File{objects: make([]Object, len(offsets))}
	p.trailer(f)
	for i, offset := range offsets {
		if offset > 0 && p.err == nil {
			p.pos = min(offset, len(data))
			f.objects[i] = p.indirect(i)
		}
	}
	if p.err != nil {
		return nil, p.err
	}
	return f, f.check()
}

// xref reads the cross-reference table (7.5.4): the offset of each object, 0 where it is free.
func (p *parser) xref() []int {
	p.keyword("xref")
	if first := p.integer(); first != 0 {
		p.fail("the first section begins at object %d", first)
	}
	n := p.integer()
	if n > len(p.data)/20 { // an entry has twenty bytes
		p.fail("%d objects do not fit into the file", n)
		return nil
	}
	offsets := make([]int, n)
	for i := range offsets {
		offset := p.integer()
		p.integer() // generation
		if kind := p.token(); string(kind) == "n" {
			offsets[i] = offset
		}
	}
	return offsets
}

func (p *parser) trailer(f *File) {
	p.keyword("trailer")
	trailer, _ := p.object(0).(Dict)
	f.Root, _ = trailer["Root"].(Ref)
	f.Info, _ = trailer["Info"].(Ref)
	if trailer["Encrypt"] != nil {
		p.fail("the file is encrypted")
	}
}

// indirect reads object n.
func (p *parser) indirect(n int) Object {
	if got := p.integer(); got != n {
		p.fail("object %d stands where object %d should", got, n)
	}
	p.integer() // generation
	p.keyword("obj")
	o := p.object(0)
	d, ok := o.(Dict)
	if end := p.token(); !ok || string(end) != "stream" {
		return o
	}
	return p.stream(d)
}

func (p *parser) stream(d Dict) Object {
	if p.peek(0) == '\r' {
		p.pos++
	}
	p.pos++ // line feed
	n, ok := d["Length"].(Int)
	if !ok || n < 0 || p.pos > len(p.data)-int(n) {
		p.fail("a stream has no length or a wrong one")
		return nil
	}
	delete(d, "Length")
	return &Stream{Dict: d, Data: p.data[p.pos : p.pos+int(n) : p.pos+int(n)]}
}

// check makes sure that every reference has an object and that the catalog is there.
func (f *File) check() error {
	var err error
	for _, o := range f.objects {
		eachRef(o, func(r Ref) {
			if int(r) >= len(f.objects) {
				err = fmt.Errorf("relink: a reference to object %d, which is not there", r)
			}
		})
	}
	if err == nil && (f.Root <= 0 || int(f.Root) >= len(f.objects) || int(f.Info) >= len(f.objects)) {
		err = errors.New("relink: no catalog")
	}
	return err
}

// Add puts an object into the file.
func (f *File) Add(o Object) Ref {
	f.objects = append(f.objects, o)
	return Ref(len(f.objects) - 1)
}

// Resolve follows references to an object.
func (f *File) Resolve(o Object) Object {
	for range maxDepth {
		r, ok := o.(Ref)
		if !ok {
			return o
		}
		o = f.objects[r]
	}
	return nil
}

// Dict is the dictionary that o is or refers to, a stream's included. It is nil if there is none.
func (f *File) Dict(o Object) Dict {
	switch o := f.Resolve(o).(type) {
	case Dict:
		return o
	case *Stream:
		return o.Dict
	}
	return nil
}

// Stream is the stream that o refers to, nil if there is none.
func (f *File) Stream(o Object) *Stream {
	s, _ := f.Resolve(o).(*Stream)
	return s
}

// Pages are the pages in their order, from a page tree of one level, which is what fpdf writes.
func (f *File) Pages() []Ref {
	kids, _ := f.Resolve(f.Dict(f.Dict(f.Root)["Pages"])["Kids"]).(Array)
	pages := make([]Ref, 0, len(kids))
	for _, kid := range kids {
		if r, ok := kid.(Ref); ok {
			pages = append(pages, r)
		}
	}
	return pages
}

// eachRef calls visit for the references in an object, in the order in which they are written.
func eachRef(o Object, visit func(Ref)) {
	switch o := o.(type) {
	case Ref:
		visit(o)
	case Array:
		for _, e := range o {
			eachRef(e, visit)
		}
	case Dict:
		for _, k := range o.keys() {
			eachRef(o[k], visit)
		}
	case *Stream:
		eachRef(o.Dict, visit)
	}
}
