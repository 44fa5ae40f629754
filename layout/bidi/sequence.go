package bidi

import ucd "golang.org/x/text/unicode/bidi"

// sequence is an isolating run sequence (definition BD13): runs of one level, each but the last of which ends with the
// start of an isolate that ends where the next run begins. Rules W1 to I2 look at nothing beyond it.
type sequence struct {
	chars    []char
	level    Level
	sos, eos Level // the levels whose directions hold before the start and after the end
}

// link divides the characters into isolating run sequences (rule X10).
func (p *paragraph) link() {
	p.seqs = p.seqs[:0]
	var open []int // the sequences that an isolate interrupts
	for start, end := 0, 0; start < len(p.chars); start = end {
		end = p.runEnd(start)
		run := p.chars[start:end:end]
		at := len(p.seqs)
		if n := len(open); n > 0 && run[0].original == ucd.PDI {
			at, open = open[n-1], open[:n-1]
			p.seqs[at].chars = append(p.seqs[at].chars, run...)
		} else {
			level := run[0].level
			p.seqs = append(p.seqs, sequence{chars: run, level: level, sos: max(level, p.levelAt(start-1))})
		}
		s := &p.seqs[at]
		s.eos = max(s.level, p.levelAt(end))
		if initiators.has(run[len(run)-1].original) {
			s.eos = max(s.level, p.base) // unless the isolate ends
			open = append(open, at)
		}
	}
}

// runEnd is the end of the run of characters of one level (definition BD7).
func (p *paragraph) runEnd(start int) int {
	end := start + 1
	for end < len(p.chars) && p.chars[end].level == p.chars[start].level {
		end++
	}
	return end
}

// levelAt is the level of a character, that of the paragraph before the first and after the last.
func (p *paragraph) levelAt(i int) Level {
	if i < 0 || i >= len(p.chars) {
		return p.base
	}
	return p.chars[i].level
}

// resolveImplicit writes down the final level of each character, which is higher than that of its sequence if the
// character runs in the other direction or is a number (rules I1 and I2).
func (s *sequence) resolveImplicit(levels []Level) {
	for _, c := range s.chars {
		level := s.level
		switch {
		case c.class == s.level.class():
		case c.class == ucd.L || c.class == ucd.R || s.level.IsRTL():
			level++
		default:
			level += 2
		}
		levels[c.start] = level
	}
}
