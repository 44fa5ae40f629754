package layout

import (
	"math"

	"chatdoc/eval/value"
)

// A cell is laid out more than once, to find out how wide and how high it is. Of grids in cells of grids, which lists and
// tables are as well, the innermost would be laid out as often as the product of that. So what a cell in a cell gave is
// kept for the round.

// cellKey is what the fragment of a cell depends on. Answers about the document are the same in the whole round.
type cellKey struct {
	content, place, regions uint64
	styles                  *value.Chain
}

// layoutNested lays out the content of a cell.
func layoutNested(e *Engine, c *value.Content, loc Locator, styles *value.Chain, regions Regions) (Fragment, error) {
	e.kept.nested++
	defer func() { e.kept.nested-- }()
	if e.kept.nested == 1 || loc.measure != nil {
		return LayoutFragment(e, c, loc, styles, regions)
	}
	key := cellKey{c.Hash(), loc.hash, regions.hash(), styles.Like()}
	if f, ok := e.kept.cells[key]; ok {
		return f, nil
	}
	f, err := LayoutFragment(e, c, loc, styles, regions)
	if err == nil {
		if len(e.kept.cells) >= maxKeptCells {
			clear(e.kept.cells)
		}
		e.kept.cells[key] = f
	}
	return f, err
}

// hash is a number that stands for the regions.
func (r *Regions) hash() uint64 {
	var h value.Hasher
	flag := func(b bool) {
		if b {
			h.Word(1)
		} else {
			h.Word(0)
		}
	}
	flag(r.Expand.X)
	flag(r.Expand.Y)
	flag(r.Endless)
	h.Word(math.Float64bits(float64(r.Size.X)))
	h.Word(math.Float64bits(float64(r.Size.Y)))
	h.Word(math.Float64bits(float64(r.Full)))
	h.Word(math.Float64bits(float64(r.Last)))
	for _, height := range r.After {
		h.Word(math.Float64bits(float64(height)))
	}
	return h.Sum()
}
