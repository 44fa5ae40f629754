package highlight

// Class says what a piece of text is, and thereby how a Theme draws it: one of the kinds below, and any of the marks
// Bold, Italic and Underline, which add up with it.
type Class uint16

// Kinds, each with the scope that it stands for in TextMate's naming. A theme gives each kind a color or none.
const (
	Plain         Class = iota
	Comment             // comment
	Escape              // constant.character.escape
	Raw                 // markup.raw
	MathDelimiter       // punctuation.definition.math
	MathOperator        // keyword.operator.math
	ListMarker          // punctuation.definition.list
	Label               // entity.name.label, markup.other.reference
	Keyword             // keyword, constant.language, variable.language, storage
	Operator            // keyword.operator
	Constant            // constant: numbers, characters, symbols, placeholders
	String              // string
	Entity              // entity.name, support: definitions and known types
	Function            // variable.function, support.function: calls
	Macro               // support.macro
	Annotation          // meta.annotation
	Attribute           // entity.other: attributes, base classes
	Interpolation       // meta.interpolation
	DiffRange           // meta.diff.range
	Inserted            // markup.inserted
	Deleted             // markup.deleted
	kinds
)

// Marks.
const (
	Bold      Class = 1 << (8 + iota) // markup.bold, markup.heading
	Italic                            // markup.italic
	Underline                         // markup.underline
)

// Kind is the class without its marks.
func (c Class) Kind() Class { return c & (Bold - 1) }

// Has reports whether the class bears all of the marks.
func (c Class) Has(marks Class) bool { return c&marks == marks }
