package highlight

import (
	"archive/zip"
	"bytes"
	_ "embed"
	"io"
	"slices"
	"strings"
	"sync"
)

//go:generate go run ./internal/gen

//go:embed grammars.zip
var archive []byte

// library finds grammars by tag. Nothing of it is read before the first language is asked for, and then only the
// list of tags and that one grammar.
type library struct {
	tags     string           // lines of a tag, a tabulator and the name of a grammar
	grammars []libraryGrammar // sorted by name
}

// libraryGrammar is a grammar of the archive, parsed when it is first needed.
type libraryGrammar struct {
	name  string
	parse func() *grammar
}

// chromaLibrary is the library of the grammars that come with the program.
var chromaLibrary = sync.OnceValue(func() *library {
	files, err := zip.NewReader(bytes.NewReader(archive), int64(len(archive)))
	if err != nil {
		panic("highlight: " + err.Error()) // the archive is part of the program
	}
	lib := &library{tags: "\n" + content(files.File[0]), grammars: make([]libraryGrammar, len(files.File)-1)}
	for i, f := range files.File[1:] {
		lib.grammars[i] = libraryGrammar{f.Name, sync.OnceValue(func() *grammar {
			return parseGrammar(f.Name, content(f), lib)
		})}
	}
	return lib
})

// find gives the grammar that a tag stands for, nil where there is none. Letter case does not matter.
func (l *library) find(tag string) *grammar {
	_, rest, ok := strings.Cut(l.tags, "\n"+strings.ToLower(tag)+"\t")
	if !ok || strings.ContainsAny(tag, "\n\t") {
		return nil
	}
	name, _, _ := strings.Cut(rest, "\n")
	i, _ := slices.BinarySearchFunc(l.grammars, name, func(g libraryGrammar, name string) int {
		return strings.Compare(g.name, name)
	})
	return l.grammars[i].parse()
}

func content(f *zip.File) string {
	r, err := f.Open()
	if err != nil {
		panic("highlight: " + err.Error())
	}
	defer r.Close()
	text, err := io.ReadAll(r)
	if err != nil {
		panic("highlight: " + err.Error())
	}
	return string(text)
}
