package svgfile

import (
	"math"
	"strconv"
	"strings"

	"chatdoc/eval/unit"
)

// point is a place or a size, in user units.
type point struct{ x, y float64 }

func (p point) point() unit.Point { return unit.Point{X: unit.Abs(p.x), Y: unit.Abs(p.y)} }

// numbers reads numbers that are set apart by commas, by white space or by nothing where that is clear, as "1-2.5.5".
type numbers struct{ rest string }

func (n *numbers) skip() { n.rest = strings.TrimLeft(n.rest, " \t\r\n,") }

// next is the next number; ok is false where none follows.
func (n *numbers) next() (x float64, ok bool) {
	n.skip()
	end := numberEnd(n.rest)
	x, err := strconv.ParseFloat(n.rest[:end], 64)
	if err != nil || math.IsInf(x, 0) {
		return 0, false
	}
	n.rest = n.rest[end:]
	return x, true
}

// flag is the next digit, 0 or 1, behind which a number may follow at once.
func (n *numbers) flag() (set, ok bool) {
	n.skip()
	if n.rest == "" || n.rest[0] != '0' && n.rest[0] != '1' {
		return false, false
	}
	set = n.rest[0] == '1'
	n.rest = n.rest[1:]
	return set, true
}

// all are the numbers up to the first thing that is none.
func (n *numbers) all() (list []float64) {
	for {
		x, ok := n.next()
		if !ok {
			return list
		}
		list = append(list, x)
	}
}

func floats(s string) []float64 {
	n := numbers{s}
	return n.all()
}

// numberEnd is where a number at the start of a text ends, 0 if there is none.
func numberEnd(s string) int {
	start := signEnd(s, 0)
	end := digitsEnd(s, start)
	digits := end - start
	if end < len(s) && s[end] == '.' {
		fraction := digitsEnd(s, end+1)
		digits += fraction - end - 1
		end = fraction
	}
	if digits == 0 {
		return 0
	}
	if end < len(s) && (s[end] == 'e' || s[end] == 'E') {
		exponent := signEnd(s, end+1)
		if last := digitsEnd(s, exponent); last > exponent { // else it is a unit, as in 2em
			return last
		}
	}
	return end
}

func signEnd(s string, at int) int {
	if at < len(s) && (s[at] == '+' || s[at] == '-') {
		at++
	}
	return at
}

func digitsEnd(s string, at int) int {
	for at < len(s) && s[at] >= '0' && s[at] <= '9' {
		at++
	}
	return at
}

// units are lengths in pixels.
var units = map[string]float64{
	"": 1, "px": 1, "pt": 96. / 72, "pc": 16, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96, "q": 96 / 101.6,
}

// length reads a length; shares are of whole. ok is false for what is none.
func length(s string, whole, fontSize float64) (x float64, ok bool) {
	s = strings.TrimSpace(s)
	end := numberEnd(s)
	x, err := strconv.ParseFloat(s[:end], 64)
	if err != nil || math.IsInf(x, 0) {
		return 0, false
	}
	switch suffix := strings.ToLower(strings.TrimSpace(s[end:])); suffix {
	case "%":
		return x / 100 * whole, true
	case "em":
		return x * fontSize, true
	case "ex":
		return x * fontSize / 2, true
	default:
		factor, known := units[suffix]
		return x * factor, known
	}
}

// transform reads a list of transforms (SVG 1.1, 7.6). What cannot be read ends it.
func transform(s string) unit.Transform {
	t := unit.Identity()
	for {
		s = strings.TrimLeft(s, " \t\r\n,")
		name, rest, ok := strings.Cut(s, "(")
		if !ok {
			return t
		}
		args, rest, ok := strings.Cut(rest, ")")
		if !ok {
			return t
		}
		one, ok := transformOf(strings.TrimSpace(name), floats(args))
		if !ok {
			return t
		}
		t, s = t.Pre(one), rest
	}
}

func transformOf(name string, a []float64) (t unit.Transform, ok bool) {
	degrees := func(x float64) unit.Angle { return unit.Angle(x * math.Pi / 180) }
	switch {
	case name == "matrix" && len(a) == 6:
		return unit.Transform{SX: a[0], KY: a[1], KX: a[2], SY: a[3], TX: unit.Abs(a[4]), TY: unit.Abs(a[5])}, true
	case name == "translate" && len(a) == 1:
		return unit.Translate(unit.Abs(a[0]), 0), true
	case name == "translate" && len(a) == 2:
		return unit.Translate(unit.Abs(a[0]), unit.Abs(a[1])), true
	case name == "scale" && len(a) == 1:
		return unit.Scale(a[0], a[0]), true
	case name == "scale" && len(a) == 2:
		return unit.Scale(a[0], a[1]), true
	case name == "rotate" && len(a) == 1:
		return unit.Rotate(degrees(a[0])), true
	case name == "rotate" && len(a) == 3:
		x, y := unit.Abs(a[1]), unit.Abs(a[2])
		return unit.Translate(x, y).Pre(unit.Rotate(degrees(a[0]))).Pre(unit.Translate(-x, -y)), true
	case name == "skewX" && len(a) == 1:
		return unit.Skew(degrees(a[0]), 0), true
	case name == "skewY" && len(a) == 1:
		return unit.Skew(0, degrees(a[0])), true
	}
	return unit.Identity(), false
}
