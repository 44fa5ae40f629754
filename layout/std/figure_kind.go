package std

import (
	"chatdoc/eval/value"
	"chatdoc/layout"
)

// kindOfFigure is what figures are counted together: those of an element, or of a name.
type kindOfFigure struct {
	elem *value.Elem // nil for a name
	name string
}

// Cast brings the Caster: the function of an element, or a string.
func (kindOfFigure) Cast() *value.Caster[kindOfFigure] {
	funcs, info := value.CasterOf[*value.Func](), value.Types(value.FuncType, value.StrType)
	return &value.Caster[kindOfFigure]{
		Info: info,
		From: func(v value.Value) (k kindOfFigure, err error) {
			if !funcs.Accepts(v) {
				if k.name, err = value.Cast[string](v); err != nil {
					err = info.Fail(v)
				}
				return k, err
			}
			f, err := funcs.From(v)
			if err != nil {
				return k, err
			}
			if k.elem = f.Elem(); k.elem == nil {
				err = value.Errorf("expected element")
			}
			return k, err
		},
		Into:    kindOfFigure.value,
		Matches: func(v value.Value) bool { return funcs.Accepts(v) || info.Match(v) },
	}
}

func (k kindOfFigure) value() value.Value {
	if k.elem != nil {
		return k.elem.Func
	}
	return value.Str(k.name)
}

// isFigurable reports whether a figure that has the element in it is counted with others of that kind.
func isFigurable(e *value.Elem) bool { return e == image || e.Name == "table" || e == value.Raw }

// kindOf is the kind of a figure: where nobody says, the first figurable element in it, else an image.
func kindOf(c *value.Content, styles *value.Chain) kindOfFigure {
	if kind := figureKind.In(c, styles); kind.Given {
		return kind.V
	}
	kind := kindOfFigure{elem: image}
	figureBody.Of(c).Walk(func(d *value.Content) bool {
		if isFigurable(d.Elem()) {
			kind.elem = d.Elem()
			return false
		}
		return true
	})
	return kind
}

// descendant is the first content of the kind in a figure, its whole body where there is none.
func (k kindOfFigure) descendant(c *value.Content) *value.Content {
	body := figureBody.Of(c)
	found := body
	body.Walk(func(d *value.Content) bool {
		if k.elem != nil && d.Is(k.elem) {
			found = d
			return false
		}
		return true
	})
	return found
}

// localName is what figures of the kind are called in the language of the text, "" where it has no name for them.
func (k kindOfFigure) localName(styles *value.Chain) string {
	if k.elem == nil {
		return ""
	}
	name := k.elem.Base()
	if k.elem == image {
		name = "figure"
	}
	return layout.LocalName(name, styles)
}
