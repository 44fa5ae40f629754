package font

import "strings"

// correct mends the identity of faces whose files are known to be wrong about it. They are recognized by their
// PostScript names. The corrections are those that Typst makes, in short form.
func correct(info *Info) {
	base, style, _ := strings.Cut(info.PostScript, "-")
	if family := mendedFamily(base); family != "" {
		info.Family = family
		if strings.HasPrefix(style, "Book") {
			info.Variant.Weight = 450
		}
	}
	if w := mendedWeight(info.PostScript); w != 0 {
		info.Variant.Weight = w
	}
}

// mendedWeight is the weight of a face that claims another, 0 where the file is right.
func mendedWeight(postScript string) Weight {
	switch postScript {
	case "LMMonoLt10-Regular", "LMMonoLt10-Oblique":
		return 300
	case "NewCMMath-Regular":
		return 400
	case "NewCMMath-Book":
		return 450
	case "FandolHei-Bold", "FandolSong-Bold", "NewCMMath-Bold":
		return 700
	case "Arial-Black":
		return 900
	}
	return 0
}

// mendedFamily is the family that faces with a PostScript name belong to, "" where the file is right. The files of
// New Computer Modern and Latin Modern have the design size in the family's name, even the normal one of 10 points.
func mendedFamily(base string) string {
	switch base {
	case "NewCMMath":
		return "New Computer Modern Math"
	case "NewCMSansMath":
		return "New Computer Modern Sans Math"
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
