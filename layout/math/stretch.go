package math

import (
	"math"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/font"
	"chatdoc/layout/frame"
)

// DelimShortFall is how much smaller than what is between them delimiters may be.
const DelimShortFall unit.Em = 0.1

// maxRepeats bounds how often extenders are repeated.
const maxRepeats = 1024

// StretchVertical makes a glyph at least as high as a target, as far as its font can. One that is smaller by no more than
// the short fall will do, unless it has to be put together.
func (c *Context) StretchVertical(f *Fragment, target, shortFall unit.Abs) {
	c.stretch(f, target, shortFall, unit.Y)
}

// StretchHorizontal does the same for the width.
func (c *Context) StretchHorizontal(f *Fragment, target, shortFall unit.Abs) {
	c.stretch(f, target, shortFall, unit.X)
}

// Stretch makes the glyph of a fragment as large as wanted along the axis along which it grows. The size is relative to
// another, or to the glyph's own where that is not given. only restricts it to one axis. Other fragments stay.
func (c *Context) Stretch(f *Fragment, only value.Maybe[unit.Axis], relativeTo value.Maybe[unit.Abs], size unit.RelAbs, shortFall unit.Abs) {
	if f.Kind != GlyphKind {
		return
	}
	axis, ok := growthAxis(f.glyph)
	if !ok || only.Some && only.V != axis {
		return
	}
	whole := f.Width
	if axis == unit.Y {
		whole = f.Height()
	}
	if relativeTo.Some {
		whole = relativeTo.V
	}
	c.stretch(f, size.Of(whole), shortFall, axis)
	if axis == unit.Y {
		f.CenterOnAxis()
	}
}

// growthAxis is the axis along which a glyph grows; ok is false where it does not, or along both.
func growthAxis(g *glyph) (axis unit.Axis, ok bool) {
	_, x := g.run.Font.Construction(g.base, false)
	_, y := g.run.Font.Construction(g.base, true)
	if y {
		return unit.Y, !x
	}
	return unit.X, x
}

// stretch takes the first of the glyph's larger forms that reaches the target; where none does, parts are put together.
func (c *Context) stretch(f *Fragment, target, shortFall unit.Abs, axis unit.Axis) {
	g, least := f.glyph, target-shortFall
	advance := f.Width
	if axis == unit.Y {
		advance = f.Height()
	}
	if g == nil || g.run.Size <= 0 || least <= advance {
		return
	}
	how, _ := g.run.Font.Construction(g.base, axis == unit.Y)
	best := g.id
	for _, v := range how.Variants {
		best, advance = v.ID, v.Advance.At(g.run.Size)
		if least <= advance {
			break
		}
	}
	if least <= advance || len(how.Parts) == 0 {
		if best != g.id {
			c.become(f, best)
		}
		return
	}
	parts, full := assemble(how.Parts, g.run.Font.Math().MinConnectorOverlap, unit.Em(target/g.run.Size))
	c.assembled(f, parts, full.At(g.run.Size), axis)
}

// tolerance is what rounding may make a length in em differ by.
const tolerance unit.Em = 1e-9

// placedPart is a part of an assembly.
type placedPart struct {
	id      uint16
	advance unit.Em // to the next part
}

// assemble repeats extenders as often as a target needs, and spreads the parts: from the greatest overlap to the least.
// full is the extent of the whole.
func assemble(parts []font.Part, least, target unit.Em) (placed []placedPart, full unit.Em) {
	var all []font.Part
	var ratio float64
	for repeat := 0; repeat <= maxRepeats; repeat++ {
		all = repeated(parts, repeat)
		if full, ratio = spread(all, least, target); target <= full+tolerance {
			break
		}
	}
	for i, part := range all {
		most, slack := overlap(all, i, least)
		placed = append(placed, placedPart{part.ID, part.Advance - most + unit.Em(ratio)*slack})
	}
	return placed, full
}

// spread is the extent of parts that reach a target if they can, and how far they are spread for that: 0 is the greatest
// overlap, 1 the least.
func spread(parts []font.Part, least, target unit.Em) (full unit.Em, ratio float64) {
	var growable unit.Em
	for i, part := range parts {
		most, slack := overlap(parts, i, least)
		full += part.Advance - most
		growable += slack
	}
	if full < target && growable > 0 {
		ratio = min(float64((target-full)/growable), 1)
		full += unit.Em(ratio) * growable
	}
	return full, ratio
}

// overlap is how far a part may overlap with the next, and by how much less it has to. The least overlap is up to the
// font. The last part overlaps with none.
func overlap(parts []font.Part, i int, least unit.Em) (most, slack unit.Em) {
	if i+1 == len(parts) {
		return 0, 0
	}
	most = max(min(parts[i].EndConnector, parts[i+1].StartConnector), least)
	return most, most - least
}

// repeated are parts with each extender so many times.
func repeated(parts []font.Part, n int) (all []font.Part) {
	for _, p := range parts {
		count := 1
		if p.Extender {
			count = n
		}
		for range count {
			all = append(all, p)
		}
	}
	return all
}

// assembled shows an assembly. All its parts stand for the symbol together, so that the text has it once.
func (c *Context) assembled(f *Fragment, parts []placedPart, full unit.Abs, axis unit.Axis) {
	g := f.glyph
	glyphs, moved := make([]frame.Glyph, len(parts)), make([]frame.Offset, len(parts))
	var width, at unit.Em
	ascent, descent := unit.Em(math.Inf(-1)), unit.Em(math.Inf(-1)) // either may be negative
	for i, p := range parts {
		facts := c.facts(g.run.Font, p.id)
		glyphs[i] = frame.Glyph{ID: p.id, End: uint32(len(g.text))}
		if axis == unit.X {
			glyphs[i].XAdvance = p.advance
			ascent, descent = max(ascent, facts.ascent), max(descent, facts.descent)
		} else {
			moved[i].Y = at + facts.descent
			width = max(width, g.run.Font.Advance(p.id))
		}
		at += p.advance
	}
	g.parts, g.moved = glyphs, moved
	f.TextLike = false
	if axis == unit.X {
		f.Width, f.Ascent, f.Descent = full, ascent.At(g.run.Size), descent.At(g.run.Size)
		f.TopAccent, f.BottomAccent = full/2, full/2
		g.origin = f.Ascent
	} else {
		f.Width = width.At(g.run.Size)
		f.Ascent = full/2 + g.run.Font.Math().AxisHeight.At(g.run.Size)
		f.Descent = full - f.Ascent
		g.origin = full
	}
	f.BaseAscent, f.BaseDescent = f.Ascent, f.Descent
}

// ScaleDelimiter scales a delimiter that stands beside something, and makes it one of a class where that is given.
func (c *Context) ScaleDelimiter(f *Fragment, relativeTo unit.Abs, size unit.RelAbs, class value.Maybe[Class]) {
	if f.Class != layout.ClassOpening && f.Class != layout.ClassClosing && f.Class != layout.ClassFence {
		return
	}
	c.scale(f, relativeTo, size)
	if class.Some {
		f.SetClass(class.V)
	}
}

func (c *Context) scale(f *Fragment, relativeTo unit.Abs, size unit.RelAbs) {
	c.Stretch(f, value.Some(unit.Y), value.Some(relativeTo), size, DelimShortFall.At(f.FontSize))
}
