package std_test

import (
	"sync"

	"chatdoc/eval/introspect"
	"chatdoc/eval/lib"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/font"
	"chatdoc/layout/std"
)

// library is what documents of the tests find defined.
var library = sync.OnceValue(func() *value.Library {
	l := lib.New(lib.Parts{Syntax: value.Syntax{
		Linebreak:  func() *value.Content { return value.New(layout.Linebreak) },
		Parbreak:   func() *value.Content { return value.New(layout.Parbreak) },
		SmartQuote: func(double bool) *value.Content { return value.New(layout.SmartQuote, layout.QuoteDouble.Is(double)) },
		FontSize:   layout.FontSize,
		SizeTiling: layout.SizeTiling,
	}})
	introspect.Define(l.Global.Scope)
	std.Define(l.Global.Scope, l.Math.Scope)
	return l
})

// fonts are those inside the program.
var fonts = sync.OnceValue(func() *font.Set {
	set, err := font.Open(font.Options{})
	if err != nil {
		panic(err)
	}
	return set
})
