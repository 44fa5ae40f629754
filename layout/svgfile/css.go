package svgfile

import (
	"slices"
	"strings"
)

// rule is a rule of a style sheet with one selector.
type rule struct {
	selector     selector
	declarations string
}

// selector is a simple selector: an element's name, its id and its classes, as in rect#a.big. What is around the
// element, which pictures rarely ask for, has to match as well.
type selector struct {
	name, id string
	classes  []string
	outer    *selector // of an element around, nil if it does not matter
}

// addSheet takes the rules of a style sheet. At-rules are passed over.
func (d *drawing) addSheet(sheet string) {
	for block := range strings.SplitSeq(withoutComments(sheet), "}") {
		head, body, ok := strings.Cut(block, "{")
		if !ok || strings.Contains(head, "@") {
			continue
		}
		for text := range strings.SplitSeq(head, ",") {
			if s := parseSelector(text); s != nil {
				d.rules = append(d.rules, rule{*s, body})
			}
		}
	}
	slices.SortStableFunc(d.rules, func(a, b rule) int { return a.selector.weight() - b.selector.weight() })
}

func withoutComments(sheet string) string {
	var b strings.Builder
	for {
		before, rest, ok := strings.Cut(sheet, "/*")
		b.WriteString(before)
		if !ok {
			return b.String()
		}
		_, sheet, _ = strings.Cut(rest, "*/")
	}
}

// parseSelector reads a selector; nil is one of a kind that is passed over.
func parseSelector(text string) (s *selector) {
	for part := range strings.FieldsSeq(strings.ReplaceAll(text, ">", " ")) {
		if strings.ContainsAny(part, ":[+~") {
			return nil
		}
		inner := &selector{outer: s}
		for part != "" {
			end := strings.IndexAny(part[1:], "#.") + 1
			if end == 0 {
				end = len(part)
			}
			switch piece := part[:end]; piece[0] {
			case '#':
				inner.id = piece[1:]
			case '.':
				inner.classes = append(inner.classes, piece[1:])
			case '*':
			default:
				inner.name = piece
			}
			part = part[end:]
		}
		s = inner
	}
	return s
}

// weight is the specificity of a selector (CSS 2.1, 6.4.3).
func (s *selector) weight() (w int) {
	for ; s != nil; s = s.outer {
		w += 100 * len(s.classes)
		if s.id != "" {
			w += 10000
		}
		if s.name != "" {
			w++
		}
	}
	return w
}

func (s *selector) matches(n *node) bool {
	if s.name != "" && s.name != n.name || s.id != "" && s.id != n.attrs["id"] {
		return false
	}
	classes := strings.Fields(n.attrs["class"])
	for _, class := range s.classes {
		if !slices.Contains(classes, class) {
			return false
		}
	}
	if s.outer == nil {
		return true
	}
	for around := n.parent; around != nil; around = around.parent {
		if s.outer.matches(around) {
			return true
		}
	}
	return false
}
