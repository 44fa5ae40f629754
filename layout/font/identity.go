package font

import (
	"io"
	"strings"
)

// identify reads who a face is. ok is false for faces that nobody could ask for, since they have no family.
func identify(table func(tag string) []byte, has func(tag string) bool) (info Info, ok bool) {
	names, os2, post := table("name"), usableOS2(table("OS/2")), usablePost(table("post"))
	info = Info{
		Family:     typographicFamily(findName(names, nameFamily)),
		PostScript: findName(names, namePostScript),
		Variant:    Variant{styleOf(os2, findName(names, nameFull)), WeightRegular, StretchNormal},
		Monospace:  u32(post, 12) != 0,
		Serif:      hasSerifs(os2),
		Math:       has("MATH"),
		Variable:   has("fvar"),
	}
	if os2 != nil {
		info.Variant.Weight = clampWeight(int(u16(os2, 4)))
		info.Variant.Stretch = stretchOfClass(int(u16(os2, 6)))
	}
	correct(&info)
	return info, info.Family != ""
}

// styleOf goes by the flags of OS/2 and by the full name, as some files set no flag.
func styleOf(os2 []byte, fullName string) Style {
	selection, name := u16(os2, 62), asciiLower(fullName)
	switch {
	case selection&1 != 0 || strings.Contains(name, "italic"):
		return Italic
	case u16(os2, 0) >= 4 && selection&(1<<9) != 0, strings.Contains(name, "oblique"), strings.Contains(name, "slanted"):
		return Oblique
	}
	return Normal
}

// hasSerifs goes by the PANOSE numbers: Latin text, and a serif style from cove to rounded.
func hasSerifs(os2 []byte) bool {
	panose := span(os2, 32, 42)
	return panose != nil && panose[0] == 2 && panose[1] >= 2 && panose[1] <= 10
}

// identifyFaces reads the identities of all faces of a file, with as few bytes as possible.
func identifyFaces(f *file) ([]*Font, error) {
	var fonts []*Font
	err := f.peek(func(r io.ReaderAt) error {
		r = &window{r: r}
		n, err := countFaces(r)
		if err != nil {
			return err
		}
		for i := range n {
			dir, err := readDirectory(r, i)
			if err != nil {
				return err
			}
			table := func(tag string) []byte { return readTable(r, dir, tag) }
			if info, ok := identify(table, dir.has); ok {
				fonts = append(fonts, &Font{Info: info, file: f, index: i})
			}
		}
		return nil
	})
	return fonts, err
}

// readTable is the content of a table, nil if it is missing or implausibly large for a table of names or numbers.
func readTable(r io.ReaderAt, dir directory, tag string) []byte {
	const limit = 1 << 24
	rec, ok := dir.find(tag)
	if !ok || rec.length > limit {
		return nil
	}
	b := make([]byte, rec.length)
	if n, err := r.ReadAt(b, int64(rec.offset)); n < len(b) && err != nil {
		return nil
	}
	return b
}

// window reads a file through its first kilobytes, where the directory and the small tables are. A scan of hundreds
// of files is a matter of system calls.
type window struct {
	r     io.ReaderAt
	start []byte
}

func (w *window) ReadAt(p []byte, off int64) (int, error) {
	if w.start == nil {
		w.start = make([]byte, 4096)
		n, err := w.r.ReadAt(w.start, 0)
		if w.start = w.start[:n]; n == 0 {
			return 0, err
		}
	}
	if end := off + int64(len(p)); off >= 0 && end <= int64(len(w.start)) {
		return copy(p, w.start[off:end]), nil
	}
	return w.r.ReadAt(p, off)
}
