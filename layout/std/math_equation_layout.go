package std

import (
	"chatdoc/eval/introspect"
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/frame"
	"chatdoc/layout/math"
)

// layoutInlineEquation sets an equation in a line of text: in parts, between which the line may break.
func layoutInlineEquation(e *layout.Engine, c *value.Content, loc layout.Locator, styles *value.Chain, region layout.Region) ([]layout.InlineItem, error) {
	ctx, styles, err := math.NewContext(e, c.Span(), loc, styles, region.Size)
	if err != nil {
		return nil, err
	}
	run, err := ctx.Run(equationBody.Of(c), styles)
	if err != nil {
		return nil, err
	}
	var items []layout.InlineItem
	if run.Multiline() {
		items = []layout.InlineItem{{Frame: run.Fragment(styles).Frame()}}
	} else {
		items = run.Items()
	}
	if len(items) == 0 {
		items = []layout.InlineItem{{Frame: frame.New(unit.Size{})}}
	}
	for _, it := range items {
		if it.Frame != nil {
			fitLine(ctx, it.Frame, styles)
		}
	}
	return items, nil
}

// leadingSlack is the share of the space between lines into which equations may extend without moving the lines apart.
const leadingSlack = 0.7

// fitLine gives a part of an equation the extent of text, or more where it needs it.
func fitLine(ctx *math.Context, f *frame.Frame, styles *value.Chain) {
	slack := layout.Resolve(layout.Leading(styles), styles) * leadingSlack
	above, below := layout.TextEdgesOf(ctx.Font, styles, f)
	ascent, descent := max(above, f.Ascent()-slack), max(below, f.Descent()-slack)
	f.Translate(unit.Point{Y: ascent - f.Baseline()})
	f.Size.Y = ascent + descent
}

// layoutBlockEquation sets an equation as a block, its lines over regions where it may break.
func layoutBlockEquation(e *layout.Engine, c *value.Content, loc layout.Locator, styles *value.Chain, regions layout.Regions) (layout.Fragment, error) {
	outer := styles
	ctx, styles, err := math.NewContext(e, c.Span(), loc, styles, regions.Base())
	if err != nil {
		return nil, err
	}
	run, err := ctx.Run(equationBody.Of(c), styles)
	if err != nil {
		return nil, err
	}
	parts := []math.Lines{run.Lines(styles)}
	if layout.IsBreakable(styles) {
		parts = distributeLines(parts[0], regions)
	}
	numbering := equationNumbering.In(c, outer)
	if !numbering.Some {
		fragment := make(layout.Fragment, len(parts))
		for i, part := range parts {
			fragment[i] = part.Frame()
		}
		return fragment, nil
	}
	number, err := numbersAt(e.Engine, introspect.Of(equation), c.Location(), numbering.V, outer)
	if err != nil {
		return nil, err
	}
	pod := layout.Region{Size: regions.Base()}
	f, err := layout.LayoutFrame(e, number.At(c.Span()), ctx.Loc.Next(c.Span()), outer, pod)
	if err != nil {
		return nil, err
	}
	return numberLines(c, parts, f, outer, regions.Size.X), nil
}

// distributeLines breaks lines over regions.
func distributeLines(all math.Lines, regions layout.Regions) (parts []math.Lines) {
	rest := all.Placed
	for len(rest) > 0 {
		part := math.Lines{Size: unit.Size{X: all.Size.X}}
		first := rest[0].Pos.Y
		for len(rest) > 0 {
			line := rest[0]
			line.Pos.Y -= first
			bottom := line.Pos.Y + line.Height()
			fits := regions.Size.Y.Fits(bottom)
			if !fits && (regions.MayProgress() || regions.MayBreak() && len(part.Placed) > 0) {
				break
			}
			part.Placed = append(part.Placed, line)
			part.Size.Y = max(part.Size.Y, bottom)
			rest = rest[1:]
		}
		parts = append(parts, part)
		regions.Next()
	}
	if len(parts) == 0 {
		parts = []math.Lines{{}}
	}
	return parts
}
