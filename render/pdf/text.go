package pdf

import (
	"math"

	"chatdoc/eval/unit"
	"chatdoc/layout/frame"
	"chatdoc/render/pdf/relink"
)

// text shows a run of glyphs.
func (p *painter) text(t *frame.Text, s space) {
	if len(t.Glyphs) == 0 || t.Size == 0 {
		return
	}
	on := textCanvas(t, s)
	if t.Stroke == nil {
		p.masked(t.Fill, on, func() { p.showText(t, t.Fill, nil, on) })
		return
	}
	if t.Fill != nil && (translucent(t.Fill) || translucent(t.Stroke.Paint)) {
		p.masked(t.Fill, on, func() { p.showText(t, t.Fill, nil, on) })
		p.masked(t.Stroke.Paint, on, func() { p.showText(t, nil, t.Stroke, on) })
		return
	}
	p.masked(t.Stroke.Paint, on, func() { p.showText(t, t.Fill, t.Stroke, on) })
}

// Text rendering modes (ISO 32000-1, 9.3.6).
const (
	fillText       = 0
	strokeText     = 1
	fillStrokeText = 2
	invisibleText  = 3
)

func (p *painter) showText(t *frame.Text, fill frame.Paint, stroke *frame.Stroke, on canvas) {
	p.beginText()
	mode := invisibleText
	if fill != nil {
		p.setPaint(fillColor, fill, on)
		mode = fillText
	}
	if stroke != nil {
		p.setStroke(stroke, on)
		mode = strokeText
		if fill != nil {
			mode = fillStrokeText
		}
	}
	p.setNumbers(renderMode, "Tr", float64(mode))
	p.moveText(on.space.origin)
	w := newRunWriter(p, t)
	for c := range clusters(t) {
		w.cluster(c)
	}
	w.close()
}

// textCanvas is the canvas of a run. There is no box to stretch gradients over but the parent's; failing that, the run's
// own does.
func textCanvas(t *frame.Text, s space) canvas {
	width := t.Width()
	around := 2 * t.Size // glyphs may stand out of the line by much
	return canvas{
		space: s,
		box:   unit.Size{X: width, Y: t.Size},
		low:   unit.Point{X: -around, Y: -around},
		high:  unit.Point{X: width + around, Y: around},
	}
}

// runWriter writes the glyphs of a run. Viewers move on by each glyph's stated width; a number in between moves them to
// where the glyph belongs, whenever they would be off by more than half a thousandth of a point. Lengths are in
// thousandths of an em, as in the stream.
type runWriter struct {
	p    *painter
	t    *frame.Text
	face *face
	font *pdfFont // the current one

	pen       float64 // where layout is
	at        float64 // where the viewer is
	decimals  int     // of the numbers between glyphs
	tolerance float64

	inArray  bool // after [
	inString bool // after <
}

func newRunWriter(p *painter, t *frame.Text) *runWriter {
	// At a size of s points, a thousandth of a point is 1/s thousandths of an em.
	size := max(float64(t.Size), 0.001)
	return &runWriter{
		p: p, t: t, face: p.doc.faces[t.Font],
		decimals:  int(min(max(math.Ceil(math.Log10(size)), 0), matrixDecimals)),
		tolerance: 0.5 / size,
	}
}

func (w *runWriter) cluster(c *cluster) {
	if c.marked {
		w.close()
		w.p.beginMarked("Span", "ActualText", c.text)
	}
	for i := range c.glyphs {
		w.glyph(&c.glyphs[i], w.t.Offset(c.first+i), c.texts[i])
	}
	if c.marked {
		w.close()
		w.p.endMarked()
	}
}

func (w *runWriter) glyph(g *frame.Glyph, by frame.Offset, text string) {
	e := w.face.find(g.ID, text)
	if e.font != w.font {
		w.setFont(e.font)
	}
	if rise := float64(by.Y.At(w.t.Size)); rise != 0 || w.p.state[textRise] != initialState[textRise] {
		w.setRise(rise)
	}
	if d := w.pen + 1000*float64(by.X) - w.at; d > w.tolerance || d < -w.tolerance {
		w.adjust(d)
	}
	w.open()
	if !e.font.color {
		w.p.buf = appendHex(w.p.buf, byte(e.code>>8))
	}
	w.p.buf = appendHex(w.p.buf, byte(e.code))
	w.at += e.font.widths[e.code]
	w.pen += 1000 * float64(g.XAdvance)
}

// setFont changes the font; the position stays.
func (w *runWriter) setFont(f *pdfFont) {
	w.font = f
	w.p.operator(decimals, float64(w.t.Size))
	size := string(w.p.op)
	w.p.op = append(w.p.res.font(f.index).append(w.p.op[:0]), ' ')
	w.p.op = append(append(w.p.op, size...), "Tf"...)
	if string(w.p.op) != w.p.state[textFont] {
		w.close()
		w.p.set(textFont)
	}
}

// setRise moves the baseline.
func (w *runWriter) setRise(rise float64) {
	w.p.operator(decimals, rise)
	w.p.op = append(w.p.op, "Ts"...)
	if string(w.p.op) != w.p.state[textRise] {
		w.close()
		w.p.set(textRise)
	}
}

// adjust moves the viewer to the right.
func (w *runWriter) adjust(d float64) {
	if w.inString {
		w.p.buf = append(w.p.buf, '>')
		w.inString = false
	}
	if !w.inArray {
		w.p.buf = append(w.p.buf, '[')
		w.inArray = true
	}
	w.p.buf = relink.AppendNumber(w.p.buf, -d, w.decimals)
	w.at += relink.Round(d, w.decimals)
}

// open makes sure that codes can be written.
func (w *runWriter) open() {
	if !w.inArray {
		w.p.buf = append(w.p.buf, '[')
		w.inArray = true
	}
	if !w.inString {
		w.p.buf = append(w.p.buf, '<')
		w.inString = true
	}
}

// close shows what was written.
func (w *runWriter) close() {
	if w.inString {
		w.p.buf = append(w.p.buf, '>')
	}
	if w.inArray {
		w.p.write("]TJ\n")
	}
	w.inString, w.inArray = false, false
}
