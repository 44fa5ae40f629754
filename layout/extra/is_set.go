package extra

import "chatdoc/eval/value"

// isSet tells whether any set rule says something about a field: is-set(text, "font"). Fields alone cannot tell, as they
// have their default else. So a theme can choose where the document has not.
var isSet = value.NewFunc("is-set", func(call *value.Call) (value.Value, error) {
	f := value.Pos[*value.Func](call, "element")
	name := value.PosAt[string](call, "field")
	if err := call.Done(); err != nil {
		return nil, err
	}
	if f.Elem() == nil {
		return nil, value.Errorf("expected an element function")
	}
	field := f.Elem().Field(name.V)
	if field == nil || !field.Settable || field.Internal {
		return nil, value.Errorf("%s has no field `%s` that can be set", f.Name, name.V)
	}
	styles, err := call.Context.NeedStyles()
	if err != nil {
		return nil, err
	}
	set := false
	styles.Each(func(s *value.Style) bool {
		set = s.Property != nil && s.Property.Field == field
		return !set
	})
	return value.Bool(set), nil
}).Context()
