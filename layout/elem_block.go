package layout

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
)

// Sizing is how large a thing is along an axis. The zero Sizing is auto.
type Sizing struct {
	Kind SizingKind
	Rel  unit.Rel
	Fr   unit.Fr
}

// SizingKind is a kind of Sizing.
type SizingKind uint8

const (
	SizeAuto SizingKind = iota
	SizeRel
	SizeFr
)

// Cast brings the Caster: auto, a relative length or a fraction.
func (Sizing) Cast() *value.Caster[Sizing] {
	rel := value.CasterOf[unit.Rel]()
	info := value.Types(value.AutoType, value.RelativeType, value.FractionType)
	return &value.Caster[Sizing]{
		Info: info,
		From: func(v value.Value) (Sizing, error) {
			switch v := v.(type) {
			case value.Auto:
				return Sizing{}, nil
			case value.Fraction:
				return Sizing{Kind: SizeFr, Fr: unit.Fr(v)}, nil
			}
			if !rel.Accepts(v) {
				return Sizing{}, info.Fail(v)
			}
			r, err := rel.From(v)
			return Sizing{Kind: SizeRel, Rel: r}, err
		},
		Into: func(s Sizing) value.Value {
			switch s.Kind {
			case SizeRel:
				return value.Relative(s.Rel)
			case SizeFr:
				return value.Fraction(s.Fr)
			}
			return value.Auto{}
		},
		Matches: func(v value.Value) bool {
			return rel.Accepts(v) || v.Type() == value.AutoType || v.Type() == value.FractionType
		},
	}
}

// Rels is the Sizing of a relative length, or auto.
func sizingOf(s value.Smart[unit.Rel]) Sizing {
	if s.Given {
		return Sizing{Kind: SizeRel, Rel: s.V}
	}
	return Sizing{}
}

// What boxes, blocks and shapes have in common.
type (
	// Insets are lengths on the sides of a box.
	Insets = value.Sides[unit.Rel]
	// Strokes are strokes on the sides of a box; none is not the same as one that is not set.
	Strokes = value.Sides[value.Maybe[*value.Stroke]]
	// Radii are radii of the corners of a box.
	Radii = value.Corners[unit.Rel]
	// Fill is what an area is painted with.
	Fill = value.Maybe[value.Paint]
)

// Boxes: containers in a line of text.
var (
	Box         = value.NewElem("box", "A container in a line of text.")
	boxWidth    = value.Settable(Box, "width", Sizing{}, "The width; a fraction takes a share of the line.")
	boxHeight   = value.Settable(Box, "height", value.Smart[unit.Rel]{}, "The height.")
	boxBaseline = value.Settable(Box, "baseline", unit.Rel{}, "How far the box is moved down.")
	boxFill     = value.Settable(Box, "fill", Fill{}, "What the box is filled with.")
	boxStroke   = value.Settable(Box, "stroke", Strokes{}, "How its sides are drawn.", value.Folds)
	boxRadius   = value.Settable(Box, "radius", Radii{}, "How round its corners are.", value.Folds)
	boxInset    = value.Settable(Box, "inset", Insets{}, "The space between its sides and its content.", value.Folds)
	boxOutset   = value.Settable(Box, "outset", Insets{}, "How far its sides are moved outwards.", value.Folds)
	boxClip     = value.Settable(Box, "clip", false, "Whether to hide what stands out.")
	boxBody     = value.Settable(Box, "body", value.Maybe[*value.Content]{}, "What the box contains.", value.Positional, value.Fixed)
)

// Blocks: containers in the flow.
var (
	Block          = value.NewElem("block", "A container between paragraphs.")
	blockWidth     = value.Settable(Block, "width", value.Smart[unit.Rel]{}, "The width.")
	blockHeight    = value.Settable(Block, "height", Sizing{}, "The height; a fraction takes a share of the page.")
	blockBreakable = value.Settable(Block, "breakable", true, "Whether it may be broken across pages.")
	blockFill      = value.Settable(Block, "fill", Fill{}, "What the block is filled with.")
	blockStroke    = value.Settable(Block, "stroke", Strokes{}, "How its sides are drawn.", value.Folds)
	blockRadius    = value.Settable(Block, "radius", Radii{}, "How round its corners are.", value.Folds)
	blockInset     = value.Settable(Block, "inset", Insets{}, "The space between its sides and its content.", value.Folds)
	blockOutset    = value.Settable(Block, "outset", Insets{}, "How far its sides are moved outwards.", value.Folds)
	blockAbove     = value.Settable(Block, "above", value.Smart[Spacing]{}, "The space above.")
	blockBelow     = value.Settable(Block, "below", value.Smart[Spacing]{}, "The space below.")
	blockClip      = value.Settable(Block, "clip", false, "Whether to hide what stands out.")
	blockSticky    = value.Settable(Block, "sticky", false, "Whether it stays with the block that follows.")
	blockBody      = value.Settable(Block, "body", blockContent{}, "What the block contains.", value.Positional, value.Fixed)
)

var _ = func() bool {
	Block.Arguments = func(args *value.Args) { args.Spread(args.Take("spacing"), "above", "below") }
	return true
}()

// blockContent is what a block contains: content, or an element that lays itself out.
type blockContent struct {
	content  *value.Content
	elem     *value.Content
	frame    FrameFunc
	fragment FragmentFunc
}

// Cast brings the Caster: content or none.
func (blockContent) Cast() *value.Caster[blockContent] {
	c := value.CasterOf[value.Maybe[*value.Content]]()
	return &value.Caster[blockContent]{
		Info: c.Info,
		From: func(v value.Value) (blockContent, error) {
			m, err := c.From(v)
			return blockContent{content: m.V}, err
		},
		Into: func(b blockContent) value.Value {
			switch {
			case b.content != nil:
				return b.content
			case b.elem != nil:
				return b.elem
			}
			return value.None{}
		},
		Matches: c.Matches,
	}
}

// EachContent lets searches of content find what is in the block.
func (b blockContent) EachContent(visit func(*value.Content) bool) bool {
	switch {
	case b.content != nil:
		return visit(b.content)
	case b.elem != nil:
		return visit(b.elem)
	}
	return true
}

// NewBlock makes a block of content.
func NewBlock(body *value.Content, options ...BlockOption) *value.Content {
	return newBlock(blockContent{content: body}, options)
}

// BlockFrame makes a block in which an element lays itself out, in one frame that cannot be broken.
func BlockFrame(elem *value.Content, lay FrameFunc, options ...BlockOption) *value.Content {
	options = append(options, BlockBreakable(false))
	return newBlock(blockContent{elem: elem, frame: lay}, options).At(elem.Span())
}

// BlockWhole makes a block in which an element lays itself out in one frame, and across regions only where the one frame
// would be too tall for any.
func BlockWhole(elem *value.Content, lay FrameFunc, across FragmentFunc) *value.Content {
	return newBlock(blockContent{elem: elem, frame: lay, fragment: across}, []BlockOption{BlockBreakable(false)}).At(elem.Span())
}

// BlockFragment makes a block in which an element lays itself out across regions.
func BlockFragment(elem *value.Content, lay FragmentFunc, options ...BlockOption) *value.Content {
	return newBlock(blockContent{elem: elem, fragment: lay}, options).At(elem.Span())
}

func newBlock(body blockContent, options []BlockOption) *value.Content {
	slots := []value.Slot{blockBody.Is(body)}
	for _, opt := range options {
		slots = append(slots, value.Slot(opt))
	}
	return value.New(Block, slots...)
}

// NewFillBox makes a box that takes what is left of its line.
func NewFillBox(body *value.Content) *value.Content {
	return value.New(Box, boxWidth.Is(Sizing{Kind: SizeFr, Fr: 1}), boxBody.Is(value.Some(body)))
}

// BlockOption is a field of a block that elements make.
type BlockOption value.Slot

// BlockSize is a block's width and height.
func BlockSize(width value.Smart[unit.Rel], height Sizing) []BlockOption {
	return []BlockOption{BlockOption(blockWidth.Is(width)), BlockOption(blockHeight.Is(height))}
}

// BlockSpacing is a block's space above and below.
func BlockSpacing(above, below value.Smart[Spacing]) []BlockOption {
	return []BlockOption{BlockOption(blockAbove.Is(above)), BlockOption(blockBelow.Is(below))}
}

// BlockBreakable tells whether a block may be broken.
func BlockBreakable(breakable bool) BlockOption { return BlockOption(blockBreakable.Is(breakable)) }
