package layout

import (
	"slices"

	"chatdoc/eval/value"
)

// The rules by which realization groups elements. They are found through the elements that begin a group: text by
// textRule, other inline content by parRule, items of lists by the rule that Collects declared.
var (
	// textRule collects text so that show rules can match across its pieces. Any set rule ends it.
	textRule = &groupRule{
		priority:   3,
		tags:       true,
		starts:     isTextual,
		continues:  func(c *value.Content) bool { return c.Is(value.Space) },
		interrupts: func(*value.Elem) bool { return true },
	}
	// parRule collects inline content into paragraphs.
	parRule = &groupRule{
		priority:   1,
		tags:       true,
		starts:     isInline,
		continues:  func(c *value.Content) bool { return c.Is(value.Space) },
		interrupts: func(e *value.Elem) bool { return e == Par || e == Align },
	}
)

var _ = func() bool {
	textRule.finish = finishText
	parRule.finish = finishPar
	return true
}()

// listPriority is the priority of groups of items: above paragraphs, below text.
const listPriority = 2

func isTextual(c *value.Content) bool {
	e := c.Elem()
	return e == value.Text || e == Linebreak || e == SmartQuote
}

func isInline(c *value.Content) bool {
	e := c.Elem()
	return isTextual(c) || e == H || e == Inline || e == Box
}

// ruleFor is the rule that collects an element, nil where none does.
func (r *realizer) ruleFor(c *value.Content) *groupRule {
	switch {
	case r.kind == realizeMath:
	case isTextual(c):
		return textRule
	case r.kind != realizePar && isInline(c):
		return parRule
	}
	rule, _ := c.Elem().Group.(*groupRule)
	return rule
}

// Collected is an item that was collected, with the styles that not all of the items have, and with all that it has.
type Collected struct {
	Item   *value.Content
	Styles value.Styles
	Chain  *value.Chain
}

// Collects declares that items which follow each other are collected into a container. tight tells that no blank line
// was among them.
func Collects(item, container *value.Elem, make func(items []Collected, tight bool) *value.Content) *value.Elem {
	item.Group = &groupRule{
		priority: listPriority,
		starts:   func(c *value.Content) bool { return c.Is(item) },
		continues: func(c *value.Content) bool {
			return c.Is(value.Space) || c.Is(Parbreak)
		},
		interrupts: func(e *value.Elem) bool { return e == container || e == Align },
		finish: func(r *realizer, start int) error {
			return r.finishItems(start, item, make)
		},
	}
	return item
}

// finishItems makes a container of the items in the sink from start on.
func (r *realizer) finishItems(start int, item *value.Elem, make func([]Collected, bool) *value.Content) error {
	pairs := slices.Clone(r.sink[start:])
	r.sink = r.sink[:start]
	tight := !slices.ContainsFunc(pairs, func(p Pair) bool { return p.Content.Is(Parbreak) })
	span := firstSpan(pairs)
	pairs = slices.DeleteFunc(pairs, func(p Pair) bool { return !p.Content.Is(item) })
	trunk := commonChain(pairs)
	items := []Collected{}
	for _, p := range pairs {
		items = append(items, Collected{p.Content, p.Styles.Beyond(trunk), p.Styles})
	}
	return r.visit(make(items, tight).At(span), trunk)
}

// finishPar makes a paragraph of the content in the sink from start on.
func finishPar(r *realizer, start int) error {
	r.sink = collapseSpaces(r.sink, start)
	pairs := slices.Clone(r.sink[start:])
	r.sink = r.sink[:start]
	body, trunk := repack(pairs)
	return r.visit(value.New(Par, parBody.Is(body)).At(firstSpan(pairs)), trunk)
}

// repack makes content of realized content, and gives the styles that all of it has.
func repack(pairs []Pair) (*value.Content, *value.Chain) {
	trunk := commonChain(pairs)
	var parts []*value.Content
	for i := 0; i < len(pairs); {
		j := i
		for j < len(pairs) && pairs[j].Styles == pairs[i].Styles {
			j++
		}
		same, local := make([]*value.Content, 0, j-i), value.Styles(nil)
		for _, p := range pairs[i:j] {
			same = append(same, p.Content)
			if !p.Content.Is(tagElem) {
				local = p.Styles.Beyond(trunk)
			}
		}
		if len(local) > 0 {
			parts = append(parts, value.NewSequence(same...).Styled(local...))
		} else {
			parts = append(parts, same...)
		}
		i = j
	}
	return value.NewSequence(parts...), trunk
}

// commonChain is the longest chain that all pairs' styles continue. The styles of tags do not count.
func commonChain(pairs []Pair) (trunk *value.Chain) {
	first := true
	for _, p := range pairs {
		switch {
		case p.Content.Is(tagElem):
		case first:
			trunk, first = p.Styles, false
		default:
			trunk = trunk.Common(p.Styles)
		}
	}
	return trunk
}
