package value

import "slices"

// Selector selects content: by element, by label, by the text it consists of, by where it stands.
type Selector interface {
	Value
	// Matches reports whether the selector matches content shown with styles. Selectors that depend on where other
	// content stands (before, after) match nothing by themselves.
	Matches(c *Content, styles *Chain) bool
}

// The kinds of selectors.
type (
	// ElemSelector matches the content of an element, with the given values in its fields.
	ElemSelector struct {
		Elem  *Elem
		Where *Dict // nil where only the element matters
	}
	// LabelSelector matches content with a label.
	LabelSelector struct{ Label Label }
	// TextSelector matches stretches of text. It matches no whole content.
	TextSelector struct{ Regex *Regex }
	// LocationSelector matches the content at a location.
	LocationSelector struct{ Location Location }
	// OrSelector matches what any of its parts matches.
	OrSelector struct{ Parts []Selector }
	// AndSelector matches what all of its parts match.
	AndSelector struct{ Parts []Selector }
	// BeforeSelector matches what Selector does, before the first match of End.
	BeforeSelector struct {
		Selector, End Selector
		Inclusive     bool
	}
	// AfterSelector matches what Selector does, after the first match of Start.
	AfterSelector struct {
		Selector, Start Selector
		Inclusive       bool
	}
)

// SelectorType is the type of selectors.
var SelectorType = NewType("selector", "selector")

func (*ElemSelector) Type() *Type     { return SelectorType }
func (*LabelSelector) Type() *Type    { return SelectorType }
func (*TextSelector) Type() *Type     { return SelectorType }
func (*LocationSelector) Type() *Type { return SelectorType }
func (*OrSelector) Type() *Type       { return SelectorType }
func (*AndSelector) Type() *Type      { return SelectorType }
func (*BeforeSelector) Type() *Type   { return SelectorType }
func (*AfterSelector) Type() *Type    { return SelectorType }

func (s *ElemSelector) Matches(c *Content, styles *Chain) bool {
	if c.elem != s.Elem {
		return false
	}
	if s.Where == nil {
		return true
	}
	for i, name := range s.Where.keys {
		if have := c.known(name, styles); have == nil || !Equal(have, s.Where.vals[i]) {
			return false
		}
	}
	return true
}

// known is a field's own value, or what the styles say; nil where neither does.
func (c *Content) known(name string, styles *Chain) Value {
	f := c.elem.Field(name)
	if f == nil {
		return c.label // no other name is taken, see Elem.Where
	}
	if own, ok := c.slot(f); ok {
		return f.into(own)
	}
	if !f.Settable {
		return nil
	}
	return f.into(styles.lookup(f, c))
}

// Where selects the element by values of its fields; the error is one for an unknown field.
func (e *Elem) Where(fields *Dict) (*ElemSelector, error) {
	for _, name := range fields.keys {
		if f := e.Field(name); name != "label" && (f == nil || f.Internal) {
			return nil, Errorf("element `%s` does not have field `%s`", e.Base(), name)
		}
	}
	return &ElemSelector{e, fields}, nil
}

// equal compares two values of the field.
func (f *FieldInfo) equal(a, b any) bool { return Equal(f.into(a), f.into(b)) }

func (s *LabelSelector) Matches(c *Content, _ *Chain) bool    { return c.label == s.Label }
func (s *TextSelector) Matches(*Content, *Chain) bool         { return false }
func (s *LocationSelector) Matches(c *Content, _ *Chain) bool { return c.Location() == s.Location }
func (s *BeforeSelector) Matches(*Content, *Chain) bool       { return false }
func (s *AfterSelector) Matches(*Content, *Chain) bool        { return false }

func (s *OrSelector) Matches(c *Content, styles *Chain) bool {
	return slices.ContainsFunc(s.Parts, func(p Selector) bool { return p.Matches(c, styles) })
}

func (s *AndSelector) Matches(c *Content, styles *Chain) bool {
	return !slices.ContainsFunc(s.Parts, func(p Selector) bool { return !p.Matches(c, styles) })
}

// NewTextSelector matches a literal text.
func NewTextSelector(text string) (*TextSelector, error) {
	if text == "" {
		return nil, Errorf("text selector is empty")
	}
	return &TextSelector{literalRegex(text)}, nil
}

// Showable is a selector that a show rule takes; Locatable one that queries take.
type (
	Showable  struct{ Selector }
	Locatable struct{ Selector }
)

// Cast brings the Caster: strings, regular expressions, labels, element functions and selectors.
func (Showable) Cast() *Caster[Showable] {
	info := Types(SymbolType, StrType, LabelType, FuncType, RegexType, SelectorType)
	return &Caster[Showable]{
		Info: info,
		From: func(v Value) (Showable, error) {
			s, err := toSelector(v, info)
			if err == nil {
				err = showable(s, false)
			}
			return Showable{s}, err
		},
		Into: func(s Showable) Value { return s.Selector },
	}
}

// Cast brings the Caster: labels, element functions, locations and selectors.
func (Locatable) Cast() *Caster[Locatable] {
	info := Types(LabelType, FuncType, LocationType, SelectorType)
	return &Caster[Locatable]{
		Info: info,
		From: func(v Value) (Locatable, error) {
			s, err := toSelector(v, info)
			if err == nil {
				err = locatable(s)
			}
			return Locatable{s}, err
		},
		Into: func(s Locatable) Value { return s.Selector },
	}
}

// ToSelector makes a selector of whatever stands for one.
func ToSelector(v Value) (Selector, error) {
	return toSelector(v, Types(StrType, FuncType, LabelType, RegexType, LocationType, SelectorType))
}

func toSelector(v Value, info CastInfo) (Selector, error) {
	switch v := v.(type) {
	case Selector:
		return v, nil
	case Str:
		return NewTextSelector(string(v))
	case *Symbol:
		return NewTextSelector(v.Text())
	case Label:
		return &LabelSelector{v}, nil
	case *Regex:
		if v.Pattern == "" {
			return nil, Errorf("regex selector is empty")
		}
		if v.Compiled().MatchString("") {
			return nil, Errorf("regex matches empty text")
		}
		return &TextSelector{v}, nil
	case Location:
		return &LocationSelector{v}, nil
	case *Func:
		if elem := v.Elem(); elem != nil {
			return &ElemSelector{Elem: elem}, nil
		}
		return nil, errNoElement()
	case *Type:
		return nil, errNoElement()
	}
	return nil, info.Fail(v)
}

func errNoElement() error { return Errorf("only element functions can be used as selectors") }

// showable tells whether a show rule can have the selector.
func showable(s Selector, nested bool) error {
	switch s := s.(type) {
	case *TextSelector:
		if nested {
			break
		}
		return nil
	case *ElemSelector, *LabelSelector:
		return nil
	case *OrSelector:
		return each(s.Parts, func(p Selector) error { return showable(p, true) })
	case *AndSelector:
		return each(s.Parts, func(p Selector) error { return showable(p, true) })
	}
	return Errorf("this selector cannot be used with show")
}

// locatable tells whether introspection can find what the selector matches.
func locatable(s Selector) error {
	switch s := s.(type) {
	case *ElemSelector:
		if !s.Elem.Locatable || s.Elem.Unqueriable {
			return Errorf("%s is not locatable", s.Elem.Base())
		}
	case *TextSelector:
		return Errorf("text is not locatable")
	case *OrSelector:
		return each(s.Parts, locatable)
	case *AndSelector:
		return each(s.Parts, locatable)
	case *BeforeSelector:
		return each([]Selector{s.Selector, s.End}, locatable)
	case *AfterSelector:
		return each([]Selector{s.Selector, s.Start}, locatable)
	}
	return nil
}

func each(parts []Selector, check func(Selector) error) error {
	for _, p := range parts {
		if err := check(p); err != nil {
			return err
		}
	}
	return nil
}

// reprSelector prints a selector.
func reprSelector(s Selector) string {
	switch s := s.(type) {
	case *ElemSelector:
		if s.Where == nil {
			return s.Elem.Base()
		}
		return s.Elem.Base() + ".where" + Repr(s.Where)
	case *LabelSelector:
		return Repr(s.Label)
	case *TextSelector:
		return Repr(s.Regex)
	case *LocationSelector:
		return Repr(s.Location)
	case *OrSelector:
		return reprParts("or", s.Parts)
	case *AndSelector:
		return reprParts("and", s.Parts)
	case *BeforeSelector:
		return reprSelector(s.Selector) + ".before(" + reprSelector(s.End) + exclusive(s.Inclusive) + ")"
	case *AfterSelector:
		return reprSelector(s.Selector) + ".after(" + reprSelector(s.Start) + exclusive(s.Inclusive) + ")"
	}
	return ""
}

func exclusive(inclusive bool) string {
	if inclusive {
		return ""
	}
	return ", inclusive: false"
}

func reprParts(name string, parts []Selector) string {
	names := make([]string, len(parts))
	for i, p := range parts {
		names[i] = reprSelector(p)
	}
	return name + prettyList(names, false)
}
