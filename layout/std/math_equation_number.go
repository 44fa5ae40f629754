package std

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/frame"
	"chatdoc/layout/math"
)

// numberGutter is the space between an equation and its number.
const numberGutter unit.Em = 0.5

// numberLines puts the number beside the parts of an equation. Of several parts, empty ones have none.
func numberLines(c *value.Content, parts []math.Lines, number *frame.Frame, styles *value.Chain, width unit.Abs) layout.Fragment {
	p := numberPlace{
		number: number,
		align:  unit.Align(equationNumberAlign.In(c, styles)).Fold(unit.Align{H: unit.HEnd, V: unit.VHorizon}).Fix(layout.DirIn(styles)),
		body:   layout.AlignIn(styles).X,
		width:  width,
		gutter: number.Width() + numberGutter.At(layout.FontSize(styles)),
	}
	fragment := make(layout.Fragment, len(parts))
	for i, part := range parts {
		if len(part.Placed) == 0 && len(parts) > 1 {
			fragment[i] = part.Frame()
		} else {
			fragment[i] = p.put(part)
		}
	}
	return fragment
}

// numberPlace says where a number goes.
type numberPlace struct {
	number *frame.Frame
	align  unit.Axes[unit.FixedAlign]
	body   unit.FixedAlign // of the equation
	width  unit.Abs        // of the region
	gutter unit.Abs        // what the number takes, with space
}

// edge is what counts of a line: its place and extent.
type edge struct{ top, baseline, height unit.Abs }

func edgeOf(lines math.Lines, i int) edge {
	if len(lines.Placed) == 0 {
		return edge{height: lines.Size.Y}
	}
	line := lines.Placed[i]
	return edge{line.Pos.Y, line.Baseline(), line.Height()}
}

// put sets lines in the whole width with the number beside them.
func (p *numberPlace) put(lines math.Lines) *frame.Frame {
	first, last := edgeOf(lines, 0), edgeOf(lines, max(len(lines.Placed), 1)-1)
	f := lines.Frame()
	width := p.width
	if !width.IsFinite() {
		width = f.Width() + 2*p.gutter
	}
	several := len(lines.Placed) > 1
	down := p.resize(f, width, several, first, last)
	switch {
	case p.body == unit.Start && p.align.X == unit.Start:
		f.Translate(unit.Point{X: p.gutter})
	case p.body == unit.End && p.align.X == unit.End:
		f.Translate(unit.Point{X: -p.gutter})
	}
	pos := unit.Point{X: p.align.X.Position(f.Width() - p.number.Width())}
	switch {
	case p.align.Y == unit.Center && several:
		pos.Y = (f.Height() - p.number.Height()) / 2
	case p.align.Y == unit.End:
		pos.Y = down + last.top + last.baseline - p.number.Baseline()
	default:
		pos.Y = down + first.top + first.baseline - p.number.Baseline()
	}
	f.PushFrame(pos, p.number)
	return f
}

// resize makes an equation as wide as its region, and high enough for the number. It tells how far the lines moved down.
func (p *numberPlace) resize(f *frame.Frame, width unit.Abs, several bool, first, last edge) unit.Abs {
	align := unit.Axes[unit.FixedAlign]{X: p.body, Y: unit.Start}
	if several && p.align.Y == unit.Center {
		align.Y = unit.Center
		return f.Resize(unit.Size{X: width, Y: max(f.Height(), p.number.Height())}, align).Y
	}
	var above, below unit.Abs
	if !several || p.align.Y == unit.Start {
		above = max(0, p.number.Baseline()-first.baseline)
	}
	if !several || p.align.Y == unit.End {
		below = max(0, p.number.Height()-p.number.Baseline()-(last.height-last.baseline))
	}
	down := f.Resize(unit.Size{X: width, Y: f.Height() + above + below}, align).Y
	f.Translate(unit.Point{Y: above})
	return down + above
}
