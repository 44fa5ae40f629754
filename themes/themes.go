// Package themes holds the chat library: who writes (chat/), and how it looks (a folder for each messenger). All of it is
// written in Typst, and found in two ways: as the package @preview/ourchat, in any version, and as mod.typ where a
// document imports a file of that name that is not there.
//
// A new theme is a folder beside discord, and a line in themes.typ.
package themes

import (
	"embed"
	"io/fs"
)

//go:embed typst.toml *.typ */*.typ
var files embed.FS

// Package is the name of the package that the library is.
const Package = "preview/ourchat"

// Files are the package's files.
func Files() fs.FS { return files }

// StandIns are the files that stand in for those that a document's folder does not have.
func StandIns() fs.FS {
	standIns, err := fs.Sub(files, "standin")
	if err != nil {
		panic(err) // the name is a valid one
	}
	return standIns
}
