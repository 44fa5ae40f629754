package main

import (
	"path/filepath"

	"chatdoc/eval/world"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// say prints diagnostics on standard error in the format that was asked for. w is nil as long as there is no project.
func (j *job) say(w *world.Files, list diag.List) {
	// A program that cannot even complain has nobody left to tell.
	switch files := j.files(w); j.diagnostics.word {
	case "json":
		_ = diag.JSON(j.app.stderr, list, files)
	case "short":
		_ = diag.Short(j.app.stderr, list, files)
	default:
		_ = diag.Human(j.app.stderr, list, files, j.app.colors(j.color.word))
	}
}

// files finds files under the names that they have for whoever has started the program: the project's with the path
// from the current folder.
func (j *job) files(w *world.Files) diag.Files {
	root := j.project.Root
	if root == "" && j.input != "-" && j.input != "" {
		root = filepath.Dir(j.input)
	}
	return func(id source.FileID) *source.File {
		file, err := w.Source(id)
		if err != nil {
			return nil
		}
		inPackage := w.Place(id).Package != world.Package{}
		if inPackage || id == j.aside || id == w.Main() && j.input == "-" {
			return file
		}
		named := *file
		named.Name = filepath.Join(root, file.Name)
		return &named
	}
}
