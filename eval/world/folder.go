package world

import (
	"errors"
	"io/fs"
	"path"
	"strings"

	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// folder is a file system, and where it is as messages tell it.
type folder struct {
	fs   fs.FS
	at   string // the path of the root
	disk bool   // whether the files are the operating system's
}

// maxFile bounds the size of a file, in bytes.
const maxFile = 1 << 28

// read reads a file whose path begins with a slash.
func (f folder) read(name string) ([]byte, error) {
	rel := strings.TrimPrefix(name, "/")
	if rel == "" {
		return nil, errDirectory()
	}
	info, err := fs.Stat(f.fs, rel)
	switch {
	case err != nil:
		return nil, f.explain(err, name)
	case info.IsDir():
		return nil, errDirectory()
	case info.Size() > maxFile:
		return nil, diag.Limitf(source.Span{}, "file is too large (%d bytes, at most %d are read)", info.Size(), maxFile)
	}
	data, err := fs.ReadFile(f.fs, rel)
	if err != nil {
		return nil, f.explain(err, name)
	}
	return data, nil
}

// explain makes the message for a file that could not be read.
func (f folder) explain(err error, name string) error {
	switch {
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, fs.ErrInvalid):
		return &notFound{f.where(name)}
	case errors.Is(err, fs.ErrPermission):
		return errorf("failed to load file (access denied)")
	case isEscape(err):
		return errOutside()
	}
	return errorf("failed to load file (%s)", cause(err))
}

// isEscape recognizes the error of os.Root for a symlink that leaves the root. It has no name of its own.
func isEscape(err error) bool { return strings.Contains(err.Error(), "escapes") }

// cause is what happened, without the operation and the path.
func cause(err error) error {
	var at *fs.PathError
	if errors.As(err, &at) {
		return at.Err
	}
	return err
}

func (f folder) where(name string) string { return path.Join(f.at, name) }

// notFound is the error for a file that does not exist.
type notFound struct{ searched string }

func (e *notFound) Error() string { return "file not found (searched at " + e.searched + ")" }

func errDirectory() error { return errorf("failed to load file (is a directory)") }

func errOutside() error {
	return errorf("failed to load file (access denied)").Hint(
		"cannot read file outside of project root",
		"you can adjust the project root with the --root argument")
}
