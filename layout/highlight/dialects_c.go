package highlight

import "github.com/alecthomas/chroma/v2"

// cDialect is for C and what stems from it. Its functions are all that stands before a bracket.
func cDialect() dialect {
	return dialect{
		macros: true, escape: true, format: "%", suffix: "uUlLfF",
		kinds: map[chroma.TokenType]Class{
			chroma.CommentPreprocFile: String,
			chroma.NameBuiltin:        Keyword,
			chroma.NameLabel:          Label,
		},
		rules: []rewrite{
			{is: words("NULL true false nullptr this"), class: Keyword},
			{is: words("size_t ssize_t int8_t int16_t int32_t int64_t uint8_t uint16_t uint32_t uint64_t intptr_t uintptr_t ptrdiff_t wchar_t"), class: Entity},
			{kind: chroma.KeywordType, is: words("<_t>"), after: words("}"), class: Entity},
			{kind: chroma.KeywordType, is: words("<_t>"), class: Plain},
			{kind: chroma.NameLabel, before: words("<not> :"), class: Plain},
			{is: words("<word>"), after: words("enum class define"), class: Entity},
			{is: words("<word>"), after: words("struct union"), before: words("{ :"), class: Entity},
			{kind: chroma.Name, is: words("<word>"), before: words("("), class: Function},
		},
	}
}

func cppDialect() dialect {
	d := cDialect()
	d.generics = true
	d.plain = words("->")
	d.kinds[chroma.NameClass] = Entity
	d.kinds[chroma.NameAttribute] = Plain
	d.rules = append([]rewrite{
		{is: words("override"), class: Function},
		{is: words("class"), after: words("enum"), class: Keyword},
		{is: words("~"), before: words("<type>"), class: Entity},
		{kind: chroma.NameLabel, before: words("("), class: Plain},
		{is: words("<word>"), before: words("("), after: words(":"), class: Plain},
		{is: words("<word>"), after: words("namespace"), class: Entity},
		{is: words("<word>"), after: words("public private protected"), class: Attribute},
		{is: words(":"), before: words("<word>"), after: words("<not> public private protected ) default <type>"), class: Operator},
		{is: words("<word>"), after: words("new"), class: Function},
	}, d.rules...)
	return d
}

// csharpDialect is for C#, in whose grammar of Sublime Text user's types are plain.
func csharpDialect() dialect {
	return dialect{
		escape: true, generics: true, suffix: "uUlLfFdDmM",
		plain: words("? ?."),
		kinds: map[chroma.TokenType]Class{
			chroma.NameAttribute: Annotation, chroma.LiteralStringChar: Constant, chroma.NameNamespace: Plain,
		},
		rules: []rewrite{
			{kind: chroma.Keyword, before: words("<not> ("), class: Keyword},
			{is: words("foreach if for while catch when switch using lock fixed return nameof base this"), class: Keyword},
			{is: words("<word>"), after: words("namespace class interface struct enum record"), class: Entity},
			{is: words("<word>"), after: words("where new is as event catch"), class: Entity},
			{kind: chroma.NameNamespace, class: Plain},
			{kind: chroma.Name, is: words("<word>"), before: words("("), class: Function},
			{kind: chroma.Name, is: words("<type>"), before: words("<"), class: Function},
		},
	}
}

// javaDialect is for Java, in whose grammar of Sublime Text all types are known by their capitals.
func javaDialect() dialect {
	return dialect{
		escape: true, suffix: "lLfFdD",
		generics: true, strong: words(": ->"), plain: words("? |"),
		kinds: map[chroma.TokenType]Class{
			chroma.LiteralStringChar: String, chroma.NameAttribute: Plain,
			chroma.NameDecorator: Annotation, chroma.NameLabel: Label,
		},
		rules: []rewrite{
			{kind: chroma.NameNamespace, is: words("<word>"), class: Entity},
			{is: words("@"), before: words("<word>"), class: Annotation},
			{is: words("<word>"), after: words("@"), class: Annotation},
			{is: words("[ ]"), after: words("<type> <CAPS> byte char double float int long short boolean ["), class: Keyword},
			{is: words("this super"), class: Keyword},
			{is: words("<word>"), after: words("implements"), class: Attribute},
			{kind: chroma.Name, is: words("<type> <CAPS>"), class: Entity},
			{kind: chroma.Name, is: words("<word>"), before: words("("), class: Function},
			{is: words("<word>"), after: words("::"), class: Function},
			{is: words("record"), class: Plain},
		},
	}
}
