package highlight

import "github.com/alecthomas/chroma/v2"

func kotlinDialect() dialect {
	return dialect{
		escape: true, generics: true,
		strong: words(": -> ."), plain: words("=> ::"),
		kinds: map[chroma.TokenType]Class{
			chroma.LiteralStringInterpol: String, chroma.NameDecorator: Plain, chroma.NameNamespace: Plain,
			chroma.NameBuiltin: Plain, chroma.NameProperty: Plain,
		},
		rules: []rewrite{
			{kind: chroma.NameNamespace, class: Entity},
			{is: words("import lateinit"), class: Plain},
			{is: words("package suspend"), class: Keyword},
			{is: words("<word>"), after: words("(val (var"), class: Plain},
			{is: words("Int String Boolean Double Float Long Short Byte Char Array Any Unit"), class: Keyword},
			{is: words("<word>"), after: words("class interface fun val var object typealias"), before: words("<not> ,"), class: Entity},
			{is: words("."), after: words("<word> ) }"), class: Operator},
		},
	}
}

func swiftDialect() dialect {
	return dialect{
		escape: true, generics: true,
		strong: words("."), plain: words("_ ?? ?"),
		kinds: map[chroma.TokenType]Class{
			chroma.NameBuiltin: Plain, chroma.NameClass: Plain, chroma.NameFunction: Plain,
			chroma.LiteralStringInterpol: String, chroma.NameNamespace: Function,
		},
		rules: []rewrite{
			{is: words("nil"), class: Constant},
			{is: words("throws rethrows async await try"), class: Plain},
			{is: words("@ set"), class: Keyword},
			{is: words("<word>"), after: words("@ extension import"), class: Function},
			{is: words("Int String Bool Double Float Character Array Dictionary Set Void Any"), class: Function},
			{is: words("isEmpty count first last print fatalError map filter"), class: Plain},
			{is: words("."), after: words("self <number> super"), class: Keyword},
			{is: words("->"), class: Operator},
			{is: words("!"), class: Operator},
		},
	}
}

func scalaDialect() dialect {
	return dialect{
		escape: true,
		strong: words(":"), plain: words("> < >= <= + - * / == $"),
		kinds: map[chroma.TokenType]Class{
			chroma.NameNamespace: Plain, chroma.LiteralStringInterpol: Plain, chroma.NameClass: Function,
			chroma.NameFunction: Plain, chroma.NameProperty: Plain, chroma.NameConstant: Plain,
		},
		rules: []rewrite{
			{is: words("Int Unit Boolean Double Float Long Short Byte Char"), class: Keyword},
			{kind: chroma.NameNamespace, class: Plain},
			{is: words("<word>"), after: words("extends with"), class: Attribute},
			{kind: chroma.KeywordType, class: Function},
			{is: words("=="), class: Operator},
			{is: words("<word>"), after: words("class object trait def type"), class: Entity},
			{is: words(":"), class: Plain},
			{is: words("_"), after: words("<not> ("), class: Keyword},
			{kind: chroma.Name, is: words("<type>"), after: words("<not> ."), class: Function},
		},
	}
}

func dartDialect() dialect {
	return dialect{
		escape: true, generics: true,
		strong: words(":"), plain: words("?."),
		kinds: map[chroma.TokenType]Class{
			chroma.NameClass: Function, chroma.LiteralStringInterpol: String, chroma.NameLabel: Plain, chroma.NameDecorator: Keyword,
		},
		rules: []rewrite{
			{is: words("<type>"), class: Function},
			{kind: chroma.Name, is: words("<word>"), before: words("("), class: Function},
			{is: words("this super enum @"), class: Keyword},
			{is: words("int double num bool"), class: Function},
			{is: words("required late"), class: Plain},
		},
	}
}

func groovyDialect() dialect {
	d := javaDialect()
	d.generics = true
	d.strong = words("->")
	d.kinds[chroma.NameNamespace] = Keyword
	d.kinds[chroma.NameLabel] = Constant
	d.kinds[chroma.LiteralStringInterpol] = String
	d.rules = append([]rewrite{
		{kind: chroma.NameNamespace, class: Keyword},
		{is: words("String List Map Integer Boolean"), class: Keyword},
		{is: words("<type>"), after: words("extends"), class: Attribute},
		{is: words("println print"), class: Function},
		{kind: chroma.Name, is: words("<word>"), before: words("("), after: words("<not> def void String int new class"), class: Plain},
	}, d.rules...)
	return d
}

func haskellDialect() dialect {
	return dialect{
		escape: true,
		strong: words(":: -> : \\ . $"), plain: words("_"),
		kinds: map[chroma.TokenType]Class{
			chroma.KeywordType: Constant, chroma.NameNamespace: Function, chroma.NameFunction: Plain,
			chroma.OperatorWord: Operator, chroma.NameException: Plain, chroma.LiteralStringChar: String,
			chroma.KeywordReserved: Keyword,
		},
		rules: []rewrite{
			{is: words("<word>"), before: words("::"), class: Function},
			{is: words("_"), class: Plain},
			{kind: chroma.KeywordType, after: words(":: {"), before: words("} ,"), class: Constant},
			{kind: chroma.KeywordType, after: words(":: -> => [ IO Maybe ."), class: Keyword},
			{kind: chroma.KeywordType, after: words("instance"), class: Keyword},
			{is: words("Show Eq Ord Read Enum Bounded"), before: words(", )"), class: Attribute},
			{kind: chroma.Name, is: words("<word>"), before: words(", )"), after: words("( ,"), class: Plain},
			{kind: chroma.KeywordType, after: words("class"), class: Attribute},
		},
	}
}

func elixirDialect() dialect {
	return dialect{
		escape: true,
		strong: words("->"), plain: words(":: % %{ & ++"),
		kinds: map[chroma.TokenType]Class{
			chroma.LiteralStringInterpol: Interpolation, chroma.NameAttribute: Plain, chroma.NameClass: Entity,
			chroma.LiteralStringHeredoc: Comment, chroma.NameConstant: Keyword,
		},
		rules: []rewrite{
			{kind: chroma.LiteralString, is: words("<doc>"), class: Comment},
			{is: words("true false nil"), class: Keyword},
			{is: words("moduledoc doc"), class: Comment},
			{is: words("@"), before: words("moduledoc doc"), class: Comment},
			{is: words("@ ->"), class: Operator},
			{is: words("<word>"), after: words("def defp defmacro"), class: Entity},
			{is: words(":"), after: words("<word> do else"), class: Constant},
		},
	}
}

func lispDialect() dialect {
	return dialect{
		escape: true, coarse: true, plain: noOperators,
		kinds: map[chroma.TokenType]Class{
			chroma.NameBuiltin: Function, chroma.NameVariable: Plain, chroma.NameFunction: Plain, chroma.KeywordType: Plain,
			chroma.NameDecorator: Plain, chroma.LiteralStringSymbol: Constant, chroma.NameConstant: Keyword,
		},
		rules: []rewrite{
			{is: words("defun defmacro defvar defparameter defconstant defclass defstruct def defn ns defprotocol defmethod lambda let if cond loop progn when unless setf and or not do fn"),
				after: words("( `("), class: Keyword},
			{is: words("nil t"), class: Keyword},
			{is: words("defpackage in-package incf decf push pop return dolist dotimes do case cons"), after: words("("), class: Keyword},
			{kind: chroma.Name, after: words("defun defmacro defclass defmethod def defn ns defprotocol defstruct"), class: Entity},
			{is: words("< > = + - * / <= >="), after: words("("), class: Operator},
			{kind: chroma.Name, after: words("("), class: Function},
		},
	}
}

func clojureDialect() dialect {
	d := lispDialect()
	d.rules = append([]rewrite{
		{is: words("let if and or do fn loop when cond ns lambda"), after: words("("), class: Function},
		{is: words("true false nil"), class: Keyword},
		{is: words("#( #\" ' @ ` ~ ~@"), class: Operator},
		{kind: chroma.LiteralNumber, class: Constant},
	}, d.rules...)
	return d
}

func ocamlDialect() dialect {
	return dialect{
		escape: true, format: "%",
		plain: words("-> = |"),
		kinds: map[chroma.TokenType]Class{
			chroma.NameClass: Function, chroma.NameNamespace: Function, chroma.LiteralStringChar: Constant,
			chroma.KeywordType: Keyword,
		},
		rules: []rewrite{
			{is: words("= |"), after: words("<not> <type> string int }"), class: Operator},
			{is: words("<word>"), after: words("type"), class: Keyword},
			{is: words("<word>"), after: words("rec"), class: Entity},
			{is: words("mutable string int float bool option list unit not"), class: Keyword},
			{is: words("raise"), class: Plain},
			{is: words("<type>"), before: words("."), class: Plain},
			{is: words("::"), class: Attribute},
			{is: words("_"), class: Keyword},
			{kind: chroma.Operator, is: words("( ) [ ]"), class: Plain},
			{is: words("; , ;;"), class: Plain},
		},
	}
}

// fsharpDialect is for F#.
func fsharpDialect() dialect {
	d := ocamlDialect()
	d.plain = words("|")
	d.strong = words(": :: ->")
	d.rules = []rewrite{
		{is: words("<word>"), after: words("let rec type module"), class: Entity},
	}
	return d
}

func erlangDialect() dialect {
	return dialect{
		escape: true, coarse: true, format: "~",
		plain: words("-> | - /"),
		kinds: map[chroma.TokenType]Class{
			chroma.NameVariable: Plain, chroma.Name: Constant, chroma.NameEntity: Keyword, chroma.NameFunction: Function,
			chroma.LiteralStringSymbol: Constant, chroma.NameNamespace: Plain, chroma.NameClass: Plain,
			chroma.NameBuiltin: Function, chroma.NameLabel: Plain, chroma.NameConstant: Function,
		},
		rules: []rewrite{
			{kind: chroma.NameEntity, after: words("-"), class: Keyword},
			{kind: chroma.NameLabel, class: Plain},
			{is: words("ok error"), after: words("{"), class: Keyword},
			{is: words("_"), class: Keyword},
			{kind: chroma.Name, before: words("/ )"), after: words("[ , ("), class: Function},
			{kind: chroma.Name, is: words("<word>"), before: words("("), class: Function},
		},
	}
}
