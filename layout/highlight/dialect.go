package highlight

import (
	"slices"
	"strings"

	"github.com/alecthomas/chroma/v2"
)

// A dialect translates chroma's tokens of one language into classes. Chroma (as Pygments, from which its grammars
// come) and Sublime Text agree on most; a dialect lists where they differ.
type dialect struct {
	kinds map[chroma.TokenType]Class // of tokens, where the common table is wrong
	rules []rewrite                  // the first that fits wins over the tables

	plain    list // operators that are but punctuation, besides . : :: -> # @ $ and \
	strong   list // operators among these
	generics bool // <T> encloses type parameters

	coarse bool   // tokens stay whole: names may hold hyphens, quotes and the like
	lines  bool   // rules see the start of a line, as the text "\n", before the first unit of each
	macros bool   // lines for a preprocessor hold code
	escape bool   // backslashes in strings begin escapes that chroma does not tell apart
	format string // what placeholders in strings begin with: % as of printf, or {
	suffix string // letters at the end of a number that tell its type
}

// rewrite gives a class to units in a certain neighborhood. Fields left empty do not matter.
type rewrite struct {
	kind   chroma.TokenType // of this kind or category; 0 means all but literals and comments
	is     list             // the unit itself
	after  list             // the unit before it
	before list             // the unit behind it
	class  Class
}

// classify gives each unit its class. What is plain within an interpolation is part of it.
func (d *dialect) classify(units []unit) {
	inside := false
	for i := range units {
		if u := &units[i]; u.kind != settled {
			before, after := &noUnit, &noUnit
			if i > 0 {
				before = &units[i-1]
			}
			if d.lines && (u.first || i == 0) {
				before = &lineStart
			}
			if i+1 < len(units) {
				after = &units[i+1]
			}
			u.class = d.classOf(u, before, after)
			switch {
			case u.kind == chroma.LiteralStringInterpol && u.text == "}" && !inside:
				u.class = Plain
			case u.kind == chroma.LiteralStringInterpol:
				inside = strings.HasSuffix(u.text, "{")
			case inside && u.class == Plain:
				u.class = Interpolation
			}
		}
	}
}

var noUnit, lineStart = unit{kind: settled}, unit{kind: settled, text: "\n"}

func (d *dialect) classOf(u, before, after *unit) Class {
	if u.kind == typeBracket {
		return Plain
	}
	for i := range d.rules {
		r := &d.rules[i]
		if r.applies(u.kind) && r.is.has(u) && r.after.has(before) && r.before.has(after) {
			return r.class
		}
	}
	if c, ok := d.kinds[u.kind]; ok {
		return c
	}
	if !isWordChar(rune(u.text[0])) && u.text[0] < 0x80 && d.isSign(u.kind) {
		return d.operator(u.text)
	}
	return common(u.kind)
}

// isSign reports whether units of the kind that are no words are operators or punctuation.
func (d *dialect) isSign(kind chroma.TokenType) bool {
	if d.coarse {
		return kind == chroma.Operator || kind == chroma.Punctuation
	}
	return !isWhole(kind)
}

func (r *rewrite) applies(kind chroma.TokenType) bool {
	switch {
	case r.kind == 0:
		return !isWhole(kind)
	case r.kind%1000 == 0:
		return kind.InCategory(r.kind)
	case r.kind%100 == 0:
		return kind.InSubCategory(r.kind)
	}
	return kind == r.kind
}

// operator is the class of operators and of brackets and separators, which are plain.
func (d *dialect) operator(text string) Class {
	switch text {
	case ".", ":", "::", "->", "#", "@", "$", "\\":
	default:
		if isOperatorChar(rune(text[0])) && !slices.Contains(d.plain.texts, text) && !slices.Contains(d.plain.texts, "<all>") {
			return Operator
		}
	}
	if slices.Contains(d.strong.texts, text) {
		return Operator
	}
	return Plain
}

// common is the class of a kind of token in most languages.
func common(kind chroma.TokenType) Class {
	switch kind {
	case chroma.CommentPreproc, chroma.LiteralStringAffix, chroma.NameBuiltinPseudo:
		return Keyword
	case chroma.LiteralStringEscape:
		return Escape
	case chroma.LiteralDate, chroma.LiteralStringSymbol, chroma.LiteralStringInterpol, chroma.NameConstant, chroma.NameEntity:
		return Constant
	case chroma.NameClass, chroma.NameException, chroma.NameTag, chroma.NameProperty:
		return Entity
	case chroma.NameAttribute:
		return Attribute
	case chroma.NameDecorator:
		return Annotation
	case chroma.NameLabel:
		return Label
	case chroma.GenericDeleted:
		return Deleted
	case chroma.GenericInserted:
		return Inserted
	case chroma.GenericHeading, chroma.GenericStrong:
		return Plain | Bold
	case chroma.GenericSubheading:
		return DiffRange
	case chroma.GenericEmph:
		return Plain | Italic
	}
	return commonCategory(kind)
}

func commonCategory(kind chroma.TokenType) Class {
	switch {
	case kind.InSubCategory(chroma.LiteralNumber):
		return Constant
	case kind.InSubCategory(chroma.NameBuiltin), kind.InSubCategory(chroma.NameFunction):
		return Function
	case kind.InCategory(chroma.Literal):
		return String
	case kind.InCategory(chroma.Comment):
		return Comment
	case kind.InCategory(chroma.Keyword), kind == chroma.OperatorWord:
		return Keyword
	}
	return Plain
}
