package highlight

import "github.com/alecthomas/chroma/v2"

func javascriptDialect() dialect {
	return dialect{
		escape: true,
		plain:  words("?."),
		kinds: map[chroma.TokenType]Class{
			chroma.NameConstant: Plain, chroma.LiteralStringInterpol: Interpolation, chroma.NameProperty: Plain,
		},
		rules: []rewrite{
			{is: words("this super from as get set async"), before: words("<not> ( , ) ; : ="), class: Keyword},
			{is: words("this super"), class: Keyword},
			{is: words("*"), after: words("import export"), class: Constant},
			{is: words("<word>"), after: words("extends"), class: Attribute},
			{is: words("<word>"), after: words("class new function"), class: Entity},
			{is: words("document window console module exports process JSON Math Object Array Promise Map Set Symbol Date " +
				"Error RegExp Number String Boolean require"), class: Entity},
			{is: words("log"), after: words("."), class: Function},
			{kind: chroma.Name, is: words("<word>"), before: words("("), class: Function},
		},
	}
}

func typescriptDialect() dialect {
	d := javascriptDialect()
	d.generics = true
	d.strong = words(":")
	d.kinds[chroma.NameDecorator] = Function
	d.kinds[chroma.KeywordType] = Entity
	d.rules = append([]rewrite{
		{is: words("<type> <CAPS>"), after: words(": | & as is implements typeof keyof <"), class: Entity},
		{is: words("<type>"), before: words("<"), class: Entity},
		{is: words("<word>"), after: words("interface type enum"), before: words("= { < extends"), class: Entity},
		{is: words("<word>"), after: words("implements"), class: Attribute},
		{is: words("extends module"), class: Keyword},
		{is: words("="), class: Operator},
		{kind: chroma.LiteralStringInterpol, is: words("${ }"), class: String},
		{is: words("string number boolean any unknown void never object symbol bigint"), class: Entity},
		{is: words("length"), after: words("."), class: Entity},
		{is: words("@"), class: Plain},
		{is: words("<"), before: words("<word> <type> /"), after: words("( ) > =>"), class: Plain},
	}, d.rules...)
	return d
}

func pythonDialect() dialect {
	return dialect{
		escape: true, format: "%",
		kinds: map[chroma.TokenType]Class{
			chroma.LiteralStringDoc: Comment, chroma.CommentHashbang: Comment, chroma.NameVariableMagic: Entity,
			chroma.NameNamespace: Plain,
		},
		rules: []rewrite{
			{kind: chroma.LiteralString, is: words("<doc>"), after: words(": <start> <comment>"), class: Comment},
			{kind: chroma.LiteralStringInterpol, is: words("{ } {{ }} !r !s :"), class: Interpolation},
			{is: words("self cls"), before: words("<not> , )"), class: Keyword},
			{is: words("self cls"), after: words("("), class: Plain},
			{is: words("* **"), after: words("( ,"), before: words("<word> , <type> <CAPS>"), class: Keyword},
			{is: words("property staticmethod classmethod"), class: Function},
			{is: words("@"), class: Annotation},
			{is: words("<word>"), after: words("@"), class: Annotation},
			{is: words("<word>"), after: words("class def"), class: Entity},
			{kind: chroma.Name, is: words("<word>"), before: words("("), class: Function},
		},
	}
}

func rubyDialect() dialect {
	return dialect{
		escape: true,
		plain:  words("| &. ?"),
		kinds: map[chroma.TokenType]Class{
			chroma.LiteralStringInterpol: Interpolation, chroma.NameConstant: Plain, chroma.NameClass: Plain,
			chroma.NameBuiltinPseudo: Keyword, chroma.NameNamespace: Entity, chroma.NameBuiltin: Function,
		},
		rules: []rewrite{
			{is: words("require require_relative include extend private public protected attr_accessor attr_reader attr_writer raise"), class: Keyword},
			{is: words("<word>"), after: words("class module def"), class: Entity},
			{is: words("<word>"), after: words("<"), class: Attribute},
			{is: words("JSON File Hash Array String Integer Float Time"), class: Entity},
			{is: words("new self"), class: Keyword},
			{is: words("=>"), class: Plain},
			{is: words("<"), after: words("<type>"), before: words("<type>"), class: Plain},
			{is: words(":"), after: words("<word>"), before: words("<not> <word>"), class: Constant},
			{is: words("super"), class: Function},
			{is: words("puts print p inspect"), class: Function},
			{is: words("<CAPS>"), before: words("="), class: Entity},
			{is: words(".."), class: Operator},
		},
	}
}

func phpDialect() dialect {
	return dialect{
		escape: true,
		plain:  words("?-> & | ..  <? ?>"),
		strong: words("."),
		kinds: map[chroma.TokenType]Class{
			chroma.NameVariable: Plain, chroma.NameBuiltin: Function, chroma.NameOther: Plain, chroma.CommentPreproc: Plain,
			chroma.NameConstant: Plain, chroma.NameClass: Entity, chroma.NameAttribute: Plain,
			chroma.LiteralStringInterpol: String, chroma.LiteralStringDoc: Comment,
		},
		rules: []rewrite{
			{is: words("self parent static string bool float mixed this"), class: Keyword},
			{is: words("$"), before: words("this"), class: Keyword},
			{is: words("int"), after: words(":"), class: Keyword},
			{is: words("int"), class: Entity},
			{is: words("\\"), class: Entity},
			{is: words("<type>"), after: words("\\"), class: Entity},
			{is: words("<word>"), after: words("extends"), class: Attribute},
			{is: words("<word>"), after: words("class new implements interface trait function namespace"), class: Entity},
			{is: words("<CAPS>"), after: words("const"), class: Constant},
			{is: words("<CAPS>"), class: Entity},
			{is: words("<type>"), before: words("\\ ; <word> { ( ::"), class: Entity},
			{kind: chroma.Name, is: words("<word>"), before: words("("), class: Function},
			{is: words("echo print"), class: Function},
			{is: words("="), class: Operator},
		},
	}
}

func perlDialect() dialect {
	return dialect{
		escape: true, format: "%",
		plain: words("-> =>"),
		kinds: map[chroma.TokenType]Class{chroma.NameVariable: Plain, chroma.NameBuiltin: Function, chroma.NameNamespace: Entity},
		rules: []rewrite{
			{is: words("my our local use die STDERR STDIN STDOUT"), class: Keyword},
			{is: words("print printf"), class: Function},
			{is: words("<word>"), after: words("{"), before: words("}"), class: Constant},
			{is: words("<word>"), before: words("=>"), class: Constant},
			{is: words("->"), class: Plain},
			{is: words("eq ne lt gt le ge cmp"), class: Keyword},
			{kind: chroma.Name, is: words("<word>"), after: words("->"), class: Function},
		},
	}
}

func luaDialect() dialect {
	return dialect{
		escape: true,
		kinds:  map[chroma.TokenType]Class{chroma.NameLabel: Label, chroma.NameOther: Plain},
		rules: []rewrite{
			{is: words("self"), class: Keyword},
			{is: words("#"), class: Operator},
			{is: words("..."), class: Keyword},
			{is: words("string table math io os"), before: words("."), class: Function},
			{kind: chroma.Name, is: words("<word>"), before: words("("), class: Function},
			{is: words("<word>"), after: words("local function"), before: words("<not> = ,"), class: Plain},
		},
	}
}

func rDialect() dialect {
	return dialect{
		escape: true, strong: words("$"), suffix: "L",
		kinds: map[chroma.TokenType]Class{chroma.NameVariable: Plain, chroma.NameNamespace: Plain},
	}
}

func juliaDialect() dialect {
	return dialect{
		escape: true,
		strong: words(": :: -> ."),
		kinds: map[chroma.TokenType]Class{
			chroma.LiteralStringDoc: Comment, chroma.KeywordType: Entity, chroma.NameBuiltin: Entity,
			chroma.NameFunction: Plain, chroma.KeywordConstant: Keyword, chroma.NameDecorator: Function, chroma.LiteralStringInterpol: Interpolation,
		},
		rules: []rewrite{
			{kind: chroma.LiteralString, is: words("<doc>"), class: Comment},
			{is: words("."), before: words("<word>"), class: Plain},
			{is: words("true false nothing missing"), class: Keyword},
			{is: words("<word>"), after: words("function struct macro"), class: Entity},
			{is: words("\\ '"), class: Operator},
			{is: words("@"), class: Plain},
			{is: words("<word>"), after: words("@"), class: Function},
		},
	}
}
