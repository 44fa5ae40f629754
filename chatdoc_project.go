package chatdoc

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"chatdoc/eval/world"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
	"chatdoc/themes"
)

// Project is a document on disk, and what it may see of the world around it.
type Project struct {
	// Main is the path of the document. "-" stands for Text, which counts as a file in the root.
	Main string
	Text []byte
	// Root is the folder that the document may read from; "" is the folder of Main.
	Root string
	// PackagePath is a folder of packages that come before all others; "" is none.
	PackagePath string
	// Inputs are what documents find in sys.inputs.
	Inputs [][2]string
	// Now is the date that documents see. The zero time is none.
	Now time.Time
}

// standardInput is the name of a document that comes from no file.
const standardInput = "<stdin>"

// Open makes the world of a project: its files, the packages inside this program, and those that are installed. The
// error is about the document's file, the root or their relation.
func (p Project) Open() (*world.Files, error) {
	home, _ := os.UserHomeDir()
	opts := world.Options{
		Packages:  p.PackagePath,
		Builtin:   packages(),
		Installed: world.InstalledPackages(runtime.GOOS, home, os.Getenv),
		Fallback:  themes.StandIns(),
		Inputs:    p.Inputs,
		Now:       p.Now,
	}
	main, root, err := p.locate()
	if err != nil {
		return nil, err
	}
	if p.Main == "-" {
		opts.Overlay = map[string][]byte{"/" + standardInput: p.Text}
	}
	w, err := world.Open(root, main, opts)
	if err != nil {
		return nil, err
	}
	_, err = w.Bytes(w.Main())
	return w, err
}

// locate finds the paths of the document and of the root, without the symbolic links on the way to them: two ways to
// write one folder are one. The document itself may be a link, as long as it stays in the root.
func (p Project) locate() (main, root string, err error) {
	if p.Main == "-" {
		if root, err = realPath(p.Root); err != nil {
			return "", "", rootError(err)
		}
		return filepath.Join(root, standardInput), root, nil
	}
	if _, err := os.Stat(p.Main); errors.Is(err, fs.ErrNotExist) {
		return "", "", diag.Errorf(source.Span{}, "input file not found (searched at %s)", p.Main)
	}
	dir, err := realPath(filepath.Dir(p.Main))
	if err != nil {
		return "", "", err
	}
	main = filepath.Join(dir, filepath.Base(p.Main))
	if p.Root == "" {
		return main, dir, nil
	}
	if root, err = realPath(p.Root); err != nil {
		return "", "", rootError(err)
	}
	return main, root, nil
}

func realPath(path string) (string, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	return filepath.EvalSymlinks(path)
}

func rootError(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		err = at.Err
	}
	return diag.Errorf(source.Span{}, "failed to open project root (%s)", err)
}
