package math

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/frame"
)

// Kind is a kind of fragment.
type Kind uint8

const (
	GlyphKind Kind = iota
	FrameKind
	SpaceKind   // a space of the source
	SpacingKind // a given distance
	LinebreakKind
	AlignKind // an alignment point
	TagKind   // begin or end of located content
)

// Class is what kind of thing a fragment is.
type Class = layout.MathClass

// Fragment is a piece of a formula.
type Fragment struct {
	Kind
	Width, Ascent, Descent unit.Abs
	Class                  Class
	Limits                 Limits
	Size                   layout.MathSize // of the styles that it was made with
	FontSize               unit.Abs        // likewise

	Italics unit.Abs // how far it leans out to the right at the top
	// TopAccent and BottomAccent are where accents above and below have their middle.
	TopAccent, BottomAccent unit.Abs
	// BaseAscent and BaseDescent are the extents that scripts go by, without accents.
	BaseAscent, BaseDescent unit.Abs

	TextLike bool // whether scripts stand at fixed heights rather than by its own
	Spaced   bool // whether spaces of the source beside it are kept
	Ignorant bool // whether what is beside it has space as if it were not there
	Weak     bool // of spacing

	glyph *glyph
	frame *frame.Frame
	mid   bool // whether delimiters around scale it
}

// Limits tells when attachments stand above and below a base rather than beside it.
type Limits uint8

const (
	LimitsNever Limits = iota
	LimitsDisplay
	LimitsAlways
)

// Active reports whether attachments stand above and below in a style.
func (l Limits) Active(styles *value.Chain) bool {
	return l == LimitsAlways || l == LimitsDisplay && layout.MathSizes.Get(styles) == layout.MathDisplay
}

// limitsOf is when things of a class have limits.
func limitsOf(c Class) Limits {
	switch c {
	case layout.ClassLarge:
		return LimitsDisplay
	case layout.ClassRelation:
		return LimitsAlways
	}
	return LimitsNever
}

// NewFrame makes a fragment of a frame. It is of no class unless the styles name one.
func NewFrame(styles *value.Chain, f *frame.Frame) *Fragment {
	return &Fragment{
		Kind:  FrameKind,
		Width: f.Width(), Ascent: f.Ascent(), Descent: f.Descent(),
		Class: layout.MathClasses.Get(styles).Or(layout.ClassNormal),
		Size:  layout.MathSizes.Get(styles), FontSize: layout.FontSize(styles),
		TopAccent: f.Width() / 2, BottomAccent: f.Width() / 2,
		BaseAscent: f.Ascent(), BaseDescent: f.Descent(),
		frame: f,
	}
}

// Height of the fragment.
func (f *Fragment) Height() unit.Abs { return f.Ascent + f.Descent }

// SetClass makes the fragment one of a class.
func (f *Fragment) SetClass(c Class) {
	f.Class = c
	if f.glyph != nil {
		f.Limits = limitsOf(c)
	}
}

// Frame is the fragment as a frame.
func (f *Fragment) Frame() *frame.Frame {
	switch f.Kind {
	case GlyphKind:
		return f.glyph.frame(f)
	case FrameKind, TagKind:
		return f.frame
	}
	return frame.New(unit.Size{X: f.Width})
}

// isSpaced reports whether spaces of the source beside it are kept.
func (f *Fragment) isSpaced() bool {
	return f.Class == layout.ClassFence || f.Spaced && f.Class == layout.ClassNormal
}

// isSpace reports whether there is nothing to see.
func (f *Fragment) isSpace() bool { return f.Kind == SpaceKind || f.Kind == SpacingKind }

// Like takes over what fragments around a base have of it: its class, and how things are attached.
func (f *Fragment) Like(base *Fragment) *Fragment {
	f.Class, f.TextLike, f.Italics = base.Class, base.TextLike, base.Italics
	f.TopAccent, f.BottomAccent = base.TopAccent, base.BottomAccent
	return f
}
