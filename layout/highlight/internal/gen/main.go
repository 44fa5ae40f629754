// Gen writes every grammar of the chroma module, in the line format that package highlight reads: grammars.deflate has
// them one after the other, each compressed by itself; grammars.txt says what is where. It has a line "grammar<TAB>length"
// for each, in order, an empty line, and lines "tag<TAB>grammar" (see tags).
//
// Chroma's own package of grammars parses all of them before main. Written down here, each costs nothing until a
// document asks for its language, and the characters a rule can begin with are worked out beforehand.
//
// Run it with `go generate ./layout/highlight` after a new version of chroma.
package main

import (
	"bytes"
	"cmp"
	"compress/flate"
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
	index, data, err := build()
	if err != nil {
		log.Fatal(err)
	}
	for name, content := range map[string][]byte{"grammars.txt": index, "grammars.deflate": data} {
		if err := os.WriteFile(name, content, 0o644); err != nil {
			log.Fatal(err)
		}
	}
}

// build makes the contents of both files.
func build() (index, data []byte, err error) {
	graphviz := &chroma.Config{Name: "Graphviz", Aliases: []string{"dot", "gv"}}
	all := append(slices.Clone(lexers.GlobalLexerRegistry.Lexers), chroma.MustNewLexer(graphviz, lexers.PlaintextRules))
	all = slices.DeleteFunc(all, func(l chroma.Lexer) bool { return slices.Contains(left, l.Config().Name) })
	slices.SortFunc(all, func(a, b chroma.Lexer) int { return cmp.Compare(a.Config().Name, b.Config().Name) })
	for _, lexer := range all {
		text, isOurs := ours(fileName(lexer))
		if !isOurs {
			if text, err = describe(lexer); err != nil {
				return nil, nil, fmt.Errorf("%s: %w", lexer.Config().Name, err)
			}
		}
		packed, err := deflate(text)
		if err != nil {
			return nil, nil, err
		}
		index = fmt.Appendf(index, "%s\t%d\n", fileName(lexer), len(packed))
		data = append(data, packed...)
	}
	return append(append(index, '\n'), tags(all)...), data, nil
}

func deflate(text string) ([]byte, error) {
	var out bytes.Buffer
	w, err := flate.NewWriter(&out, flate.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write([]byte(text)); err != nil {
		return nil, err
	}
	err = w.Close()
	return out.Bytes(), err
}

// left are the grammars that are not taken over: the rules of Raku's are programs and cannot be written down, and Typst
// is highlighted by its own parser.
var left = []string{"Raku", "Typst"}

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
		for tag := range strings.SplitSeq(t.tags, ", ") {
			claims = append(claims, claim{tag, t.grammar, -1})
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
