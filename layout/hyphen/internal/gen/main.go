// Gen writes the tries of package hyphen.
//
//	go run ./internal/gen FOLDER/hyph-*.txt
//
// The files are lists of patterns, one a line, as the package hyph-utf8 of TeX has them; LICENSES.md says which.
package main

import (
	"encoding/binary"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

func main() {
	log.SetFlags(0)
	for _, path := range os.Args[1:] {
		data, err := os.ReadFile(path)
		if err != nil {
			log.Fatal(err)
		}
		tag := strings.TrimSuffix(strings.TrimPrefix(filepath.Base(path), "hyph-"), ".txt")
		if err := os.WriteFile(filepath.Join("tries", tag+".bin"), encode(string(data)), 0o644); err != nil {
			log.Fatal(err)
		}
	}
}

// node is a state of the trie: what its pattern says, if one ends here, and where each byte leads.
type node struct {
	levels string // pairs of a distance from the pattern's start in bytes and a level
	next   map[byte]*node
}

func (n *node) insert(pattern string) {
	var levels []byte
	at := 0
	for _, c := range []byte(pattern) {
		if '0' <= c && c <= '9' {
			levels = append(levels, byte(at), c-'0')
			continue
		}
		at++
		if n.next[c] == nil {
			if n.next == nil {
				n.next = map[byte]*node{}
			}
			n.next[c] = &node{}
		}
		n = n.next[c]
	}
	n.levels = string(levels)
}

// encoder writes nodes, each after those that it leads to, and equal ones once. A node is a byte for the number of its
// bytes, with the highest bit set if it has levels; then, if so, the offset of its levels in two bytes; then its bytes
// in order; then for each byte the offset of the node it leads to, in three bytes. Levels are a byte for their number
// and the pairs; they stand before all nodes. The file begins with the offset of the root.
type encoder struct {
	out    []byte
	levels map[string]int
	nodes  map[string]int
}

func encode(patterns string) []byte {
	var root node
	for pattern := range strings.FieldsSeq(patterns) {
		root.insert(pattern)
	}
	e := encoder{out: make([]byte, 3), levels: map[string]int{}, nodes: map[string]int{}}
	e.collect(&root)
	put24(e.out, e.write(&root))
	return e.out
}

// collect writes the levels.
func (e *encoder) collect(n *node) {
	if _, known := e.levels[n.levels]; n.levels != "" && !known {
		e.levels[n.levels] = len(e.out)
		e.out = append(e.out, byte(len(n.levels)/2))
		e.out = append(e.out, n.levels...)
		if len(e.out) > 0xffff {
			log.Fatal("too many levels")
		}
	}
	for _, c := range n.bytes() {
		e.collect(n.next[c])
	}
}

func (n *node) bytes() []byte {
	var list []byte
	for c := range n.next {
		list = append(list, c)
	}
	slices.Sort(list)
	return list
}

// write gives the offset of a node.
func (e *encoder) write(n *node) int {
	list := n.bytes()
	if len(list) > 127 {
		log.Fatal("too many bytes")
	}
	record := []byte{byte(len(list))}
	if n.levels != "" {
		record[0] |= 0x80
		record = binary.BigEndian.AppendUint16(record, uint16(e.levels[n.levels]))
	}
	record = append(record, list...)
	for _, c := range list {
		record = append(record, 0, 0, 0)
		put24(record[len(record)-3:], e.write(n.next[c]))
	}
	at, known := e.nodes[string(record)]
	if !known {
		at = len(e.out)
		e.nodes[string(record)] = at
		e.out = append(e.out, record...)
	}
	return at
}

func put24(b []byte, n int) { b[0], b[1], b[2] = byte(n>>16), byte(n>>8), byte(n) }
