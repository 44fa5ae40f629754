package layout

import (
	"slices"

	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
)

// groupRule says which elements are collected, and what becomes of them.
type groupRule struct {
	// priority decides which group may be collected within another: one of higher priority.
	priority int
	// tags tells that tags may stay in the group; else they are put behind it.
	tags bool
	// starts reports whether an element begins a group, or continues it.
	starts func(*value.Content) bool
	// continues reports whether an element continues a group, but does not begin or end one.
	continues func(*value.Content) bool
	// interrupts reports whether a set rule for the element ends the group.
	interrupts func(*value.Elem) bool
	// finish makes something of the group, which begins at a position in the sink and ends with it.
	finish func(r *realizer, start int) error
}

// group is a group being collected: its elements are those in the sink from start on.
type group struct {
	rule  *groupRule
	start int
}

// maxGroups bounds how many groups may be finished for one element.
const maxGroups = 512

// visitGroups adds an element to a group, or begins one with it; done is false where it belongs to none.
func (r *realizer) visitGroups(c *value.Content, styles *value.Chain) (done bool, err error) {
	match := r.ruleFor(c)
	for n := 0; len(r.groups) > 0; n++ {
		active := r.groups[len(r.groups)-1].rule
		if match != nil && match.priority > active.priority {
			break
		}
		if active.starts(c) || active.continues(c) {
			r.push(c, styles)
			return true, nil
		}
		if n == maxGroups {
			return true, diag.Limitf(c.Span(), "maximum grouping depth exceeded")
		}
		if err := r.finishGroup(); err != nil {
			return true, err
		}
	}
	if match == nil {
		return false, nil
	}
	r.groups = append(r.groups, group{match, len(r.sink)})
	r.push(c, styles)
	return true, nil
}

// interrupt finishes the groups that set rules interrupt. Where a container had nothing but inline content so far it
// waits: if nothing more comes, there is no paragraph to finish.
func (r *realizer) interrupt(local value.Styles) error {
	var last *value.Elem
	for _, st := range local {
		elem := concerned(st)
		if elem == nil || elem == last {
			continue
		}
		last = elem
		err := r.finishGroupsWhile(func() bool {
			interrupted := slices.ContainsFunc(r.groups, func(g group) bool { return g.rule.interrupts(elem) })
			if interrupted && r.onlyInline() {
				r.waiting = true
				return false
			}
			return interrupted
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// resume finishes what an interruption left waiting, as something comes after it.
func (r *realizer) resume() error {
	if !r.waiting {
		return nil
	}
	r.waiting = false
	return r.finishGroup()
}

// concerned is the element that a set rule or show rule is about, nil where that is none in particular.
func concerned(st value.Style) *value.Elem {
	if st.Recipe != nil {
		if s, ok := st.Recipe.Selector.(*value.ElemSelector); ok {
			return s.Elem
		}
	}
	return st.Elem()
}

// finishGroupsWhile finishes groups as long as a condition holds. As a finished group may begin others, that is bounded.
func (r *realizer) finishGroupsWhile(cond func() bool) error {
	for n := 0; cond(); n++ {
		if n == maxGroups {
			return diag.Limitf(firstSpan(r.sink), "maximum grouping depth exceeded")
		}
		if err := r.finishGroup(); err != nil {
			return err
		}
	}
	return nil
}

// finishGroup completes the innermost group. What stands at its end but could not have begun it does not belong to it
// and is realized anew behind it.
func (r *realizer) finishGroup() error {
	g := r.groups[len(r.groups)-1]
	r.groups = r.groups[:len(r.groups)-1]
	end := len(r.sink)
	for end > g.start && !g.rule.starts(r.sink[end-1].Content) {
		end--
	}
	start := g.start
	if g.rule == parRule {
		r.dropSpaces(end)
	}
	if g.rule.tags {
		start, end = r.extend(start, end)
	}
	after := append([]Pair(nil), r.sink[end:]...)
	r.sink = r.sink[:end]
	if !g.rule.tags {
		after = append(r.extractTags(start), after...)
	}
	if err := g.rule.finish(r, start); err != nil {
		return err
	}
	for _, p := range after {
		if err := r.visit(p.Content, p.Styles); err != nil {
			return err
		}
	}
	return nil
}

// extractTags takes the tags out of the sink from start on.
func (r *realizer) extractTags(start int) (tags []Pair) {
	k := start
	for _, p := range r.sink[start:] {
		if p.Content.Is(tagElem) {
			tags = append(tags, p)
			continue
		}
		r.sink[k] = p
		k++
	}
	r.sink = r.sink[:k]
	return tags
}

// dropSpaces removes the spaces at the end of a paragraph, lest they tear apart what tags belong together.
func (r *realizer) dropSpaces(from int) {
	rest := slices.DeleteFunc(r.sink[from:], func(p Pair) bool { return p.Content.Is(value.Space) })
	r.sink = r.sink[:from+len(rest)]
}

// extend takes tags at the ends of a group into it whose counterpart is in the group or at its other end, so that
// located elements are not torn apart; and whatever tags stand between.
func (r *realizer) extend(start, end int) (int, int) {
	isTag := func(i int) bool { return r.sink[i].Content.Is(tagElem) }
	lo, hi, floor := start, end, 0
	if n := len(r.groups); n > 0 {
		floor = r.groups[n-1].start
	}
	for lo > floor && isTag(lo-1) {
		lo--
	}
	for hi < len(r.sink) && isTag(hi) {
		hi++
	}
	if lo == start && hi == end {
		return start, end
	}
	begins, ends := r.marks(lo, end), r.marks(start, hi)
	for i := end; i < hi; i++ {
		if m := tagMark.Of(r.sink[i].Content); m.Content == nil && begins[m.Location] {
			end = i + 1
		}
	}
	for i := start - 1; i >= lo; i-- {
		if m := tagMark.Of(r.sink[i].Content); m.Content != nil && ends[m.Location] {
			start = i
		}
	}
	return start, end
}

// marks are the locations that begin or end in a part of the sink.
func (r *realizer) marks(from, to int) map[value.Location]bool {
	found := map[value.Location]bool{}
	for _, p := range r.sink[from:to] {
		if p.Content.Is(tagElem) {
			found[tagMark.Of(p.Content).Location] = true
		}
	}
	return found
}
