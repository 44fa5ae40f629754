package font

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// A book finds faces by family. Where several fit equally well, the first one in the book wins.
type book struct {
	fonts    []*Font
	families map[string][]*Font // by name in lower case
}

func newBook(fonts []*Font) *book {
	b := &book{fonts, make(map[string][]*Font)}
	for _, f := range fonts {
		key := strings.ToLower(f.Info.Family)
		b.families[key] = append(b.families[key], f)
	}
	return b
}

// selectFace is the face of a family (in lower case) that comes closest to a variant, nil if there is none.
func (b *book) selectFace(family string, v Variant) *Font {
	return closest(b.families[family], nil, v)
}

// selectFallback is the face to set a text with that no other face could: among those that have the text's first
// visible character the one most like another face (nil for none).
func (b *book) selectFallback(like *Font, v Variant, text string) *Font {
	r, ok := firstVisible(text)
	if !ok {
		return nil
	}
	var able []*Font
	for _, f := range b.fonts {
		if f.Covers(r) {
			able = append(able, f)
		}
	}
	return closest(able, like, v)
}

func firstVisible(text string) (rune, bool) {
	for _, r := range text {
		if !unicode.IsSpace(r) && !isDefaultIgnorable(r) {
			return r, true
		}
	}
	return 0, false
}

// closest picks the face with the least distance. Faces that cannot be opened are passed over.
func closest(fonts []*Font, like *Font, v Variant) *Font {
	ranked := make([]ranking, len(fonts))
	for i, f := range fonts {
		ranked[i] = rank(f, like, v)
	}
	for len(ranked) > 0 {
		best := 0
		for i := range ranked {
			if slices.Compare(ranked[i].key[:], ranked[best].key[:]) < 0 {
				best = i
			}
		}
		if f := ranked[best].font; f.Err() == nil {
			return f
		}
		ranked = slices.Delete(ranked, best, best+1)
	}
	return nil
}

// ranking orders faces by Typst's distance: first how unlike another face they are (spacing, serifs, first words of the
// family's name, length of that name), then style, stretch and weight.
type ranking struct {
	font *Font
	key  [7]int
}

func rank(f, like *Font, v Variant) ranking {
	r := ranking{font: f}
	if like != nil {
		r.key[0] = differs(f.Info.Monospace, like.Info.Monospace)
		r.key[1] = differs(f.Info.Serif, like.Info.Serif)
		r.key[2] = -sharedWords(f.Info.Family, like.Info.Family)
		r.key[3] = len(f.Info.Family)
	}
	own := f.Info.Variant
	r.key[4] = own.Style.distance(v.Style)
	r.key[5] = own.Stretch.distance(v.Stretch)
	r.key[6] = own.Weight.distance(v.Weight)
	return r
}

func differs(a, b bool) int {
	if a != b {
		return 1
	}
	return 0
}

// sharedWords counts the words that two names begin with in common.
func sharedWords(a, b string) int {
	x, y := words(a), words(b)
	n := 0
	for n < len(x) && n < len(y) && x[n] == y[n] {
		n++
	}
	return n
}

func words(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '_' })
}

// compareFonts orders the faces of a family for listings.
func compareFonts(a, b *Font) int {
	v, w := a.Info.Variant, b.Info.Variant
	return cmp.Or(cmp.Compare(v.Style, w.Style), cmp.Compare(v.Stretch, w.Stretch), cmp.Compare(v.Weight, w.Weight))
}
