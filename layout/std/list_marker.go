package std

import (
	"chatdoc/eval/value"
	"chatdoc/layout"
)

// markers are what stands before the items of bullet lists: for each depth in turn, or as a function of the depth says.
type markers struct {
	depths []*value.Content
	f      *value.Func // nil where depths counts
}

// bullets are markers of a character each.
func bullets(texts ...string) (m markers) {
	for _, text := range texts {
		m.depths = append(m.depths, value.NewText(text))
	}
	return m
}

// Cast brings the Caster: content, an array of content, or a function.
func (markers) Cast() *value.Caster[markers] {
	content := value.CasterOf[*value.Content]()
	info := content.Info.Or(value.Types(value.ArrayType, value.FuncType))
	return &value.Caster[markers]{
		Info: info,
		From: func(v value.Value) (m markers, err error) {
			switch v := v.(type) {
			case *value.Array:
				return markersOf(v)
			case *value.Func:
				m.f = v
				return m, nil
			}
			if !content.Accepts(v) {
				return m, info.Fail(v)
			}
			c, err := content.From(v)
			m.depths = []*value.Content{c}
			return m, err
		},
		Into: func(m markers) value.Value { return m.value() },
		Matches: func(v value.Value) bool {
			return v.Type() == value.ArrayType || v.Type() == value.FuncType || content.Accepts(v)
		},
	}
}

// markersOf takes anything that can be shown for a marker.
func markersOf(a *value.Array) (m markers, err error) {
	if a.Len() == 0 {
		return m, value.Errorf("array must contain at least one marker")
	}
	for _, v := range a.Items() {
		m.depths = append(m.depths, value.Display(v))
	}
	return m, nil
}

func (m markers) value() value.Value {
	switch {
	case m.f != nil:
		return m.f
	case len(m.depths) == 1:
		return m.depths[0]
	}
	items := make([]value.Value, len(m.depths))
	for i, c := range m.depths {
		items[i] = c
	}
	return value.NewArray(items...)
}

// at is the marker at a depth.
func (m markers) at(e *layout.Engine, depth int, styles *value.Chain) (*value.Content, error) {
	if m.f == nil {
		return m.depths[depth%len(m.depths)], nil
	}
	ctx := &value.Context{Styles: styles, HasStyles: true}
	v, err := m.f.CallWith(e.Engine, ctx, value.Int(depth))
	if err != nil {
		return nil, err
	}
	return value.Display(v), nil
}
