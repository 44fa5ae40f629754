package eval_test

import (
	"chatdoc/eval"
	//_ "chatdoc/eval/lib"
	"chatdoc/eval/value"
)

// The elements that syntax makes, as far as documents can tell.
var (
	linebreak  = value.NewElem("linebreak", "")
	parbreak   = value.NewElem("parbreak", "")
	smartquote = value.NewElem("smartquote", "")
	double     = value.Settable(smartquote, "double", true, "")
	strong     = value.NewElem("strong", "")
	strongBody = value.Required[*value.Content](strong, "body", "")
	emph       = value.NewElem("emph", "")
	emphBody   = value.Required[*value.Content](emph, "body", "")
)

// library is what the documents of the tests find defined.
func library() *value.Library {
	global := value.NewScope()
	for _, t := range []*value.Type{
		value.IntType, value.FloatType, value.StrType, value.ArrayType, value.DictType, value.FuncType, value.TypeType,
	} {
		global.Define(t.Name, t)
	}
	global.Define("range", value.NewFunc("range", func(c *value.Call) (value.Value, error) {
		n := value.Pos[int64](c, "end")
		if err := c.Done(); err != nil {
			return nil, err
		}
		items := make([]value.Value, n)
		for i := range items {
			items[i] = value.Int(i)
		}
		return value.NewArray(items...), nil
	}))
	_ = eval.Code
	return &value.Library{
		Global: value.NewModule("global", global),
		Math:   value.NewModule("math", value.NewScope()),
		Syntax: value.Syntax{
			Strong:    func(body *value.Content) *value.Content { return value.New(strong, strongBody.Is(body)) },
			Emph:      func(body *value.Content) *value.Content { return value.New(emph, emphBody.Is(body)) },
			Parbreak:  func() *value.Content { return value.New(parbreak) },
			Linebreak: func() *value.Content { return value.New(linebreak) },
		},
	}
}
