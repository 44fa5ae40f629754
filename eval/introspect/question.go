package introspect

import (
	"math"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
)

// A round is the last if the pages that it made answer all its questions as the pages before did. So every question is
// noted with a fingerprint of its answer. Many ask the same; it is noted once.

// question is something that was asked.
type question struct {
	kind    questionKind
	subject uint64 // the hash of a selector or of content
	place   value.Location
}

type questionKind uint8

const (
	askQuery questionKind = iota
	askFirst
	askUnique
	askCount
	askPages
	askPage
	askPosition
	askNumbering
	askSupplement
	askLocated
)

// note remembers that a question was asked.
func (in *Introspector) note(q question) {
	in.count++
	if _, ok := in.asked[q]; !ok {
		in.asked[q] = in.fingerprint(q, in.selectors[q.subject])
	}
}

// ask notes a question about a selector, and gives what that matches.
func (in *Introspector) ask(kind questionKind, s value.Selector, place value.Location) *list {
	hash := value.HashOf(s)
	if _, ok := in.selectors[hash]; !ok {
		in.selectors[hash] = s
	}
	in.note(question{kind, hash, place})
	return in.hashed(hash, s)
}

// Settled reports whether the pages of the next round give the same answers to all that was asked.
func (in *Introspector) Settled(next *Introspector) bool {
	for q, answer := range in.asked {
		if next.fingerprint(q, in.selectors[q.subject]) != answer {
			return false
		}
	}
	return true
}

// fingerprint is the sum of the answer to a question.
func (in *Introspector) fingerprint(q question, s value.Selector) uint64 {
	switch q.kind {
	case askQuery:
		return in.hashed(q.subject, s).sum()
	case askFirst:
		if l := in.hashed(q.subject, s); len(l.content) > 0 {
			return l.content[0].Hash()
		}
	case askUnique:
		c, err := in.hashed(q.subject, s).unique(s)
		if err != nil {
			return value.HashOf(value.Str(err.Error()))
		}
		return c.Hash()
	case askCount:
		return uint64(in.countBefore(in.hashed(q.subject, s), q.place))
	case askPages:
		return uint64(len(in.pages))
	case askPage, askPosition:
		return in.fingerprintPlace(q)
	case askNumbering:
		return value.HashOf(in.page(q.place).Numbering)
	case askSupplement:
		return in.page(q.place).Supplement.Hash()
	case askLocated:
		return in.located(q.subject, q.place).Hash
	}
	return 0
}

func (in *Introspector) fingerprintPlace(q question) uint64 {
	page, at := in.position(q.place)
	if q.kind == askPage {
		return uint64(page)
	}
	var sum value.Hasher
	sum.Word(uint64(page))
	sum.Word(math.Float64bits(float64(at.X)))
	sum.Word(math.Float64bits(float64(at.Y)))
	return sum.Sum()
}

// position is where a location is; what is nowhere is at the start.
func (in *Introspector) position(loc value.Location) (page int, at unit.Point) {
	if f, ok := in.Find(loc); ok {
		return f.Page, f.Point
	}
	return 1, unit.Point{}
}

// page is the page of a location. There is nothing to say of a page that does not exist.
func (in *Introspector) page(loc value.Location) Page {
	if n, _ := in.position(loc); n <= len(in.pages) {
		return in.pages[n-1]
	}
	return Page{Numbering: value.None{}, Supplement: value.Empty()}
}
