package highlight

import "github.com/alecthomas/chroma/v2"

func golangDialect() dialect {
	return dialect{
		escape: true, format: "%",
		plain: words("... ~"),
		kinds: map[chroma.TokenType]Class{
			chroma.LiteralStringChar: Constant, chroma.NameLabel: Plain, chroma.CommentPreproc: Comment,
			chroma.NameBuiltin: Function, chroma.KeywordType: Function,
		},
		rules: []rewrite{
			{is: words("<word> <type> <CAPS>"), after: words("~"), class: Plain},
			{is: words("map chan func struct interface"), class: Keyword},
			{is: words("_"), class: Keyword},
			{is: words("iota"), class: Plain},
			{is: words("*"), before: words("<word>"), after: words(") : , [ <word> ("), class: Keyword},
			{is: words("<word>"), after: words("*"), class: Keyword},
			{is: words("<word>"), after: words("type"), class: Entity},
			{kind: chroma.Name, is: words("<word>"), before: words("("), class: Function},
		},
	}
}

func rustDialect() dialect {
	return dialect{
		escape: true, format: "{", generics: true,
		plain: words("-> .. ; ::< >> |"),
		kinds: map[chroma.TokenType]Class{
			chroma.LiteralStringDoc: Comment, chroma.CommentPreproc: Annotation, chroma.NameFunctionMagic: Macro,
			chroma.NameDecorator: Annotation, chroma.NameAttribute: Keyword, chroma.NameNamespace: Plain,
			chroma.LiteralStringInterpol: Constant, chroma.KeywordConstant: Keyword, chroma.NameClass: Plain,
			chroma.NameBuiltin: Entity, chroma.KeywordType: Keyword,
		},
		rules: []rewrite{
			{is: words("self Self"), after: words("<not> &"), class: Keyword},
			{is: words("self"), class: Plain},
			{is: words("await async"), class: Plain},
			{kind: chroma.NameNamespace, class: Plain},
			{is: words("<type>"), after: words("::"), class: Plain},
			{is: words("<word>"), after: words("struct enum trait type union mod"), class: Entity},
			{is: words("<CAPS>"), after: words("const static"), class: Constant},
			{is: words("Some None Ok Err Option Result Box Vec String"), class: Entity},
			{is: words("Clone Copy Send Sync Sized Default Drop Eq Ord PartialEq PartialOrd"), class: Plain},
			{kind: chroma.LiteralString, is: words("_"), class: Keyword},
			{is: words("&"), after: words(": -> < ("), before: words("mut dyn str <word> <type>"), class: Operator},
			{is: words("new"), after: words("::"), class: Plain},
			{is: words("?"), class: Operator},
			{kind: chroma.NameNamespace, after: words("mod"), class: Entity},
			{is: words("async"), class: Plain},
			{kind: chroma.Name, is: words("<type>"), before: words("("), class: Plain},
			{kind: chroma.Name, is: words("<word>"), before: words("("), after: words("<not> ::"), class: Function},
		},
	}
}
