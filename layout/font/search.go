package font

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// search finds the faces of a file, or of all font files below a directory. Files in a directory come in the order of
// their names, then its subdirectories, so that the result does not depend on the file system. Files that are not
// fonts are passed over, unless the path names one.
func search(path string) ([]*Font, error) {
	stat, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !stat.IsDir() {
		return identifyFaces(&file{path: path})
	}
	var s searcher
	if real, err := filepath.EvalSymlinks(path); err == nil {
		s.seen = append(s.seen, real)
	}
	err = s.directory(path, 0)
	return s.fonts, err
}

type searcher struct {
	fonts []*Font
	seen  []string // the first directory and those that symbolic links led to
}

// maxDirDepth ends searches that go round in circles in ways that even real paths do not show.
const maxDirDepth = 32

func (s *searcher) directory(dir string, depth int) error {
	entries, err := os.ReadDir(dir) // sorted by name
	if err != nil || depth > maxDirDepth {
		return err
	}
	var below []string
	for _, e := range entries {
		path := filepath.Join(dir, e.Name())
		switch {
		case e.IsDir():
			below = append(below, path)
		case isFontFile(e.Name()):
			fonts, _ := identifyFaces(&file{path: path})
			s.fonts = append(s.fonts, fonts...)
		case e.Type()&os.ModeSymlink != 0 && s.isNewDir(path):
			below = append(below, path)
		}
	}
	for _, path := range below {
		s.directory(path, depth+1) // what cannot be read has no fonts for us
	}
	return nil
}

// isNewDir reports whether a symbolic link leads to a directory that was not visited by this way before.
func (s *searcher) isNewDir(link string) bool {
	path, err := filepath.EvalSymlinks(link)
	if err != nil || slices.Contains(s.seen, path) {
		return false
	}
	stat, err := os.Stat(path)
	if err != nil || !stat.IsDir() {
		return false
	}
	s.seen = append(s.seen, path)
	return true
}

func isFontFile(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".ttf", ".otf", ".ttc", ".otc":
		return true
	}
	return false
}
