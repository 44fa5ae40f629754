package font

import (
	"strings"
	"unicode/utf16"
)

// Identifiers of the strings in a name table (OpenType, name, "Name IDs").
const (
	nameFamily     = 1
	nameFull       = 4
	namePostScript = 6
)

// findName is the first string with an identifier that is in a known encoding. Fonts list English first as a rule.
func findName(table []byte, id uint16) string {
	count, base := int(u16(table, 2)), int(u16(table, 4))
	for i := range count {
		at := 6 + 12*i
		if u16(table, at+6) != id {
			continue
		}
		start := base + int(u16(table, at+10))
		raw := span(table, start, start+int(u16(table, at+8)))
		if s := decodeName(u16(table, at), u16(table, at+2), raw); s != "" {
			return s
		}
	}
	return ""
}

// decodeName decodes a string by its platform and encoding, "" where these are not known.
func decodeName(platform, encoding uint16, raw []byte) string {
	const unicode, macintosh, windows = 0, 1, 3
	switch {
	case platform == unicode, platform == windows && (encoding == 0 || encoding == 1 || encoding == 10):
		return decodeUTF16(raw)
	case platform == macintosh && encoding == 0:
		return decodeMacRoman(raw)
	}
	return ""
}

func decodeUTF16(raw []byte) string {
	units := make([]uint16, len(raw)/2)
	for i := range units {
		units[i] = u16(raw, 2*i)
	}
	return string(utf16.Decode(units))
}

// macRoman has the upper half of the Macintosh encoding (Apple, ROMAN.TXT), two bytes of UTF-8 and more per character.
const macRoman = "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø" +
	"¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ"

func decodeMacRoman(raw []byte) string {
	upper := []rune(macRoman)
	var b strings.Builder
	for _, c := range raw {
		if c < 0x80 {
			b.WriteByte(c)
		} else {
			b.WriteRune(upper[c-0x80])
		}
	}
	return b.String()
}

// styleWords end the names of families whose files say the style there. A word that others end with comes after them.
var styleWords = []string{
	"normal", "italic", "oblique", "slanted", "thin", "th", "hairline", "light", "lt", "regular", "medium", "med", "md",
	"bold", "bd", "demi", "extb", "black", "blk", "bk", "heavy", "narrow", "condensed", "cond", "cn", "cd", "compressed",
	"expanded", "exp",
}

// styleModifiers may precede a style word.
var styleModifiers = []string{
	"extra", "ext", "ex", "x", "semi", "sem", "sm", "demi", "dem", "ultra",
}

// typographicFamily takes words for style, weight and width off the end of a family name: "Fira Sans ExtraBold" is a
// face of "Fira Sans". Typst does so, rather than trust the name that files call the typographic family (ID 16), since
// that lumps optical sizes together in some fonts and is missing in others.
func typographicFamily(name string) string {
	name = strings.TrimLeft(strings.TrimSpace(name), ".")
	lower := asciiLower(name)
	for {
		n := len(lower)
		lower = trimStyle(lower)
		if len(lower) == n {
			return name[:n]
		}
	}
}

// trimStyle takes one group of style words off the end, with the separator and the modifier before it.
func trimStyle(name string) string {
	rest, shorter := name, false
	for {
		s, ok := trimAnySuffix(rest, styleWords)
		if !ok {
			break
		}
		rest, shorter = s, true
	}
	if !shorter {
		return name
	}
	trimmed := name
	if s, ok := trimSeparator(rest); ok {
		trimmed, rest = s, s
	}
	// A modifier counts only if it is a word of its own: "Extra" of "Foo Extra Bold", but not "x" of "Max Bold".
	if s, ok := trimAnySuffix(rest, styleModifiers); ok {
		if s, ok := trimSeparator(s); ok {
			trimmed = s
		}
	}
	return trimmed
}

func trimAnySuffix(s string, suffixes []string) (string, bool) {
	for _, suffix := range suffixes {
		if t, ok := strings.CutSuffix(s, suffix); ok {
			return t, true
		}
	}
	return s, false
}

func trimSeparator(s string) (string, bool) {
	if s != "" && strings.IndexByte(" -_", s[len(s)-1]) >= 0 {
		return s[:len(s)-1], true
	}
	return s, false
}

// asciiLower lowers letters without changing the length, unlike strings.ToLower.
func asciiLower(s string) string {
	b := []byte(s)
	for i, c := range b {
		if 'A' <= c && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		}
	}
	return string(b)
}
