package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// target is where a file goes: a path, or "-" for standard output. A file is written as a whole or not at all: beside
// its place first, then moved there.
type target string

const standardOutput target = "-"

// streams are paths that mean something open rather than a file with a name. They are written to directly.
var streams = []string{"/dev/", "/proc/"}

func (t target) isStream() bool {
	for _, dir := range streams {
		if strings.HasPrefix(string(t), dir) {
			return true
		}
	}
	info, err := os.Stat(string(t))
	return err == nil && !info.Mode().IsRegular() && !info.IsDir()
}

// check finds out what would keep the target from being written, before the work is done that would be lost.
func (t target) check() error {
	if t == standardOutput || t.isStream() {
		return nil
	}
	info, err := os.Stat(string(t))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return t.explain(t.checkFolder())
	case err != nil:
		return t.explain(err)
	case info.IsDir():
		return t.explain(errors.New("is a directory"))
	}
	// Moving a file to the place of another needs no right to write the other; yet who protects a file means it.
	f, err := os.OpenFile(string(t), os.O_WRONLY, 0)
	if err != nil {
		return t.explain(err)
	}
	return f.Close()
}

func (t target) checkFolder() error {
	dir := filepath.Dir(string(t))
	info, err := os.Stat(dir)
	if err == nil && !info.IsDir() {
		err = errors.New("not a directory")
	}
	if err != nil {
		return fmt.Errorf("folder %s: %w", dir, cause(err))
	}
	return nil
}

// same reports whether the target is that file.
func (t target) same(file string) bool {
	a, errA := os.Stat(string(t))
	b, errB := os.Stat(file)
	return errA == nil && errB == nil && os.SameFile(a, b)
}

// write writes the file.
func (t target) write(a *app, data []byte) error {
	switch {
	case t == standardOutput:
		_, err := a.stdout.Write(data)
		return explainAs("standard output", err)
	case t.isStream():
		return t.explain(writeStream(string(t), data))
	}
	return t.explain(replace(string(t), data))
}

func writeStream(name string, data []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Close())
}

// replace puts data in the place of a file, which keeps its permissions if it existed; a link stays one.
func replace(name string, data []byte) (err error) {
	if real, err := filepath.EvalSymlinks(name); err == nil {
		name = real
	}
	beside, err := createBeside(name)
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			os.Remove(beside.Name())
		}
	}()
	if info, err := os.Stat(name); err == nil {
		// A file system without permissions is no reason to fail.
		_ = beside.Chmod(info.Mode().Perm())
	}
	_, err = beside.Write(data)
	if err = cmp.Or(err, beside.Close()); err != nil {
		return err
	}
	return os.Rename(beside.Name(), name)
}

// createBeside makes a new file in the folder of another, with the permissions of any new file.
func createBeside(name string) (*os.File, error) {
	dir, base := filepath.Split(name)
	for i := os.Getpid(); ; i++ {
		f, err := os.OpenFile(fmt.Sprintf("%s.%s.%d.tmp", dir, base, i), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o666)
		if !errors.Is(err, fs.ErrExist) {
			return f, err
		}
	}
}

func (t target) explain(err error) error { return explainAs(string(t), err) }

func explainAs(what string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("failed to write %s (%w)", what, cause(err))
}

// cause is what happened, without the operation and the path.
func cause(err error) error {
	var at *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &at):
		return at.Err
	case errors.As(err, &link):
		return link.Err
	}
	return err
}
