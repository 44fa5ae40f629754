package data

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// yamlScanner makes tokens of a text.
type yamlScanner struct {
	text string // its end reads as a zero byte
	pos  int
	mark yamlMark // of pos

	tokens []yamlToken
	taken  int // how many tokens were taken so far

	// Blocks. Their tokens follow from columns.
	indent  int   // the column of the innermost block, -1 outside of any
	indents []int // those of the blocks around

	// Simple keys: those without a question mark. Only the colon behind one tells that it is one; its token then comes
	// before those that were made since.
	keyAllowed bool
	keys       []yamlKey // one for the block context, and one for each flow collection around
}

// yamlKey is a place where a simple key may have begun.
type yamlKey struct {
	possible bool
	required bool // the block has nothing but keys at this column
	token    int  // the number of its first token
	mark     yamlMark
}

// yamlKind is the kind of a token.
type yamlKind uint8

const (
	yamlStreamEnd yamlKind = iota
	yamlVersion
	yamlTagDirective
	yamlDocumentStart
	yamlDocumentEnd
	yamlBlockSequence
	yamlBlockMapping
	yamlBlockEnd
	yamlFlowSequence
	yamlFlowSequenceEnd
	yamlFlowMapping
	yamlFlowMappingEnd
	yamlBlockEntry
	yamlFlowEntry
	yamlKeyToken
	yamlValueToken
	yamlAlias
	yamlAnchor
	yamlTag
	yamlScalar
)

// yamlToken is a token.
type yamlToken struct {
	kind       yamlKind
	start, end yamlMark
	text       string // of a scalar, an anchor or an alias; the handle of a tag
	suffix     string // of a tag; the prefix of a directive
	plain      bool   // whether a scalar has no quotes
	version    [2]int
}

func newYAMLScanner(text string) yamlScanner {
	return yamlScanner{text: text, indent: -1, keyAllowed: true, keys: []yamlKey{{}}}
}

// flow reports whether brackets or braces are around.
func (s *yamlScanner) flow() bool { return len(s.keys) > 1 }

// at is the byte at some distance; zero at the end of the text.
func (s *yamlScanner) at(n int) byte {
	if s.pos+n < len(s.text) {
		return s.text[s.pos+n]
	}
	return 0
}

// isAny reports whether the byte at some distance is one of several.
func (s *yamlScanner) isAny(n int, bytes string) bool {
	c := s.at(n)
	return c != 0 && strings.IndexByte(bytes, c) >= 0
}

func (s *yamlScanner) isEnd(n int) bool   { return s.at(n) == 0 }
func (s *yamlScanner) isBlank(n int) bool { return s.at(n) == ' ' || s.at(n) == '\t' }

// breakWidth is the number of bytes of the line break at some distance, 0 where there is none.
func (s *yamlScanner) breakWidth(n int) int {
	switch s.at(n) {
	case '\n':
		return 1
	case '\r':
		if s.at(n+1) == '\n' {
			return 2
		}
		return 1
	case "\u0085"[0]:
		if s.at(n+1) == "\u0085"[1] {
			return 2
		}
	case "\u2028"[0]:
		if s.at(n+1) == "\u2028"[1] && (s.at(n+2) == "\u2028"[2] || s.at(n+2) == "\u2029"[2]) {
			return 3
		}
	}
	return 0
}

func (s *yamlScanner) isBreak(n int) bool { return s.breakWidth(n) > 0 }

// isSpaced reports whether white space or the end of the text is at some distance.
func (s *yamlScanner) isSpaced(n int) bool { return s.isBlank(n) || s.isEnd(n) || s.isBreak(n) }

// skip goes behind a character of a line.
func (s *yamlScanner) skip() {
	size := 1
	if s.at(0) >= utf8.RuneSelf {
		_, size = utf8.DecodeRuneInString(s.text[s.pos:])
	}
	s.skipBytes(size)
	s.mark.index -= size - 1
	s.mark.column -= size - 1
}

// skipBytes goes behind some ASCII characters of a line.
func (s *yamlScanner) skipBytes(n int) {
	s.pos += n
	s.mark = yamlMark{s.mark.index + n, s.mark.line, s.mark.column + n, s.pos}
}

// read goes behind a character of a line, and adds it to a text.
func (s *yamlScanner) read(b *strings.Builder) {
	start := s.pos
	s.skip()
	b.WriteString(s.text[start:s.pos])
}

// skipLine goes behind a line break, and gives what it stands for in a text.
func (s *yamlScanner) skipLine() string {
	end := s.text[s.pos : s.pos+s.breakWidth(0)]
	s.pos += len(end)
	s.mark = yamlMark{s.mark.index + utf8.RuneCountInString(end), s.mark.line + 1, 0, s.pos}
	if len(end) == len("\u2028") {
		return end
	}
	return "\n"
}

// fault is the fault of what is at hand.
func (s *yamlScanner) fault(context string, from yamlMark, problem string) *fault {
	return yamlFault(problem, s.mark, context, from)
}

// peek is the next token.
func (s *yamlScanner) peek() (*yamlToken, *fault) {
	first := func(k yamlKey) bool { return k.possible && k.token == s.taken }
	for {
		if len(s.tokens) > 0 {
			if f := s.dropKeys(); f != nil {
				return nil, f
			}
			if !slices.ContainsFunc(s.keys, first) {
				return &s.tokens[0], nil
			}
		}
		if f := s.fetch(); f != nil {
			return nil, f
		}
	}
}

// take goes behind the next token, which was peeked at.
func (s *yamlScanner) take() yamlToken {
	t := s.tokens[0]
	s.tokens = s.tokens[1:]
	s.taken++
	return t
}

// add adds a token that ends at hand.
func (s *yamlScanner) add(kind yamlKind, start yamlMark) {
	s.tokens = append(s.tokens, yamlToken{kind: kind, start: start, end: s.mark})
}

// insert puts a token before one that was made before, told by its number.
func (s *yamlScanner) insert(number int, kind yamlKind, at yamlMark) {
	s.tokens = slices.Insert(s.tokens, number-s.taken, yamlToken{kind: kind, start: at, end: at})
}

// number is the number of the next token that is added.
func (s *yamlScanner) number() int { return s.taken + len(s.tokens) }

// maxYAMLKey is how long a simple key may be, in characters.
const maxYAMLKey = 1024

// dropKeys gives up simple keys that are too long, or on a line before.
func (s *yamlScanner) dropKeys() *fault {
	for i := range s.keys {
		k := &s.keys[i]
		if k.possible && (k.mark.line < s.mark.line || k.mark.index+maxYAMLKey < s.mark.index) {
			if f := s.dropKey(k); f != nil {
				return f
			}
		}
	}
	return nil
}

func (s *yamlScanner) dropKey(k *yamlKey) *fault {
	if k.possible && k.required {
		return s.fault("while scanning a simple key", k.mark, "could not find expected ':'")
	}
	k.possible = false
	return nil
}

// key is where the innermost simple key may have begun.
func (s *yamlScanner) key() *yamlKey { return &s.keys[len(s.keys)-1] }

// saveKey remembers that a simple key may begin at hand.
func (s *yamlScanner) saveKey() *fault {
	if !s.keyAllowed {
		return nil
	}
	if f := s.dropKey(s.key()); f != nil {
		return f
	}
	required := !s.flow() && s.indent == s.mark.column
	*s.key() = yamlKey{possible: true, required: required, token: s.number(), mark: s.mark}
	return nil
}

// openBlock begins a block at a column, if that is within the innermost one. Its token gets a number.
func (s *yamlScanner) openBlock(column, number int, kind yamlKind, at yamlMark) {
	if s.flow() || s.indent >= column {
		return
	}
	s.indents = append(s.indents, s.indent)
	s.indent = column
	s.insert(number, kind, at)
}

// closeBlocks ends blocks that lie to the right of a column.
func (s *yamlScanner) closeBlocks(column int) {
	for !s.flow() && s.indent > column {
		s.add(yamlBlockEnd, s.mark)
		last := len(s.indents) - 1
		s.indent, s.indents = s.indents[last], s.indents[:last]
	}
}

// toToken skips white space and comments.
func (s *yamlScanner) toToken() {
	for {
		if s.mark.column == 0 && strings.HasPrefix(s.text[s.pos:], "\ufeff") {
			s.skip() // a byte order mark, which counts as a character
		}
		for s.at(0) == ' ' || s.at(0) == '\t' && (s.flow() || !s.keyAllowed) {
			s.skip()
		}
		s.comment()
		if !s.isBreak(0) {
			return
		}
		s.skipLine()
		if !s.flow() {
			s.keyAllowed = true
		}
	}
}

// comment skips a comment.
func (s *yamlScanner) comment() {
	if s.at(0) == '#' {
		for !s.isBreak(0) && !s.isEnd(0) {
			s.skip()
		}
	}
}
