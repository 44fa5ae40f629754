package value

import (
	"fmt"
	"strings"

	"chatdoc/eval/color"
	"chatdoc/eval/unit"
)

// Repr prints a value as code that makes it, as far as that is possible.
func Repr(v Value) string {
	switch v := v.(type) {
	case None:
		return "none"
	case Auto:
		return "auto"
	case Bool:
		return fmt.Sprintf("%t", bool(v))
	case Int:
		return fmt.Sprintf("%d", int64(v))
	case Float:
		return formatFloat(float64(v), -1, true, "")
	case Str:
		return quote(string(v))
	case Label:
		return reprLabel(v)
	case Length:
		return reprLength(unit.Length(v))
	case Angle:
		return formatFloat(unit.Angle(v).Degrees(), 2, false, "deg")
	case Ratio:
		return reprRatio(unit.Ratio(v))
	case Relative:
		return reprRelative(unit.Rel(v))
	case Fraction:
		return formatFloat(float64(v), 2, false, "fr")
	case Alignment:
		return unit.Align(v).String()
	case Direction:
		return unit.Dir(v).String()
	case Color:
		return color.Color(v).Repr()
	case *Array:
		return reprArray(v)
	case *Dict:
		return reprDict(v)
	case *Content:
		return reprContent(v)
	case *Func:
		return reprFunc(v)
	case *Args:
		return "arguments" + prettyList(reprArgs(v), false)
	case *Type:
		return reprType(v)
	case *Module:
		return reprModule(v)
	case Styles:
		return ".."
	case Location:
		return ".."
	case Selector:
		return reprSelector(v)
	case *Stroke:
		return reprStroke(v)
	case *Version:
		return v.repr()
	case Decimal:
		return v.repr()
	}
	return v.(fmt.Stringer).String()
}

// reprType prints a type by its name, and those of none and auto, which have no name, by an expression.
func reprType(t *Type) string {
	if t == NoneType || t == AutoType {
		return "type(" + t.Name + ")"
	}
	return t.Name
}

func reprModule(m *Module) string {
	if m.Name == "" {
		return "<module>"
	}
	return "<module " + m.Name + ">"
}

func reprFunc(f *Func) string {
	if _, ok := f.call.(*applied); ok || f.Name == "" {
		return "(..) => .."
	}
	return f.Name
}

func reprLabel(l Label) string {
	if isLabelLiteral(string(l)) {
		return "<" + string(l) + ">"
	}
	return "label(" + quote(string(l)) + ")"
}

// quote prints a string as a literal.
func quote(s string) string {
	var w strings.Builder
	w.WriteByte('"')
	for _, r := range s {
		switch r {
		case '\\', '"':
			w.WriteByte('\\')
			w.WriteRune(r)
		case '\n':
			w.WriteString(`\n`)
		case '\r':
			w.WriteString(`\r`)
		case '\t':
			w.WriteString(`\t`)
		case 0:
			w.WriteString(`\u{0}`)
		default:
			if isDebugEscaped(r) {
				fmt.Fprintf(&w, `\u{%x}`, r)
			} else {
				w.WriteRune(r)
			}
		}
	}
	w.WriteByte('"')
	return w.String()
}

// maxShown is how many items of an array or pairs of a dictionary are printed.
const maxShown = 40

func reprArray(a *Array) string {
	shown := a.items[:min(len(a.items), maxShown)]
	parts := make([]string, len(shown))
	for i, v := range shown {
		parts[i] = Repr(v)
	}
	if more := len(a.items) - len(shown); more > 0 {
		parts = append(parts, fmt.Sprintf(".. (%d items omitted)", more))
	}
	return prettyList(parts, len(parts) == 1)
}

func reprDict(d *Dict) string {
	if d.Len() == 0 {
		return "(:)"
	}
	shown := d.keys[:min(len(d.keys), maxShown)]
	parts := make([]string, len(shown))
	for i, key := range shown {
		if !IsIdent(key) {
			key = quote(key)
		}
		parts[i] = key + ": " + Repr(d.vals[i])
	}
	if more := d.Len() - len(shown); more > 0 {
		parts = append(parts, fmt.Sprintf(".. (%d pairs omitted)", more))
	}
	return prettyList(parts, false)
}

func reprArgs(a *Args) []string {
	parts := make([]string, len(a.Items))
	for i, it := range a.Items {
		parts[i] = Repr(it.Value)
		if it.Name != "" {
			parts[i] = it.Name + ": " + parts[i]
		}
	}
	return parts
}

func reprContent(c *Content) string {
	switch c.elem {
	case Sequence:
		return reprSequence(SequenceChildren.Of(c))
	case Styled:
		return "styled(child: " + reprContent(StyledChild.Of(c)) + ", ..)"
	case Text:
		return "[" + TextBody.Of(c) + "]"
	case SymbolElem:
		return "[" + SymbolText.Of(c) + "]"
	case Space:
		return "[ ]"
	}
	if c.elem.Repr != nil {
		return c.elem.Repr(c)
	}
	var parts []string
	for _, s := range c.slots {
		if f := s.field; !f.Internal && !f.Ghost {
			parts = append(parts, f.Name+": "+Repr(f.into(s.value)))
		}
	}
	return c.elem.Base() + prettyList(parts, false)
}

func reprSequence(children []*Content) string {
	if len(children) == 0 {
		return "[]"
	}
	parts := make([]string, len(children))
	for i, c := range children {
		parts[i] = reprContent(c)
	}
	return "sequence" + prettyList(parts, false)
}

// prettyWidth is the width up to which a list is printed on one line.
const prettyWidth = 50

// prettyList prints parts in parentheses, each on a line of its own where they are long.
func prettyList(parts []string, trailingComma bool) string {
	width := 2 * max(0, len(parts)-1)
	for _, p := range parts {
		width += len(p)
	}
	if width <= prettyWidth {
		list := strings.Join(parts, ", ")
		if trailingComma {
			list += ","
		}
		if !strings.Contains(list, "\n") {
			return "(" + list + ")"
		}
		return "(\n  " + strings.ReplaceAll(list, "\n", "\n  ") + "\n)"
	}
	var w strings.Builder
	w.WriteString("(\n")
	for _, p := range parts {
		w.WriteString("  " + strings.ReplaceAll(strings.TrimSpace(p), "\n", "\n  ") + ",\n")
	}
	w.WriteString(")")
	return w.String()
}
