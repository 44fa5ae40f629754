package chatdoc_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"chatdoc"
	"chatdoc/eval/world"
)

// BenchmarkLong compiles documents of hundreds of pages, in which whatever takes more than linear time shows: with each,
// one that is a quarter as long.
func BenchmarkLong(b *testing.B) {
	for _, d := range []struct {
		name string
		size int
		text func(n int) string
	}{
		{"chat", 10_000, longChat}, {"code", 800, longCode}, {"prose", 320, longProse},
		{"table", 2000, longTable}, {"list", 3000, longList}, {"notes", 1000, longNotes},
	} {
		for _, n := range []int{d.size / 4, d.size} {
			b.Run(fmt.Sprintf("%s-%d", d.name, n), func(b *testing.B) {
				long := document{d.name, d.text(n), nil}
				long.world = project(b, long.text)
				long.whole(b)
			})
		}
	}
}

// project is the text as the main file of a project.
func project(b *testing.B, text string) func() world.World {
	path := filepath.Join(b.TempDir(), "main.typ")
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		b.Fatal(err)
	}
	return func() world.World {
		w, err := chatdoc.Project{Main: path}.Open()
		if err != nil {
			b.Fatal(err)
		}
		return w
	}
}

// words are n words of a text that is never quite the same.
func words(n, seed int) string {
	list := strings.Fields("fox last than why runs the faster knows dog lazy nobody night importer exactly over typographical")
	text := make([]string, n)
	for i := range text {
		seed = (seed*1103515245 + 12345) & 0x7fffffff
		text[i] = list[seed>>16%len(list)]
	}
	return strings.Join(text, " ")
}

// each writes n parts between a beginning and an end.
func each(n int, begin, end string, part func(i int) string) string {
	var b strings.Builder
	b.WriteString(begin)
	for i := range n {
		b.WriteString(part(i))
	}
	b.WriteString(end)
	return b.String()
}

const longChatBegin = `#import "mod.typ": *
#let a = user(name: [Ann], badge: [Dev])
#let b = user(name: [Bob])
#discord.chat(
`

func longChat(n int) string {
	return each(n, longChatBegin, ")", func(i int) string {
		return fmt.Sprintf("message(left, %c, time: [9:%02d])[%s.],\n", 'a'+i%3%2, i%60, words(5+i*7%30, i))
	})
}

func longCode(n int) string {
	return each(n, longChatBegin, ")", func(i int) string {
		return fmt.Sprintf("message(left, a)[Look:\n```go\nfunc f%d(x int) error {\n\treturn fmt.Errorf(\"%s\", x) // %d\n}\n```\n],\n",
			i, words(4, i), i)
	})
}

func longProse(n int) string {
	const begin = "#set par(justify: true)\n#set heading(numbering: \"1.1\")\n#set page(numbering: \"1 / 1\")\n#outline()\n"
	return each(n, begin, "", func(i int) string {
		return fmt.Sprintf("= %s <h%d>\n%s, says @h%d.\n\n%s.\n\n", words(4, i), i, words(120, i), i*7%n, words(90, i+1))
	})
}

func longTable(n int) string {
	return each(n, "#table(columns: 4, table.header[A][B][C][D],\n", ")", func(i int) string {
		return fmt.Sprintf("[%d], [%s], [%s], [%d],\n", i, words(4, i), words(9, i), i*i)
	})
}

func longList(n int) string {
	return each(n, "", "", func(i int) string { return strings.Repeat("  ", i%3) + "- " + words(12, i) + "\n" })
}

func longNotes(n int) string {
	return each(n, "", "", func(i int) string {
		return fmt.Sprintf("%s#footnote[%s] %s\n\n", words(15, i), words(9, i), words(20, i))
	})
}
