package font

import (
	"bytes"

	"chatdoc/eval/unit"
)

// Font is one face of one file. Its methods may be called from several goroutines.
//
// A face whose file turns out to be unreadable has no tables and no glyphs; Err tells why. A Set never hands out such
// a face.
type Font struct {
	Info Info

	file  *file
	index int // within a collection

	// What was read of the file so far.
	opened   lazy[openFace]
	metrics  lazy[Metrics]
	covered  lazy[coverage]
	shaping  lazy[shapingData]
	whole    lazy[shapingData]
	outlines lazy[outlines]
	strikes  lazy[strike]
	math     lazy[mathData]
}

// openFace is a face whose file has been read, with what is needed for every glyph at hand.
type openFace struct {
	data []byte // the whole file
	dir  directory
	err  error

	unitsPerEm float64
	glyphs     int
	hmtx       []byte
	advances   int // how many glyphs have an advance of their own in hmtx; the rest repeat the last
}

// table is the content of a table, nil if there is none or if it is not all within the file.
func (t *openFace) table(tag string) []byte {
	r, ok := t.dir.find(tag)
	if !ok {
		return nil
	}
	return span(t.data, int(r.offset), int(r.offset)+int(r.length))
}

// open reads the file. Only head and maxp are needed by everyone; faces that lack other tables lack what is in them.
func (f *Font) open() *openFace {
	return f.opened.get(func() *openFace {
		c := f.file.read()
		t := &openFace{data: c.data, err: c.err, unitsPerEm: 1000}
		if t.err == nil {
			t.dir, t.err = readDirectory(bytes.NewReader(t.data), f.index)
		}
		if t.err == nil && (t.table("head") == nil || t.table("maxp") == nil) {
			t.err = errNotFont
		}
		if t.err != nil {
			t.dir = nil
			return t
		}
		if upem := u16(t.table("head"), 18); upem != 0 {
			t.unitsPerEm = float64(upem)
		}
		t.glyphs = int(u16(t.table("maxp"), 4))
		t.hmtx = t.table("hmtx")
		t.advances = min(int(u16(t.table("hhea"), 34)), len(t.hmtx)/4)
		return t
	})
}

// Err is why the face cannot be used, nil if it can.
func (f *Font) Err() error { return f.open().err }

// Path is the file that the face is in, "" for an embedded face.
func (f *Font) Path() string { return f.file.path }

// File is the content of the face's file and the index of the face in it. The bytes must not be changed.
func (f *Font) File() ([]byte, int) { return f.open().data, f.index }

// Table is the content of a table such as "glyf", nil if the face has none. The bytes must not be changed.
func (f *Font) Table(tag string) []byte { return f.open().table(tag) }

// UnitsPerEm is how many font units an em has.
func (f *Font) UnitsPerEm() float64 { return f.open().unitsPerEm }

// NumGlyphs is the number of glyphs in the face.
func (f *Font) NumGlyphs() int { return f.open().glyphs }

// ToEm turns font units into em.
func (f *Font) ToEm(units float64) unit.Em { return unit.Em(units / f.open().unitsPerEm) }

// Advance is the width of a glyph.
func (f *Font) Advance(glyph uint16) unit.Em {
	t := f.open()
	if t.advances == 0 {
		return 0
	}
	at := min(int(glyph), t.advances-1)
	return unit.Em(float64(u16(t.hmtx, 4*at)) / t.unitsPerEm)
}
