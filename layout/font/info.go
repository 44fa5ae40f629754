package font

// Info is what can be known of a face without reading more than a few hundred bytes of its file.
type Info struct {
	Family     string // as the file spells it, without words for the style
	PostScript string // the name that identifies the face in a PDF; "" where the file has none
	Variant    Variant
	Monospace  bool // all glyphs have the same width
	Serif      bool
	Math       bool // there are constants for setting formulas
	Variable   bool // there are axes of variation; chatdoc sets the default instance
}
