package std

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout/frame"
	"chatdoc/layout/math"
)

// Lines and brackets below and above math, some with an annotation.
var (
	mathUnderline     = element("math.underline", "A line below math.")
	mathUnderlineBody = value.Required[*value.Content](mathUnderline, "body", "What stands above the line.")

	mathOverline     = element("math.overline", "A line above math.")
	mathOverlineBody = value.Required[*value.Content](mathOverline, "body", "What stands below the line.")

	_ = newBracket("math.underbrace", "⏟", false, "A brace below math.")
	_ = newBracket("math.overbrace", "⏞", true, "A brace above math.")
	_ = newBracket("math.underbracket", "⎵", false, "A bracket below math.")
	_ = newBracket("math.overbracket", "⎴", true, "A bracket above math.")
	_ = newBracket("math.underparen", "⏝", false, "A parenthesis below math.")
	_ = newBracket("math.overparen", "⏜", true, "A parenthesis above math.")
	_ = newBracket("math.undershell", "⏡", false, "A tortoise shell bracket below math.")
	_ = newBracket("math.overshell", "⏠", true, "A tortoise shell bracket above math.")
)

var _ = laysMath(mathUnderline, layoutUnderline) && laysMath(mathOverline, layoutOverline)

// bracket is an element that draws a bracket along math.
type bracket struct {
	elem       *value.Elem
	body       value.Field[*value.Content]
	annotation value.Field[value.Maybe[*value.Content]]
	sign       string
	over       bool // whether it stands above
}

func newBracket(name, sign string, over bool, doc string) bracket {
	elem := element(name, doc)
	b := bracket{
		elem:       elem,
		body:       value.Required[*value.Content](elem, "body", "What the bracket stands beside."),
		annotation: value.Settable(elem, "annotation", value.Maybe[*value.Content]{}, "What stands beyond the bracket.", value.Positional),
		sign:       sign,
		over:       over,
	}
	laysMath(elem, b.layout)
	return b
}

// bracketGap is the space between what is bracketed, the bracket and the annotation.
const bracketGap unit.Em = 0.25

func (b bracket) layout(ctx *math.Context, c *value.Content, styles *value.Chain) error {
	body, err := ctx.Run(b.body.Of(c), styles)
	if err != nil {
		return err
	}
	sign, err := ctx.Glyph(b.sign, styles)
	if err != nil {
		return err
	}
	whole := body.Fragment(styles)
	ctx.StretchHorizontal(sign, whole.Width, 0)
	rows, baseline := []math.Run{{whole}, {sign}}, 0
	if b.over {
		rows, baseline = []math.Run{{sign}, {whole}}, 1
	}
	if annotation := b.annotation.In(c, styles); annotation.Some {
		small := math.Subscript(styles)
		if b.over {
			small = math.Superscript(styles)
		}
		note, err := ctx.Run(annotation.V, styles.With(small))
		if err != nil {
			return err
		}
		if b.over {
			rows = append(note.Rows(), rows...)
			baseline = len(rows) - 1
		} else {
			rows = append(rows, note.Rows()...)
		}
	}
	f := math.NewFrame(styles, math.Stack(rows, ctx.Measures(styles).At(bracketGap), baseline))
	f.Class = whole.Class
	ctx.Push(f)
	return nil
}

// layoutUnderline draws a line below math.
func layoutUnderline(ctx *math.Context, c *value.Content, styles *value.Chain) error {
	body, err := ctx.One(mathUnderlineBody.Of(c), styles)
	if err != nil {
		return err
	}
	m := ctx.MeasuresOf(body, styles)
	rule, gap := m.At(m.UnderbarRuleThickness), m.At(m.UnderbarVerticalGap)
	extra := m.At(m.UnderbarExtraDescender) + rule + gap
	f := frame.New(unit.Size{X: body.Width, Y: body.Height() + extra})
	f.SetBaseline(body.Ascent)
	f.PushFrame(unit.Point{}, body.Frame())
	at := unit.Point{Y: body.Height() + gap + rule/2}
	if err := ctx.Rule(f, at, body.Width-body.Italics, rule, styles); err != nil {
		return err
	}
	pushBarred(ctx, f, body, styles)
	return nil
}

// layoutOverline draws a line above math.
func layoutOverline(ctx *math.Context, c *value.Content, styles *value.Chain) error {
	body, err := ctx.One(mathOverlineBody.Of(c), styles.With(math.Cramped()))
	if err != nil {
		return err
	}
	m := ctx.MeasuresOf(body, styles)
	above, rule := m.At(m.OverbarExtraAscender), m.At(m.OverbarRuleThickness)
	extra := above + rule + m.At(m.OverbarVerticalGap)
	f := frame.New(unit.Size{X: body.Width, Y: body.Height() + extra})
	f.SetBaseline(body.Ascent + extra)
	f.PushFrame(unit.Point{Y: extra}, body.Frame())
	if err := ctx.Rule(f, unit.Point{Y: above + rule/2}, body.Width, rule, styles); err != nil {
		return err
	}
	pushBarred(ctx, f, body, styles)
	return nil
}

func pushBarred(ctx *math.Context, f *frame.Frame, body *math.Fragment, styles *value.Chain) {
	frag := math.NewFrame(styles, f)
	frag.Class, frag.TextLike, frag.Italics = body.Class, body.TextLike, body.Italics
	ctx.Push(frag)
}
