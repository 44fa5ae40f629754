package world

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"sync"
	"time"
	"unicode/utf8"

	"chatdoc/lexer/source"
)

// Options are what a world has beside the files of its project.
type Options struct {
	// Packages are searched before any other place for packages: a folder with namespace/name/version below it.
	// "" is none.
	Packages string
	// Builtin are packages that come with the program, by namespace/name; each answers to any version. nil stands for a
	// package that is written in Go and has no files.
	Builtin map[string]fs.FS
	// Installed are the folders of packages that the user has installed, the first wins.
	Installed []string
	// Fallback has files by their name. One stands in for a file of the project that does not exist, in whatever folder.
	Fallback fs.FS
	// Overlay are files that take the place of the project's own, by their path within it: a document from standard
	// input, a text that an editor has not saved yet.
	Overlay map[string][]byte
	Inputs  [][2]string
	// Now is what documents take for the current time; the zero time is none.
	Now time.Time
}

// Files is a World over file systems.
type Files struct {
	opts    Options
	project folder
	main    source.FileID

	mu       sync.Mutex
	ids      map[Place]source.FileID
	slots    []*slot // by id - 1
	packages map[Package]found
	reads    map[string]bool // what was looked for on disk
}

// slot is a file that was asked for. Its content is read at most once.
type slot struct {
	place Place
	bytes func() ([]byte, error)
	text  func() (*source.File, error)
}

// New makes a world of a project's files, wherever they are. main is the path of the file to compile.
func New(project fs.FS, main string, opts Options) *Files {
	return newFiles(folder{fs: project, at: "/"}, main, opts)
}

func newFiles(project folder, main string, opts Options) *Files {
	w := &Files{
		opts:     opts,
		project:  project,
		ids:      map[Place]source.FileID{},
		packages: map[Package]found{},
		reads:    map[string]bool{},
	}
	w.main = w.ID(Place{Path: resolve(main)})
	return w
}

// Main is the file to compile.
func (w *Files) Main() source.FileID { return w.main }

// ID gives a place its number.
func (w *Files) ID(p Place) source.FileID {
	w.mu.Lock()
	defer w.mu.Unlock()
	id, ok := w.ids[p]
	if !ok {
		id = source.FileID(len(w.slots) + 1)
		w.ids[p] = id
		w.slots = append(w.slots, w.newSlot(id, p))
	}
	return id
}

// Add makes a file of text that is in none, such as code from the command line. It counts as a file in the root.
func (w *Files) Add(name, text string) source.FileID {
	w.mu.Lock()
	defer w.mu.Unlock()
	id := source.FileID(len(w.slots) + 1)
	file := source.NewFile(id, name, text)
	w.slots = append(w.slots, &slot{
		place: Place{Path: "/" + name},
		bytes: func() ([]byte, error) { return []byte(text), nil },
		text:  func() (*source.File, error) { return file, nil },
	})
	return id
}

func (w *Files) newSlot(id source.FileID, p Place) *slot {
	s := &slot{place: p}
	s.bytes = sync.OnceValues(func() ([]byte, error) { return w.load(p) })
	s.text = sync.OnceValues(func() (*source.File, error) { return s.decode(id) })
	return s
}

func (w *Files) slot(id source.FileID) *slot {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.slots[id-1]
}

// Place is the place with that number.
func (w *Files) Place(id source.FileID) Place { return w.slot(id).place }

// Bytes is a file's content.
func (w *Files) Bytes(id source.FileID) ([]byte, error) { return w.slot(id).bytes() }

// Source is a file's text, without a byte order mark.
func (w *Files) Source(id source.FileID) (*source.File, error) { return w.slot(id).text() }

func (s *slot) decode(id source.FileID) (*source.File, error) {
	data, err := s.bytes()
	if err != nil {
		return nil, err
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if !utf8.Valid(data) {
		return nil, errEncoding(data)
	}
	return source.NewFile(id, s.place.String(), string(data)), nil
}

// errEncoding tells where the text stops being UTF-8.
func errEncoding(data []byte) error {
	at := 0
	for {
		if r, size := utf8.DecodeRune(data[at:]); r != utf8.RuneError || size != 1 {
			at += size
			continue
		}
		line := bytes.Count(data[:at], []byte("\n")) + 1
		return errorf("file is not valid utf-8").Hint(fmt.Sprintf("line %d has the byte 0x%02x where a character should begin", line, data[at]))
	}
}

// Now is the time that documents see.
func (w *Files) Now() (t time.Time, ok bool) { return w.opts.Now.UTC(), !w.opts.Now.IsZero() }

// Inputs are the pairs of the command line.
func (w *Files) Inputs() [][2]string { return w.opts.Inputs }

// Reads are the paths of the files on disk that the compilation has looked for, sorted: those that it depends on, be it
// by their content or by their absence.
func (w *Files) Reads() []string {
	w.mu.Lock()
	defer w.mu.Unlock()
	paths := make([]string, 0, len(w.reads))
	for p := range w.reads {
		paths = append(paths, p)
	}
	slices.Sort(paths)
	return paths
}

// load reads a file of the project, of a package, or one that stands in for it.
func (w *Files) load(p Place) ([]byte, error) {
	if p.escapes() {
		return nil, errOutside()
	}
	dir := w.project
	if p.Package != (Package{}) {
		var err error
		if dir, err = w.find(p.Package); err != nil {
			return nil, err
		}
	} else if data, ok := w.opts.Overlay[p.Path]; ok {
		return data, nil
	}
	data, err := w.read(dir, p.Path)
	var missing *notFound
	if errors.As(err, &missing) {
		if stand, ok := w.fallback(p); ok {
			return stand, nil
		}
		return nil, errorf("%s", missing)
	}
	return data, err
}

func (w *Files) read(dir folder, name string) ([]byte, error) {
	if dir.disk {
		w.mu.Lock()
		w.reads[dir.where(name)] = true
		w.mu.Unlock()
	}
	return dir.read(name)
}

// fallback is the file that stands in for one that the project has not.
func (w *Files) fallback(p Place) (data []byte, ok bool) {
	if w.opts.Fallback == nil || p.Package != (Package{}) {
		return nil, false
	}
	data, err := fs.ReadFile(w.opts.Fallback, path.Base(p.Path))
	return data, err == nil
}
