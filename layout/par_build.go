package layout

import (
	"chatdoc/eval/unit"
	"chatdoc/layout/frame"
)

// build makes a frame of shaped text, justified: ratio is the share of what its glyphs may be stretched (or shrunk,
// where negative), extra is added behind each that is justifiable.
func (s *shapedText) build(e *Engine, ratio float64, extra unit.Abs) (*frame.Frame, error) {
	l := s.look
	top, bottom := s.height(e)
	f := frame.New(unit.Size{Y: top + bottom})
	f.SetBaseline(top)
	fill, err := ResolvePaint(e, l.fill, true)
	if err != nil {
		return nil, err
	}
	stroke, err := ResolveStroke(e, l.stroke, s.styles)
	if err != nil {
		return nil, err
	}
	for i := 0; i < len(s.glyphs); {
		j := i + 1
		for j < len(s.glyphs) && sameRun(&s.glyphs[i], &s.glyphs[j]) {
			j++
		}
		run := s.run(s.glyphs[i:j], ratio, extra)
		run.Fill, run.Stroke = fill, stroke
		pos := unit.Point{X: f.Size.X, Y: top + l.baseline - s.glyphs[i].YOffset.At(s.glyphs[i].size(l))}
		f.Push(pos, run)
		for _, d := range l.decos {
			if err := decorate(e, f, d, run, s.styles, pos); err != nil {
				return nil, err
			}
		}
		f.Size.X += run.Width()
		i = j
	}
	modifiersIn(s.styles).apply(f)
	return f, nil
}

func sameRun(a, b *glyph) bool {
	return a.Font == b.Font && a.YOffset == b.YOffset && a.Scale == b.Scale
}

// run makes a text run of glyphs of one font and size.
func (s *shapedText) run(glyphs []glyph, ratio float64, extra unit.Abs) *frame.Text {
	l := s.look
	size := glyphs[0].size(l)
	start, end := glyphs[0].Start, glyphs[0].End
	for i := range glyphs {
		start, end = min(start, glyphs[i].Start), max(end, glyphs[i].End)
	}
	run := &frame.Text{
		Font: glyphs[0].Font, Size: size, Lang: string(l.lang),
		Text:   s.text[start-s.base : end-s.base],
		Glyphs: make([]frame.Glyph, len(glyphs)),
	}
	for i := range glyphs {
		var shift unit.Em
		run.Glyphs[i], shift = glyphs[i].placed(size, start, ratio, extra)
		run.Move(i, frame.Offset{X: shift})
	}
	return run
}

// placed is the glyph with its share of the justification, and how far that and its form move it to the right.
func (g *glyph) placed(size unit.Abs, start int, ratio float64, extra unit.Abs) (placed frame.Glyph, shift unit.Em) {
	left, right := g.stretchLeft, g.stretchRight
	if ratio < 0 {
		left, right = g.shrinkLeft, g.shrinkRight
	}
	left, right = left*unit.Em(ratio), right*unit.Em(ratio)
	if g.justifiable && extra != 0 {
		right += unit.Em(extra / size)
	}
	placed = frame.Glyph{
		ID:       g.ID,
		XAdvance: g.XAdvance + left + right,
		Start:    uint32(g.Start - start),
		End:      uint32(g.End - start),
	}
	return placed, g.XOffset + left
}
