package world

import (
	"cmp"
	"os"
	"path/filepath"

	"chatdoc/lexer/source"
)

// found is a package's folder, or why there is none.
type found struct {
	dir     folder
	builtin bool // a built-in package answers to any version
	native  bool // a built-in package that is written in Go; the error is for those who look for its files
	err     error
}

// find finds the folder of a package, the same one every time.
func (w *Files) find(p Package) (folder, error) {
	f := w.lookup(p)
	return f.dir, f.err
}

func (w *Files) lookup(p Package) found {
	w.mu.Lock()
	defer w.mu.Unlock()
	f, ok := w.packages[p]
	if !ok {
		f = w.search(p)
		w.packages[p] = f
	}
	return f
}

// search looks for a package: where the command line says, among the built-in ones, among the installed ones. So a
// document looks the same whatever happens to be installed, and yet everything can be replaced on purpose.
func (w *Files) search(p Package) found {
	if w.opts.Packages != "" {
		if dir, ok := openPackage(w.opts.Packages, p); ok {
			return found{dir: dir}
		}
	}
	if files, ok := w.opts.Builtin[p.ID()]; ok {
		if files == nil {
			return found{native: true, err: errorf("package %s has no files", p)}
		}
		return found{dir: folder{fs: files, at: p.String()}, builtin: true}
	}
	for _, root := range w.opts.Installed {
		if dir, ok := openPackage(root, p); ok {
			return found{dir: dir}
		}
	}
	return found{err: w.missing(p)}
}

// openPackage opens a package's folder below a root; ok is false where it is not there.
func openPackage(root string, p Package) (dir folder, ok bool) {
	at := filepath.Join(root, p.Namespace, p.Name, p.Version.String())
	opened, err := os.OpenRoot(at)
	if err != nil {
		return folder{}, false
	}
	return folder{opened.FS(), at, true}, true
}

// missing is the error for a package that is nowhere; it tells the latest version if there is any.
func (w *Files) missing(p Package) error {
	var latest *Version
	for _, root := range append([]string{w.opts.Packages}, w.opts.Installed...) {
		if root == "" {
			continue
		}
		entries, _ := os.ReadDir(filepath.Join(root, p.Namespace, p.Name))
		for _, e := range entries {
			if v, err := ParseVersion(e.Name()); err == nil && (latest == nil || v.Compare(*latest) > 0) {
				latest = &v
			}
		}
	}
	if latest != nil {
		return errorf("package found, but version %s does not exist (latest is %s)", p.Version, latest)
	}
	return errorf("package not found (searched for %s)", p)
}

// Entry is the file that an import of the package evaluates, as its manifest says. A package that is written in Go has
// none: there it is 0.
func (w *Files) Entry(p Package) (name string, file source.FileID, err error) {
	if w.lookup(p).native {
		return p.Name, 0, nil
	}
	manifest := Place{p, "/typst.toml"}
	text, err := w.Source(w.ID(manifest))
	if err != nil {
		return "", 0, err
	}
	m, err := parseManifest(text.Text)
	if err != nil {
		return "", 0, err
	}
	if w.lookup(p).builtin {
		m.version = p.Version
	}
	if err := m.check(p); err != nil {
		return "", 0, err
	}
	return m.name, w.ID(manifest.Join(m.entrypoint)), nil
}

// InstalledPackages are the folders where Typst keeps packages: those that the user has put there, then those that were
// downloaded. home is the user's home directory, lookup gives an environment variable.
func InstalledPackages(goos, home string, lookup func(string) string) []string {
	var data, cache string
	switch goos {
	case "windows":
		data, cache = lookup("APPDATA"), lookup("LOCALAPPDATA")
	case "darwin":
		data, cache = filepath.Join(home, "Library/Application Support"), filepath.Join(home, "Library/Caches")
	default:
		data = cmp.Or(lookup("XDG_DATA_HOME"), filepath.Join(home, ".local/share"))
		cache = cmp.Or(lookup("XDG_CACHE_HOME"), filepath.Join(home, ".cache"))
	}
	return []string{filepath.Join(data, "typst/packages"), filepath.Join(cache, "typst/packages")}
}

var _ World = (*Files)(nil)
