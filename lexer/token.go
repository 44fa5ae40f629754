package lexer

// Token is a piece of a file's text. The tokens of a file follow each other without gaps, so that their texts joined
// are the file's text.
type Token struct {
	Kind       Kind
	Newline    bool // for Space and Parbreak: whether there is a line break in it
	Start, End uint32
}

// Kind is the kind of a token.
type Kind uint8

// The kinds that occur in every mode. Those from LineComment to Parbreak are trivia.
const (
	End          Kind = iota // the end of the text
	Error                    // text that is no token; Scanner.Fault tells why
	LineComment              // // until the end of the line
	BlockComment             // /* .. */, nested
	Space                    // white space; in markup with at most one line break
	Parbreak                 // white space with two line breaks or more, in markup
	Shebang                  // #!, at the start of a file
)

// The kinds of markup.
const (
	Text          Kind = iota + Shebang + 1 // plain text; in math a cluster of several characters
	Linebreak                               // \
	Escape                                  // \#, \u{1f5fa}
	Shorthand                               // ~, ---, -?
	SmartQuote                              // ' or "
	Raw                                     // text between backticks, with its fences
	Link                                    // https://typst.app
	Label                                   // <intro>
	RefMarker                               // @intro
	HeadingMarker                           // =, ==
	ListMarker                              // -
	EnumMarker                              // +, 12.
	TermMarker                              // /
)

// The kinds of math.
const (
	MathText       Kind = iota + TermMarker + 1 // a number, or one character
	MathIdent                                   // a name of two letters or more
	MathField                                   // names joined by dots: arrow.r
	MathShorthand                               // ->, !=
	MathOpening                                 // an opening delimiter other than a paren: [, ⟨, [|
	MathClosing                                 // a closing one: ], ⟩, |]
	MathAlignPoint                              // &
	MathPrimes                                  // one prime or more: ''
	Root                                        // √, ∛, ∜
	Bang                                        // !
	Hat                                         // ^
)

// Punctuation. What a character means depends on the mode: a Star is strong text, a product or a wildcard.
const (
	Hash Kind = iota + Hat + 1
	LeftBrace
	RightBrace
	LeftBracket
	RightBracket
	LeftParen
	RightParen
	Comma
	Semicolon
	Colon
	Star
	Underscore
	Dollar
	Plus
	Minus
	Slash
	Dot
	Eq
	EqEq
	ExclEq
	Lt
	LtEq
	Gt
	GtEq
	PlusEq
	HyphEq
	StarEq
	SlashEq
	Dots
	Arrow
)

// Keywords.
const (
	Not Kind = iota + Arrow + 1
	And
	Or
	None
	Auto
	Let
	Set
	Show
	Context
	If
	Else
	For
	In
	While
	Break
	Continue
	Return
	Import
	Include
	As
)

// Names and literals of code. Str occurs in math, too.
const (
	Ident Kind = iota + As + 1
	Bool
	Int
	Float
	Numeric // a number with a unit
	Str
)

// IsTrivia reports whether the parser skips tokens of this kind: spaces and comments.
func (k Kind) IsTrivia() bool { return k-LineComment <= Parbreak-LineComment }

// IsKeyword reports whether this is a keyword, other than true and false.
func (k Kind) IsKeyword() bool { return k-Not <= As-Not }

// IsTerminator reports whether a list of expressions cannot go on at this kind.
func (k Kind) IsTerminator() bool {
	switch k {
	case End, Semicolon, RightBrace, RightParen, RightBracket:
		return true
	}
	return false
}

// Name is what messages call the kind, such as "opening brace".
func (k Kind) Name() string { return names[k] }

var names = [...]string{
	End: "end of tokens", Error: "syntax error", LineComment: "line comment", BlockComment: "block comment",
	Space: "space", Parbreak: "paragraph break", Shebang: "shebang",

	Text: "text", Linebreak: "line break", Escape: "escape sequence", Shorthand: "shorthand",
	SmartQuote: "smart quote", Raw: "raw block", Link: "link", Label: "label", RefMarker: "reference marker",
	HeadingMarker: "heading marker", ListMarker: "list marker", EnumMarker: "enum marker", TermMarker: "term marker",

	MathText: "math text", MathIdent: "math identifier", MathField: "field access", MathShorthand: "math shorthand",
	MathOpening: "opening delimiter", MathClosing: "closing delimiter",
	MathAlignPoint: "math alignment point", MathPrimes: "math primes", Root: "root", Bang: "exclamation mark",
	Hat: "hat",

	Hash: "hash", LeftBrace: "opening brace", RightBrace: "closing brace", LeftBracket: "opening bracket",
	RightBracket: "closing bracket", LeftParen: "opening paren", RightParen: "closing paren", Comma: "comma",
	Semicolon: "semicolon", Colon: "colon", Star: "star", Underscore: "underscore", Dollar: "dollar sign",
	Plus: "plus", Minus: "minus", Slash: "slash", Dot: "dot", Eq: "equals sign", EqEq: "equality operator",
	ExclEq: "inequality operator", Lt: "less-than operator", LtEq: "less-than or equal operator",
	Gt: "greater-than operator", GtEq: "greater-than or equal operator", PlusEq: "add-assign operator",
	HyphEq: "subtract-assign operator", StarEq: "multiply-assign operator", SlashEq: "divide-assign operator",
	Dots: "dots", Arrow: "arrow",

	Not: "operator `not`", And: "operator `and`", Or: "operator `or`", None: "`none`", Auto: "`auto`",
	Let: "keyword `let`", Set: "keyword `set`", Show: "keyword `show`", Context: "keyword `context`",
	If: "keyword `if`", Else: "keyword `else`", For: "keyword `for`", In: "keyword `in`",
	While: "keyword `while`", Break: "keyword `break`", Continue: "keyword `continue`",
	Return: "keyword `return`", Import: "keyword `import`", Include: "keyword `include`", As: "keyword `as`",

	Ident: "identifier", Bool: "boolean", Int: "integer", Float: "float", Numeric: "numeric value", Str: "string",
}

// keyword gives the kind of a keyword, and Ident for any other name.
func keyword(name string) Kind {
	switch name {
	case "none":
		return None
	case "auto":
		return Auto
	case "true", "false":
		return Bool
	case "not":
		return Not
	case "and":
		return And
	case "or":
		return Or
	case "let":
		return Let
	case "set":
		return Set
	case "show":
		return Show
	case "context":
		return Context
	case "if":
		return If
	case "else":
		return Else
	case "for":
		return For
	case "in":
		return In
	case "while":
		return While
	case "break":
		return Break
	case "continue":
		return Continue
	case "return":
		return Return
	case "import":
		return Import
	case "include":
		return Include
	case "as":
		return As
	}
	return Ident
}
