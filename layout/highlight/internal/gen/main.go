// Gen writes grammars.zip: every grammar of the chroma module, in the line format that package highlight reads.
//
// Chroma's own package of grammars parses all of them before main. Written down here, each costs nothing until a
// document asks for its language, and the characters a rule can begin with are worked out beforehand.
//
// Run it with `go generate ./layout/highlight` after a new version of chroma.
package main

import (
	"archive/zip"
	"bytes"
	"cmp"
	"fmt"
	"log"
	"os"
	"slices"
	"strings"

	"github.com/alecthomas/chroma/v2"
	"github.com/alecthomas/chroma/v2/lexers"
)

func main() {
	log.SetFlags(0)
	archive, err := build()
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile("grammars.zip", archive, 0o644); err != nil {
		log.Fatal(err)
	}
}

// build makes the archive: tags.txt, which says what grammar a tag stands for, and a file for each grammar.
func build() ([]byte, error) {
	graphviz := &chroma.Config{Name: "Graphviz", Aliases: []string{"dot", "gv"}}
	all := append(slices.Clone(lexers.GlobalLexerRegistry.Lexers), chroma.MustNewLexer(graphviz, lexers.PlaintextRules))
	slices.SortFunc(all, func(a, b chroma.Lexer) int { return cmp.Compare(a.Config().Name, b.Config().Name) })
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	if err := add(w, "tags.txt", tags(all)); err != nil {
		return nil, err
	}
	for _, lexer := range all {
		if slices.Contains(left, lexer.Config().Name) {
			continue
		}
		text, isOurs := ours(fileName(lexer))
		if !isOurs {
			var err error
			if text, err = describe(lexer); err != nil {
				return nil, fmt.Errorf("%s: %w", lexer.Config().Name, err)
			}
		}
		if err := add(w, fileName(lexer), text); err != nil {
			return nil, err
		}
	}
	err := w.Close()
	return out.Bytes(), err
}

// left are the grammars whose rules are programs and cannot be written down.
var left = []string{"Raku"}

func add(w *zip.Writer, name, text string) error {
	f, err := w.Create(name)
	if err != nil {
		return err
	}
	_, err = f.Write([]byte(text))
	return err
}

func fileName(lexer chroma.Lexer) string {
	return strings.ReplaceAll(lexer.Config().Name, "/", "-")
}

// tags lists "tag<TAB>grammar", sorted: the names of a grammar, the file extensions it is for and the names of files
// that have none, besides those of Typst. A tag that several grammars claim goes to the one that claims it more strongly, then to the one of
// higher priority, then to the first by name.
func tags(all []chroma.Lexer) string {
	type claim struct {
		tag, grammar string
		rank         float32
	}
	var claims []claim
	for _, lexer := range all {
		c := lexer.Config()
		if slices.Contains(left, c.Name) {
			continue
		}
		put := func(tag string, rank float32) {
			claims = append(claims, claim{strings.ToLower(tag), fileName(lexer), rank - c.Priority/100})
		}
		put(c.Name, 0)
		for _, alias := range c.Aliases {
			put(alias, 1)
		}
		for _, glob := range slices.Concat(c.Filenames, c.AliasFilenames) {
			if tag := strings.TrimPrefix(glob, "*."); !strings.ContainsAny(tag, "*?[") {
				put(tag, 2)
			}
		}
	}
	for _, t := range typstTags {
		for _, tag := range strings.Fields(t.tags) {
			claims = append(claims, claim{strings.ReplaceAll(tag, "_", " "), t.grammar, -1})
		}
	}
	slices.SortStableFunc(claims, func(a, b claim) int {
		return cmp.Or(cmp.Compare(a.tag, b.tag), cmp.Compare(a.rank, b.rank))
	})
	claims = slices.CompactFunc(claims, func(a, b claim) bool { return a.tag == b.tag })
	var b strings.Builder
	for _, c := range claims {
		fmt.Fprintf(&b, "%s\t%s\n", c.tag, c.grammar)
	}
	return b.String()
}
