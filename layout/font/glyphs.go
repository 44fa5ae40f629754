package font

import (
	"io"

	gofont "github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
)

// shapingData is a face as HarfBuzz wants it. Several goroutines may read it.
type shapingData struct{ *gofont.Font }

// GlyphIndex is the glyph of a character, 0 if the face has none.
func (f *Font) GlyphIndex(r rune) uint16 {
	if !f.canShape() {
		return 0
	}
	glyph, _ := f.data().NominalGlyph(r)
	return uint16(glyph)
}

func (f *Font) data() *shapingData {
	return f.shaping.get(func() *shapingData { return &shapingData{f.parse(f.shapingTable)} })
}

// canShape reports whether the shaping library can do with the face.
func (f *Font) canShape() bool { return f.data().Font != nil }

// shapingTable reports whether shaping needs a table. The shaping library parses every glyph, which takes ten times as
// long as all the rest, and serves outlines we do not take from it. Faces without positioning tables keep theirs, for
// HarfBuzz then places accents by the glyphs' boxes.
func (f *Font) shapingTable(tag string) bool {
	dir := f.open().dir
	return !isGlyphTable(tag) || isOutlineTable(tag) && !dir.has("GPOS") && !dir.has("kerx")
}

// parse hands the face to the shaping library, with some of its tables. The result is nil for damaged faces.
func (f *Font) parse(shown func(tag string) bool) (parsed *gofont.Font) {
	defer func() {
		if recover() != nil { // the library trusts its input in places
			parsed = nil
		}
	}()
	t := f.open()
	if t.err != nil {
		return nil
	}
	loader, err := opentype.NewLoader(t.only(shown))
	if err != nil {
		return nil
	}
	parsed, err = gofont.NewFont(loader)
	if err != nil {
		return nil
	}
	return parsed
}

// only is the font file with a directory that hides other tables.
func (t *openFace) only(shown func(tag string) bool) opentype.Resource {
	var dir directory
	for _, r := range t.dir {
		if shown(r.tag) {
			dir = append(dir, r)
		}
	}
	head := appendDirectory(nil, t.data, dir)
	return resource{io.NewSectionReader(overlay{head, t.data}, 0, int64(len(t.data)))}
}

func isOutlineTable(tag string) bool { return tag == "glyf" || tag == "loca" || tag == "CFF " }

func isGlyphTable(tag string) bool {
	switch tag {
	case "CFF2", "gvar", "CBDT", "CBLC", "EBDT", "EBLC", "sbix", "SVG ", "COLR", "CPAL", "post":
		return true
	}
	return isOutlineTable(tag)
}

// appendDirectory writes the directory of a single face. Offsets stay as they are.
func appendDirectory(b, data []byte, dir directory) []byte {
	version := "\x00\x01\x00\x00"
	if dir.has("CFF ") {
		version = "OTTO"
	}
	b = append(b, version...)
	b = append(b, byte(len(dir)>>8), byte(len(dir)), 0, 0, 0, 0, 0, 0)
	for _, r := range dir {
		b = append(b, r.tag...)
		for _, n := range [...]uint32{0, r.offset, r.length} { // the checksum is not looked at
			b = append(b, byte(n>>24), byte(n>>16), byte(n>>8), byte(n))
		}
	}
	return b
}

// overlay is a file with other bytes at its start.
type overlay struct{ head, body []byte }

func (o overlay) ReadAt(p []byte, off int64) (int, error) {
	n := 0
	if off < int64(len(o.head)) {
		n = copy(p, o.head[off:])
	}
	if at := off + int64(n); n < len(p) && at < int64(len(o.body)) {
		n += copy(p[n:], o.body[at:])
	}
	if n < len(p) {
		return n, io.EOF
	}
	return n, nil
}

type resource struct{ *io.SectionReader }
