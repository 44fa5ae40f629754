package highlight

import (
	"strconv"
	"strings"
)

// grammar is one of chroma's lexers: a stack machine whose states are lists of rules. The format it is read from is
// written, and explained, by internal/gen.
type grammar struct {
	library *library
	states  map[string][]*rule
	flags   string // of every pattern
	over    string // the grammar of the text around this one, as HTML around PHP
	newline bool   // the rules count on a newline at the end
	dialect dialect
}

func parseGrammar(name, text string, lib *library) *grammar {
	g := &grammar{library: lib, states: make(map[string][]*rule, 32), dialect: dialectOf(name)}
	head, body, _ := strings.Cut(text, "\n")
	g.parseOptions(head)
	state := ""
	for line := range strings.SplitSeq(strings.TrimSuffix(body, "\n"), "\n") {
		if rule, ok := strings.CutPrefix(line, "\t"); ok {
			g.states[state] = append(g.states[state], parseRule(rule))
		} else {
			state = line
			g.states[state] = nil
		}
	}
	g.link()
	return g
}

func (g *grammar) parseOptions(head string) {
	for option := range strings.SplitSeq(head, "\t") {
		switch key, value, _ := strings.Cut(option, "="); key {
		case "flags":
			g.flags = value
		case "over":
			g.over = value
		case "ensure-newline":
			g.newline = true
		}
	}
}

func parseRule(line string) *rule {
	first, line, _ := strings.Cut(line, "\t")
	emit, line, _ := strings.Cut(line, "\t")
	moves, pattern, _ := strings.Cut(line, "\t")
	r := &rule{first: parseFirst(first), emit: parseEmitter(emit), pattern: pattern}
	for m := range strings.FieldsSeq(moves) {
		switch {
		case m[0] == '<':
			r.include = m[1:]
		case m[0] == '-':
			n, _ := strconv.Atoi(m[1:])
			r.moves = append(r.moves, move{pop: n})
		case m == "+":
			r.moves = append(r.moves, move{again: true})
		default:
			r.moves = append(r.moves, move{push: m[1:]})
		}
	}
	return r
}

// link puts included rules in their places and makes the states that are several in one.
func (g *grammar) link() {
	linked := make(map[string][]*rule, len(g.states))
	for name := range g.states {
		g.linkState(name, linked)
	}
	for _, rules := range g.states {
		for _, r := range rules {
			for _, m := range r.moves {
				if strings.Contains(m.push, "&") && linked[m.push] == nil {
					for part := range strings.SplitSeq(m.push, "&") {
						linked[m.push] = append(linked[m.push], linked[part]...)
					}
				}
			}
		}
	}
	g.states = linked
}

func (g *grammar) linkState(name string, linked map[string][]*rule) []*rule {
	if rules, done := linked[name]; done {
		return rules
	}
	var rules []*rule
	for _, r := range g.states[name] {
		if r.include != "" {
			rules = append(rules, g.linkState(r.include, linked)...)
		} else {
			rules = append(rules, r)
		}
	}
	linked[name] = rules
	return rules
}
