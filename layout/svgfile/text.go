package svgfile

import (
	"strings"

	"chatdoc/eval/unit"
	"chatdoc/layout/frame"
)

// chunk is text from one absolute position to the next: it is aligned at its position as a whole.
type chunk struct {
	at     point
	anchor string
	frames []*frame.Frame
	shifts []point // how far each frame is moved from where the one before ends
}

// text draws the text of a node and its spans (SVG 1.1, 10). Of lists of positions the first one counts, and text on
// paths is set straight.
func (d *drawing) text(n *node, s style, out *frame.Frame) error {
	t := textDrawing{drawing: d, preserve: n.attrs["space"] == "preserve"}
	t.begin(point{}, s)
	if err := t.span(n, s); err != nil {
		return err
	}
	for _, c := range t.chunks {
		c.draw(out)
	}
	return nil
}

type textDrawing struct {
	*drawing
	chunks   []*chunk
	shift    point // that the next piece of text has
	spaced   bool  // whether the text so far ends in a space
	preserve bool  // whether all spaces count
}

func (t *textDrawing) begin(at point, s style) {
	t.chunks = append(t.chunks, &chunk{at: at, anchor: s.anchor})
	t.spaced = true
}

// last is the chunk that is being filled.
func (t *textDrawing) last() *chunk { return t.chunks[len(t.chunks)-1] }

// span sets the text of a node.
func (t *textDrawing) span(n *node, s style) error {
	t.move(n, s)
	for _, child := range n.children {
		switch child.name {
		case "":
			if err := t.run(child.text, s); err != nil {
				return err
			}
		case "tspan", "a", "textPath":
			inner := t.style(child, s)
			if inner.gone {
				continue
			}
			if err := t.span(child, inner); err != nil {
				return err
			}
		}
	}
	return nil
}

// move takes the positions of a node: an absolute one begins a chunk.
func (t *textDrawing) move(n *node, s style) {
	x, okX := length(firstOf(n.attrs["x"]), t.view.x, s.size)
	y, okY := length(firstOf(n.attrs["y"]), t.view.y, s.size)
	if okX || okY {
		at := t.last().end()
		if okX {
			at.x = x
		}
		if okY {
			at.y = y
		}
		t.begin(at, s)
		t.shift = point{}
	}
	dx, _ := length(firstOf(n.attrs["dx"]), t.view.x, s.size)
	dy, _ := length(firstOf(n.attrs["dy"]), t.view.y, s.size)
	t.shift = point{t.shift.x + dx, t.shift.y + dy}
}

func firstOf(list string) string {
	if fields := strings.FieldsFunc(list, func(r rune) bool { return r == ' ' || r == ',' || r == '\n' || r == '\t' }); len(fields) > 0 {
		return fields[0]
	}
	return ""
}

// run sets a piece of text in one style.
func (t *textDrawing) run(text string, s style) error {
	if text = t.spaces(text); text == "" {
		return nil
	}
	run := Run{Text: text, Families: s.families, Size: unit.Abs(s.size), Weight: s.weight, Italic: s.italic}
	if !s.fill.some && s.fill.ref == "" || s.hidden {
		return nil
	}
	run.Fill = faded(s.fill.color, s.fillOpacity*s.opacity)
	f, err := t.opts.Text(run)
	if err != nil {
		return err
	}
	c := t.last()
	c.frames, c.shifts = append(c.frames, f), append(c.shifts, t.shift)
	t.shift = point{}
	return nil
}

// spaces makes one space of all white space in a row (SVG 1.1, 10.15).
func (t *textDrawing) spaces(text string) string {
	if t.preserve {
		return strings.NewReplacer("\n", " ", "\t", " ", "\r", "").Replace(text)
	}
	var b strings.Builder
	for _, r := range text {
		switch {
		case r == '\n' || r == '\r':
		case r == ' ' || r == '\t':
			if !t.spaced {
				b.WriteByte(' ')
			}
			t.spaced = true
		default:
			b.WriteRune(r)
			t.spaced = false
		}
	}
	return b.String()
}

// end is where the text of a chunk ends, if it starts at its position.
func (c *chunk) end() point {
	at := c.at
	for i, f := range c.frames {
		at.x += c.shifts[i].x + float64(f.Width())
		at.y += c.shifts[i].y
	}
	return at
}

// draw puts the text on baselines.
func (c *chunk) draw(out *frame.Frame) {
	at, width := c.at, c.end().x-c.at.x
	switch c.anchor {
	case "middle":
		at.x -= width / 2
	case "end":
		at.x -= width
	}
	for i, f := range c.frames {
		at = point{at.x + c.shifts[i].x, at.y + c.shifts[i].y}
		out.PushFrame(unit.Point{X: unit.Abs(at.x), Y: unit.Abs(at.y) - f.Baseline()}, f)
		at.x += float64(f.Width())
	}
}
