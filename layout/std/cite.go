package std

import "chatdoc/eval/value"

var (
	cite           = element("cite", "Cites a work of the bibliography.")
	citeKey        = value.Required[value.Label](cite, "key", "The key of the work.")
	citeSupplement = value.Settable(cite, "supplement", value.Maybe[*value.Content]{}, "What is said of the place in the work, such as its page.")
	_              = value.Settable(cite, "form", value.Some(citeNormal), "What is shown of the work; none only lists it in the bibliography.")
	citeStyle      = value.Settable(cite, "style", value.Smart[cslStyle]{}, "The style; auto is that of the bibliography.")
)

var _ = func() bool {
	cite.Locatable = true
	cite.Construct = constructCite
	cite.Set = loadCiteStyle
	return true
}()

// citeForms is what a citation shows of a work.
type citeForms uint8

const citeNormal citeForms = 0

// Cast brings the Caster.
func (citeForms) Cast() *value.Caster[citeForms] {
	return value.Words[citeForms]("normal", "prose", "full", "author", "year")
}

// constructCite makes a citation and loads its style.
func constructCite(call *value.Call) (*value.Content, error) {
	at := spanOf(call.Args, "style")
	c, err := value.Construct(cite, call)
	if style := citeStyle.Of(c); err == nil && style.Given {
		style.V, err = style.V.load(call.Engine, at)
		citeStyle.Put(c, style)
	}
	return c, err
}

// loadCiteStyle loads the style of a set rule.
func loadCiteStyle(call *value.Call, styles *value.Styles) {
	for _, st := range *styles {
		style, ok := st.Property.Value.(value.Smart[cslStyle])
		if !ok || !style.Given || call.Err() != nil {
			continue
		}
		var err error
		style.V, err = style.V.load(call.Engine, st.Property.Span)
		st.Property.Value = style
		call.Fail(err)
	}
}
