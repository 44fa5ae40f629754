package svgfile

import (
	"strconv"
	"strings"

	"chatdoc/eval/color"
	"chatdoc/layout/frame"
)

// style is how a node is drawn. Children inherit all of it but for the opacity, which adds up instead, as groups do not
// overlap in most pictures.
type style struct {
	fill, stroke               paint
	fillOpacity, strokeOpacity float64
	opacity                    float64 // of the node and all around it
	color                      color.Color
	evenOdd                    bool
	width, miter, dashOffset   float64
	cap                        frame.LineCap
	join                       frame.LineJoin
	dashes                     []float64
	hidden, gone               bool // visibility, which children may change, and display, which they may not
	families                   []string
	size                       float64
	weight                     int
	italic                     bool
	anchor                     string
	markers                    [3]string // at the start, in the middle and at the end of a path
}

// paint is a color, a reference to a gradient, or nothing.
type paint struct {
	color color.Color
	some  bool
	ref   string // the id of a gradient, "" for a color
}

func initialStyle() style {
	black := color.RGBA8(0, 0, 0, 255)
	return style{
		fill: paint{color: black, some: true}, fillOpacity: 1, strokeOpacity: 1, opacity: 1, color: black,
		width: 1, miter: 4, size: 16, weight: 400, families: []string{"serif"},
	}
}

// presentation are the attributes that stand for properties of the same name.
var presentation = []string{
	"color", "fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity", "stroke-linecap",
	"stroke-linejoin", "stroke-miterlimit", "stroke-dasharray", "stroke-dashoffset", "opacity", "visibility", "display",
	"font-size", "font-family", "font-weight", "font-style", "text-anchor", "marker-start", "marker-mid", "marker-end",
}

// style is that of a node within one of a style: its attributes, then the rules of style sheets, then its own style.
func (d *drawing) style(n *node, s style) style {
	opacity := s.opacity
	s.opacity = 1
	for _, name := range presentation {
		if value, ok := n.attrs[name]; ok {
			s.set(name, value)
		}
	}
	for _, r := range d.rules {
		if r.selector.matches(n) {
			s.setAll(r.declarations)
		}
	}
	s.setAll(n.attrs["style"])
	s.opacity *= opacity
	return s
}

// setAll takes declarations such as "fill: red; stroke: none".
func (s *style) setAll(declarations string) {
	for declaration := range strings.SplitSeq(declarations, ";") {
		if name, value, ok := strings.Cut(declaration, ":"); ok {
			value, _, _ = strings.Cut(value, "!important")
			s.set(strings.ToLower(strings.TrimSpace(name)), strings.TrimSpace(value))
		}
	}
}

// set changes a property. Values that cannot be read change nothing.
func (s *style) set(name, value string) {
	if value == "inherit" {
		return
	}
	switch name {
	case "color":
		if c, ok := parseColor(value, s.color); ok {
			s.color = c
		}
	case "fill":
		s.fill.set(value, s.color)
	case "stroke":
		s.stroke.set(value, s.color)
	case "fill-rule":
		s.evenOdd = value == "evenodd"
	case "visibility":
		s.hidden = value != "visible"
	case "display":
		s.gone = value == "none"
	case "marker", "marker-start", "marker-mid", "marker-end":
		s.setMarkers(name, reference(value))
	default:
		if !s.setStroke(name, value) && !s.setText(name, value) {
			s.setOpacity(name, value)
		}
	}
}

func (s *style) setMarkers(name, id string) {
	for i, end := range []string{"start", "mid", "end"} {
		if name == "marker" || strings.HasSuffix(name, end) {
			s.markers[i] = id
		}
	}
}

func (s *style) setOpacity(name, value string) {
	x, ok := length(value, 1, s.size)
	if !ok {
		return
	}
	x = min(max(x, 0), 1)
	switch name {
	case "opacity":
		s.opacity = x
	case "fill-opacity":
		s.fillOpacity = x
	case "stroke-opacity":
		s.strokeOpacity = x
	}
}

// setStroke changes a property of strokes. It reports whether the name is of one.
func (s *style) setStroke(name, value string) bool {
	x, ok := length(value, 100, s.size)
	switch {
	case name == "stroke-linecap":
		s.cap = map[string]frame.LineCap{"round": frame.RoundCap, "square": frame.SquareCap}[value]
	case name == "stroke-linejoin":
		s.join = map[string]frame.LineJoin{"round": frame.RoundJoin, "bevel": frame.BevelJoin}[value]
	case name == "stroke-dasharray":
		s.dashes = dashes(value)
	case name == "stroke-width" && ok && x >= 0:
		s.width = x
	case name == "stroke-miterlimit" && ok && x >= 1:
		s.miter = x
	case name == "stroke-dashoffset" && ok:
		s.dashOffset = x
	default:
		return strings.HasPrefix(name, "stroke-") && name != "stroke-opacity"
	}
	return true
}

// dashes reads a dash pattern; an odd number of lengths counts twice. It is nil for a solid line.
func dashes(value string) []float64 {
	list := floats(value)
	var sum float64
	for _, x := range list {
		if x < 0 {
			return nil
		}
		sum += x
	}
	if sum == 0 {
		return nil
	}
	if len(list)%2 == 1 {
		list = append(list, list...)
	}
	return list
}

// setText changes a property of text. It reports whether the name is of one.
func (s *style) setText(name, value string) bool {
	switch name {
	case "font-size":
		if x, ok := length(value, s.size, s.size); ok && x > 0 {
			s.size = x
		}
	case "font-family":
		s.families = nil
		for family := range strings.SplitSeq(value, ",") {
			s.families = append(s.families, strings.Trim(strings.TrimSpace(family), `"'`))
		}
	case "font-weight":
		s.weight = weight(value, s.weight)
	case "font-style":
		s.italic = value == "italic" || value == "oblique"
	case "text-anchor":
		s.anchor = value
	default:
		return false
	}
	return true
}

func weight(value string, inherited int) int {
	switch value {
	case "normal":
		return 400
	case "bold":
		return 700
	case "bolder":
		return min(inherited+300, 900)
	case "lighter":
		return max(inherited-300, 100)
	}
	if w, err := strconv.Atoi(value); err == nil && w >= 1 && w <= 1000 {
		return w
	}
	return inherited
}

// set takes a paint: none, a color, or a gradient with what to take where there is none of the name.
func (p *paint) set(value string, current color.Color) {
	if value == "none" {
		*p = paint{}
		return
	}
	ref := reference(value)
	if ref != "" {
		_, value, _ = strings.Cut(value, ")")
		value = strings.TrimSpace(value)
	}
	c, ok := parseColor(value, current)
	if ok || ref != "" {
		*p = paint{color: c, some: ok, ref: ref}
	}
}

// reference is the id in "url(#id)", "" for anything else.
func reference(value string) string {
	inner, ok := strings.CutPrefix(value, "url(")
	if !ok {
		return ""
	}
	inner, _, _ = strings.Cut(inner, ")")
	id, _ := strings.CutPrefix(strings.Trim(inner, `"' `), "#")
	return id
}

// setAs takes those declarations that have other names in the style.
func (s *style) setAs(names map[string]string, declarations string) {
	for declaration := range strings.SplitSeq(declarations, ";") {
		name, value, ok := strings.Cut(declaration, ":")
		if property := names[strings.TrimSpace(name)]; ok && property != "" {
			s.set(property, strings.TrimSpace(value))
		}
	}
}
