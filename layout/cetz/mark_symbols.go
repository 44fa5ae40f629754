package cetz

import (
	"math"

	"chatdoc/eval/value"
	"chatdoc/layout/frame"
)

// symbol is a mark by one of its names.
type symbol struct {
	name     string
	shape    markShape
	reversed bool
}

// symbols are the names of the marks and their short forms.
var symbols = []symbol{
	{"triangle", triangleMark, false}, {">", triangleMark, false}, {"<", triangleMark, true},
	{"stealth", stealthMark, false}, {">>", stealthMark, false},
	{"bar", barMark, false}, {"|", barMark, false},
	{"ellipse", ellipseMark, false},
	{"circle", circleMark, false}, {"o", circleMark, false},
	{"bracket", bracketMark, false}, {"]", bracketMark, false}, {"[", bracketMark, true},
	{"parenthesis", parenthesisMark, false}, {")", parenthesisMark, false}, {"(", parenthesisMark, true},
	{"diamond", diamondMark, false}, {"<>", diamondMark, false},
	{"rect", rectMark, false}, {"[]", rectMark, false},
	{"hook", hookMark, false},
	{"straight", straightMark, false},
	{"barbed", barbedMark, false},
	{"plus", plusMark, false}, {"+", plusMark, false},
	{"x", crossMark, false},
	{"star", starMark, false}, {"*", starMark, false},
}

func findSymbol(name string) (symbol, error) {
	names := make([]string, len(symbols))
	for i, s := range symbols {
		if s.name == name {
			return s, nil
		}
		names[i] = s.name
	}
	return symbol{}, value.Errorf("unknown mark '%s'", name).Suggest(name, names)
}

func triangleMark(m *mark) figure {
	outline := m.outline(true, vec{}, vec{x: -m.length, y: m.width / 2}, vec{x: -m.length})
	return m.pointed(outline, m.length, -m.length)
}

func stealthMark(m *mark) figure {
	back := m.inset - m.length
	outline := m.outline(true, vec{}, vec{x: -m.length, y: m.width / 2}, vec{x: back})
	return m.pointed(outline, m.length, back)
}

func barMark(m *mark) figure {
	return m.blunt(m.outline(false, vec{y: m.width / 2}, vec{}), 0, 0)
}

func ellipseMark(m *mark) figure { return m.round(m.length/2, m.width/2) }

func circleMark(m *mark) figure {
	r := min(m.length, m.width) / 2
	return m.round(r, r)
}

// round is an ellipse around the origin, or the upper half of it.
func (m *mark) round(rx, ry float64) figure {
	outline := ellipsePath(vec{}, rx, ry)
	if m.harpoon {
		outline = arcPath(vec{}, rx, ry, 0, math.Pi)
		outline[0].closed = true
	}
	return m.blunt(outline, rx, -rx)
}

func bracketMark(m *mark) figure {
	back := -m.length - m.inset
	return m.blunt(m.outline(false, vec{x: back, y: m.width / 2}, vec{y: m.width / 2}, vec{}), 0, 0)
}

func parenthesisMark(m *mark) figure {
	start := -math.Pi / 2
	if m.harpoon {
		start = 0
	}
	return m.blunt(arcPath(vec{x: -m.length}, m.length, m.width/2, start, math.Pi/2), 0, 0)
}

func diamondMark(m *mark) figure {
	half := m.length / 2
	outline := m.outline(true, vec{}, vec{x: -half, y: m.width / 2}, vec{x: -m.length})
	return figure{outline, m.miter(half), -m.length - m.miter(half)}
}

func rectMark(m *mark) figure {
	side := m.width / 2
	return m.blunt(m.outline(true, vec{}, vec{y: side}, vec{x: -m.length, y: side}, vec{x: -m.length}), 0, -m.length)
}

// hookMark has a half circle on either side of the shaft, with straight ends.
func hookMark(m *mark) figure {
	r := min(m.length, m.width/2) / 2
	hook := func(side float64) subpath {
		s := arcPath(vec{y: side * r}, r, r, -side*math.Pi/2, side*math.Pi/2)[0]
		s.segments = append(s.segments, lineTo(vec{x: -m.inset, y: side * 2 * r}))
		return s
	}
	p := append(linePath([]vec{{}, {x: r - m.length}}, false), hook(1))
	if !m.harpoon {
		p = append(p, hook(-1))
	}
	return m.blunt(p, r, r-m.length)
}

func straightMark(m *mark) figure {
	return m.pointed(m.outline(false, vec{x: -m.length, y: m.width / 2}, vec{}), m.length, 0)
}

// barbedMark has bent sides. Joins other than round ones do not look well on it.
func barbedMark(m *mark) figure {
	if stroke := m.paint.stroke; stroke != nil {
		rounded := *stroke
		rounded.Join = value.Given(value.LineJoin(frame.RoundJoin))
		m.paint.stroke = &rounded
	}
	side := func(y float64) vec { return vec{x: -m.length, y: y} }
	s := subpath{start: side(m.width / 2), segments: []segment{curveTo(side(0), vec{}, vec{})}}
	if !m.harpoon {
		s.segments = append(s.segments, curveTo(vec{}, side(0), side(-m.width/2)))
	}
	return m.blunt(path{s}, 0, 0)
}

func plusMark(m *mark) figure {
	p := append(m.ray(0, math.Pi), m.ray(math.Pi/2, -math.Pi/2)...)
	return m.blunt(p, 0, -m.length/2)
}

func crossMark(m *mark) figure {
	x, y := m.length/2, m.width/2
	p := append(linePath([]vec{{x: -x, y: y}, {x: x, y: -y}}, false), linePath([]vec{{x: -x, y: -y}, {x: x, y: y}}, false)...)
	return m.blunt(p, 0, 0)
}

func starMark(m *mark) figure {
	var p path
	for i := range 5 {
		p = append(p, linePath([]vec{{}, m.rim(2 * math.Pi / 5 * float64(i))}, false)...)
	}
	return m.blunt(p, 0, -m.length/2)
}

// ray goes through the mark from one angle to another.
func (m *mark) ray(from, to float64) path {
	return linePath([]vec{m.rim(from), m.rim(to)}, false)
}

// rim is the point of the mark's ellipse at an angle.
func (m *mark) rim(angle float64) vec { return ellipsePoint(vec{}, m.length/2, m.width/2, angle) }
