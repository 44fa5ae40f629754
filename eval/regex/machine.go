package regex

import "unicode/utf8"

// The machine runs all ways through a program at once, one character of the text after the other, and keeps them in
// order of preference: the first to match wins, as a backtracking matcher would find it, in time linear in the text
// (R. Pike's algorithm; see R. Cox, "Regular Expression Matching: the Virtual Machine Approach", 2009).

// machine is a compiled program.
type machine struct {
	program  []instruction
	captures int
}

// instruction is a step. Where it has a choice it goes on at out rather than at other.
type instruction struct {
	kind       kind
	node       *node // of a character or assertion
	slot       int   // of a capture
	out, other int
}

type kind uint8

const (
	character kind = iota
	assert
	capture
	split
	jump
	accept
)

// compile makes a program of a tree.
func compile(tree *node, captures int) *machine {
	m := &machine{captures: captures}
	m.group(tree, 0)
	m.emit(instruction{kind: accept})
	return m
}

// emit appends an instruction that goes on at the next one, and gives its place.
func (m *machine) emit(i instruction) int {
	i.out = len(m.program) + 1
	m.program = append(m.program, i)
	return len(m.program) - 1
}

func (m *machine) node(n *node) {
	switch n.op {
	case opLiteral, opClass:
		m.emit(instruction{kind: character, node: n})
	case opAssert:
		m.emit(instruction{kind: assert, node: n})
	case opRepeat:
		m.repeat(n)
	case opGroup:
		m.group(n.parts[0], n.index)
	case opConcat:
		for _, p := range n.parts {
			m.node(p)
		}
	case opAlternate:
		m.alternate(n.parts)
	}
}

func (m *machine) group(n *node, index int) {
	m.emit(instruction{kind: capture, slot: 2 * index})
	m.node(n)
	m.emit(instruction{kind: capture, slot: 2*index + 1})
}

func (m *machine) alternate(parts []*node) {
	var ends []int
	for _, p := range parts[:len(parts)-1] {
		choice := m.emit(instruction{kind: split})
		m.node(p)
		ends = append(ends, m.emit(instruction{kind: jump}))
		m.program[choice].other = len(m.program)
	}
	m.node(parts[len(parts)-1])
	for _, end := range ends {
		m.program[end].out = len(m.program)
	}
}

func (m *machine) repeat(n *node) {
	for range n.min {
		m.node(n.parts[0])
	}
	if n.max == unbounded {
		choice := m.emit(instruction{kind: split})
		m.node(n.parts[0])
		m.program[m.emit(instruction{kind: jump})].out = choice
		m.leave(choice, n.lazy)
		return
	}
	var choices []int
	for range n.max - n.min {
		choices = append(choices, m.emit(instruction{kind: split}))
		m.node(n.parts[0])
	}
	for _, choice := range choices {
		m.leave(choice, n.lazy)
	}
}

// leave lets a choice also go on here, rather so if it is lazy.
func (m *machine) leave(choice int, lazy bool) {
	c := &m.program[choice]
	c.other = len(m.program)
	if lazy {
		c.out, c.other = c.other, c.out
	}
}

// run is the matching of one text.
type run struct {
	*machine
	text       string
	mark       []int // by instruction, the last position at which it was reached
	now, later []thread
}

// thread is a way through the program: where it is, and what it has captured.
type thread struct {
	at       int
	captured []int
}

// match finds the first match from a position on, as Regexp.FindStringSubmatchIndex does; nil where there is none.
func (m *machine) match(text string, from int) (found []int) {
	r := &run{machine: m, text: text, mark: make([]int, len(m.program))}
	for pos := from; ; {
		if found == nil {
			r.now = r.follow(r.now, thread{captured: m.nothing()}, pos)
		}
		char, width := utf8.DecodeRuneInString(text[pos:])
		found = r.step(char, width, pos, found)
		r.now, r.later = r.later, r.now[:0]
		if width == 0 || found != nil && len(r.now) == 0 {
			return found
		}
		pos += width
	}
}

// nothing are the captures of a thread that begins.
func (m *machine) nothing() []int {
	captured := make([]int, 2*m.captures)
	for i := range captured {
		captured[i] = -1
	}
	return captured
}

// step takes all threads past a character, up to the first that matches.
func (r *run) step(char rune, width, pos int, found []int) []int {
	for _, t := range r.now {
		i := &r.program[t.at]
		switch {
		case i.kind == accept:
			return t.captured
		case width > 0 && i.node.accepts(char):
			r.later = r.follow(r.later, thread{i.out, t.captured}, pos+width)
		}
	}
	return found
}

// follow goes from a thread to all instructions that are reached without another character, in order of preference.
func (r *run) follow(threads []thread, t thread, pos int) []thread {
	if r.mark[t.at] == pos+1 {
		return threads
	}
	r.mark[t.at] = pos + 1
	switch i := &r.program[t.at]; i.kind {
	case jump:
		return r.follow(threads, thread{i.out, t.captured}, pos)
	case split:
		threads = r.follow(threads, thread{i.out, t.captured}, pos)
		return r.follow(threads, thread{i.other, t.captured}, pos)
	case assert:
		if !i.node.assert.holds(r.text, pos) {
			return threads
		}
		return r.follow(threads, thread{i.out, t.captured}, pos)
	case capture:
		captured := append([]int(nil), t.captured...)
		captured[i.slot] = pos
		return r.follow(threads, thread{i.out, captured}, pos)
	}
	return append(threads, t)
}

// matchAll finds all matches, as Regexp.FindAllStringSubmatchIndex does.
func (m *machine) matchAll(text string) (all [][]int) {
	last := -1
	for from := 0; from <= len(text); {
		found := m.match(text, from)
		if found == nil {
			break
		}
		if found[0] < found[1] || found[1] != last {
			all = append(all, found)
		}
		last = found[1]
		if from = last; found[0] == found[1] {
			_, width := utf8.DecodeRuneInString(text[from:])
			from += max(1, width)
		}
	}
	return all
}
