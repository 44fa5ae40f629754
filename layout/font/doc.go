// Package font finds faces, measures them and turns text into positioned glyphs. It knows nothing of documents: layout
// asks it for glyphs, renderers ask it for outlines and pictures.
//
// The story runs through three types.
//
// A Set is where faces come from: directories the user named, the faces inside this program, and, only when those have
// no answer, the fonts of the system. Choosing a face is a matter of names and numbers (match.go), so a Set can tell
// which face it wants without opening one. Names come from files in ways that need some forgiveness (names.go,
// identity.go).
//
// A Font is a chosen face. It reads its file when it is first asked for more than its name, and parses each table when
// something needs it: metrics.go, outline.go, bitmap.go, color.go, coverage.go.
//
// A Shaper sets a piece of text with a list of families (shape.go). HarfBuzz turns characters into glyphs, with kerning,
// ligatures, joining and reordering; where a face lacks a glyph, the piece in question alone goes to the next family,
// so that an emoji made of seven characters stays whole and an accent stays with its letter.
//
// Numbers in font units have y growing upwards from the baseline. Lengths in em do so too.
package font
