package highlight

import "github.com/alecthomas/chroma/v2"

// bashDialect is for Unix shells. What stands where a command may begin is a command.
func bashDialect() dialect {
	return dialect{
		coarse: true, lines: true,
		plain:  noOperators,
		strong: words("= += == != =~ && || | & ; > >> < << <<< 2>&1 - * ) !"),
		kinds: map[chroma.TokenType]Class{
			chroma.NameVariable: Plain, chroma.LiteralStringInterpol: String, chroma.LiteralStringBacktick: String,
			chroma.CommentPreproc: Comment, chroma.LiteralNumber: Plain, chroma.NameBuiltin: Function,
			chroma.LiteralStringEscape: Escape,
		},
		rules: []rewrite{
			{kind: chroma.NameVariable, after: words("<string> ${"), before: words("<string> }"), class: String},
			{kind: chroma.LiteralNumber, after: words("= -gt -lt -eq + $(("), class: String},
			{kind: chroma.Text, after: words("="), class: String},
			{kind: chroma.NameVariable, after: words("="), class: String},
			{kind: chroma.NameVariable, is: words("$1 $2 $# $@ $? $*"), class: String},
			{kind: chroma.NameBuiltin, is: words("export local readonly declare"), class: Keyword},
			{kind: chroma.NameBuiltin, is: words("[ ] [[ ]]"), class: Function},
			{is: words("in"), class: Keyword},
			{is: words("[ ] [[ ]]"), class: Function},
			{kind: chroma.Text, before: words(") |"), after: words("<line> |"), class: Plain},
			{kind: chroma.Text, after: words("<line> | && || ; $( ` then do else if elif while { ! function sudo"), class: Function},
			{kind: chroma.Text, is: words("< > >> >& 2>&1 >&2"), class: Operator},
			{is: words(";"), after: words(";"), class: Plain},
			{is: words("( )"), before: words(") {"), class: Plain},
			{is: words("("), class: Plain},
			{is: words("$( )"), class: Plain},
		},
	}
}

func makefileDialect() dialect {
	return dialect{
		coarse: true, plain: noOperators,
		strong: words("= := ?= += : ::"),
		kinds:  map[chroma.TokenType]Class{chroma.NameVariable: Plain},
	}
}

func batchDialect() dialect {
	return dialect{
		escape: false,
		plain:  words(". : / \\ -"),
		strong: words("==  > >> < | & && ||"),
		kinds:  map[chroma.TokenType]Class{chroma.NameLabel: Label, chroma.NameVariable: Plain},
	}
}
