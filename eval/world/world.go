// Package world is the only way out of a compilation: its files, its packages, the date and what the command line
// says.
//
// A world is a project folder and the places where packages are found. All are file systems in the sense of io/fs: a
// folder on disk that nothing leads out of (disk.go), or a map in memory for tests. Files are read once and remembered,
// so that a compilation sees one state of each; what was looked for is recorded (files.go). Packages are searched in a
// fixed order and never downloaded (packages.go).
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
	// Entry is the file that an import of a package evaluates, and the name the package gives itself. The file is 0 for
	// a package that is written in Go.
	Entry(Package) (name string, file source.FileID, err error)
	// Now is the date and time that documents see, in UTC; ok is false where the world has no clock.
	Now() (t time.Time, ok bool)
	// Inputs are the key–value pairs of the command line, in order.
	Inputs() [][2]string
}
