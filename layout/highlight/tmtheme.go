package highlight

import (
	"encoding/xml"
	"errors"
	"strconv"
	"strings"

	"chatdoc/eval/color"
)

// Themes of TextMate (.tmTheme) are property lists in XML: a list of rules, each with selectors of scopes and a color.
// A scope is a dotted name, such as keyword.operator; a selector matches all scopes that begin with it. Of several rules
// that match, the one with the longest selector counts. Here text has no scopes but classes, so that a selector is tried
// on the scopes that a class stands for; what a selector says of the surroundings of a scope is not known.

// scopes are those that each class stands for, the most general first.
var scopes = [kinds][]string{
	Comment:       {"comment"},
	Escape:        {"constant.character.escape"},
	Raw:           {"markup.raw"},
	MathDelimiter: {"punctuation.definition.math"},
	MathOperator:  {"keyword.operator.math"},
	ListMarker:    {"punctuation.definition.list"},
	Label:         {"entity.name.label", "markup.other.reference"},
	Keyword:       {"keyword.control", "keyword", "storage.type", "storage.modifier", "constant.language", "variable.language"},
	Operator:      {"keyword.operator"},
	Constant:      {"constant.numeric", "constant.other", "constant"},
	String:        {"string.quoted", "string"},
	Entity:        {"entity.name.function", "entity.name", "support.type", "support"},
	Function:      {"variable.function", "support.function"},
	Macro:         {"support.macro"},
	Annotation:    {"meta.annotation"},
	Attribute:     {"entity.other.attribute-name", "entity.other"},
	Interpolation: {"meta.interpolation"},
	DiffRange:     {"meta.diff.range"},
	Inserted:      {"markup.inserted"},
	Deleted:       {"markup.deleted"},
}

// ErrTheme is the error for a file that is no theme.
var ErrTheme = errors.New("Invalid syntax theme settings")

// ParseTheme reads a theme of TextMate. The error is ErrTheme.
func ParseTheme(data []byte) (Theme, error) {
	root, _ := readPlist(xml.NewDecoder(strings.NewReader(string(data)))).(map[string]any)
	list, ok := root["settings"].([]any)
	if !ok {
		return Theme{}, ErrTheme
	}
	var t Theme
	best := [kinds]int{} // the length of the selector that decided on a class
	for _, item := range list {
		rule, _ := item.(map[string]any)
		selectors, _ := rule["scope"].(string)
		settings, _ := rule["settings"].(map[string]any)
		for selector := range strings.SplitSeq(selectors, ",") {
			t.apply(strings.TrimSpace(selector), settings, &best)
		}
	}
	return t, nil
}

// apply gives the settings of a rule to the classes that its selector matches.
func (t *Theme) apply(selector string, settings map[string]any, best *[kinds]int) {
	for class := range kinds {
		for _, scope := range scopes[class] {
			if len(selector) < best[class] || selector == "" || scope != selector && !strings.HasPrefix(scope, selector+".") {
				continue
			}
			best[class] = len(selector)
			if c, ok := parseHex(settings["foreground"]); ok {
				t.colors[class], t.has[class] = c, true
			}
			if style, ok := settings["fontStyle"].(string); ok {
				t.marks[class] = parseMarks(style)
			}
		}
	}
}

func parseMarks(style string) (marks Class) {
	for word := range strings.FieldsSeq(style) {
		switch word {
		case "bold":
			marks |= Bold
		case "italic":
			marks |= Italic
		case "underline":
			marks |= Underline
		}
	}
	return marks
}

// parseHex reads a color: #rgb, #rrggbb or #rrggbbaa.
func parseHex(v any) (c color.Color, ok bool) {
	s, _ := v.(string)
	hex, ok := strings.CutPrefix(s, "#")
	if len(hex) == 3 {
		hex = string([]byte{hex[0], hex[0], hex[1], hex[1], hex[2], hex[2]})
	}
	if len(hex) == 6 {
		hex += "ff"
	}
	n, err := strconv.ParseUint(hex, 16, 32)
	if !ok || err != nil || len(hex) != 8 {
		return c, false
	}
	return color.RGBA8(uint8(n>>24), uint8(n>>16), uint8(n>>8), uint8(n)), true
}

// readPlist reads the next value of a property list: a map, a list or a string; nil where there is none, or what follows
// is broken.
func readPlist(d *xml.Decoder) any {
	for {
		token, err := d.Token()
		if err != nil {
			return nil
		}
		switch token := token.(type) {
		case xml.EndElement:
			return nil
		case xml.StartElement:
			switch token.Name.Local {
			case "plist":
			case "dict":
				return readPlistDict(d)
			case "array":
				return readPlistArray(d)
			default:
				var s string
				if d.DecodeElement(&s, &token) != nil {
					return nil
				}
				return s
			}
		}
	}
}

func readPlistDict(d *xml.Decoder) map[string]any {
	dict := map[string]any{}
	for {
		key, ok := readPlist(d).(string)
		if !ok {
			return dict
		}
		dict[key] = readPlist(d)
	}
}

func readPlistArray(d *xml.Decoder) []any {
	list := []any{}
	for {
		item := readPlist(d)
		if item == nil {
			return list
		}
		list = append(list, item)
	}
}
