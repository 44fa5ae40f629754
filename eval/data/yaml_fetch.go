package data

import "strings"

// fetch makes the next token, or several.
func (s *yamlScanner) fetch() *fault {
	s.toToken()
	if f := s.dropKeys(); f != nil {
		return f
	}
	s.closeBlocks(s.mark.column)
	switch c := s.at(0); {
	case s.isEnd(0):
		return s.fetchEnd()
	case c == '%' && s.mark.column == 0:
		return s.fetchDirective()
	case s.isDocumentMark("---"):
		return s.fetchDocumentMark(yamlDocumentStart)
	case s.isDocumentMark("..."):
		return s.fetchDocumentMark(yamlDocumentEnd)
	case c == '[':
		return s.fetchOpening(yamlFlowSequence)
	case c == '{':
		return s.fetchOpening(yamlFlowMapping)
	case c == ']':
		return s.fetchClosing(yamlFlowSequenceEnd)
	case c == '}':
		return s.fetchClosing(yamlFlowMappingEnd)
	case c == ',':
		return s.fetchIndicator(yamlFlowEntry, true)
	case c == '-' && s.isSpaced(1):
		return s.fetchEntry()
	case c == '?' && (s.flow() || s.isSpaced(1)):
		return s.fetchKey()
	case c == ':' && (s.flow() || s.isSpaced(1)):
		return s.fetchValue()
	}
	return s.fetchContent()
}

// fetchContent makes a token that a node has.
func (s *yamlScanner) fetchContent() *fault {
	switch c := s.at(0); {
	case c == '*':
		return s.fetchPart(func() *fault { return s.anchor(yamlAlias, "alias") })
	case c == '&':
		return s.fetchPart(func() *fault { return s.anchor(yamlAnchor, "anchor") })
	case c == '!':
		return s.fetchPart(s.tag)
	case (c == '|' || c == '>') && !s.flow():
		if f := s.dropKey(s.key()); f != nil {
			return f
		}
		s.keyAllowed = true
		return s.blockScalar(c == '|')
	case c == '\'' || c == '"':
		return s.fetchPart(s.quotedScalar)
	case s.isPlainStart():
		return s.fetchPart(s.plainScalar)
	}
	return s.fault("while scanning for the next token", s.mark, "found character that cannot start any token")
}

// isPlainStart reports whether a scalar without quotes may begin at hand.
func (s *yamlScanner) isPlainStart() bool {
	switch s.at(0) {
	case '-':
		return !s.isBlank(1)
	case '?', ':':
		return !s.flow() && !s.isSpaced(1)
	}
	return !s.isSpaced(0) && !s.isAny(0, ",[]{}#&*!|>'\"%@`")
}

// isDocumentMark reports whether a given mark between documents is at hand.
func (s *yamlScanner) isDocumentMark(mark string) bool {
	return s.mark.column == 0 && strings.HasPrefix(s.text[s.pos:], mark) && s.isSpaced(len(mark))
}

// fetchEnd makes the token of the end of the text, which stands on a line of its own.
func (s *yamlScanner) fetchEnd() *fault {
	if s.mark.column != 0 {
		s.mark = yamlMark{s.mark.index, s.mark.line + 1, 0, s.pos}
	}
	if f := s.leaveBlocks(); f != nil {
		return f
	}
	s.add(yamlStreamEnd, s.mark)
	return nil
}

// leaveBlocks ends all blocks.
func (s *yamlScanner) leaveBlocks() *fault {
	s.closeBlocks(-1)
	s.keyAllowed = false
	return s.dropKey(s.key())
}

func (s *yamlScanner) fetchDirective() *fault {
	if f := s.leaveBlocks(); f != nil {
		return f
	}
	return s.directive()
}

func (s *yamlScanner) fetchDocumentMark(kind yamlKind) *fault {
	if f := s.leaveBlocks(); f != nil {
		return f
	}
	start := s.mark
	s.skipBytes(len("---"))
	s.add(kind, start)
	return nil
}

// fetchIndicator makes a token of one character that no simple key has. allowed tells whether one may follow.
func (s *yamlScanner) fetchIndicator(kind yamlKind, allowed bool) *fault {
	if f := s.dropKey(s.key()); f != nil {
		return f
	}
	s.keyAllowed = allowed
	start := s.mark
	s.skip()
	s.add(kind, start)
	return nil
}

// fetchOpening makes the token of a bracket or brace that opens.
func (s *yamlScanner) fetchOpening(kind yamlKind) *fault {
	if f := s.saveKey(); f != nil {
		return f
	}
	s.keys = append(s.keys, yamlKey{})
	return s.fetchIndicator(kind, true)
}

// fetchClosing makes the token of a bracket or brace that closes.
func (s *yamlScanner) fetchClosing(kind yamlKind) *fault {
	if f := s.dropKey(s.key()); f != nil {
		return f
	}
	if s.flow() {
		s.keys = s.keys[:len(s.keys)-1]
	}
	s.keyAllowed = false
	start := s.mark
	s.skip()
	s.add(kind, start)
	return nil
}

// fetchEntry makes the token of a dash. Within brackets the parser complains about it.
func (s *yamlScanner) fetchEntry() *fault {
	if f := s.block(yamlBlockSequence, "block sequence entries are not allowed in this context"); f != nil {
		return f
	}
	return s.fetchIndicator(yamlBlockEntry, true)
}

// block begins a block at hand, outside of brackets; refused says that there can be none.
func (s *yamlScanner) block(kind yamlKind, refused string) *fault {
	if !s.flow() && !s.keyAllowed {
		return s.fault("", yamlMark{}, refused)
	}
	s.openBlock(s.mark.column, s.number(), kind, s.mark)
	return nil
}

// fetchKey makes the token of a question mark.
func (s *yamlScanner) fetchKey() *fault {
	if f := s.block(yamlBlockMapping, "mapping keys are not allowed in this context"); f != nil {
		return f
	}
	return s.fetchIndicator(yamlKeyToken, !s.flow())
}

// fetchValue makes the token of a colon, and that of the simple key before it.
func (s *yamlScanner) fetchValue() *fault {
	k := s.key()
	if !k.possible {
		if f := s.block(yamlBlockMapping, "mapping values are not allowed in this context"); f != nil {
			return f
		}
		return s.fetchIndicator(yamlValueToken, !s.flow())
	}
	s.insert(k.token, yamlKeyToken, k.mark)
	s.openBlock(k.mark.column, k.token, yamlBlockMapping, k.mark)
	*k = yamlKey{}
	return s.fetchIndicator(yamlValueToken, false)
}

// fetchPart makes a token with which a simple key may begin.
func (s *yamlScanner) fetchPart(scan func() *fault) *fault {
	if f := s.saveKey(); f != nil {
		return f
	}
	s.keyAllowed = false
	return scan()
}
