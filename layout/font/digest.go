package font

import (
	"reflect"
	"unsafe"

	gofont "github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype/tables"
	"github.com/go-text/typesetting/harfbuzz"
)

// A repair of github.com/go-text/typesetting v0.3.4 and v0.3.5.
//
// HarfBuzz keeps a digest of the glyphs that each lookup and each of its subtables are about: three bit patterns that
// tell cheaply which glyphs they cannot concern. The port stops adding ranges of glyphs to a digest as soon as one of
// the three patterns is full (harfbuzz/set_digest.go, addRange), so lookups pass over glyphs that they do concern: in
// STIX Two Text half of the kerning is lost, in Arabic faces letters stay unjoined. It is issue 278 there, repaired
// after v0.3.5; with a later version, this file can go.
//
// The digests are in unexported fields. repairDigests computes those that may be wrong anew; it does nothing where it
// does not find what it looks for.

// digest has, for each of its shifts, a bit for each value that the glyph numbers show after shifting.
type digest [3]uint64

var digestShifts = [3]uint{4, 0, 6}

func (d *digest) addRange(first, last tables.GlyphID) {
	for i, shift := range digestShifts {
		for g, end := uint(first)>>shift, uint(last)>>shift; g <= end && d[i] != ^uint64(0); g++ {
			d[i] |= 1 << (g % 64)
		}
	}
}

func (d *digest) addCoverage(c tables.Coverage) {
	switch c := c.(type) {
	case tables.Coverage1:
		for _, g := range c.Glyphs {
			d.addRange(g, g)
		}
	case tables.Coverage2:
		for _, r := range c.Ranges {
			d.addRange(r.StartGlyphID, r.EndGlyphID)
		}
	}
}

// repairDigests sets the digests of a face right.
func repairDigests(face *harfbuzz.Font, f *gofont.Font) {
	v := reflect.ValueOf(face).Elem()
	accels := v.FieldByName("gsubAccels")
	for i, lookup := range f.GSUB.Lookups {
		repairLookup(accels, i, len(lookup.Subtables), func(k int) tables.Coverage { return lookup.Subtables[k].Cov() })
	}
	accels = v.FieldByName("gposAccels")
	for i, lookup := range f.GPOS.Lookups {
		repairLookup(accels, i, len(lookup.Subtables), func(k int) tables.Coverage { return lookup.Subtables[k].Cov() })
	}
}

// repairLookup sets the digests of lookup i and its n subtables.
func repairLookup(accels reflect.Value, i, n int, coverage func(k int) tables.Coverage) {
	if !accels.IsValid() || i >= accels.Len() {
		return
	}
	subtables := accels.Index(i).FieldByName("subtables")
	if !subtables.IsValid() || subtables.Len() != n {
		return
	}
	var all digest
	for k := range n {
		var one digest
		c := coverage(k)
		one.addCoverage(c)
		all.addCoverage(c)
		setDigest(subtables.Index(k), one)
	}
	setDigest(accels.Index(i), all)
}

func setDigest(holder reflect.Value, d digest) {
	field := holder.FieldByName("digest")
	if !field.IsValid() || field.Kind() != reflect.Array || field.Len() != len(d) {
		return
	}
	for i, bits := range d {
		if word := field.Index(i); word.Kind() == reflect.Uint64 {
			*(*uint64)(unsafe.Pointer(word.UnsafeAddr())) = bits
		}
	}
}
