package highlight

import "github.com/alecthomas/chroma/v2"

// noOperators is for languages without expressions.
var noOperators = list{texts: []string{"<all>"}}

func htmlDialect() dialect {
	return dialect{coarse: true, plain: noOperators, lines: true,
		kinds: map[chroma.TokenType]Class{chroma.LiteralStringInterpol: Plain},
	}
}

func cssDialect() dialect {
	return dialect{
		coarse: true, escape: true, plain: noOperators,
		strong: words("= ^= $= *= ~= |= + - * / =="),
		kinds: map[chroma.TokenType]Class{
			chroma.Keyword: Entity, chroma.KeywordConstant: Function, chroma.KeywordPseudo: Entity, chroma.KeywordType: Keyword,
			chroma.NameClass: Attribute, chroma.NameNamespace: Attribute, chroma.NameDecorator: Attribute,
			chroma.NameVariable: Entity, chroma.NameEntity: Function, chroma.NameConstant: Function, chroma.Name: Plain,
			chroma.LiteralStringInterpol: Plain,
		},
		rules: []rewrite{
			{is: words("@"), class: Keyword},
			{kind: chroma.Keyword, after: words("@"), class: Keyword},
			{is: words("."), before: words("<word>"), class: Attribute},
			{is: words("#"), before: words("<word>"), class: Attribute},
			{is: words(": ::"), before: words("root hover focus active before after first-child last-child nth-child not disabled checked visited"), class: Attribute},
			{is: words("-"), before: words("<word>"), class: Entity},
			{is: words("and or not only"), class: Keyword},
			{is: words("from to"), before: words("{"), class: Keyword},
			{is: words("<word>"), after: words("keyframes"), class: Attribute},
			{is: words("<word>"), after: words("["), class: Attribute},
		},
	}
}

// scssDialect is for SCSS and what is like it.
func scssDialect() dialect {
	d := cssDialect()
	d.kinds[chroma.Keyword] = Keyword
	d.kinds[chroma.NameAttribute] = Entity
	d.kinds[chroma.NameVariable] = Plain
	d.kinds[chroma.NameDecorator] = Function
	d.kinds[chroma.KeywordType] = Constant
	return d
}

func jsonDialect() dialect {
	return dialect{coarse: true, escape: true, plain: noOperators}
}

func yamlDialect() dialect {
	return dialect{coarse: true, plain: noOperators}
}

func tomlDialect() dialect {
	return dialect{coarse: true, escape: true, plain: noOperators, lines: true,
		kinds: map[chroma.TokenType]Class{chroma.NameOther: Entity},
	}
}

func iniDialect() dialect {
	return dialect{coarse: true, plain: noOperators,
		kinds: map[chroma.TokenType]Class{chroma.NameAttribute: Keyword, chroma.Keyword: Plain},
	}
}

func markdownDialect() dialect {
	return dialect{coarse: true, plain: noOperators,
		kinds: map[chroma.TokenType]Class{
			chroma.GenericSubheading: Entity | Bold, chroma.GenericUnderline: Plain | Underline,
			chroma.LiteralStringBacktick: Raw, chroma.NameTag: Entity,
		},
	}
}

func graphvizDialect() dialect {
	return dialect{coarse: true, escape: true,
		plain: words("-> --"),
		kinds: map[chroma.TokenType]Class{chroma.NameAttribute: Entity, chroma.LiteralNumber: Plain},
	}
}

func diffDialect() dialect {
	return dialect{coarse: true, plain: noOperators, kinds: map[chroma.TokenType]Class{
		chroma.GenericHeading: Plain, chroma.GenericStrong: Plain,
	}}
}

func texDialect() dialect {
	return dialect{
		coarse: true, plain: noOperators,
		kinds: map[chroma.TokenType]Class{
			chroma.GenericSubheading: Entity | Bold, chroma.GenericUnderline: Plain | Underline,
			chroma.LiteralStringBacktick: Raw, chroma.NameOperator: MathOperator, chroma.NameVariable: Plain,
		},
	}
}

func sqlDialect() dialect {
	return dialect{
		kinds: map[chroma.TokenType]Class{chroma.NameBuiltin: Keyword},
		rules: []rewrite{
			{is: words("COUNT SUM AVG MIN MAX UPPER LOWER COALESCE count sum avg min max upper lower coalesce"), before: words("("), class: Function},
			{is: words("<word>"), before: words("."), class: Constant},
			{is: words("<word>"), after: words("."), class: Constant},
			{is: words("true false TRUE FALSE"), class: Constant},
			{is: words("IF NOT EXISTS if not exists"), before: words("NOT EXISTS <word> not exists"), after: words("TABLE IF NOT table if not"), class: Plain},
			{is: words("<word>"), after: words("TABLE EXISTS table exists INDEX index"), before: words("( ON on"), class: Function},
			{is: words("ON on ADD add COLUMN column"), before: words("<not> ("), after: words("<not> )"), class: Plain},
		},
	}
}
