package main

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/alecthomas/chroma/v2"
)

// emitter writes what a rule makes of its match: a token type; "(a b)" gives the groups of the match to the parts in
// turn, where "." drops one; "@state" reads the group with the same grammar from that state, "@@tag" with another
// grammar, and "@#n(a b)" reads one group with the grammar that group n names.
func emitter(v reflect.Value, grammar, state string, index int) string {
	if !v.IsValid() || v.Kind() == reflect.Interface && v.IsNil() {
		return ""
	}
	if v.Kind() == reflect.Interface {
		v = v.Elem()
	}
	if t, ok := v.Interface().(chroma.TokenType); ok {
		return t.String()
	}
	kind, ok := v.Interface().(chroma.SerialisableEmitter)
	if !ok {
		return written(grammar, state, index)
	}
	v = v.Elem()
	switch kind.EmitterKind() {
	case "usingself":
		return "@" + strings.ReplaceAll(v.Field(0).String(), " ", "_")
	case "using":
		return "@@" + strings.ToLower(v.Field(0).String())
	case "usingbygroup":
		parts := emitters(v.FieldByName("Emitters"), grammar, state, index)
		parts[v.FieldByName("CodeGroup").Int()-1] = fmt.Sprintf("@#%d", v.FieldByName("SublexerNameGroup").Int())
		return "(" + strings.Join(parts, " ") + ")"
	}
	return "(" + strings.Join(emitters(v.Field(0), grammar, state, index), " ") + ")"
}

func emitters(list reflect.Value, grammar, state string, index int) []string {
	var parts []string
	for i := range list.Len() {
		part := emitter(list.Index(i), grammar, state, index)
		if part == "" {
			part = "."
		}
		parts = append(parts, part)
	}
	return parts
}

// written says in this format what some rules of chroma's do in Go. Bodies that stand in another language are given
// as plain text.
func written(grammar, state string, index int) string {
	switch at := fmt.Sprintf("%s %s %d", grammar, state, index); at {
	case "Go root 22":
		return "LiteralString"
	case "HTTP headers 0":
		return "(Name Text Operator Text Literal Text)"
	case "HTTP headers 1":
		return "(Text Literal Text)"
	case "HTTP content 0":
		return "Generic"
	case "reStructuredText root 8":
		return "(Punctuation Text OperatorWord Punctuation Text Keyword Text Text Text Text Text)"
	default:
		panic("a rule of chroma's that is a program: " + at)
	}
}
