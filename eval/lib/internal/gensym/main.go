// Command gensym writes a table of symbols as package lib embeds it.
//
//	gensym SYMBOLS.json >symbols.txt
//
// The input is a list of {name, value, deprecated, variants: [[modifiers, value, deprecated]…]}; a name with a dot is one
// in a module. In the output a symbol is a line with its name and its form without modifiers, if it has that, and further
// lines for its other forms, indented: modifiers and form. A warning for those who use it follows an exclamation mark.
// Characters that cannot be seen are written \u{…}.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"log"
	"os"
	"strings"
	"unicode"
)

type symbol struct {
	Name       string
	Deprecated string
	Variants   [][]string
}

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: gensym SYMBOLS.json")
	}
	if err := run(os.Args[1], os.Stdout); err != nil {
		log.Fatal(err)
	}
}

func run(path string, w io.Writer) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	var symbols []symbol
	if err := json.Unmarshal(data, &symbols); err != nil {
		return err
	}
	for _, s := range symbols {
		s.write(w)
	}
	return nil
}

func (s *symbol) write(w io.Writer) {
	line := s.Name
	variants := s.Variants
	if len(variants) > 0 && variants[0][0] == "" {
		line += " " + escape(variants[0][1])
		variants = variants[1:]
	}
	if s.Deprecated != "" {
		line += " !" + s.Deprecated
	}
	fmt.Fprintln(w, line)
	for _, v := range variants {
		line := "\t" + v[0] + " " + escape(v[1])
		if len(v) > 2 {
			line += " !" + v[2]
		}
		fmt.Fprintln(w, line)
	}
}

func escape(text string) string {
	var w strings.Builder
	for _, r := range text {
		if unicode.IsGraphic(r) && !unicode.In(r, unicode.Z, unicode.M) && r != '\\' && r != '!' {
			w.WriteRune(r)
		} else {
			fmt.Fprintf(&w, `\u{%x}`, r)
		}
	}
	return w.String()
}
