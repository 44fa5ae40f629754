package bidi

import ucd "golang.org/x/text/unicode/bidi"

// resolveWeak resolves marks, numbers and what belongs to numbers (rules W1 to W7).
func (s *sequence) resolveWeak() {
	s.resolveMarks()
	s.resolveSeparators()
	s.resolveTerminators()
	s.resolveNumbers()
}

// resolveMarks lets combining marks be like what they stand on (W1) and makes numbers Arabic after Arabic letters (W2),
// which are like other letters from right to left from then on (W3).
func (s *sequence) resolveMarks() {
	before := s.sos.class()
	letter := before
	for i := range s.chars {
		c := &s.chars[i]
		if c.class == ucd.NSM {
			c.class = before // the end of an isolate is as neutral as ON, which the rule has
		}
		before = c.class
		switch {
		case strong.has(c.class):
			letter = c.class
		case c.class == ucd.EN && letter == ucd.AL:
			c.class = ucd.AN
		}
	}
	for i := range s.chars {
		if s.chars[i].class == ucd.AL {
			s.chars[i].class = ucd.R
		}
	}
}

// resolveSeparators takes a single separator between two numbers of a kind for a part of the number (W4).
func (s *sequence) resolveSeparators() {
	for i := 1; i+1 < len(s.chars); i++ {
		c, before, after := &s.chars[i].class, s.chars[i-1].class, s.chars[i+1].class
		switch {
		case before != after:
		case before == ucd.EN && (*c == ucd.ES || *c == ucd.CS), before == ucd.AN && *c == ucd.CS:
			*c = before
		}
	}
}

// resolveTerminators takes signs like % next to a European number for a part of it (W5). Other signs and separators are
// neutral (W6).
func (s *sequence) resolveTerminators() {
	for i := 0; i < len(s.chars); i++ {
		switch s.chars[i].class {
		case ucd.ES, ucd.CS:
			s.chars[i].class = ucd.ON
		case ucd.ET:
			end := i + 1
			for end < len(s.chars) && s.chars[end].class == ucd.ET {
				end++
			}
			class := ucd.ON
			if i > 0 && s.chars[i-1].class == ucd.EN || end < len(s.chars) && s.chars[end].class == ucd.EN {
				class = ucd.EN
			}
			s.set(i, end, class)
			i = end - 1
		}
	}
}

// resolveNumbers lets European numbers within text from left to right be like that text (W7).
func (s *sequence) resolveNumbers() {
	letter := s.sos.class()
	for i := range s.chars {
		switch c := &s.chars[i]; c.class {
		case ucd.L, ucd.R:
			letter = c.class
		case ucd.EN:
			if letter == ucd.L {
				c.class = ucd.L
			}
		}
	}
}

// set gives characters a class.
func (s *sequence) set(from, to int, class ucd.Class) {
	for i := from; i < to; i++ {
		s.chars[i].class = class
	}
}
