package font

import (
	"codeberg.org/go-fonts/dejavu/dejavusans"
	"codeberg.org/go-fonts/dejavu/dejavusansbold"
	"codeberg.org/go-fonts/dejavu/dejavusansmono"
	"codeberg.org/go-fonts/dejavu/dejavusansmonobold"
	"codeberg.org/go-fonts/dejavu/dejavusansmonoboldoblique"
	"codeberg.org/go-fonts/dejavu/dejavusansmonooblique"
	"codeberg.org/go-fonts/latin-modern/lmmath"
	"codeberg.org/go-fonts/stix/stix2textbold"
	"codeberg.org/go-fonts/stix/stix2textbolditalic"
	"codeberg.org/go-fonts/stix/stix2textitalic"
	"codeberg.org/go-fonts/stix/stix2textmedium"
	"codeberg.org/go-fonts/stix/stix2textmediumitalic"
	"codeberg.org/go-fonts/stix/stix2textregular"
	"codeberg.org/go-fonts/stix/stix2textsemibold"
	"codeberg.org/go-fonts/stix/stix2textsemibolditalic"
	"eliasnaur.com/font/noto/emoji/color"
	"eliasnaur.com/font/roboto/robotobold"
	"eliasnaur.com/font/roboto/robotobolditalic"
	"eliasnaur.com/font/roboto/robotoitalic"
	"eliasnaur.com/font/roboto/robotolight"
	"eliasnaur.com/font/roboto/robotomedium"
	"eliasnaur.com/font/roboto/robotoregular"
)

// embeddedFace is a face inside this program. Its identity stands here so that start-up touches no font file; a test
// compares it with the file.
type embeddedFace struct {
	data *[]byte
	info Info
}

func embeddedFaces() []embeddedFace {
	return []embeddedFace{
		{&stix2textregular.TTF, face("STIX Two Text", "STIXTwoText-Regular", Normal, 400, proportional)},
		{&stix2textitalic.TTF, face("STIX Two Text", "STIXTwoText-Italic", Italic, 400, proportional)},
		{&stix2textmedium.TTF, face("STIX Two Text", "STIXTwoText-Medium", Normal, 500, proportional)},
		{&stix2textmediumitalic.TTF, face("STIX Two Text", "STIXTwoText-MediumItalic", Italic, 500, proportional)},
		{&stix2textsemibold.TTF, face("STIX Two Text", "STIXTwoText-SemiBold", Normal, 600, proportional)},
		{&stix2textsemibolditalic.TTF, face("STIX Two Text", "STIXTwoText-SemiBoldItalic", Italic, 600, proportional)},
		{&stix2textbold.TTF, face("STIX Two Text", "STIXTwoText-Bold", Normal, 700, proportional)},
		{&stix2textbolditalic.TTF, face("STIX Two Text", "STIXTwoText-BoldItalic", Italic, 700, proportional)},

		{&dejavusansmono.TTF, face("DejaVu Sans Mono", "DejaVuSansMono", Normal, 400, fixedWidth)},
		{&dejavusansmonooblique.TTF, face("DejaVu Sans Mono", "DejaVuSansMono-Oblique", Italic, 400, fixedWidth)},
		{&dejavusansmonobold.TTF, face("DejaVu Sans Mono", "DejaVuSansMono-Bold", Normal, 700, fixedWidth)},
		{&dejavusansmonoboldoblique.TTF, face("DejaVu Sans Mono", "DejaVuSansMono-BoldOblique", Italic, 700, fixedWidth)},

		{&dejavusans.TTF, face("DejaVu Sans", "DejaVuSans", Normal, 400, formulas)},
		{&dejavusansbold.TTF, face("DejaVu Sans", "DejaVuSans-Bold", Normal, 700, proportional)},

		{&robotolight.TTF, face("Roboto", "Roboto-Light", Normal, 300, proportional)},
		{&robotoregular.TTF, face("Roboto", "Roboto-Regular", Normal, 400, proportional)},
		{&robotoitalic.TTF, face("Roboto", "Roboto-Italic", Italic, 400, proportional)},
		{&robotomedium.TTF, face("Roboto", "Roboto-Medium", Normal, 500, proportional)},
		{&robotobold.TTF, face("Roboto", "Roboto-Bold", Normal, 700, proportional)},
		{&robotobolditalic.TTF, face("Roboto", "Roboto-BoldItalic", Italic, 700, proportional)},

		{&lmmath.TTF, face("Latin Modern Math", "LatinModernMath-Regular", Normal, 400, formulas)},
		{&color.TTF, face("Noto Color Emoji", "NotoColorEmoji", Normal, 400, fixedWidth)},
	}
}

// traits of an embedded face. None claims to have serifs.
type traits int

const (
	proportional traits = iota
	fixedWidth
	formulas
)

func face(family, postScript string, style Style, weight Weight, t traits) Info {
	return Info{
		Family:     family,
		PostScript: postScript,
		Variant:    Variant{style, weight, StretchNormal},
		Monospace:  t == fixedWidth,
		Math:       t == formulas,
	}
}

// embeddedFonts makes the faces. It reads none of their bytes.
func embeddedFonts() []*Font {
	faces := embeddedFaces()
	fonts := make([]*Font, len(faces))
	for i, e := range faces {
		fonts[i] = &Font{Info: e.info, file: &file{embedded: e.data}}
	}
	return fonts
}
