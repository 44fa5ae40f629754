// Package fontsub makes font programs for PDFs: of a whole font, the glyphs that a document shows.
//
// A caller names glyphs by number, and glyph i of the program is the i-th one it named. The same glyph may be named
// several times: PDF attaches the text that a glyph stands for to the number, so a glyph that stands for different
// texts needs several numbers.
//
// There are three ways from a font to a program. TrueType outlines (the glyf table) are copied as they are with all
// that composite glyphs consist of (glyf.go). PostScript outlines (the CFF table) get their subroutines inlined and are
// written as a bare CID-keyed CFF font, in which the number of a glyph is its CID (cff.go, charstring.go, cid.go). Any
// other outlines, as those of variable fonts, are drawn anew as PostScript outlines without hints (outline.go).
//
// Fonts come from outside, so nothing in them is trusted: a corrupt one is an error.
package fontsub

import (
	"errors"
	"fmt"
)

// Program is a font program as PDF embeds it (ISO 32000-1, 9.9).
type Program struct {
	Data []byte
	// CFF tells that the program is a bare CID-keyed CFF font (FontFile3 with the subtype CIDFontType0C), else it is
	// TrueType (FontFile2).
	CFF bool
}

// ErrUnsupported is an error for fonts whose outlines must be drawn anew by [FromOutlines].
var ErrUnsupported = errors.New("no outlines that can be copied")

// Subset makes a program of glyphs of a font. font is an OpenType file; of a collection, index tells which font.
func Subset(font []byte, index int, glyphs []uint16) (Program, error) {
	tables, err := parseTables(font, index)
	if err != nil {
		return Program{}, err
	}
	if cff, ok := tables["CFF "]; ok {
		data, err := subsetCFF(cff, glyphs)
		return Program{data, true}, err
	}
	if _, ok := tables["glyf"]; ok {
		data, err := subsetGlyf(tables, glyphs)
		return Program{data, false}, err
	}
	return Program{}, fmt.Errorf("fontsub: %w: neither a glyf nor a CFF table", ErrUnsupported)
}

// corrupt is the error for a font that contradicts itself.
func corrupt(format string, args ...any) error {
	return fmt.Errorf("fontsub: corrupt font: "+format, args...)
}
