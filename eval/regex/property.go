package regex

import (
	_ "embed"
	"errors"
	"strconv"
	"strings"
	"unicode"
)

//go:embed emoji.txt
var emojiTables string

//go:embed scripts.txt
var scriptCodes string

// perlClass is the class of a letter after a backslash: digits, white space or what words are made of.
func perlClass(letter rune, unicodeAware bool) *class {
	var c *class
	switch lower := unicode.ToLower(letter); {
	case !unicodeAware:
		c = asciiPerlClass(lower)
	case lower == 'd':
		c = category("Nd")
	case lower == 's':
		c = ranges(unicode.White_Space)
	default:
		c = wordClass()
	}
	if unicode.IsUpper(letter) {
		return c.negate()
	}
	return c
}

func asciiPerlClass(letter rune) *class {
	switch letter {
	case 'd':
		return &class{ranges: []runes{{'0', '9'}}}
	case 's':
		return &class{ranges: []runes{{'\t', '\r'}, {' ', ' '}}}
	}
	return &class{ranges: []runes{{'0', '9'}, {'A', 'Z'}, {'_', '_'}, {'a', 'z'}}}
}

// wordClass is what words are made of, by Unicode's UTS #18: letters, marks, decimal digits, connectors and joiners.
func wordClass() *class {
	return &class{
		ranges: wordSymbols,
		tables: []table{goTable("L"), goTable("M"), goTable("Nd"), goTable("Nl"), goTable("Pc")},
	}
}

// wordSymbols are the word characters of other categories: joiners, and letters in circles and squares.
var wordSymbols = []runes{{0x200c, 0x200d}, {0x24b6, 0x24e9}, {0x1f130, 0x1f149}, {0x1f150, 0x1f169}, {0x1f170, 0x1f189}}

// alphabetic is the derived property: letters and what is used like them.
func alphabetic() *class {
	c := ranges(unicode.Other_Alphabetic)
	c.tables = append(c.tables, goTable("L"), goTable("Nl"))
	return c
}

// isWord reports whether a character is one that words are made of.
func isWord(r rune) bool {
	if r < 0x80 {
		return r == '_' || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z'
	}
	return unicode.In(r, unicode.L, unicode.M, unicode.Nd, unicode.Nl, unicode.Pc, unicode.Other_Alphabetic) ||
		r == 0x200c || r == 0x200d
}

// goTable is a general category.
func goTable(name string) table { return table{name, unicode.Categories[name], false} }

func category(name string) *class { return &class{tables: []table{goTable(name)}} }

func ranges(t *unicode.RangeTable) *class { return &class{ranges: tableRanges(t)} }

var (
	errNoProperty = errors.New("Unicode property not found")
	errNoValue    = errors.New("Unicode property value not found")
)

// property is the class of a property's name, or of name and value.
func property(query string) (*class, error) {
	name, val, hasValue := cutQuery(query)
	if !hasValue {
		for _, find := range []func(string) *class{binaryProperty, generalCategory, script} {
			if c := find(loose(name)); c != nil {
				return c, nil
			}
		}
		return nil, errNoProperty
	}
	find := map[string]func(string) *class{
		"gc": generalCategory, "generalcategory": generalCategory, "sc": script, "script": script, "scx": script,
		"scriptextensions": script,
	}[loose(name)]
	if find == nil {
		return nil, errNoProperty
	}
	if c := find(loose(val)); c != nil {
		return c, nil
	}
	return nil, errNoValue
}

func cutQuery(query string) (name, val string, ok bool) {
	for _, separator := range []string{"!=", ":", "="} {
		if name, val, ok = strings.Cut(query, separator); ok {
			return name, val, ok
		}
	}
	return query, "", false
}

// loose is a name as UAX #44 compares them: without case, spaces, hyphens and underscores, and without "is" before it.
func loose(name string) string {
	name = strings.NewReplacer(" ", "", "-", "", "_", "").Replace(strings.ToLower(name))
	if rest, ok := strings.CutPrefix(name, "is"); ok && rest != "" && rest != "c" {
		return rest
	}
	return name
}

func generalCategory(name string) *class {
	for category := range unicode.Categories {
		if loose(category) == name {
			return &class{tables: []table{goTable(category)}}
		}
	}
	for alias, short := range unicode.CategoryAliases {
		if loose(alias) == name {
			return category(short)
		}
	}
	switch name {
	case "any":
		return &class{negated: true}
	case "ascii":
		return &class{ranges: []runes{{0, unicode.MaxASCII}}}
	case "assigned":
		return category("Cn").negate()
	}
	return nil
}

// script finds a script by its name or its code of four letters.
func script(name string) *class {
	for line := range strings.Lines(scriptCodes) {
		if code, long, _ := strings.Cut(strings.TrimSpace(line), " "); loose(code) == name {
			name = loose(long)
			break
		}
	}
	for long, t := range unicode.Scripts {
		if loose(long) == name {
			return &class{tables: []table{{long, t, false}}}
		}
	}
	return nil
}

func binaryProperty(name string) *class {
	switch name {
	case "alphabetic", "alpha":
		return alphabetic()
	case "uppercase", "upper":
		return withOthers("Lu", unicode.Other_Uppercase)
	case "lowercase", "lower":
		return withOthers("Ll", unicode.Other_Lowercase)
	case "math":
		return withOthers("Sm", unicode.Other_Math)
	case "space", "wspace":
		return ranges(unicode.White_Space)
	case "extpict":
		name = "extendedpictographic"
	}
	for long, t := range unicode.Properties {
		if loose(long) == name {
			return ranges(t)
		}
	}
	return emojiProperty(name)
}

// withOthers is a category with the characters that Unicode adds to it for the property of the same name.
func withOthers(name string, others *unicode.RangeTable) *class {
	c := ranges(others)
	c.tables = append(c.tables, goTable(name))
	return c
}

func emojiProperty(name string) *class {
	for line := range strings.Lines(emojiTables) {
		fields := strings.Fields(line)
		if loose(fields[0]) != name {
			continue
		}
		c := &class{}
		for _, field := range fields[1:] {
			low, high, ok := strings.Cut(field, "-")
			if !ok {
				high = low
			}
			c.addRange(hexRune(low), hexRune(high))
		}
		return c
	}
	return nil
}

func hexRune(s string) rune {
	n, _ := strconv.ParseInt(s, 16, 32) // of our own table
	return rune(n)
}
