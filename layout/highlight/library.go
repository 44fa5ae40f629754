package highlight

import (
	"bytes"
	"compress/flate"
	_ "embed"
	"io"
	"sort"
	"strconv"
	"strings"
	"sync"
)

//go:generate go run ./internal/gen

// Chroma's grammars, and where each is; internal/gen explains the format.
var (
	//go:embed grammars.deflate
	grammarData []byte
	//go:embed grammars.txt
	grammarIndex string
)

// library finds grammars by tag. Opening it reads but the list of grammars.
type library struct {
	tags     string           // lines of a tag, a tabulator and the name of a grammar
	grammars []libraryGrammar // sorted by name
}

// libraryGrammar is a grammar of the library, read when it is first asked for.
type libraryGrammar struct {
	name   string
	packed []byte
	read   sync.Once
	ready  *grammar
}

func (g *libraryGrammar) parse(lib *library) *grammar {
	g.read.Do(func() { g.ready = parseGrammar(g.name, inflate(g.packed), lib) })
	return g.ready
}

// chromaLibrary is the library of the grammars that come with the program.
var chromaLibrary = sync.OnceValue(openLibrary)

func openLibrary() *library {
	names, tags, _ := strings.Cut(grammarIndex, "\n\n")
	lib := &library{tags: "\n" + tags, grammars: make([]libraryGrammar, 0, 300)}
	data := grammarData
	for line := range strings.SplitSeq(names, "\n") {
		name, size, _ := strings.Cut(line, "\t")
		n, err := strconv.Atoi(size)
		if err != nil {
			panic("highlight: " + err.Error()) // the index is part of the program
		}
		lib.grammars = append(lib.grammars, libraryGrammar{name: name, packed: data[:n]})
		data = data[n:]
	}
	return lib
}

func inflate(packed []byte) string {
	text, err := io.ReadAll(flate.NewReader(bytes.NewReader(packed)))
	if err != nil {
		panic("highlight: " + err.Error()) // as is the data
	}
	return string(text)
}

// find gives the grammar that a tag stands for, nil where there is none. Letter case does not matter.
func (l *library) find(tag string) *grammar {
	_, rest, ok := strings.Cut(l.tags, "\n"+strings.ToLower(tag)+"\t")
	if !ok || strings.ContainsAny(tag, "\n\t") {
		return nil
	}
	name, _, _ := strings.Cut(rest, "\n")
	i := sort.Search(len(l.grammars), func(i int) bool { return l.grammars[i].name >= name })
	return l.grammars[i].parse(l)
}
