package std

import (
	"chatdoc/eval/introspect"
	"chatdoc/eval/value"
	"chatdoc/layout"
)

var (
	ref           = element("ref", "Refers to what has a label.")
	refTarget     = value.Required[value.Label](ref, "target", "The label.")
	refSupplement = value.Settable(ref, "supplement", supplement{}, "What stands before the number.")
	refForm       = value.Settable(ref, "form", refNormal, "Whether to refer to the page.")
	refCitation   = value.Synthesized[value.Maybe[*value.Content]](ref, "citation", "A citation of what the label names.")
	refElement    = value.Synthesized[value.Maybe[*value.Content]](ref, "element", "What has the label.")
)

var _ = func() bool {
	ref.Locatable = true
	ref.Synthesize = synthesizeRef
	layout.Shows(ref, showRef)
	return true
}()

// refKind is what a reference refers by.
type refKind uint8

const (
	refNormal refKind = iota
	refPage
)

// Cast brings the Caster: "normal" and "page".
func (refKind) Cast() *value.Caster[refKind] { return value.Words[refKind]("normal", "page") }

// newRef is what the syntax of references stands for; supplement is nil where there is none.
func newRef(target value.Label, supplement *value.Content) *value.Content {
	c := value.New(ref, refTarget.Is(target))
	if supplement != nil {
		c = refSupplement.With(c, supplementOf(supplement))
	}
	return c
}

func synthesizeRef(eng *value.Engine, c *value.Content, styles *value.Chain) error {
	refCitation.Put(c, value.Some(citationOf(c, styles)))
	found, err := eng.Introspector.Unique(&value.LabelSelector{Label: refTarget.Of(c)})
	refElement.Put(c, value.Maybe[*value.Content]{V: found, Some: err == nil})
	return nil
}

// citationOf is what a reference is if its label is the key of a work.
func citationOf(c *value.Content, styles *value.Chain) *value.Content {
	supplement := refSupplement.In(c, styles).V.V.A
	return value.New(cite, citeKey.Is(refTarget.Of(c)), citeSupplement.Is(value.Maybe[*value.Content]{V: supplement, Some: supplement != nil}))
}

func showRef(e *layout.Engine, c *value.Content, styles *value.Chain) (*value.Content, error) {
	target, err := e.Introspector.Unique(&value.LabelSelector{Label: refTarget.Of(c)})
	switch {
	case err != nil:
		return nil, err
	case refForm.In(c, styles) == refPage:
		return showPageRef(e, c, target, styles)
	case target.Is(footnote):
		return refootnote(target, refTarget.Of(c)), nil
	}
	n, ok := numberedOf(target)
	name := target.Elem().Base()
	switch {
	case !ok && isFigurable(target.Elem()):
		return nil, value.Errorf("cannot reference %s directly, try putting it into a figure", name)
	case !ok:
		return nil, value.Errorf("cannot reference %s", name)
	case !n.numbering.Some:
		return nil, value.Errorf("cannot reference %s without numbering", name).
			Hint("you can enable " + name + " numbering with `#set " + target.Elem().Name + "(numbering: \"1.\")`")
	}
	return reference(e, c, target, n, styles)
}

// showPageRef refers to the page of the target.
func showPageRef(e *layout.Engine, c, target *value.Content, styles *value.Chain) (*value.Content, error) {
	loc := target.Location()
	numbering, err := value.Cast[value.Maybe[layout.Numbering]](e.Introspector.PageNumbering(loc))
	if err != nil {
		return nil, err
	}
	if !numbering.Some {
		return nil, value.Errorf("cannot reference without page numbering").
			Hint("you can enable page numbering with `#set page(numbering: \"1\")`")
	}
	n := numbered{
		counter: introspect.Of(layout.Page), numbering: numbering, supplement: e.Introspector.PageSupplement(loc),
	}
	return reference(e, c, target, n, styles)
}

// reference is a supplement and a number, linked to the target.
func reference(e *layout.Engine, c, target *value.Content, n numbered, styles *value.Chain) (*value.Content, error) {
	numbering := n.numbering.V
	if numbering.Pattern != nil {
		numbering.Pattern = numbering.Pattern.Trimmed()
	}
	number, err := numbersAt(e.Engine, n.counter, target.Location(), numbering, styles)
	if err != nil {
		return nil, err
	}
	supplement, err := resolveSupplement(e.Engine, refSupplement.In(c, styles), target, styles, n.supplement)
	if err != nil {
		return nil, err
	}
	return linkedTo(before(supplement, number), target.Location()), nil
}
