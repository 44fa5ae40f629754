// Package world is the only way out of a compilation: its files, its packages, the date and what the command line
// says. A World may be the operating system's (os.go), sandboxed to the project's folder, or a map in memory
// (memory.go) for tests; either remembers what was read.
package world

import (
	"time"

	"chatdoc/lexer/source"
)

// World answers what a compilation asks of the outside. All methods may be called from several goroutines at once,
// and give the same answer every time.
type World interface {
	// Main is the file to compile.
	Main() source.FileID
	// ID gives a place its number, the same every time.
	ID(Place) source.FileID
	// Place is the place with that number.
	Place(source.FileID) Place
	// Source is a file's text. The error is one to show: file not found, not valid UTF-8 and so on.
	Source(source.FileID) (*source.File, error)
	// Bytes is a file's content.
	Bytes(source.FileID) ([]byte, error)
	// Now is the date and time that documents see, in UTC; ok is false where the world has no clock.
	Now() (t time.Time, ok bool)
	// Inputs are the key–value pairs of the command line, in order.
	Inputs() [][2]string
}

// Place says where a file is: a path within the project, or within a package.
type Place struct {
	Package Package // zero for the project's own files
	Path    string  // absolute within the project or package, with slashes: /chapters/one.typ
}

// Package is a package's name: @preview/cetz:0.4.0.
type Package struct {
	Namespace, Name string
	Version         Version
}

// Version is a package's version.
type Version struct{ Major, Minor, Patch uint32 }
