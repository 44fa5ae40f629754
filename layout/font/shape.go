package font

import (
	"unicode/utf8"

	gofont "github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"

	"chatdoc/eval/unit"
)

// Request is a piece of text to set: of one script and direction, as itemization cuts it.
type Request struct {
	Text     string
	Families []Family // in order of preference
	Variant  Variant
	// Fallback allows faces of other families for characters that these do not have.
	Fallback bool
	Features []Feature
	Lang     string // BCP 47
	Script   string // ISO 15924; "" goes by the text
	RTL      bool
	Shift    *Shift // nil for text on the baseline
}

// Family is a family that a document asks for.
type Family struct {
	Name string
	// Covers restricts the family to some characters; nil means all.
	Covers func(rune) bool
	// Local keeps the family from being looked for among the fonts of the system: what no document names must look
	// the same everywhere.
	Local bool
}

// Feature is a setting of an OpenType feature such as "liga"; 0 turns it off.
type Feature struct {
	Tag   string
	Value uint32
}

// Glyph is a positioned glyph. Several may stand for one cluster of characters.
type Glyph struct {
	Font     *Font
	ID       uint16  // 0 shows that a character is missing
	Char     rune    // the first of the cluster
	Start    int     // where the cluster begins in the text, in bytes
	End      int     // where it ends
	XAdvance unit.Em // of the scaled size, as all lengths here
	XOffset  unit.Em
	YOffset  unit.Em // upwards
	Scale    float64 // of the font size; 1 but for subscripts and superscripts
	// SafeToBreak tells that the text before and after can be set separately with the same result.
	SafeToBreak bool
}

// Shaper sets text with the faces of a set. It keeps buffers and plans between calls; each goroutine needs its own.
type Shaper struct {
	set      *Set
	buffer   *harfbuzz.Buffer
	faces    map[*Font]*harfbuzz.Font
	chosen   map[choice]*Font
	langName string
	lang     language.Language

	// State of the request at work.
	req      *Request
	script   language.Script
	features []harfbuzz.Feature
	used     []*Font    // faces that shaped the text around the present piece, outermost first
	raw      []rawGlyph // a stack: what HarfBuzz made of the pieces at work
	out      []Glyph
}

type choice struct {
	family  string
	variant Variant
	local   bool
}

// rawGlyph is a glyph as HarfBuzz returns it, in font units.
type rawGlyph struct {
	id                         gofont.GID
	cluster                    int // index of its first byte in the text
	xAdvance, xOffset, yOffset int32
	safe                       bool
}

// NewShaper makes a shaper.
func NewShaper(set *Set) *Shaper {
	return &Shaper{
		set:    set,
		buffer: harfbuzz.NewBuffer(),
		faces:  make(map[*Font]*harfbuzz.Font),
		chosen: make(map[choice]*Font),
	}
}

// Shape appends the glyphs of a text in visual order, from left to right.
func (s *Shaper) Shape(dst []Glyph, req *Request) []Glyph {
	s.prepare(req)
	s.out = dst
	families := req.Families
	if req.Fallback {
		families = append(families[:len(families):len(families)], s.set.tail...)
	}
	s.segment(0, len(req.Text), families)
	dst, s.out, s.req = s.out, nil, nil
	return dst
}

// prepare brings a request into HarfBuzz's form. Features and language stay as they are for all pieces of the text.
func (s *Shaper) prepare(req *Request) {
	s.req = req
	s.used, s.raw = s.used[:0], s.raw[:0]
	s.features = s.features[:0]
	for _, f := range req.Features {
		s.addFeature(f)
	}
	s.script, _ = language.ParseScript(req.Script)
	if s.langName != req.Lang || s.lang == "" {
		s.langName, s.lang = req.Lang, language.NewLanguage(req.Lang)
		if s.lang == "" {
			s.lang = "und" // HarfBuzz would ask the environment
		}
	}
}

func (s *Shaper) addFeature(f Feature) {
	s.features = append(s.features, harfbuzz.Feature{
		Tag: tagOf(f.Tag), Value: f.Value, Start: harfbuzz.FeatureGlobalStart, End: harfbuzz.FeatureGlobalEnd,
	})
}

// tagOf pads a tag with spaces to its four bytes.
func tagOf(s string) opentype.Tag {
	b := [4]byte{' ', ' ', ' ', ' '}
	copy(b[:], s)
	return opentype.NewTag(b[0], b[1], b[2], b[3])
}

// harfbuzz runs HarfBuzz over a piece of the text and pushes the glyphs on the stack. It fails for some damaged faces,
// which the library does not survive.
func (s *Shaper) harfbuzz(f *Font, start, end int) (ok bool) {
	defer func() {
		if recover() != nil {
			s.buffer = harfbuzz.NewBuffer()
		}
	}()
	b := s.buffer
	b.Clear()
	for i, r := range s.req.Text[start:end] {
		b.AddRune(r, start+i)
	}
	b.Props = harfbuzz.SegmentProperties{Language: s.lang, Script: s.script, Direction: harfbuzz.LeftToRight}
	if s.req.RTL {
		b.Props.Direction = harfbuzz.RightToLeft
	}
	b.GuessSegmentProperties()
	// Joiners and the like would become invisible glyphs, which disturb whoever copies text from a PDF.
	b.Flags = harfbuzz.RemoveDefaultIgnorables
	b.Shape(s.face(f), s.features)
	for i, info := range b.Info {
		p := b.Pos[i]
		s.raw = append(s.raw, rawGlyph{info.Glyph, info.Cluster, p.XAdvance, p.XOffset, p.YOffset,
			info.Mask&harfbuzz.GlyphUnsafeToBreak == 0})
	}
	return true
}

// face is HarfBuzz's view of a face, with caches that only this shaper touches.
func (s *Shaper) face(f *Font) *harfbuzz.Font {
	face := s.faces[f]
	if face == nil {
		face = harfbuzz.NewFont(gofont.NewFace(f.data().Font))
		repairDigests(face, f.data().Font)
		s.faces[f] = face
	}
	return face
}

func (s *Shaper) charAt(i int) rune {
	r, _ := utf8.DecodeRuneInString(s.req.Text[i:])
	return r
}
