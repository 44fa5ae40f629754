package value

import "slices"

func (s *ElemSelector) equal(v Value) bool {
	t, ok := v.(*ElemSelector)
	if !ok || s.Elem != t.Elem || (s.Where == nil) != (t.Where == nil) {
		return false
	}
	return s.Where == nil || equalDicts(s.Where, t.Where)
}

func (s *LabelSelector) equal(v Value) bool {
	t, ok := v.(*LabelSelector)
	return ok && s.Label == t.Label
}

func (s *TextSelector) equal(v Value) bool {
	t, ok := v.(*TextSelector)
	return ok && s.Regex.equal(t.Regex)
}

func (s *LocationSelector) equal(v Value) bool {
	t, ok := v.(*LocationSelector)
	return ok && s.Location == t.Location
}

func (s *OrSelector) equal(v Value) bool {
	t, ok := v.(*OrSelector)
	return ok && equalSelectors(s.Parts, t.Parts)
}

func (s *AndSelector) equal(v Value) bool {
	t, ok := v.(*AndSelector)
	return ok && equalSelectors(s.Parts, t.Parts)
}

func (s *BeforeSelector) equal(v Value) bool {
	t, ok := v.(*BeforeSelector)
	return ok && s.Inclusive == t.Inclusive && Equal(s.Selector, t.Selector) && Equal(s.End, t.End)
}

func (s *AfterSelector) equal(v Value) bool {
	t, ok := v.(*AfterSelector)
	return ok && s.Inclusive == t.Inclusive && Equal(s.Selector, t.Selector) && Equal(s.Start, t.Start)
}

func equalSelectors(a, b []Selector) bool {
	return slices.EqualFunc(a, b, func(s, t Selector) bool { return Equal(s, t) })
}
