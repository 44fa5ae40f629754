package main

import (
	"path/filepath"

	"chatdoc/eval/world"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// say prints diagnostics on standard error in the format that was asked for. w is nil as long as there is no project.
func (b *build) say(w *world.Files, list diag.List) {
	// A program that cannot even complain has nobody left to tell.
	switch files := b.files(w); b.format.word {
	case "json":
		_ = diag.JSON(b.app.stderr, list, files)
	case "short":
		_ = diag.Short(b.app.stderr, list, files)
	default:
		_ = diag.Human(b.app.stderr, list, files, b.app.colors(b.color.word))
	}
}

// files finds files under the names that they have for whoever has started the program: the project's with the path
// from the current folder.
func (b *build) files(w *world.Files) diag.Files {
	root := b.project.Root
	if root == "" && b.input != "-" {
		root = filepath.Dir(b.input)
	}
	return func(id source.FileID) *source.File {
		file, err := w.Source(id)
		if err != nil {
			return nil
		}
		inPackage := w.Place(id).Package != world.Package{}
		if inPackage || id == w.Main() && b.input == "-" {
			return file
		}
		named := *file
		named.Name = filepath.Join(root, file.Name)
		return &named
	}
}
