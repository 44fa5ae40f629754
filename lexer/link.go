package lexer

// linkChar has the characters that a bare URL is made of, without brackets.
var linkChar = func() (set [256]bool) {
	for b := range set {
		set[b] = class[b]&alnum != 0
	}
	for _, b := range []byte("!#$%&*+,-./:;=?@_~'") {
		set[b] = true
	}
	return set
}()

// link reads a bare URL.
func (s *Scanner) link() Kind {
	n, balanced := linkPrefix(s.src[s.pos:])
	s.pos += n
	if !balanced {
		return s.fail("automatic links cannot contain unbalanced brackets, use the `link` function instead", "")
	}
	return Link
}

// linkPrefix is the length of the URL that s starts with, and whether all its brackets are closed. It ends before a
// bracket that it does not open, and before punctuation that is likely to belong to the sentence around it.
func linkPrefix(s string) (n int, balanced bool) {
	var open []byte
	for n < len(s) && (linkChar[s[n]] || bracket(&open, s[n])) {
		n++
	}
	for n > 0 && isTrailing(s[n-1]) {
		n--
	}
	return n, len(open) == 0
}

// bracket keeps track of open brackets. It reports whether c is a bracket that opens, or closes the latest open one. One
// that closes another kind ends the URL, yet takes the open one with it.
func bracket(open *[]byte, c byte) bool {
	switch c {
	case '(':
		*open = append(*open, ')')
		return true
	case '[':
		*open = append(*open, ']')
		return true
	case ')', ']':
		last := len(*open) - 1
		if last < 0 {
			return false
		}
		want := (*open)[last]
		*open = (*open)[:last]
		return c == want
	}
	return false
}

func isTrailing(c byte) bool {
	switch c {
	case '!', ',', '.', ':', ';', '?', '\'':
		return true
	}
	return false
}
