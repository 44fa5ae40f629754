package pdf

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"

	"chatdoc/layout/font"
	"chatdoc/render/pdf/fontsub"
	"chatdoc/render/pdf/relink"
)

// makeProgram makes the font program. Where a face's outlines cannot be copied, they are drawn anew.
func (p *pdfFont) makeProgram() {
	glyphs := make([]uint16, len(p.glyphs))
	for i, g := range p.glyphs {
		glyphs[i] = g.glyph
	}
	data, index := p.font.File()
	program, err := fontsub.Subset(data, index, glyphs)
	if err != nil {
		program = fontsub.FromOutlines(postScriptName(p.font), int(p.font.UnitsPerEm()), p.outlines())
	}
	p.program = program
}

func (p *pdfFont) outlines() []fontsub.Outline {
	outlines := make([]fontsub.Outline, len(p.glyphs))
	for i, g := range p.glyphs {
		from := p.font.Outline(g.glyph)
		to := fontsub.Outline{
			Advance:  float64(p.font.Advance(g.glyph)) * p.font.UnitsPerEm(),
			Segments: make([]fontsub.Segment, len(from)),
		}
		for k, s := range from {
			to.Segments[k].Op = fontsub.Op(s.Op) // in the same order
			for n, q := range s.P {
				to.Segments[k].P[n] = fontsub.Point{X: float64(q.X), Y: float64(q.Y)}
			}
		}
		outlines[i] = to
	}
	return outlines
}

// type0 is a font of outlines (ISO 32000-1, 9.7). Its codes have two bytes and are the numbers of the glyphs in the
// program.
func (a *assembler) type0(p *pdfFont) relink.Dict {
	name := subsetName(p)
	descendant := relink.Dict{
		"Type": relink.Name("Font"), "Subtype": relink.Name("CIDFontType2"), "BaseFont": name,
		"CIDSystemInfo": relink.Dict{
			"Registry": relink.String("Adobe"), "Ordering": relink.String("Identity"), "Supplement": relink.Int(0),
		},
		"FontDescriptor": a.file.Add(a.descriptor(p, name)),
		"DW":             relink.Int(0), "W": widths(p.widths),
	}
	base := name
	if p.program.CFF {
		descendant["Subtype"] = relink.Name("CIDFontType0")
		base += "-Identity-H"
	} else {
		descendant["CIDToGIDMap"] = relink.Name("Identity")
	}
	return relink.Dict{
		"Type": relink.Name("Font"), "Subtype": relink.Name("Type0"), "BaseFont": base,
		"Encoding": relink.Name("Identity-H"), "DescendantFonts": relink.Array{a.file.Add(descendant)},
		"ToUnicode": a.toUnicode(p, 2),
	}
}

// subsetName is the font's name behind six letters that tell subsets apart (ISO 32000-1, 9.6.4).
func subsetName(p *pdfFont) relink.Name {
	sum := sha256.Sum256(p.program.Data)
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + sum[i]%26
	}
	return relink.Name(string(tag) + "+" + postScriptName(p.font))
}

func postScriptName(f *font.Font) string {
	if f.Info.PostScript != "" {
		return f.Info.PostScript
	}
	return strings.ReplaceAll(f.Info.Family, " ", "")
}

// widths states the widths of all glyphs (ISO 32000-1, 9.7.4.3), as a range if they are the same. The default width
// would do for that, but poppler takes no fractions there.
func widths(w []float64) relink.Array {
	if slices.ContainsFunc(w, func(v float64) bool { return v != w[0] }) {
		return relink.Array{relink.Int(0), relink.Reals(w...)}
	}
	return relink.Array{relink.Int(0), relink.Int(len(w) - 1), relink.Real(w[0])}
}

// Flags of font descriptors (ISO 32000-1, 9.8.2).
const (
	flagFixedPitch = 1 << 0
	flagSerif      = 1 << 1
	flagSymbolic   = 1 << 2
	flagItalic     = 1 << 6
)

// descriptor says what a font looks like, for programs that do without the font itself.
func (a *assembler) descriptor(p *pdfFont, name relink.Name) relink.Dict {
	f := p.font
	metrics := f.Metrics()
	dict := relink.Dict{
		"Type": relink.Name("FontDescriptor"), "FontName": name, "Flags": relink.Int(flags(f.Info)),
		"FontBBox": fontBox(p), "ItalicAngle": relink.Real(italicAngle(f)),
		"Ascent":    relink.Int(metrics.Ascender.At(1000)),
		"Descent":   relink.Int(metrics.Descender.At(1000)),
		"CapHeight": relink.Int(metrics.CapHeight.At(1000)),
		// Nobody says how thick the stems of a face are; Typst goes by its weight.
		"StemV": relink.Real(10 + 0.244*(float64(f.Info.Variant.Weight)-50)),
	}
	stream := &relink.Stream{Dict: relink.Dict{}, Data: p.program.Data}
	if p.program.CFF {
		stream.Dict["Subtype"] = relink.Name("CIDFontType0C")
		dict["FontFile3"] = a.file.Add(stream)
	} else {
		stream.Dict["Length1"] = relink.Int(len(p.program.Data))
		dict["FontFile2"] = a.file.Add(stream)
	}
	return dict
}

func flags(info font.Info) int {
	flags := flagSymbolic
	if info.Monospace {
		flags |= flagFixedPitch
	}
	if info.Serif {
		flags |= flagSerif
	}
	if info.Variant.Style != font.Normal {
		flags |= flagItalic
	}
	return flags
}

// italicAngle is how far the letters lean, in degrees counterclockwise (OpenType, post).
func italicAngle(f *font.Font) float64 {
	post := f.Table("post")
	if len(post) < 8 {
		return 0
	}
	return float64(int32(uint32(post[4])<<24|uint32(post[5])<<16|uint32(post[6])<<8|uint32(post[7]))) / 65536
}

// fontBox is the box around all glyphs of the subset.
func fontBox(p *pdfFont) relink.Array {
	low, high := glyphBox(p.font, 0)
	for _, g := range p.glyphs {
		glyphLow, glyphHigh := glyphBox(p.font, g.glyph)
		low.X, low.Y = min(low.X, glyphLow.X), min(low.Y, glyphLow.Y)
		high.X, high.Y = max(high.X, glyphHigh.X), max(high.Y, glyphHigh.Y)
	}
	return points(low, high)
}

// entriesPerBlock is how many entries a block of a CMap may have.
const entriesPerBlock = 100

// toUnicode is what the codes of a font stand for (ISO 32000-1, 9.10.3).
func (a *assembler) toUnicode(p *pdfFont, bytes int) relink.Ref {
	var entries []string
	for code, g := range p.glyphs {
		if g.text != "" {
			entry := fmt.Sprintf("<%0*X> <", 2*bytes, code)
			for _, u := range utf16.Encode([]rune(g.text)) {
				entry += fmt.Sprintf("%04X", u)
			}
			entries = append(entries, entry+">\n")
		}
	}
	var b strings.Builder
	b.WriteString("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n")
	fmt.Fprintf(&b, "<%0*X> <%s>\nendcodespacerange\n", 2*bytes, 0, strings.Repeat("FF", bytes))
	for len(entries) > 0 {
		n := min(len(entries), entriesPerBlock)
		fmt.Fprintf(&b, "%d beginbfchar\n%sendbfchar\n", n, strings.Join(entries[:n], ""))
		entries = entries[n:]
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return a.file.Add(&relink.Stream{Dict: relink.Dict{}, Data: []byte(b.String())})
}
