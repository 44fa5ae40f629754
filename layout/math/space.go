package math

import (
	"chatdoc/eval/unit"
	"chatdoc/layout"
)

// The space between classes (The TeXbook, page 170).
const (
	thin   unit.Em = 1. / 6
	medium unit.Em = 2. / 9
	thick  unit.Em = 5. / 18
)

// spaceBetween is the space between two fragments, nil for none; source is what the source has there, which may be nil.
func spaceBetween(l, source, r *Fragment) *Fragment {
	fixed := func(width unit.Em, f *Fragment) *Fragment {
		return &Fragment{Kind: SpacingKind, Width: width.At(f.FontSize)}
	}
	inScript := func(f *Fragment) bool { return f.Size <= layout.MathScript }
	switch {
	case r.Class == layout.ClassPunctuation:
		return nil
	case l.Class == layout.ClassPunctuation && !inScript(l):
		return fixed(thin, l)

	case l.Class == layout.ClassOpening || r.Class == layout.ClassClosing:
		return nil

	case l.Class == layout.ClassRelation && r.Class == layout.ClassRelation:
		return nil
	case l.Class == layout.ClassRelation && !inScript(l):
		return fixed(thick, l)
	case r.Class == layout.ClassRelation && !inScript(r):
		return fixed(thick, r)

	case l.Class == layout.ClassBinary && !inScript(l):
		return fixed(medium, l)
	case r.Class == layout.ClassBinary && !inScript(r):
		return fixed(medium, r)

	case l.Class == layout.ClassLarge && (r.Class == layout.ClassOpening || r.Class == layout.ClassFence):
		return nil
	case l.Class == layout.ClassLarge:
		return fixed(thin, l)
	case r.Class == layout.ClassLarge:
		return fixed(thin, r)

	case l.isSpaced() || r.isSpaced():
		return source
	}
	return nil
}
