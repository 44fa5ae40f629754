package data

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// yamlFold gathers a text whose lines are joined: white space that may be at the end of a line, the first break after it,
// and the breaks that follow.
type yamlFold struct {
	strings.Builder
	blanks   strings.Builder
	broken   bool // whether there is a break
	leading  string
	trailing strings.Builder
}

// flush adds the white space to the text, or what the breaks stand for: a blank for one, one less for several.
func (w *yamlFold) flush() {
	switch {
	case !w.broken:
		w.WriteString(w.blanks.String())
	case w.leading != "\n":
		w.WriteString(w.leading + w.trailing.String())
	case w.trailing.Len() == 0:
		w.WriteByte(' ')
	default:
		w.WriteString(w.trailing.String())
	}
	w.blanks.Reset()
	w.trailing.Reset()
	w.broken, w.leading = false, ""
}

// space reads white space between words.
func (s *yamlScanner) space(w *yamlFold) {
	switch {
	case s.isBreak(0) && !w.broken:
		w.blanks.Reset()
		w.broken, w.leading = true, s.skipLine()
	case s.isBreak(0):
		w.trailing.WriteString(s.skipLine())
	case w.broken:
		s.skip()
	default:
		s.read(&w.blanks)
	}
}

// addScalar adds the token of a scalar.
func (s *yamlScanner) addScalar(text string, plain bool, start, end yamlMark) {
	s.tokens = append(s.tokens, yamlToken{kind: yamlScalar, text: text, plain: plain, start: start, end: end})
}

// plainScalar reads a scalar without quotes.
func (s *yamlScanner) plainScalar() *fault {
	const context = "while scanning a plain scalar"
	start, end := s.mark, s.mark
	var w yamlFold
	for !s.isDocumentMark("---") && !s.isDocumentMark("...") && s.at(0) != '#' {
		for !s.isPlainEnd() {
			if s.flow() && s.at(0) == ':' && s.isAny(1, ",?[]{}") {
				return s.fault(context, start, "found unexpected ':'")
			}
			w.flush()
			s.read(&w.Builder)
			end = s.mark
		}
		if !s.isBlank(0) && !s.isBreak(0) {
			break
		}
		for s.isBlank(0) || s.isBreak(0) {
			if w.broken && s.mark.column <= s.indent && s.at(0) == '\t' {
				return s.fault(context, start, "found a tab character that violates indentation")
			}
			s.space(&w)
		}
		if !s.flow() && s.mark.column <= s.indent {
			break
		}
	}
	s.addScalar(w.String(), true, start, end)
	if w.broken {
		s.keyAllowed = true
	}
	return nil
}

// isPlainEnd reports whether a word of a scalar without quotes ends before the character at hand.
func (s *yamlScanner) isPlainEnd() bool {
	return s.isSpaced(0) || s.at(0) == ':' && s.isSpaced(1) || s.flow() && s.isAny(0, ",[]{}")
}

// quotedScalar reads a scalar between quotes.
func (s *yamlScanner) quotedScalar() *fault {
	const context = "while scanning a quoted scalar"
	start, quote := s.mark, s.at(0)
	s.skip()
	var w yamlFold
	for {
		switch {
		case s.isDocumentMark("---") || s.isDocumentMark("..."):
			return s.fault(context, start, "found unexpected document indicator")
		case s.isEnd(0):
			return s.fault(context, start, "found unexpected end of stream")
		}
		if f := s.quotedWord(&w, quote, start); f != nil {
			return f
		}
		if s.at(0) == quote {
			break
		}
		for s.isBlank(0) || s.isBreak(0) {
			s.space(&w)
		}
		w.flush()
	}
	s.skip()
	s.addScalar(w.String(), false, start, s.mark)
	return nil
}

// quotedWord reads up to white space, or the quote that closes.
func (s *yamlScanner) quotedWord(w *yamlFold, quote byte, start yamlMark) *fault {
	for !s.isSpaced(0) {
		switch c := s.at(0); {
		case c == '\'' && quote == '\'' && s.at(1) == '\'':
			w.WriteByte('\'')
			s.skipBytes(2)
		case c == quote:
			return nil
		case c == '\\' && quote == '"' && s.isBreak(1):
			s.skip()
			s.skipLine()
			w.broken = true // without a break that would stand for something
			return nil
		case c == '\\' && quote == '"':
			if f := s.escape(w, start); f != nil {
				return f
			}
		default:
			s.read(&w.Builder)
		}
	}
	return nil
}

// yamlEscapes are the letters of escapes.
const yamlEscapes = "0abt\tnvfre \"/\\N_LP"

// yamlEscaped is what each of yamlEscapes stands for.
var yamlEscaped = [len(yamlEscapes)]rune{0, '\a', '\b', '\t', '\t', '\n', '\v', '\f', '\r', 0x1b, ' ', '"', '/', '\\',
	0x85, 0xa0, 0x2028, 0x2029}

// escape reads a backslash and what follows it.
func (s *yamlScanner) escape(w *yamlFold, start yamlMark) *fault {
	const context = "while parsing a quoted scalar"
	letter := s.at(1)
	if i := strings.IndexByte(yamlEscapes, letter); i >= 0 {
		s.skipBytes(2)
		w.WriteRune(yamlEscaped[i])
		return nil
	}
	digits := map[byte]int{'x': 2, 'u': 4, 'U': 8}[letter]
	if digits == 0 {
		return s.fault(context, start, "found unknown escape character")
	}
	s.skipBytes(2)
	for i := range digits {
		if hexDigit(s.at(i)) < 0 {
			return s.fault(context, start, "did not find expected hexadecimal number")
		}
	}
	code, _ := strconv.ParseUint(s.text[s.pos:s.pos+digits], 16, 32)
	if code > utf8.MaxRune || !utf8.ValidRune(rune(code)) {
		return s.fault(context, start, "found invalid Unicode character escape code")
	}
	w.WriteRune(rune(code))
	s.skipBytes(digits)
	return nil
}
