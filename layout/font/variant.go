package font

// Variant tells the faces of a family apart.
type Variant struct {
	Style   Style
	Weight  Weight
	Stretch Stretch
}

// Regular is the variant of plain text.
func Regular() Variant { return Variant{Normal, WeightRegular, StretchNormal} }

// Style is the slant of a face.
type Style uint8

const (
	Normal Style = iota
	Italic
	Oblique
)

func (s Style) String() string { return [...]string{"normal", "italic", "oblique"}[s] }

// distance is how badly a face of style s serves where t is wanted. Italic and oblique stand in for each other.
func (s Style) distance(t Style) int {
	switch {
	case s == t:
		return 0
	case s != Normal && t != Normal:
		return 1
	}
	return 2
}

// Weight is the thickness of a face's strokes, from 100 (thin) to 900 (black).
type Weight uint16

const (
	WeightRegular Weight = 400
	WeightBold    Weight = 700
)

func (w Weight) distance(v Weight) int { return abs(int(w) - int(v)) }

// clampWeight brings numbers that some files have into the range of weights.
func clampWeight(n int) Weight { return Weight(min(max(n, 100), 900)) }

// Stretch is the width of a face in thousandths of the normal width, from 500 to 2000.
type Stretch uint16

// StretchNormal is the width of faces that are neither condensed nor expanded.
const StretchNormal Stretch = 1000

func (s Stretch) distance(t Stretch) int { return abs(int(s) - int(t)) }

// stretchOfClass is the stretch for a usWidthClass (OpenType, OS/2), normal for numbers outside of 1 to 9.
func stretchOfClass(class int) Stretch {
	if class < 1 || class > 9 {
		return StretchNormal
	}
	return [...]Stretch{500, 625, 750, 875, 1000, 1125, 1250, 1500, 2000}[class-1]
}

func abs(n int) int { return max(n, -n) }
