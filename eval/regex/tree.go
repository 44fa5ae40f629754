package regex

// op is what a node of the tree matches.
type op uint8

const (
	opEmpty     op = iota
	opLiteral      // one character
	opClass        // one character of a class
	opAssert       // a place
	opRepeat       // its only part, several times
	opGroup        // its only part, captured
	opConcat       // its parts in a row
	opAlternate    // one of its parts, the first that leads to a match
)

// assertion is a condition on a place.
type assertion uint8

const (
	textStart assertion = iota
	textEnd
	lineStart
	lineEnd
	lineStartCRLF
	lineEndCRLF
	wordBoundary
	noWordBoundary
	wordBoundaryASCII
	noWordBoundaryASCII
	wordStart
	wordEnd
	wordStartHalf
	wordEndHalf
)

// unbounded is the upper bound of a repetition without one.
const unbounded = -1

// node is a node of the tree.
type node struct {
	op       op
	char     rune
	fold     bool // a literal or class that ignores case
	class    *class
	assert   assertion
	min, max int // how often opRepeat repeats
	lazy     bool
	index    int // of a group, from 1
	parts    []*node
}

// maxSize bounds the instructions that a pattern compiles to.
const maxSize = 1 << 18

// size is how many instructions a tree compiles to, maxSize+1 for any more.
func size(n *node) int {
	total := 1
	for _, p := range n.parts {
		total += size(p)
	}
	if n.op == opRepeat {
		total *= max(n.min, n.max, 1)
	}
	return min(total, maxSize+1)
}
