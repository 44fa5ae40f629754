// Package math sets formulas.
//
// A Context turns content into fragments: glyphs and frames with what the rules of formulas want to know of them (their
// class, how far they lean, where accents and scripts go), and what stands between them (spaces, alignment points, line
// breaks). Elements of math are declared in package std and say by Lays how they become fragments.
//
// A Run is a row of fragments with space between them by their classes (run.go, space.go). It becomes a frame: of one
// line, of several lines aligned at points (lines.go), or of parts between which a paragraph may break (inline.go).
//
// Glyphs grow: to larger forms that the font has, or to assemblies of parts (stretch.go). Letters are replaced by those
// of the alphabets that Unicode has for mathematics (alphabet.go).
//
// The rules are those of the OpenType table MATH, which owe much to Appendix G of The TeXbook, with the choices that
// Typst made.
package math
