package std

import (
	"strings"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/math"
)

var (
	mathOp       = element("math.op", "A text operator, such as sin.")
	mathOpText   = value.Required[*value.Content](mathOp, "text", "The operator's text.")
	mathOpLimits = value.Settable(mathOp, "limits", false, "Whether attachments of the operator stand above and below it in display style.")
)

var _ = laysMath(mathOp, func(ctx *math.Context, c *value.Content, styles *value.Chain) error {
	body, err := ctx.One(mathOpText.Of(c), styles)
	if err != nil {
		return err
	}
	f := math.NewFrame(styles, body.Frame()).Like(body)
	f.Class = layout.ClassLarge
	if mathOpLimits.In(c, styles) {
		f.Limits = math.LimitsDisplay
	}
	ctx.Push(f)
	return nil
})

// The operators that math defines: those with attachments beside them, and those with limits above and below.
const (
	plainOps = "arccos arcsin arctan arg cos cosh cot coth csc csch ctg deg dim exp hom id im ker lg ln log mod sec sech" +
		" sin sinc sinh tan tanh tg tr"
	limitOps = "det gcd lcm inf lim liminf limsup max min Pr sup"
)

// The spaces that math defines.
var mathSpaces = [...]struct {
	name  string
	width unit.Em
}{{"thin", 1. / 6}, {"med", 2. / 9}, {"thick", 5. / 18}, {"quad", 1}, {"wide", 2}}

// defineMath defines what of math is neither element, nor function, nor symbol: text, operators and spaces.
func defineMath(scope *value.Scope) {
	scope.Define("text", value.Text.Func)
	for name := range strings.FieldsSeq(plainOps) {
		scope.Define(name, newOp(name, false))
	}
	for name := range strings.FieldsSeq(limitOps) {
		scope.Define(name, newOp(name, true))
	}
	for _, space := range mathSpaces {
		scope.Define(space.name, newSpace(space.width, false))
	}
	scope.Define("dif", newDifferential("d"))
	scope.Define("Dif", newDifferential("D"))
}

// newOp is the operator of a name. Limits have a thin space (U+2009) in them.
func newOp(name string, limits bool) *value.Content {
	if kind, ok := strings.CutPrefix(name, "lim"); ok && kind != "" {
		name = "lim\u2009" + kind
	}
	return value.New(mathOp, mathOpText.Is(value.NewText(name)), mathOpLimits.Is(limits))
}

func newSpace(width unit.Em, weak bool) *value.Content {
	amount := layout.Spacing{Rel: unit.Rel{Length: unit.Length{Em: width}}}
	if !weak {
		return layout.NewStrongH(amount)
	}
	return layout.NewH(amount, true)
}

// newDifferential is an upright letter behind a little space.
func newDifferential(letter string) *value.Content {
	return value.NewSequence(newSpace(1./6, true), value.NewSymbol(letter).Styled(layout.MathItalic.Set(value.Some(false))))
}
