package layout

import (
	"slices"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout/frame"
)

// layoutBox lays a box out that stands in a line of text.
func layoutBox(e *Engine, c *value.Content, loc Locator, styles *value.Chain, region Region) (*frame.Frame, error) {
	inset := InsetsIn(boxInset.In(c, styles), styles)
	pod := unbreakablePod(boxWidth.In(c, styles), sizingOf(boxHeight.In(c, styles)), inset, styles, region.Size)
	f := frame.New(unit.Size{})
	if body := boxBody.Of(c); body.Some {
		var err error
		if f, err = layoutBody(e, body.V, loc, styles, pod); err != nil {
			return nil, err
		}
	}
	f.Hard = true
	deco, err := newDecoration(e, boxFill.In(c, styles), boxStroke.In(c, styles), boxOutset.In(c, styles),
		boxRadius.In(c, styles), boxClip.In(c, styles), styles)
	if err != nil {
		return nil, err
	}
	finishBox(f, pod.Expand, pod.Size, inset, &deco, c.Label())
	// A ratio refers to the height of the finished box.
	if shift := ResolveRel(boxBaseline.In(c, styles), styles).Of(f.Height()); shift != 0 {
		f.SetBaseline(f.Baseline() - shift)
	}
	return f, nil
}

// finishBox gives a laid out body the size it was to have, its padding, its decoration and its label.
func finishBox(f *frame.Frame, expand unit.Axes[bool], size unit.Size, inset unit.Sides[unit.RelAbs], deco *decoration, label value.Label) {
	f.Size = selectSize(expand, size, f.Size)
	if inset != (unit.Sides[unit.RelAbs]{}) {
		Grow(f, inset)
	}
	deco.apply(f)
	if label != "" {
		f.SetLabel(string(label))
	}
}

// selectSize is a along the axes where the condition holds, else b.
func selectSize(cond unit.Axes[bool], a, b unit.Size) unit.Size {
	if cond.X {
		b.X = a.X
	}
	if cond.Y {
		b.Y = a.Y
	}
	return b
}

// blockLook is a block's own fields, resolved.
type blockLook struct {
	body   blockContent
	width  Sizing
	height Sizing
	inset  unit.Sides[unit.RelAbs]
	deco   decoration
	label  value.Label
}

func lookOfBlock(e *Engine, c *value.Content, styles *value.Chain) (b blockLook, err error) {
	b = blockLook{
		body:   blockBody.Of(c),
		width:  sizingOf(blockWidth.In(c, styles)),
		height: blockHeight.In(c, styles),
		inset:  InsetsIn(blockInset.In(c, styles), styles),
		label:  c.Label(),
	}
	b.deco, err = newDecoration(e, blockFill.In(c, styles), blockStroke.In(c, styles), blockOutset.In(c, styles),
		blockRadius.In(c, styles), blockClip.In(c, styles), styles)
	return b, err
}

// layoutSingleBlock lays a block out in one region.
func layoutSingleBlock(e *Engine, c *value.Content, loc Locator, styles *value.Chain, region Region) (*frame.Frame, error) {
	b, err := lookOfBlock(e, c, styles)
	if err != nil {
		return nil, err
	}
	pod := unbreakablePod(b.width, b.height, b.inset, styles, region.Size)
	f, err := b.frame(e, loc, styles, pod, region)
	if err != nil {
		return nil, err
	}
	if b.body.elem == nil {
		f.Hard = true
	}
	finishBox(f, pod.Expand, pod.Size, b.inset, &b.deco, b.label)
	return f, nil
}

// frame lays the body out in one region. Elements that can be broken decide by themselves how they fill it.
func (b *blockLook) frame(e *Engine, loc Locator, styles *value.Chain, pod, region Region) (*frame.Frame, error) {
	switch body := b.body; {
	case body.content != nil:
		return layoutBody(e, body.content, loc, styles, pod)
	case body.frame != nil:
		return body.frame(e, body.elem, loc, styles, pod)
	case body.fragment != nil:
		pod.Expand = expandAlso(pod.Expand, region.Expand, pod.Size)
		fragment, err := body.fragment(e, body.elem, loc, styles, One(pod))
		if err != nil {
			return nil, err
		}
		return fragment[0], nil
	}
	return frame.NewHard(unit.Size{}), nil
}

// expandAlso is where either expands, as far as there is an end to expand to.
func expandAlso(a, b unit.Axes[bool], size unit.Size) unit.Axes[bool] {
	return unit.Axes[bool]{X: (a.X || b.X) && size.X.IsFinite(), Y: (a.Y || b.Y) && size.Y.IsFinite()}
}

// layoutMultiBlock lays a block out over regions.
func layoutMultiBlock(e *Engine, c *value.Content, loc Locator, styles *value.Chain, regions Regions) (Fragment, error) {
	b, err := lookOfBlock(e, c, styles)
	if err != nil {
		return nil, err
	}
	pod := breakablePod(b.width, b.height, b.inset, styles, regions)
	fragment, err := b.fragment(e, loc, styles, pod, regions)
	if err != nil {
		return nil, err
	}
	// An empty frame before others is where nothing fitted: it is not drawn.
	skip := len(fragment) > 1 && fragment[0].IsEmpty() &&
		slices.ContainsFunc(fragment[1:], func(f *frame.Frame) bool { return !f.IsEmpty() })
	for i, f := range fragment {
		f.Hard = f.Hard || b.body.elem == nil
		deco := b.deco
		if skip && i == 0 {
			deco = decoration{clip: b.deco.clip}
		}
		finishBox(f, pod.Expand, pod.Size, b.inset, &deco, b.label)
		pod.Next()
	}
	return fragment, nil
}

// fragment lays the body out over regions.
func (b *blockLook) fragment(e *Engine, loc Locator, styles *value.Chain, pod, regions Regions) (Fragment, error) {
	switch body := b.body; {
	case body.content != nil && pod.isFixed():
		f, err := layoutFilling(e, body.content, loc, styles, pod.First())
		return Fragment{f}, err
	case body.content != nil:
		return LayoutEven(e, body.content, loc, styles, pod)
	case body.fragment != nil:
		pod.Expand = expandAlso(pod.Expand, regions.Expand, pod.Size)
		return body.fragment(e, body.elem, loc, styles, pod)
	case body.frame != nil:
		f, err := body.frame(e, body.elem, loc, styles, Region{pod.Base(), pod.Expand})
		return Fragment{f}, err
	}
	fragment := Fragment{frame.NewHard(unit.Size{})}
	for rest := pod; pod.Expand.Y && len(rest.After) > 0; rest.Next() {
		fragment = append(fragment, frame.NewHard(unit.Size{}))
	}
	return fragment, nil
}

// LayoutEven lays content out so that all frames are equally wide: where they come out different, once more in the
// greatest width.
func LayoutEven(e *Engine, c *value.Content, loc Locator, styles *value.Chain, pod Regions) (Fragment, error) {
	fragment, err := LayoutFragment(e, c, loc, styles, pod)
	if err != nil || pod.Expand.X {
		return fragment, err
	}
	width, uneven := fragment[0].Width(), false
	for _, f := range fragment[1:] {
		uneven = uneven || !f.Width().ApproxEq(width)
		width = max(width, f.Width())
	}
	if !uneven {
		return fragment, nil
	}
	pod.Size.X, pod.Expand.X = width, true
	return LayoutFragment(e, c, loc, styles, pod)
}

// extent is how large a thing is along an axis of which base is there.
func (s Sizing) extent(base unit.Abs, styles *value.Chain) unit.Abs {
	if s.Kind == SizeRel {
		return ResolveRel(s.Rel, styles).Of(base)
	}
	return base
}

// unbreakablePod is the region for the body of a box or block in an area of a size.
func unbreakablePod(width, height Sizing, inset unit.Sides[unit.RelAbs], styles *value.Chain, base unit.Size) Region {
	size := unit.Size{X: width.extent(base.X, styles), Y: height.extent(base.Y, styles)}
	if inset != (unit.Sides[unit.RelAbs]{}) {
		size = Shrink(size, inset)
	}
	return Region{size, unit.Axes[bool]{
		X: width.Kind != SizeAuto && size.X.IsFinite(),
		Y: height.Kind != SizeAuto && size.Y.IsFinite(),
	}}
}

// breakablePod are the regions for the body of a block over regions. A fixed height is spread over them.
func breakablePod(width, height Sizing, inset unit.Sides[unit.RelAbs], styles *value.Chain, regions Regions) Regions {
	base := regions.Base()
	pod := regions
	if height.Kind == SizeRel {
		fixed := height.extent(base.Y, styles)
		heights := spread(fixed, regions)
		pod = Regions{Size: unit.Size{X: pod.Size.X, Y: heights[0]}, Full: fixed, After: heights[1:]}
	}
	if width.Kind == SizeRel {
		pod.Size.X = width.extent(base.X, styles)
	}
	if inset != (unit.Sides[unit.RelAbs]{}) {
		pod = pod.Map(func(s unit.Size) unit.Size { return Shrink(s, inset) })
	}
	pod.Expand = unit.Axes[bool]{
		X: width.Kind != SizeAuto && pod.Size.X.IsFinite(),
		Y: height.Kind != SizeAuto && pod.Size.Y.IsFinite(),
	}
	return pod
}

// spread divides a fixed height into the heights that it takes of each region. What is left at the end overflows the
// last.
func spread(height unit.Abs, regions Regions) (heights []unit.Abs) {
	for {
		part := min(max(regions.Size.Y, 0), height)
		heights = append(heights, part)
		height -= part
		if height.ApproxEmpty() || !regions.MayBreak() || !regions.MayProgress() && part.ApproxEmpty() {
			break
		}
		regions.Next()
	}
	if !height.ApproxEmpty() {
		heights[len(heights)-1] += height
	}
	return heights
}
