package math

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/font"
	"chatdoc/layout/frame"
)

// Scripts are what is attached to a base: above, below, and at its corners. Those that are not there are nil.
type Scripts struct{ T, B, TL, TR, BL, BR *Fragment }

// LimitWidth is the width of the wider of those above and below.
func (s *Scripts) LimitWidth() (w unit.Abs) {
	for _, f := range []*Fragment{s.T, s.B} {
		if f != nil {
			w = max(w, f.Width)
		}
	}
	return w
}

// placement is where an attachment goes: its left end from that of the base, and its baseline above the base's.
type placement struct {
	frag  *Fragment
	x, up unit.Abs
}

// Attach puts attachments to a base.
func (c *Context) Attach(base *Fragment, s Scripts, styles *value.Chain) *Fragment {
	m := c.MeasuresOf(base, styles)
	var placed []placement
	up, down := m.scriptShifts(base, &s, styles)
	before, after := unit.Abs(0), unit.Abs(0)
	gap := m.At(m.SpaceAfterScript)
	put := func(f *Fragment, x, up, left, right unit.Abs) {
		placed = append(placed, placement{f, x, up})
		before, after = max(before, left), max(after, right)
	}
	if s.TL != nil {
		w := gap + s.TL.Width + kernOf(base, s.TL, up, font.TopLeft)
		put(s.TL, gap-w, up, w, 0)
	}
	if s.BL != nil {
		w := gap + s.BL.Width + kernOf(base, s.BL, down, font.BottomLeft)
		put(s.BL, gap-w, -down, w, 0)
	}
	if s.TR != nil {
		kern := kernOf(base, s.TR, up, font.TopRight)
		put(s.TR, base.Width+kern, up, 0, gap+s.TR.Width+kern)
	}
	if s.BR != nil {
		// The width includes how far the base leans out at the top.
		kern := kernOf(base, s.BR, down, font.BottomRight) - base.Italics
		put(s.BR, base.Width+kern, -down, 0, gap+s.BR.Width+kern)
	}
	if s.T != nil {
		half, lean := (s.T.Width-base.Width)/2, base.Italics/2
		rise := max(m.At(m.UpperLimitBaselineRiseMin), m.At(m.UpperLimitGapMin)+s.T.Descent)
		put(s.T, lean-half, base.Ascent+rise, half-lean, half+lean)
	}
	if s.B != nil {
		half, lean := (s.B.Width-base.Width)/2, base.Italics/2
		drop := max(m.At(m.LowerLimitBaselineDropMin), m.At(m.LowerLimitGapMin)+s.B.Ascent)
		put(s.B, -lean-half, -base.Descent-drop, half+lean, half-lean)
	}
	return combine(base, placed, before, after, styles)
}

// combine makes a fragment of a base with what is placed around it.
func combine(base *Fragment, placed []placement, before, after unit.Abs, styles *value.Chain) *Fragment {
	ascent, descent := base.Ascent, base.Descent
	for _, p := range placed {
		ascent, descent = max(ascent, p.up+p.frag.Ascent), max(descent, p.frag.Descent-p.up)
	}
	f := frame.New(unit.Size{X: before + base.Width + after, Y: ascent + descent})
	f.SetBaseline(ascent)
	f.PushFrame(unit.Point{X: before, Y: ascent - base.Ascent}, base.Frame())
	for _, p := range placed {
		f.PushFrame(unit.Point{X: before + p.x, Y: ascent - p.up - p.frag.Ascent}, p.frag.Frame())
	}
	frag := NewFrame(styles, f)
	frag.Class = base.Class
	return frag
}

// scriptShifts is how far superscripts are moved up and subscripts down (The TeXbook, page 445, rule 18, with the names
// of OpenType).
func (m Measures) scriptShifts(base *Fragment, s *Scripts, styles *value.Chain) (up, down unit.Abs) {
	if s.TL != nil || s.TR != nil {
		rise := m.SuperscriptShiftUp
		if layout.MathCramped.Get(styles) {
			rise = m.SuperscriptShiftUpCramped
		}
		up = max(0, m.At(rise))
		if !base.TextLike {
			up = max(up, base.BaseAscent-m.At(m.SuperscriptBaselineDropMax))
		}
		for _, f := range []*Fragment{s.TL, s.TR} {
			if f != nil {
				up = max(up, m.At(m.SuperscriptBottomMin)+f.Descent)
			}
		}
	}
	if s.BL != nil || s.BR != nil {
		down = max(0, m.At(m.SubscriptShiftDown))
		if !base.TextLike {
			down = max(down, base.BaseDescent+m.At(m.SubscriptBaselineDropMin))
		}
		for _, f := range []*Fragment{s.BL, s.BR} {
			if f != nil {
				down = max(down, f.Ascent-m.At(m.SubscriptTopMax))
			}
		}
	}
	up, down = m.apart(s.TL, s.BL, up, down)
	return m.apart(s.TR, s.BR, up, down)
}

// apart moves a superscript and a subscript apart where they are too close: the superscript as far as it may, then both.
func (m Measures) apart(sup, sub *Fragment, up, down unit.Abs) (unit.Abs, unit.Abs) {
	if sup == nil || sub == nil {
		return up, down
	}
	bottom := up - sup.Descent
	missing := m.At(m.SubSuperscriptGapMin) - (bottom - (sub.Ascent - down))
	if missing <= 0 {
		return up, down
	}
	alone := min(max(m.At(m.SuperscriptBottomMaxWithSubscript)-bottom, 0), missing)
	rest := (missing - alone) / 2
	return up + alone + rest, down + rest
}

// kernOf is how far a script is moved away from a base that has been moved by a shift: the larger of what both say at
// two heights, the end of the script and that of the base.
func kernOf(base, script *Fragment, shift unit.Abs, corner font.Corner) unit.Abs {
	top, bottom := base.Ascent-shift, shift-script.Descent
	if corner == font.BottomLeft || corner == font.BottomRight {
		top, bottom = script.Ascent-shift, shift-base.Descent
	}
	sum := func(height unit.Abs) unit.Abs {
		return base.kern(corner, height) + script.kern(corner.Opposite(), height)
	}
	return max(sum(top), sum(bottom))
}

func (f *Fragment) kern(corner font.Corner, height unit.Abs) unit.Abs {
	if f.Kind != GlyphKind {
		return 0
	}
	size := f.glyph.run.Size
	return f.glyph.run.Font.MathKern(f.glyph.id, corner, unit.Em(height/size)).At(size)
}
