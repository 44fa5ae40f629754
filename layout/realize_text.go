package layout

import (
	"slices"

	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
)

// textMatch is a stretch of text that a show rule matches.
type textMatch struct {
	offset int // in the text of the group, in bytes
	text   string
	recipe *value.Recipe
	number int // of the recipe
	styles *value.Chain
}

// finishText looks for show rules that match the group's text. Without a match the text goes into a paragraph.
func finishText(r *realizer, start int) error {
	if m := matchTexts(r.sink[start:]); m != nil {
		r.sink = collapseSpaces(r.sink, start)
		pairs := slices.Clone(r.sink[start:])
		r.sink = r.sink[:start]
		return r.visitMatch(pairs, m)
	}
	if r.inOtherGroup() {
		pairs := slices.Clone(r.sink[start:])
		r.sink = r.sink[:start]
		if err := r.finishGroupsWhile(r.inOtherGroup); err != nil {
			return err
		}
		start = len(r.sink)
		r.sink = append(r.sink, pairs...)
	}
	if len(r.groups) == 0 && r.kind != realizePar {
		r.groups = append(r.groups, group{parRule, start})
	}
	return nil
}

// inOtherGroup reports whether the innermost group is no paragraph.
func (r *realizer) inOtherGroup() bool {
	return len(r.groups) > 0 && r.groups[len(r.groups)-1].rule != parRule
}

// matchTexts finds the leftmost match in textual elements. Only text with the same styles is matched as one.
func matchTexts(pairs []Pair) *textMatch {
	if !slices.ContainsFunc(pairs, func(p Pair) bool { return p.Styles.Recipes() > 0 }) {
		return nil
	}
	var buf []byte
	base, state := 0, destructs
	var current *value.Chain
	for _, p := range pairs {
		if p.Content.Is(tagElem) {
			continue
		}
		if p.Content.Is(Linebreak) && state == isSpace {
			buf = buf[:len(buf)-1]
		}
		if p.Styles != current && len(buf) > 0 {
			if m := matchText(string(buf), current); m != nil {
				m.offset += base
				return m
			}
			base += len(buf)
			buf = buf[:0]
		}
		current = p.Styles
		if p.Content.Is(value.Space) && state != supports {
			continue
		}
		buf = append(buf, plain(p)...)
		state = spaceStateOf(p)
	}
	m := matchText(string(buf), current)
	if m != nil {
		m.offset += base
	}
	return m
}

// plain is the text of a textual element.
func plain(p Pair) string {
	switch {
	case p.Content.Is(value.Text):
		return value.TextBody.Of(p.Content)
	case p.Content.Is(value.SymbolElem):
		return value.SymbolText.Of(p.Content)
	case p.Content.Is(SmartQuote) && !QuoteDouble.In(p.Content, p.Styles):
		return "'"
	case p.Content.Is(SmartQuote):
		return `"`
	case p.Content.Is(Linebreak):
		return "\n"
	}
	return " "
}

// matchText finds the leftmost match of any show rule in a text; of several at one place, that of the innermost rule.
func matchText(text string, styles *value.Chain) *textMatch {
	var best *textMatch
	var revoked []int
	number := styles.Recipes() + 1
	if number == 1 || text == "" {
		return nil
	}
	styles.Each(func(st *value.Style) bool {
		if st.Property != nil {
			return true
		}
		if st.Recipe == nil {
			revoked = append(revoked, st.Revoked)
			return true
		}
		number--
		sel, ok := st.Recipe.Selector.(*value.TextSelector)
		if !ok || slices.Contains(revoked, number) {
			return true
		}
		at := sel.Regex.Compiled().FindStringIndex(text)
		if at == nil || at[0] == at[1] || best != nil && best.offset <= at[0] {
			return true
		}
		best = &textMatch{at[0], text[at[0]:at[1]], st.Recipe, number, styles}
		return true
	})
	return best
}

// visitMatch realizes textual elements of which a part matches a show rule: what the rule makes of the match stands in
// its place, with the rule revoked; the rest stays.
func (r *realizer) visitMatch(pairs []Pair, m *textMatch) error {
	ctx := &value.Context{Styles: m.styles, HasStyles: true}
	match := value.NewText(m.text)
	if whole := pairs[0].Content; whole.Is(value.SymbolElem) && value.SymbolText.Of(whole) == m.text {
		match = whole // of a formula; it stays a symbol
	}
	output, err := m.recipe.Apply(r.eng.Engine, ctx, match)
	if err != nil {
		return diag.At(err, m.recipe.Span)
	}
	cursor, end := 0, m.offset+len(m.text)
	for _, p := range pairs {
		if p.Content.Is(tagElem) {
			if err := r.visit(p.Content, p.Styles); err != nil {
				return err
			}
			continue
		}
		size := len(plain(p))
		if err := r.visitSlice(p, 0, m.offset-cursor); err != nil {
			return err
		}
		if output != nil && m.offset < cursor+size {
			revoked := m.styles.With(value.Styles{{Revoked: m.number}})
			if err := r.visit(output, revoked); err != nil {
				return err
			}
			output = nil
		}
		if err := r.visitSlice(p, end-cursor, size); err != nil {
			return err
		}
		cursor += size
	}
	return nil
}

// visitSlice realizes the part of a textual element from one byte to another; what lies outside the element counts as
// its ends.
func (r *realizer) visitSlice(p Pair, from, to int) error {
	size := len(plain(p))
	from, to = max(from, 0), min(to, size)
	switch {
	case from >= to:
		return nil
	case from == 0 && to == size:
		return r.visit(p.Content, p.Styles)
	case p.Content.Is(value.SymbolElem):
		return r.visit(value.NewText(plain(p)[from:to]).At(p.Content.Span()), p.Styles)
	}
	return r.visit(value.TextBody.With(p.Content, value.TextBody.Of(p.Content)[from:to]), p.Styles)
}
