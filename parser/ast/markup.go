package ast

// The nodes of markup mode.
type (
	// Text is plain text.
	Text struct {
		exprNode
		Text string
	}

	// Space is a stretch of white space: in markup with at most one line break, in math with any. Several files' worth of spaces are the same, but
	// whether one broke a line matters between wide characters.
	Space struct {
		exprNode
		Newline bool
	}

	// Linebreak is a forced line break: \.
	Linebreak struct{ exprNode }

	// Parbreak is a paragraph break: one or more blank lines.
	Parbreak struct{ exprNode }

	// Escape is an escaped character: \#, \u{1f5fa}.
	Escape struct {
		exprNode
		Char rune
	}

	// Shorthand is a short way to write a character: ~, ---, ... and in math ->, != and more.
	Shorthand struct {
		exprNode
		Char rune
	}

	// SmartQuote is ' or ".
	SmartQuote struct {
		exprNode
		Double bool
	}

	// Strong is *strong* content.
	Strong struct {
		exprNode
		Body *Markup
	}

	// Emph is _emphasized_ content.
	Emph struct {
		exprNode
		Body *Markup
	}

	// Raw is text between backticks. Its lines are dedented and without the blanks that separate it from its fences.
	Raw struct {
		exprNode
		Lang  string // "" where there is none
		Block bool   // three or more backticks and more than one line
		Lines []RawLine
	}

	// Link is a bare URL.
	Link struct {
		exprNode
		URL string
	}

	// Label is <intro>.
	Label struct {
		exprNode
		Name string
	}

	// RefTo is a reference: @target, @target[..].
	RefTo struct {
		exprNode
		Target     string
		Supplement *ContentBlock // nil where there is none
	}

	// Heading is = Heading.
	Heading struct {
		exprNode
		Depth int // the number of equals signs
		Body  *Markup
	}

	// ListItem is an item of a bullet list: - item.
	ListItem struct {
		exprNode
		Body *Markup
	}

	// EnumItem is an item of a numbered list: + item, 7. item.
	EnumItem struct {
		exprNode
		Number    uint64
		HasNumber bool
		Body      *Markup
	}

	// TermItem is an item of a term list: / Term: description.
	TermItem struct {
		exprNode
		Term        *Markup
		Description *Markup
	}

	// Equation is math in dollar signs; with white space inside both of them it is a block.
	Equation struct {
		exprNode
		Block bool
		Body  *Math
	}
)

// RawLine is a line of raw text.
type RawLine struct {
	Pos
	Text string
}
