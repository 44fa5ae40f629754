package lib

import (
	_ "embed"
	"strconv"
	"strings"

	"chatdoc/eval/value"
)

//go:generate sh -c "go run ./internal/gensym $SYMBOLS/sym.json >sym.txt && go run ./internal/gensym $SYMBOLS/emoji.json >emoji.txt"

//go:embed sym.txt
var symText string

//go:embed emoji.txt
var emojiText string

// symModule is the module sym, emojiModule the module emoji. They are read when they are first looked into.
func symModule() *value.Module   { return value.NewModule("sym", value.NewLazyScope(DefineSymbols)) }
func emojiModule() *value.Module { return value.NewModule("emoji", value.NewLazyScope(defineEmoji)) }

// DefineSymbols defines all symbols in a scope: that of the module sym, or that of math.
func DefineSymbols(s *value.Scope) { defineTable(s, symText) }

func defineEmoji(s *value.Scope) { defineTable(s, emojiText) }

// defineTable reads a table of symbols; see internal/gensym for its form.
func defineTable(s *value.Scope, table string) {
	var current *value.Symbol
	for table != "" {
		var line string
		line, table, _ = strings.Cut(table, "\n")
		line, deprecated, _ := strings.Cut(line, " !")
		if form, ok := strings.CutPrefix(line, "\t"); ok {
			modifiers, text, _ := strings.Cut(form, " ")
			current.Variants = append(current.Variants, value.SymbolVariant{
				Modifiers: modifiers, Text: unescape(text), Deprecated: deprecated,
			})
			continue
		}
		name, text, ok := strings.Cut(line, " ")
		current = &value.Symbol{}
		if ok {
			current.Variants = []value.SymbolVariant{{Text: unescape(text)}}
		}
		bindSymbol(s, name, &value.Binding{Value: current, Deprecated: deprecated})
	}
}

// bindSymbol binds a symbol, in a module where its name has a dot.
func bindSymbol(s *value.Scope, name string, b *value.Binding) {
	module, inner, ok := strings.Cut(name, ".")
	if !ok {
		s.Bind(name, b)
		return
	}
	if s.Bound(module) == nil {
		s.Define(module, value.NewModule(module, value.NewScope()))
	}
	s.Bound(module).Value.(*value.Module).Scope.Bind(inner, b)
}

// unescape reads \u{…}.
func unescape(text string) string {
	before, after, ok := strings.Cut(text, `\u{`)
	if !ok {
		return text
	}
	digits, rest, _ := strings.Cut(after, "}")
	n, _ := strconv.ParseInt(digits, 16, 32) // of our own table
	return before + string(rune(n)) + unescape(rest)
}
