package std

import (
	"math"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/frame"
	"chatdoc/lexer/diag"
)

var (
	repeat        = element("repeat", "Repeats content over the width that is there, as dots to a page number.")
	repeatBody    = value.Required[*value.Content](repeat, "body", "The content to repeat.")
	repeatGap     = value.Settable(repeat, "gap", unit.Length{}, "The space between two repetitions.")
	repeatJustify = value.Settable(repeat, "justify", true, "Whether the gaps grow until the repetitions fill the width.")

	_ = layout.Frames(repeat, layoutRepeat)
)

// maxRepetitions bounds how often content is repeated in one line.
const maxRepetitions = 1000

func layoutRepeat(e *layout.Engine, c *value.Content, loc layout.Locator, styles *value.Chain, region layout.Region) (*frame.Frame, error) {
	piece, err := layout.LayoutFrame(e, repeatBody.Of(c), loc, styles, layout.Region{Size: region.Size})
	if err != nil {
		return nil, err
	}
	size := unit.Size{X: region.Size.X, Y: piece.Height()}
	if !isFinite(size) {
		return nil, diag.Errorf(c.Span(), "repeat with no size restrictions")
	}
	f := frame.New(size)
	if piece.HasBaseline() {
		f.SetBaseline(piece.Baseline())
	}
	width, gap := piece.Width(), layout.Resolve(repeatGap.In(c, styles), styles)
	// As many as fit with gaps between them: n·width + (n−1)·gap ≤ size.
	count := math.Floor(float64((size.X + gap) / (width + gap)))
	remaining := unit.Abs(math.Mod(float64(size.X+gap), float64(width+gap)))
	var x unit.Abs
	justify := repeatJustify.In(c, styles)
	if justify {
		gap += remaining / unit.Abs(count-1)
	}
	if count == 1 || !justify {
		x = layout.AlignIn(styles).X.Position(remaining)
	}
	for range repetitions(width, count) {
		f.PushFrame(unit.Point{X: x}, piece)
		x += width + gap
	}
	return f, nil
}

// repetitions is how often content of a width is drawn.
func repetitions(width unit.Abs, count float64) int {
	if width <= 0 || !(count > 0) {
		return 0
	}
	return int(min(count, maxRepetitions))
}
