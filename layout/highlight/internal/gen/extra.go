package main

import (
	"embed"
	"fmt"
	"strings"

	"github.com/alecthomas/chroma/v2"
)

// extra are grammars of our own, for languages that chroma lacks or tells too little of. They are written in the format
// that describe explains, without the sets of first characters.
//
//go:embed extra
var extra embed.FS

// ours gives a grammar of our own in the format of the archive.
func ours(name string) (text string, ok bool) {
	data, err := extra.ReadFile("extra/" + name + ".txt")
	if err != nil {
		return "", false
	}
	head, body, _ := strings.Cut(string(data), "\n")
	config := chroma.Config{CaseInsensitive: strings.Contains(strings.TrimPrefix(head, "flags="), "i")}
	var b strings.Builder
	fmt.Fprintln(&b, head)
	for line := range strings.Lines(body) {
		fields := strings.SplitN(strings.TrimSuffix(line, "\n"), "\t", 4)
		switch {
		case fields[0] != "":
			fmt.Fprint(&b, line)
		case len(fields) == 2:
			fmt.Fprintf(&b, "\t\t\t%s\t\n", fields[1])
		default:
			fmt.Fprintf(&b, "\t%s%s", firstSets(&config, fields[3]), line)
		}
	}
	return b.String(), true
}
