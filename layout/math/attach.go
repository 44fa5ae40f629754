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

// attachment is a base with what is placed around it so far, and how far that extends to its left and right.
type attachment struct {
	Measures
	base          *Fragment
	placed        []placement
	before, after unit.Abs
}

// Attach puts attachments to a base.
func (c *Context) Attach(base *Fragment, s Scripts, styles *value.Chain) *Fragment {
	a := &attachment{Measures: c.MeasuresOf(base, styles), base: base}
	up, down := a.scriptShifts(base, &s, styles)
	a.inFront(s.TL, up, up, font.TopLeft)
	a.inFront(s.BL, -down, down, font.BottomLeft)
	a.behind(s.TR, up, up, font.TopRight)
	a.behind(s.BR, -down, down, font.BottomRight)
	a.limits(&s)
	return a.fragment(styles)
}

// inFront puts a script to the left, at a height; shift is how far it was moved from the baseline.
func (a *attachment) inFront(f *Fragment, up, shift unit.Abs, corner font.Corner) {
	if f == nil {
		return
	}
	gap := a.At(a.SpaceAfterScript)
	width := gap + f.Width + kernOf(a.base, f, shift, corner)
	a.placed = append(a.placed, placement{f, gap - width, up})
	a.before = max(a.before, width)
}

// behind puts a script to the right. The base's width includes how far it leans out at the top.
func (a *attachment) behind(f *Fragment, up, shift unit.Abs, corner font.Corner) {
	if f == nil {
		return
	}
	kern := kernOf(a.base, f, shift, corner)
	if corner == font.BottomRight {
		kern -= a.base.Italics
	}
	a.placed = append(a.placed, placement{f, a.base.Width + kern, up})
	a.after = max(a.after, a.At(a.SpaceAfterScript)+f.Width+kern)
}

// limits puts what stands above and below, moved apart by how far the base leans.
func (a *attachment) limits(s *Scripts) {
	lean := a.base.Italics / 2
	if s.T != nil {
		rise := max(a.At(a.UpperLimitBaselineRiseMin), a.At(a.UpperLimitGapMin)+s.T.Descent)
		a.centered(s.T, a.base.Ascent+rise, lean)
	}
	if s.B != nil {
		drop := max(a.At(a.LowerLimitBaselineDropMin), a.At(a.LowerLimitGapMin)+s.B.Ascent)
		a.centered(s.B, -a.base.Descent-drop, -lean)
	}
}

func (a *attachment) centered(f *Fragment, up, right unit.Abs) {
	half := (f.Width - a.base.Width) / 2
	a.placed = append(a.placed, placement{f, right - half, up})
	a.before, a.after = max(a.before, half-right), max(a.after, half+right)
}

// fragment makes a fragment of it all.
func (a *attachment) fragment(styles *value.Chain) *Fragment {
	ascent, descent := a.base.Ascent, a.base.Descent
	for _, p := range a.placed {
		ascent, descent = max(ascent, p.up+p.frag.Ascent), max(descent, p.frag.Descent-p.up)
	}
	f := frame.New(unit.Size{X: a.before + a.base.Width + a.after, Y: ascent + descent})
	f.SetBaseline(ascent)
	f.PushFrame(unit.Point{X: a.before, Y: ascent - a.base.Ascent}, a.base.Frame())
	for _, p := range a.placed {
		f.PushFrame(unit.Point{X: a.before + p.x, Y: ascent - p.up - p.frag.Ascent}, p.frag.Frame())
	}
	frag := NewFrame(styles, f)
	frag.Class = a.base.Class
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
