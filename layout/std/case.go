package std

import (
	"chatdoc/eval/value"
	"chatdoc/layout"
)

var (
	_ = function("lower", func(call *value.Call) (value.Value, error) { return inCase(call, layout.LowerCase) })
	_ = function("upper", func(call *value.Call) (value.Value, error) { return inCase(call, layout.UpperCase) })
)

// inCase changes the case of a string, or styles content so that its text is in that case.
func inCase(call *value.Call, to layout.LetterCase) (value.Value, error) {
	text := value.Pos[value.OneOf[string, *value.Content]](call, "text")
	switch err := call.Done(); {
	case err != nil:
		return nil, err
	case text.IsB:
		return text.B.Styled(layout.TextCase.Set(value.Some(to))), nil
	}
	return value.Str(to.Apply(text.A)), nil
}
