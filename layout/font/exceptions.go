package font

import "strings"

// correct mends the identity of faces whose files are known to be wrong about it. They are recognized by their
// PostScript names. The corrections are those that Typst makes, in short form.
func correct(info *Info) {
	base, style, _ := strings.Cut(info.PostScript, "-")
	if family := mendedFamilies(base); family != "" {
		info.Family = family
		if strings.HasPrefix(style, "Book") {
			info.Variant.Weight = 450
		}
	}
	if w, ok := mendedWeights[info.PostScript]; ok {
		info.Variant.Weight = w
	}
}

// mendedWeights are the weights of faces that claim another.
var mendedWeights = map[string]Weight{
	"Arial-Black":        900,
	"FandolHei-Bold":     700,
	"FandolSong-Bold":    700,
	"NewCMMath-Bold":     700,
	"NewCMMath-Book":     450,
	"NewCMMath-Regular":  400,
	"LMMonoLt10-Regular": 300,
	"LMMonoLt10-Oblique": 300,
}

// mendedFamilies is the family that faces with a PostScript name belong to, "" where the file is right. The files of
// New Computer Modern and Latin Modern have the design size in the family's name, even the normal one of 10 points.
func mendedFamilies(base string) string {
	switch base {
	case "ArchivoNarrow":
		return "Archivo Narrow"
	case "STKaitiSC":
		return "STKaiti"
	}
	name, size := splitSize(base)
	for _, f := range sizedFamilies {
		if f.postScript == name && size != "" {
			if size == "10" {
				return f.family
			}
			return f.family + " " + size
		}
	}
	return ""
}

var sizedFamilies = []struct{ postScript, family string }{
	{"NewCM", "New Computer Modern"},
	{"NewCMMono", "New Computer Modern Mono"},
	{"NewCMSans", "New Computer Modern Sans"},
	{"NewCMUncial", "New Computer Modern Uncial"},
	{"LMRoman", "Latin Modern Roman"},
	{"LMSans", "Latin Modern Sans"},
	{"LMMono", "Latin Modern Mono"},
}

// splitSize splits the digits off the end of a name.
func splitSize(name string) (base, size string) {
	base = strings.TrimRight(name, "0123456789")
	return base, name[len(base):]
}
