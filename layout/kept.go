package layout

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout/frame"
)

// The picture of somebody who writes much stands in a chat thousands of times. So what fills an area of a fixed size is
// kept for the round and taken again where the same content stands in an area of the same size, with the same styles. It
// must not matter where that is: what asks about the document while it is laid out, or can be found in it, is not kept.

// keptParts is what is kept for a round.
type keptParts struct {
	frames map[keptKey]*frame.Frame
	chains map[*value.Chain][]*value.Chain // by what is below their top
	cells  map[cellKey]Fragment            // of grids in cells
	nested int                             // how many cells are being laid out, one in the other
}

// keptKey is what the frame of content depends on.
type keptKey struct {
	content uint64
	styles  *value.Chain
	size    unit.Size
}

// Bounds for how much is kept. When there is more, keeping begins anew.
const (
	maxKeptFrames = 4096
	maxKeptOuter  = 4096 // chains that others are kept of
	maxKeptInner  = 8    // chains that are kept of one
	maxKeptCells  = 4096
)

func newKeptParts() keptParts {
	return keptParts{
		frames: map[keptKey]*frame.Frame{}, chains: map[*value.Chain][]*value.Chain{}, cells: map[cellKey]Fragment{},
	}
}

// inner is a chain with styles on top. It knows which chain is like it, so that what was worked out of one holds for all.
func (e *Engine) inner(outer *value.Chain, styles value.Styles) *value.Chain {
	known := e.kept.chains[outer.Like()]
	c := outer.WithLike(styles, known)
	if c.Like() != c {
		return c
	}
	if len(known) >= maxKeptInner {
		known = known[:0]
	}
	if len(e.kept.chains) >= maxKeptOuter {
		clear(e.kept.chains)
	}
	e.kept.chains[outer.Like()] = append(known, c)
	return c
}

// layoutBody lays out what is in a box or in a block that is not broken.
func layoutBody(e *Engine, c *value.Content, loc Locator, styles *value.Chain, region Region) (*frame.Frame, error) {
	if region.Expand == unit.Splat(true) {
		return layoutFilling(e, c, loc, styles, region)
	}
	return LayoutFrame(e, c, loc, styles, region)
}

// isFixed reports whether there is one region only, and it is to be filled.
func (r *Regions) isFixed() bool {
	return r.Expand == unit.Splat(true) && !r.MayBreak() && r.Size.Y == r.Full
}

// layoutFilling lays out content that fills a region of a fixed size.
func layoutFilling(e *Engine, c *value.Content, loc Locator, styles *value.Chain, region Region) (*frame.Frame, error) {
	key := keptKey{c.Hash(), styles.Like(), region.Size}
	if f := e.kept.frames[key]; f != nil {
		return f.Clone(), nil
	}
	asked := e.Introspector.Asked()
	f, err := LayoutFrame(e, c, loc, styles, region)
	if err == nil && e.Introspector.Asked() == asked && !canBeFound(f) {
		if len(e.kept.frames) >= maxKeptFrames {
			clear(e.kept.frames)
		}
		e.kept.frames[key] = f.Clone()
	}
	return f, err
}

// canBeFound reports whether documents can find anything in a frame.
func canBeFound(f *frame.Frame) bool {
	for i := range f.Items {
		switch item := f.Items[i].Item.(type) {
		case *frame.Group:
			if canBeFound(item.Frame) {
				return true
			}
		case *frame.Tag:
			if c := item.Mark.(Mark).Content; c != nil && (!c.Elem().Unqueriable || c.Label() != "") {
				return true
			}
		}
	}
	return false
}
