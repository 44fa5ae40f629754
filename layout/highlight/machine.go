package highlight

import (
	"slices"

	"github.com/alecthomas/chroma/v2"
	"github.com/dlclark/regexp2/v2"
)

// The machine runs chroma's grammars as chroma does (see its regexp.go): in the state on top of the stack, the first
// rule that matches at the present place takes its match and may change the stack. It differs from chroma in what
// makes it several times as fast: rules that cannot begin with the character at hand are passed over, patterns are
// compiled when they are first needed, and tokens are places in the text, not copies of it.

const (
	// maxNesting bounds how deep a grammar may read parts of a match again.
	maxNesting = 16
	// maxIdle bounds how many matches in a row may take no text.
	maxIdle = 64
)

// token is a piece of the text, its bounds counted in runes.
type token struct {
	kind       chroma.TokenType
	start, end int
	class      Class // of a token whose kind is settled
}

type machine struct {
	grammar *grammar
	text    []rune
	end     int            // of the text proper, behind which a newline may have been added
	base    int            // where text begins in the text that the tokens count in
	stack   []string       // of states
	depth   int            // of machines that started each other
	slow    map[*rule]bool // rules that took too long, which this text goes without
	out     []token
}

// tokens cuts a text into tokens in order. Text between them is plain.
func (g *grammar) tokens(text []rune, depth int) []token {
	input := text
	if n := len(text); g.newline && (n == 0 || text[n-1] != '\n') {
		input = append(slices.Clip(text), '\n')
	}
	m := machine{grammar: g, text: input, depth: depth, slow: map[*rule]bool{}}
	m.run("root", len(text))
	if g.over != "" {
		return g.weave(text, m.out, depth)
	}
	return m.out
}

// run reads the text up to its end.
func (m *machine) run(state string, end int) {
	m.end = end
	m.stack = append(m.stack[:0], state)
	idle := 0
	for at := 0; at < end; {
		rule, length, found := m.match(at)
		switch {
		case rule == nil && m.text[at] == '\n' && len(m.stack) > 1:
			m.stack = m.stack[:1] // most likely an unclosed string: begin anew on the next line
			continue
		case rule == nil || idle > maxIdle:
			idle = 0
			at++
			continue
		case length == 0:
			idle++
		default:
			idle = 0
		}
		m.emit(rule.emit, found, at, at+length)
		m.move(rule.moves)
		at += length
	}
}

// match finds the first rule that fits, nil if there is none.
func (m *machine) match(at int) (*rule, int, *regexp2.Match) {
	for _, rule := range m.grammar.states[m.stack[len(m.stack)-1]] {
		if rule.first.allow(m.text, at) && !m.slow[rule] {
			length, found, err := rule.match(m.grammar.flags, m.text, at)
			if length >= 0 {
				return rule, length, found
			}
			if err != nil {
				m.slow[rule] = true
			}
		}
	}
	return nil, 0, nil
}

// move changes the stack. Its bottom always stays.
func (m *machine) move(moves []move) {
	for _, v := range moves {
		m.stack = m.stack[:max(1, len(m.stack)-v.pop)]
		switch {
		case v.again:
			m.stack = append(m.stack, m.stack[len(m.stack)-1])
		case v.push != "":
			m.stack = append(m.stack, v.push)
		}
	}
}

// emit gives the tokens of a match, or of a group of it, that reaches from start to end.
func (m *machine) emit(e emitter, found *regexp2.Match, start, end int) {
	end = min(end, m.end)
	switch {
	case start >= end || e.drop:
	case e.parts != nil:
		m.emitGroups(e.parts, found)
	case e.state != "" && m.depth < maxNesting:
		inner := *m
		inner.text, inner.base, inner.stack = m.text[start:end], m.base+start, nil
		inner.depth++
		inner.run(e.state, end-start)
		m.out = inner.out
	case e.tag != "" || e.named > 0:
		tag := e.tag
		if e.named > 0 {
			tag = found.GroupByNumber(e.named).String()
		}
		m.embed(m.grammar.library.find(tag), start, end)
	case e.token == chroma.CommentPreproc && m.grammar.dialect.macros:
		m.emitMacro(start, end)
	default:
		m.put(token{kind: e.token, start: start, end: end})
	}
}

// emitMacro gives the tokens of a line for the preprocessor: its first word, and behind it code.
func (m *machine) emitMacro(start, end int) {
	code := start
	for code < end && (m.text[code] == '#' || isWordChar(m.text[code])) {
		code++
	}
	m.put(token{kind: chroma.CommentPreproc, start: start, end: code})
	if code > start {
		m.emit(emitter{state: "root"}, nil, code, end)
	}
}

func (m *machine) emitGroups(parts []emitter, found *regexp2.Match) {
	groups := found.Groups()
	for i, part := range parts {
		if i+1 < len(groups) {
			g := &groups[i+1]
			m.emit(part, found, g.RuneIndex, g.RuneIndex+g.RuneLength)
		}
	}
}

// embed gives the tokens of text in another language, none if the language is not known.
func (m *machine) embed(g *grammar, start, end int) {
	if g == nil || m.depth >= maxNesting {
		return
	}
	for _, p := range g.pieces(m.text[start:end], m.depth+1) {
		m.put(token{settled, p.start + start, p.end + start, p.class})
	}
}

// put adds a token, without what earlier ones have taken. Parts of a string become one.
func (m *machine) put(t token) {
	t.start += m.base
	t.end += m.base
	if n := len(m.out); n > 0 {
		last := &m.out[n-1]
		t.start = max(t.start, last.end)
		if last.kind == t.kind && last.end == t.start && isQuoted(t.kind) {
			last.end = max(last.end, t.end)
			return
		}
	}
	if t.start < t.end {
		m.out = append(m.out, t)
	}
}

// weave reads what a grammar leaves over (chroma.Other) with the grammar around it, as if nothing stood between.
func (g *grammar) weave(text []rune, tokens []token, depth int) []token {
	var rest []rune
	var gaps, woven []token
	for _, t := range tokens {
		if t.kind == chroma.Other {
			rest = append(rest, text[t.start:t.end]...)
			gaps = append(gaps, t)
		} else {
			woven = append(woven, t)
		}
	}
	around := g.library.find(g.over)
	if around == nil || depth >= maxNesting {
		return woven
	}
	offset := 0 // where the gap begins in rest
	outer := around.pieces(rest, depth+1)
	for _, gap := range gaps {
		for len(outer) > 0 {
			t := outer[0]
			start, end := max(t.start-offset+gap.start, gap.start), min(t.end-offset+gap.start, gap.end)
			if start < end {
				woven = append(woven, token{settled, start, end, t.class})
			}
			if t.end-offset+gap.start > gap.end {
				break // it goes on in the next gap
			}
			outer = outer[1:]
		}
		offset += gap.end - gap.start
	}
	slices.SortStableFunc(woven, func(a, b token) int { return a.start - b.start })
	return woven
}
