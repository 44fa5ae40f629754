package font

import "slices"

// Font fallback, as Typst does it.
//
// A piece of text is shaped as a whole with the first family that is there. Stretches for which the face has no glyph,
// and those that the family is not meant to cover, are shaped anew with the families after it: only these stretches,
// but with whole clusters, so that what belongs together stays together. When the families are used up, a face that
// has the first missing character gets a try, one that looks like the first face if possible. What is missing even
// then is shown with the first face's glyph for missing characters.
//
// A face that failed on a piece is not tried on a part of it again, which ends the recursion.
//
// Typst 0.14 loses part of a cluster whose first glyph is missing while a later one is there: of a polar bear (bear,
// joiner, snowflake) in a text face with a snowflake it shows the snowflake only. Here the cluster moves on as a whole.

// fallbackFamilies are the families that serve every text, after those that it names and before all others: the default
// family of text and families of emoji. They are as in Typst, with STIX Two Text where Libertinus Serif is not at hand.
func fallbackFamilies(b *book) []Family {
	names := []string{"libertinus serif", "twitter color emoji", "noto color emoji", "apple color emoji", "segoe ui emoji"}
	if b.families[names[0]] == nil {
		names[0] = "stix two text"
	}
	var list []Family
	for _, name := range names {
		if b.families[name] != nil {
			list = append(list, Family{Name: name, Local: true})
		}
	}
	return list
}

// segment shapes the text between two indices with the first of the families that can be used.
func (s *Shaper) segment(start, end int, families []Family) {
	if isInvisible(s.req.Text[start:end]) {
		return
	}
	font, covers, rest := s.pick(families, start, end)
	if font == nil {
		if len(s.used) > 0 {
			s.missing(start, end, s.used[0])
		}
		return
	}
	// A restricted family may serve another part of the text later; others are done with.
	if covers == nil {
		s.used = append(s.used, font)
		defer func() { s.used = s.used[:len(s.used)-1] }()
	}
	base := len(s.raw)
	shift := s.shift(font, start, end)
	if s.harfbuzz(font, start, end) {
		s.collect(piece{font, covers, rest, base, end, shift})
	} else {
		s.segment(start, end, rest)
	}
	s.raw = s.raw[:base]
}

// isInvisible reports whether no face is needed: for line breaks, tabs and default ignorables.
func isInvisible(text string) bool {
	for _, r := range text {
		if r != '\n' && r != '\t' && !isDefaultIgnorable(r) {
			return false
		}
	}
	return true
}

// pick is the first usable face, the characters that its family is for, and the families after it.
func (s *Shaper) pick(families []Family, start, end int) (*Font, func(rune) bool, []Family) {
	for i, family := range families {
		if f := s.find(family); f != nil && !slices.Contains(s.used, f) {
			return f, family.Covers, families[i+1:]
		}
	}
	if !s.req.Fallback {
		return nil, nil, nil
	}
	var like *Font
	if len(s.used) > 0 {
		like = s.used[0]
	}
	f := s.set.SelectFallback(like, s.req.Variant, s.req.Text[start:end])
	if f == nil || !f.canShape() || slices.Contains(s.used, f) {
		return nil, nil, nil
	}
	return f, nil, nil
}

// find is the face of a family in the wanted variant.
func (s *Shaper) find(family Family) *Font {
	key := choice{family.Name, s.req.Variant, family.Local}
	f, ok := s.chosen[key]
	if !ok {
		f = s.set.Find(family, s.req.Variant)
		if f != nil && !f.canShape() {
			f = nil
		}
		s.chosen[key] = f
	}
	return f
}

// piece is a piece of text that was shaped: its glyphs are on the stack from base on.
type piece struct {
	font   *Font
	covers func(rune) bool
	rest   []Family // to try where glyphs are missing
	base   int
	end    int // of its text
	shift  placement
}

// collect puts a piece's glyphs out and shapes the stretches anew that have none.
func (s *Shaper) collect(p piece) {
	n := len(s.raw) - p.base
	for i := 0; i < n; i++ {
		if s.serves(p, i) {
			s.emit(p, i)
			continue
		}
		first := i
		for i+1 < n && !s.serves(p, i+1) {
			i++
		}
		// Glyphs that follow in a cluster that was shaped anew are done with, too.
		start, end := s.retry(p, first, i)
		for i+1 < n && s.raw[p.base+i+1].cluster >= start && s.raw[p.base+i+1].cluster < end {
			i++
		}
	}
}

// serves reports whether glyph i of a piece can be used.
func (s *Shaper) serves(p piece, i int) bool {
	g := &s.raw[p.base+i]
	return g.id != 0 && (p.covers == nil || p.covers(s.charAt(g.cluster)))
}

// emit puts a glyph out.
func (s *Shaper) emit(p piece, i int) {
	g := s.raw[p.base+i]
	s.out = append(s.out, Glyph{
		Font:        p.font,
		ID:          uint16(g.id),
		Char:        s.charAt(g.cluster),
		Start:       g.cluster,
		End:         s.clusterEnd(p, i),
		XAdvance:    p.font.ToEm(float64(g.xAdvance)),
		XOffset:     p.font.ToEm(float64(g.xOffset)) + p.shift.x,
		YOffset:     p.font.ToEm(float64(g.yOffset)) + p.shift.y,
		Scale:       p.shift.scale,
		SafeToBreak: g.safe,
	})
}

// clusterEnd is where the cluster of glyph i ends: where the next one begins in the order of the text.
func (s *Shaper) clusterEnd(p piece, i int) int {
	raw, step := s.raw[p.base:], 1
	if s.req.RTL {
		step = -1
	}
	for k := i + step; k >= 0 && k < len(raw); k += step {
		if raw[k].cluster != raw[i].cluster {
			return raw[k].cluster
		}
	}
	return p.end
}

// retry shapes the text of the glyphs from first to last, which are of no use, with the remaining families. It returns
// the range of that text. Glyphs of the same clusters that were put out already are taken back.
func (s *Shaper) retry(p piece, first, last int) (start, end int) {
	if s.req.RTL {
		first, last = last, first
	}
	start, end = s.raw[p.base+first].cluster, s.clusterEnd(p, last)
	for n := len(s.out); n > 0 && s.out[n-1].Start >= start && s.out[n-1].Start < end; n-- {
		s.out = s.out[:n-1]
	}
	s.segment(start, end, p.rest)
	return start, end
}

// missing puts out a glyph for missing characters for each character.
func (s *Shaper) missing(start, end int, f *Font) {
	from := len(s.out)
	for i, r := range s.req.Text[start:end] {
		at := start + i
		s.out = append(s.out, Glyph{
			Font: f, Char: r, Start: at, End: at + len(string(r)),
			XAdvance: f.Advance(0), Scale: 1, SafeToBreak: true,
		})
	}
	if s.req.RTL {
		slices.Reverse(s.out[from:])
	}
}
