package bidi

import ucd "golang.org/x/text/unicode/bidi"

// read collects the characters of the paragraph that starts at a place, with the separator that ends it (rule P1), and
// returns where the next one starts.
func (p *paragraph) read(text string, start int) (end int) {
	p.chars = p.chars[:0]
	for end = start; end < len(text); {
		c, size := classAt(text, end)
		p.chars = append(p.chars, char{start: end, original: c, class: c, level: p.base})
		end += size
		if c == ucd.B {
			break
		}
	}
	p.text = text[:end]
	return end
}

// decideIsolates replaces each first-strong isolate by one of a direction, that of the first strong character in it but
// not in an isolate within (rule X5c).
func (p *paragraph) decideIsolates() {
	var open []*char
	for i := range p.chars {
		c := &p.chars[i]
		switch {
		case initiators.has(c.original):
			open = append(open, c)
		case c.original == ucd.PDI && len(open) > 0:
			open = open[:len(open)-1]
		case strong.has(c.original) && len(open) > 0:
			if last := open[len(open)-1]; last.original == ucd.FSI {
				last.decide(c.original)
			}
		}
	}
	for i := range p.chars {
		if p.chars[i].original == ucd.FSI {
			p.chars[i].decide(ucd.L)
		}
	}
}

func (c *char) decide(strong ucd.Class) {
	c.original = ucd.RLI
	if strong == ucd.L {
		c.original = ucd.LRI
	}
	c.class = c.original
}

// status is an entry of the directional status stack (rule X1).
type status struct {
	level    Level
	override ucd.Class // L or R; ON if there is none
	isolate  bool
}

// embedder walks over the text with the stack and the counters of rule X1.
type embedder struct {
	stack              []status
	overflowIsolates   int
	overflowEmbeddings int
	validIsolates      int
}

// explicit gives characters the level of the embeddings, overrides and isolates around them (rules X1 to X8) and drops
// those characters that only say so (rule X9).
func (p *paragraph) explicit() {
	e := embedder{stack: append(make([]status, 0, 8), status{p.base, ucd.ON, false})}
	kept := p.chars[:0]
	for _, c := range p.chars {
		switch c.original {
		case ucd.LRE, ucd.RLE, ucd.LRO, ucd.RLO:
			e.embed(c.original)
		case ucd.PDF:
			e.endEmbedding()
		case ucd.BN:
		case ucd.B:
			kept = append(kept, c) // at the level of the paragraph (rule X8)
		case ucd.LRI, ucd.RLI:
			e.place(&c)
			e.isolate(c.original)
			kept = append(kept, c)
		case ucd.PDI:
			e.endIsolate()
			fallthrough
		default:
			e.place(&c)
			kept = append(kept, c)
		}
	}
	p.chars = kept
}

func (e *embedder) last() *status { return &e.stack[len(e.stack)-1] }

// place gives a character the level and the override at this point (rules X5a, X5b, X6, X6a).
func (e *embedder) place(c *char) {
	s := e.last()
	c.level = s.level
	if s.override != ucd.ON {
		c.class = s.override
	}
}

// next is the next higher level of a direction, and whether text may be embedded that deeply here.
func (e *embedder) next(rtl bool) (Level, bool) {
	level := e.last().level + 1
	if level.IsRTL() != rtl {
		level++
	}
	return level, level <= maxDepth && e.overflowIsolates == 0 && e.overflowEmbeddings == 0
}

// embed begins an embedding or an override (rules X2 to X5).
func (e *embedder) embed(c ucd.Class) {
	level, ok := e.next(c == ucd.RLE || c == ucd.RLO)
	override := ucd.ON
	switch c {
	case ucd.LRO:
		override = ucd.L
	case ucd.RLO:
		override = ucd.R
	}
	switch {
	case ok:
		e.stack = append(e.stack, status{level, override, false})
	case e.overflowIsolates == 0:
		e.overflowEmbeddings++
	}
}

// isolate begins an isolate (rules X5a and X5b).
func (e *embedder) isolate(c ucd.Class) {
	level, ok := e.next(c == ucd.RLI)
	if !ok {
		e.overflowIsolates++
		return
	}
	e.validIsolates++
	e.stack = append(e.stack, status{level, ucd.ON, true})
}

// endIsolate ends an isolate and the embeddings that are still open in it (rule X6a).
func (e *embedder) endIsolate() {
	switch {
	case e.overflowIsolates > 0:
		e.overflowIsolates--
	case e.validIsolates > 0:
		e.overflowEmbeddings = 0
		for !e.last().isolate {
			e.stack = e.stack[:len(e.stack)-1]
		}
		e.stack = e.stack[:len(e.stack)-1]
		e.validIsolates--
	}
}

// endEmbedding ends an embedding or an override (rule X7).
func (e *embedder) endEmbedding() {
	switch {
	case e.overflowIsolates > 0:
	case e.overflowEmbeddings > 0:
		e.overflowEmbeddings--
	case !e.last().isolate && len(e.stack) >= 2:
		e.stack = e.stack[:len(e.stack)-1]
	}
}
