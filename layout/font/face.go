package font

// Info is what can be known of a face without opening it.
type Info struct {
	Family  string
	Variant Variant
}

// Font is one face of one file.
type Font struct {
	Info Info
}
