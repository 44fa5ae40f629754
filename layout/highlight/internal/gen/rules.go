package main

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unsafe"

	"github.com/alecthomas/chroma/v2"
)

// describe writes a grammar down. It begins with a line of options, then come the states, each a line with its name
// and one indented line for each rule, of four fields: what the rule's match can begin with (see firstSets), the
// tokens it gives, how it changes the stack of states, and its pattern.
func describe(lexer chroma.Lexer) (string, error) {
	var options []string
	for {
		if root, ok := field(lexer, "root"); ok {
			options = append(options, "over="+fileName(root))
			lexer, _ = field(lexer, "language")
			continue
		}
		inner, ok := field(lexer, "lexer")
		if !ok {
			inner, ok = field(lexer, "Lexer")
		}
		if !ok {
			break
		}
		lexer = inner
	}
	regex, ok := lexer.(*chroma.RegexLexer)
	if !ok {
		return "", fmt.Errorf("unknown kind of lexer %T", lexer)
	}
	rules, err := regex.Rules()
	if err != nil {
		return "", err
	}
	config := regex.Config()
	if config.EnsureNL {
		options = append(options, "ensure-newline")
	}
	options = append(options, "flags="+flags(config))
	return strings.Join(options, "\t") + "\n" + states(config, rules), err
}

// field reads a field of a lexer that wraps others, whether it is exported or not.
func field(lexer chroma.Lexer, name string) (chroma.Lexer, bool) {
	v := reflect.ValueOf(lexer).Elem()
	f := v.FieldByName(name)
	if v.Type() == reflect.TypeFor[chroma.RegexLexer]() || !f.IsValid() {
		return nil, false
	}
	inner, ok := reflect.NewAt(f.Type(), unsafe.Pointer(f.UnsafeAddr())).Elem().Interface().(chroma.Lexer)
	return inner, ok
}

// flags are the options that chroma gives to every pattern of a grammar.
func flags(c *chroma.Config) string {
	var b strings.Builder
	for _, f := range []struct {
		on   bool
		flag byte
	}{{!c.NotMultiline, 'm'}, {c.CaseInsensitive, 'i'}, {c.DotAll, 's'}} {
		if f.on {
			b.WriteByte(f.flag)
		}
	}
	return b.String()
}

func states(config *chroma.Config, rules chroma.Rules) string {
	names := make([]string, 0, len(rules))
	for name := range rules {
		names = append(names, name)
	}
	slices.Sort(names)
	var b strings.Builder
	for _, name := range names {
		fmt.Fprintln(&b, state(name))
		for i, r := range rules[name] {
			first, pattern := "", ""
			if !isInclude(r) {
				first, pattern = firstSets(config, mended(r.Pattern)), line(r.Pattern)
			}
			emit := emitter(reflect.ValueOf(r.Type), config.Name, name, i)
			fmt.Fprintf(&b, "\t%s\t%s\t%s\t%s\n", first, emit, mutators(reflect.ValueOf(r.Mutator)), pattern)
		}
	}
	return b.String()
}

// state makes a state's name fit to stand in a list.
func state(name string) string { return strings.ReplaceAll(name, " ", "_") }

// line puts a pattern on one line. In extended patterns, line breaks end comments, so these are taken out.
func line(pattern string) string {
	if strings.HasPrefix(pattern, "(?x)") || strings.HasPrefix(pattern, "(?sx)") {
		lines := strings.Split(pattern, "\n")
		for i, l := range lines {
			if at := strings.LastIndex(l, " # "); at >= 0 {
				l = l[:at]
			}
			lines[i] = strings.TrimSpace(l)
		}
		return strings.Join(lines, " ")
	}
	return strings.NewReplacer("\n", `\n`, "\r", `\r`, "\t", `\t`).Replace(mended(pattern))
}

// mended goes around a fault of regexp2 v2.2.1, which takes digits for members of [^\W\d] but not of [^\d\W].
func mended(pattern string) string { return strings.ReplaceAll(pattern, `[^\W\d]`, `[^\d\W]`) }

func isInclude(r chroma.Rule) bool {
	return strings.HasPrefix(mutators(reflect.ValueOf(r.Mutator)), "<")
}

// mutators writes how a rule changes the stack: +state pushes (several joined by & are pushed as one), + alone
// pushes the present state again, -n pops, <state includes the rules of another state.
func mutators(v reflect.Value) string {
	if !v.IsValid() {
		return ""
	}
	switch m := v.Interface().(type) {
	case chroma.SerialisableMutator:
		v = v.Elem()
		switch m.MutatorKind() {
		case "include":
			return "<" + state(v.Field(0).String())
		case "combined":
			return "+" + state(strings.Join(v.Field(0).Interface().([]string), "&"))
		case "pop":
			return "-" + strconv.FormatInt(v.Field(0).Int(), 10)
		case "push":
			return pushes(v.Field(0).Interface().([]string))
		case "mutators":
			var parts []string
			for i := range v.Field(0).Len() {
				parts = append(parts, mutators(v.Field(0).Index(i).Elem()))
			}
			return strings.Join(parts, " ")
		}
	}
	return "" // Haxe's stack of conditional compilation
}

func pushes(names []string) string {
	if len(names) == 0 {
		return "+"
	}
	var parts []string
	for _, name := range names {
		if name == "#pop" {
			parts = append(parts, "-1")
		} else {
			parts = append(parts, "+"+state(name))
		}
	}
	return strings.Join(parts, " ")
}
