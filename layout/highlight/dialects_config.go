package highlight

import "github.com/alecthomas/chroma/v2"

func assemblyDialect() dialect {
	return dialect{
		strong: words("$ ."), plain: words("+ - *"),
		kinds: map[chroma.TokenType]Class{
			chroma.NameFunction: Keyword, chroma.NameBuiltin: Keyword, chroma.NameLabel: Function, chroma.NameVariable: Function,
			chroma.NameConstant: Function, chroma.Name: Function, chroma.NameAttribute: Keyword, chroma.KeywordType: Keyword,
		},
		rules: []rewrite{
			{is: words("section global extern equ segment"), class: Function},
			{is: words("text data bss"), after: words("."), class: Entity | Bold},
			{is: words("."), before: words("text data bss"), class: Entity | Bold},
			{is: words("rel"), class: Keyword},
		},
	}
}

func cmakeDialect() dialect {
	return dialect{
		coarse: true, plain: noOperators,
		kinds: map[chroma.TokenType]Class{
			chroma.LiteralString: Plain, chroma.NameVariable: Plain, chroma.LiteralStringDouble: String,
			chroma.Punctuation: Plain,
		},
		rules: []rewrite{
			{is: words("if else elseif endif foreach endforeach while endwhile function endfunction macro endmacro return"), class: Keyword},
			{kind: chroma.LiteralString, is: words("AND OR NOT STREQUAL EQUAL MATCHES LESS GREATER"), before: words("<not> STREQUAL"), class: Keyword},
		},
	}
}

func graphqlDialect() dialect {
	return dialect{
		escape: true, plain: words("= ..."),
		kinds: map[chroma.TokenType]Class{chroma.NameClass: Entity, chroma.NameDecorator: Function, chroma.NameVariable: Plain},
		rules: []rewrite{
			{is: words("true false null"), class: Keyword},
			{is: words("[ ]"), class: Operator},
			{kind: chroma.Name, is: words("<word>"), before: words(":"), after: words("( , {"), class: Plain},
			{kind: chroma.NameClass, after: words("on implements"), class: Plain},
			{kind: chroma.NameProperty, before: words(":"), after: words("( ,"), class: Plain},
		},
	}
}

// hclDialect is for Terraform and other configuration in HCL.
func hclDialect() dialect {
	return dialect{
		escape: true,
		strong: words("."),
		kinds: map[chroma.TokenType]Class{
			chroma.NameVariable: Plain, chroma.NameAttribute: Plain, chroma.KeywordReserved: Keyword, chroma.NameBuiltin: Plain,
		},
		rules: []rewrite{
			{is: words("var data local module path self"), before: words("."), class: Function},
			{is: words("variable resource output module provider terraform locals data"), after: words("<not> ."), class: Keyword},
			{is: words("for in if"), class: Keyword},
			{is: words("true false null"), class: Keyword},
			{is: words("?"), class: Operator},
			{is: words(":"), class: Operator},
			{is: words("<word>"), before: words("("), class: Function},
			{is: words("<word>"), class: Plain},
		},
	}
}

func httpDialect() dialect {
	return dialect{
		coarse: true, plain: noOperators,
		kinds: map[chroma.TokenType]Class{
			chroma.NameFunction: Keyword, chroma.NameNamespace: Plain, chroma.Name: Keyword, chroma.LiteralNumber: Keyword,
			chroma.NameException: Plain, chroma.Operator: Plain,
		},
		rules: []rewrite{
			{is: words("/"), after: words("HTTP"), class: Keyword},
			{is: words("?"), class: Keyword},
		},
	}
}

func nginxDialect() dialect {
	return dialect{
		coarse: true, plain: noOperators, strong: words("="),
		kinds: map[chroma.TokenType]Class{
			chroma.LiteralString: Plain, chroma.NameConstant: Keyword, chroma.NameVariable: Plain, chroma.LiteralNumber: String,
			chroma.LiteralNumberInteger: String, chroma.NameAttribute: Plain,
		},
		rules: []rewrite{
			{is: words("default_server on off"), class: Keyword},
		},
	}
}

func nixDialect() dialect {
	return dialect{
		escape: true,
		strong: words("? . : ..."),
		kinds: map[chroma.TokenType]Class{
			chroma.LiteralStringInterpol: String, chroma.NameConstant: Keyword, chroma.KeywordConstant: Keyword,
		},
		rules: []rewrite{
			{is: words("import"), class: Function},
			{is: words("true false null"), class: Keyword},
			{is: words("..."), class: Keyword},
			{is: words("<word>"), before: words("= ;"), after: words("; { let inherit ''"), class: Attribute},
			{is: words("<word>"), before: words("="), class: Attribute},
			{is: words(":"), class: Plain},
		},
	}
}

func protobufDialect() dialect {
	return dialect{
		escape: true, generics: true,
		kinds: map[chroma.TokenType]Class{chroma.KeywordType: Function, chroma.NameNamespace: Plain},
		rules: []rewrite{
			{is: words("map"), class: Function},
			{is: words("<word>"), after: words("oneof enum service rpc message"), class: Entity},
			{is: words("<word>"), after: words("["), before: words("="), class: Function},
			{is: words("<type>"), after: words("( stream"), before: words(")"), class: Keyword},
			{is: words("<CAPS>"), before: words("="), class: Constant},
		},
	}
}

func solidityDialect() dialect {
	return dialect{
		escape: true, generics: true,
		kinds: map[chroma.TokenType]Class{chroma.NameFunction: Function, chroma.NameBuiltin: Keyword},
		rules: []rewrite{
			{is: words("msg tx block sender value data origin timestamp number"), after: words("( [ . ,"), class: Constant},
			{is: words("."), after: words("msg tx block"), class: Constant},
			{is: words("require assert revert emit"), class: Keyword},
			{is: words("<type>"), after: words("is emit ,"), class: Function},
			{is: words("_"), before: words(";"), class: Keyword},
			{is: words("<word>"), after: words("event"), class: Plain},
		},
	}
}

func vimDialect() dialect {
	return dialect{
		escape: true,
		plain:  words("= > < . /"),
		kinds:  map[chroma.TokenType]Class{chroma.Keyword: Function, chroma.NameBuiltin: Function, chroma.NameAttribute: Plain},
		rules: []rewrite{
			{is: words("if elseif else endif for in endfor while endwhile return try catch endtry"), class: Keyword},
			{is: words("function endfunction call abort"), class: Plain},
			{is: words("echo setlocal nnoremap inoremap vnoremap noremap nmap imap vmap Plug"), class: Function},
			{is: words("<word>"), before: words("("), class: Function},
			{is: words("leader CR Esc BufRead BufNewFile"), class: Function},
		},
	}
}

func matlabDialect() dialect {
	return dialect{
		escape: true,
		strong: words(": .* .^ ./"),
		kinds: map[chroma.TokenType]Class{
			chroma.NameBuiltin: Plain, chroma.NameFunction: Function, chroma.OperatorWord: Keyword, chroma.NameVariable: Plain,
		},
		rules: []rewrite{
			{is: words("true false"), class: Keyword},
			{is: words("'"), class: Operator},
			{is: words("."), before: words("* ^ /"), class: Operator},
			{is: words("* ^ /"), after: words("."), class: Operator},
		},
	}
}

func objectiveCDialect() dialect {
	d := cDialect()
	d.generics = true
	d.kinds[chroma.NameLabel] = Function
	d.kinds[chroma.NameClass] = Entity
	d.rules = append([]rewrite{
		{is: words("@"), before: words("autoreleasepool"), class: Plain},
		{is: words("autoreleasepool"), class: Plain},
		{is: words("@"), before: words("<word>"), class: Keyword},
		{is: words("@"), class: String},
		{is: words("in"), class: Plain},
		{is: words("-"), after: words("; } @end end"), before: words("("), class: Plain},
		{is: words("NSString NSArray NSDictionary NSInteger NSUInteger NSNumber NSObject NSError NSURL NSData NSDate NSCopying"),
			after: words("<not> :"), class: Function},
		{is: words("<word>"), after: words(": interface"), before: words("<"), class: Attribute},
		{is: words(":"), after: words("<word>"), before: words("( <word> @"), class: Function},
	}, d.rules...)
	return d
}
