package wat

import (
	"strconv"
	"strings"
)

// node is an expression: an atom, a string or a list.
type node struct {
	atom string
	text *string
	list []*node
}

// head is the word that a list begins with; "" for anything else.
func (n *node) head() string {
	if len(n.list) == 0 {
		return ""
	}
	return n.list[0].atom
}

func (n *node) String() string {
	switch {
	case n.text != nil:
		return strconv.Quote(*n.text)
	case n.atom != "":
		return n.atom
	}
	return "(" + n.head() + " …)"
}

// uint is the number that an atom stands for.
func (n *node) uint() uint64 {
	u, err := strconv.ParseUint(n.atom, 0, 64)
	if err != nil {
		fail("%s is not a number", n)
	}
	return u
}

// int is the signed number that an atom stands for.
func (n *node) int() int64 {
	i, err := strconv.ParseInt(n.atom, 0, 64)
	if err != nil {
		fail("%s is not a number", n)
	}
	return i
}

// str is the text of a string.
func (n *node) str() string {
	if n.text == nil {
		fail("%s is not a string", n)
	}
	return *n.text
}

// read reads one expression.
func read(text string) *node {
	r := &reader{text}
	n := r.next()
	if n == nil || r.next() != nil {
		fail("a text is one expression")
	}
	return n
}

type reader struct{ rest string }

// next reads the next expression. It is nil before a closing parenthesis, and at the end.
func (r *reader) next() *node {
	r.skip()
	switch {
	case r.rest == "" || r.rest[0] == ')':
		return nil
	case r.rest[0] == '(':
		r.rest = r.rest[1:]
		return r.list()
	case r.rest[0] == '"':
		return r.str()
	}
	end := strings.IndexAny(r.rest, " \t\n()\";")
	if end < 0 {
		end = len(r.rest)
	}
	n := &node{atom: r.rest[:end]}
	r.rest = r.rest[end:]
	return n
}

// skip skips white space and comments.
func (r *reader) skip() {
	for {
		r.rest = strings.TrimLeft(r.rest, " \t\n")
		if !strings.HasPrefix(r.rest, ";;") {
			return
		}
		_, r.rest, _ = strings.Cut(r.rest, "\n")
	}
}

func (r *reader) list() *node {
	n := &node{}
	for item := r.next(); item != nil; item = r.next() {
		n.list = append(n.list, item)
	}
	if r.rest == "" {
		fail("a list is not closed")
	}
	r.rest = r.rest[1:]
	return n
}

// str reads a string, in which \hh is a byte.
func (r *reader) str() *node {
	var b strings.Builder
	for i := 1; i < len(r.rest); i++ {
		switch c := r.rest[i]; c {
		case '"':
			s := b.String()
			r.rest = r.rest[i+1:]
			return &node{text: &s}
		case '\\':
			code, err := strconv.ParseUint(r.rest[i+1:min(i+3, len(r.rest))], 16, 8)
			if err != nil {
				fail("a backslash in a string begins a byte in two hexadecimal digits")
			}
			b.WriteByte(byte(code))
			i += 2
		default:
			b.WriteByte(c)
		}
	}
	fail("a string is not closed")
	return nil
}
