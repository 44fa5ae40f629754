package layout

import (
	"chatdoc/eval/value"
	"chatdoc/layout/font"
	"chatdoc/layout/frame"
)

// Engine is what every part of layout is handed: the evaluator's engine and what only layout needs. It belongs to one
// goroutine.
type Engine struct {
	*value.Engine
	Fonts  *font.Set
	Shaper *font.Shaper

	memo map[any]any // of Memo
	kept keptParts
	par  parScratch
}

// NewEngine makes an engine around the evaluator's, which learns of it for the sake of functions that measure.
func NewEngine(eng *value.Engine, fonts *font.Set) *Engine {
	e := &Engine{Engine: eng, Fonts: fonts, Shaper: font.NewShaper(fonts), kept: newKeptParts()}
	eng.Layout = e
	return e
}

// Of gives the layout engine of an evaluator's engine.
func Of(eng *value.Engine) *Engine { return eng.Layout.(*Engine) }

// Memo is what a function makes for a key. It is kept for the whole compilation, and errors with it, so the function must
// depend on nothing but the key. Each use has a key type of its own.
func Memo[K comparable, V any](e *Engine, key K, build func() (V, error)) (V, error) {
	type result struct {
		v   V
		err error
	}
	if r, ok := e.memo[key].(result); ok {
		return r.v, r.err
	}
	v, err := build()
	if e.memo == nil {
		e.memo = map[any]any{}
	}
	e.memo[key] = result{v, err}
	return v, err
}

// The ways in which an element is laid out. An element has one of them at most.
type (
	// ShowFunc makes other content of the element.
	ShowFunc func(e *Engine, c *value.Content, styles *value.Chain) (*value.Content, error)
	// FrameFunc makes a frame that cannot be broken across regions.
	FrameFunc func(e *Engine, c *value.Content, loc Locator, styles *value.Chain, region Region) (*frame.Frame, error)
	// FragmentFunc makes frames, one for each region that it takes.
	FragmentFunc func(e *Engine, c *value.Content, loc Locator, styles *value.Chain, regions Regions) (Fragment, error)
)

// Fragment is content laid out over several regions, a frame for each.
type Fragment []*frame.Frame

// Shows declares how an element is shown.
func Shows(elem *value.Elem, show ShowFunc) *value.Elem {
	elem.Show = show
	return elem
}

// Frames declares that an element is shown as a block that lays itself out in one frame.
func Frames(elem *value.Elem, lay FrameFunc) *value.Elem {
	return Shows(elem, func(_ *Engine, c *value.Content, _ *value.Chain) (*value.Content, error) {
		return BlockFrame(c, lay), nil
	})
}

// Fragments declares that an element is shown as a block that lays itself out across regions.
func Fragments(elem *value.Elem, lay FragmentFunc) *value.Elem {
	return Shows(elem, func(_ *Engine, c *value.Content, _ *value.Chain) (*value.Content, error) {
		return BlockFragment(c, lay), nil
	})
}

// Inlines declares that an element is shown as a frame in a line of text.
func Inlines(elem *value.Elem, lay FrameFunc) *value.Elem {
	return Shows(elem, func(_ *Engine, c *value.Content, _ *value.Chain) (*value.Content, error) {
		return NewInline(c, lay), nil
	})
}
