package chatdoc

import (
	"chatdoc/eval/introspect"
	"chatdoc/eval/lib"
	"chatdoc/eval/value"
	"chatdoc/eval/world"
	"chatdoc/layout"
	"chatdoc/layout/std"
)

// library is what documents find defined: the functions of values, questions to the document, and the elements.
func library(w world.World) *value.Library {
	l := lib.New(lib.Parts{Inputs: inputs(w), Syntax: value.Syntax{
		Linebreak:  func() *value.Content { return value.New(layout.Linebreak) },
		Parbreak:   func() *value.Content { return value.New(layout.Parbreak) },
		SmartQuote: func(double bool) *value.Content { return value.New(layout.SmartQuote, layout.QuoteDouble.Is(double)) },
	}})
	introspect.Define(l.Global.Scope)
	std.Define(l.Global.Scope, l.Math.Scope)
	return l
}

// inputs are what the command line says, for sys.inputs. The last of several values of a key counts.
func inputs(w world.World) *value.Dict {
	d := value.NewDict()
	for _, pair := range w.Inputs() {
		d.Put(pair[0], value.Str(pair[1]))
	}
	return d
}
