package hyphen

import "strings"

// trie is the patterns of a language, in the format that internal/gen writes: it begins with the offset of the root. A
// node is a byte for the number of its branches, with the highest bit set if a pattern ends here; then, if so, the offset
// of the pattern's levels in two bytes; then a byte for each branch; then for each the offset of the node it leads to, in
// three bytes. Levels are their number and pairs of a place, as a distance from the pattern's start, and a level.
type trie string

// match finds the patterns that text begins with, and lays their levels on the places before its bytes.
func (t trie) match(text, levels []byte) {
	node := t[t.offset(0):]
	for _, c := range text {
		branches := int(node[0] &^ 0x80)
		node = node[1+2*int(node[0]>>7):]
		i := strings.IndexByte(string(node[:branches]), c)
		if i < 0 {
			return
		}
		node = t[t.offset(len(t)-len(node)+branches+3*i):]
		if node[0]&0x80 != 0 {
			t.lay(int(node[1])<<8|int(node[2]), levels)
		}
	}
}

// lay raises levels to those at an offset.
func (t trie) lay(offset int, levels []byte) {
	pairs := t[offset+1:][:2*int(t[offset])]
	for i := 0; i < len(pairs); i += 2 {
		at, level := pairs[i], pairs[i+1]
		levels[at] = max(levels[at], level)
	}
}

func (t trie) offset(at int) int { return int(t[at])<<16 | int(t[at+1])<<8 | int(t[at+2]) }
