package lib_test

import (
	"chatdoc/eval/lib"
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
)

// Some elements, as far as the cases tell.
var (
	strong     = value.NewElem("strong", "")
	_          = value.Settable(strong, "delta", int64(300), "")
	strongBody = value.Required[*value.Content](strong, "body", "")

	emph     = value.NewElem("emph", "")
	emphBody = value.Required[*value.Content](emph, "body", "")

	heading      = value.NewElem("heading", "")
	_            = value.Settable(heading, "level", value.Smart[int64]{}, "")
	headingDepth = value.Settable(heading, "depth", int64(1), "")
	_            = value.Settable(heading, "numbering", value.Maybe[string]{}, "")
	_            = value.Settable(heading, "outlined", true, "")
	headingBody  = value.Required[*value.Content](heading, "body", "")

	figure = value.NewElem("figure", "")
	_      = value.Required[*value.Content](figure, "body", "")
	_      = value.Settable(figure, "kind", value.Smart[value.Value]{}, "")
)

// testLibrary is the standard library with these elements.
func testLibrary() *value.Library {
	heading.Locatable, figure.Locatable = true, true
	return lib.New(lib.Parts{
		Names: []lib.Name{
			{"strong", strong.Func}, {"emph", emph.Func}, {"heading", heading.Func}, {"figure", figure.Func},
			{"text", value.Text.Func}, {"raw", value.Raw.Func},
		},
		Syntax: value.Syntax{
			Strong: func(body *value.Content) *value.Content { return value.New(strong, strongBody.Is(body)) },
			Emph:   func(body *value.Content) *value.Content { return value.New(emph, emphBody.Is(body)) },
			Heading: func(depth int, body *value.Content) *value.Content {
				return value.New(heading, headingDepth.Is(int64(depth)), headingBody.Is(body))
			},
			Parbreak:   func() *value.Content { return value.Empty() },
			SymbolFunc: func(string) *value.Func { return nil },
			FontSize:   func(*value.Chain) unit.Abs { return 11 },
			SizeTiling: func(_ *value.Engine, t *value.Tiling) error {
				t.Size = value.Given(unit.Axes[unit.Length]{X: unit.Length{Abs: 5.0345}, Y: unit.Length{Abs: 7.24}})
				return nil
			},
		},
	})
}
