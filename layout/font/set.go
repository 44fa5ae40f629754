package font

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"sync"
)

// Options say where faces come from, besides those inside the program.
type Options struct {
	// Paths are font files, and directories that are searched for them with all that is below.
	Paths []string
	// System allows the fonts of the system for what no other face serves.
	System bool
	// SystemDirs replaces the directories that the system keeps fonts in.
	SystemDirs []string
}

// Set is all faces that a document may use. Faces that the user names come before embedded ones of the same family, and
// the system is only searched for families and characters that neither has. It may be used from several goroutines.
type Set struct {
	options Options
	local   *book      // of named and embedded faces
	system  lazy[book] // filled by the first search that local cannot answer
	tail    []Family   // to try after the families that a text names

	mu   sync.Mutex
	used []*Font // faces of the system that were handed out
}

// Open makes a set. The errors are about paths that cannot be read; the set is usable without them.
func Open(options Options) (*Set, error) {
	var fonts []*Font
	var errs []error
	for _, path := range options.Paths {
		found, err := search(path)
		fonts = append(fonts, found...)
		errs = append(errs, err)
	}
	s := &Set{options: options, local: newBook(append(fonts, embeddedFonts()...))}
	s.tail = fallbackFamilies(s.local)
	return s, errors.Join(errs...)
}

// Select is the face of a family that comes closest to a variant, nil if the family is not known. Case does not matter.
func (s *Set) Select(family string, v Variant) *Font {
	family = strings.ToLower(family)
	if f := s.local.selectFace(family, v); f != nil {
		return f
	}
	return s.use(s.systemBook().selectFace(family, v))
}

// Find is the face of a family that a document asks for, or that is asked for on its behalf.
func (s *Set) Find(family Family, v Variant) *Font {
	if family.Local {
		return s.local.selectFace(strings.ToLower(family.Name), v)
	}
	return s.Select(family.Name, v)
}

// SelectFallback is the face to set a text with that the wanted families cannot set: among those that have the text's
// first visible character the one most like another face, which may be nil. It is nil if there is none.
func (s *Set) SelectFallback(like *Font, v Variant, text string) *Font {
	if f := s.local.selectFallback(like, v, text); f != nil {
		return f
	}
	return s.use(s.systemBook().selectFallback(like, v, text))
}

// Faces are all faces of a family, none if it is not known. Case does not matter.
func (s *Set) Faces(family string) []*Font {
	family = strings.ToLower(family)
	if fonts := s.local.families[family]; len(fonts) > 0 {
		return slices.Clone(fonts)
	}
	return slices.Clone(s.systemBook().families[family])
}

// FamilyFaces is a family with its faces.
type FamilyFaces struct {
	Name  string
	Fonts []*Font
}

// Families lists what there is by name, the system's fonts included where they are allowed.
func (s *Set) Families() []FamilyFaces {
	all := newBook(slices.Concat(s.local.fonts, s.systemBook().fonts))
	list := make([]FamilyFaces, 0, len(all.families))
	for _, key := range slices.Sorted(maps.Keys(all.families)) {
		fonts := all.families[key]
		slices.SortStableFunc(fonts, compareFonts)
		list = append(list, FamilyFaces{fonts[0].Info.Family, fonts})
	}
	return list
}

// SystemFonts are the faces of the system that were chosen so far, by path: what to name in a note about documents that
// may look different elsewhere.
func (s *Set) SystemFonts() []*Font {
	s.mu.Lock()
	defer s.mu.Unlock()
	used := slices.Clone(s.used)
	slices.SortFunc(used, func(a, b *Font) int {
		return strings.Compare(a.Path()+"\x00"+a.Info.PostScript, b.Path()+"\x00"+b.Info.PostScript)
	})
	return used
}

// use takes a note of a face of the system.
func (s *Set) use(f *Font) *Font {
	if f != nil {
		s.mu.Lock()
		defer s.mu.Unlock()
		if !slices.Contains(s.used, f) {
			s.used = append(s.used, f)
		}
	}
	return f
}

// systemBook lists the fonts of the system, none where they are not allowed. Directories come in the order of the
// system's own preference; what is in a book twice is found at its first place.
func (s *Set) systemBook() *book {
	return s.system.get(func() *book {
		if !s.options.System {
			return newBook(nil)
		}
		dirs := s.options.SystemDirs
		if dirs == nil {
			dirs = systemDirs()
		}
		var fonts []*Font
		for _, dir := range dirs {
			found, _ := search(dir) // not every system has every directory
			fonts = append(fonts, found...)
		}
		return newBook(fonts)
	})
}
