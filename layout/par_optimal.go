package layout

import (
	"math"
	"slices"
	"strings"
	"unicode"

	"chatdoc/eval/unit"
)

// Optimal line breaking after Knuth and Plass, Breaking Paragraphs into Lines (Software: Practice and Experience 11,
// 1981): of all ways to break the paragraph the one is chosen whose lines have the least sum of demerits. Like Typst,
// it first finds a good solution with estimated widths, whose true cost bounds the search with exact ones: most
// candidates need never be cut out.

const (
	hyphenCost     = 135.0
	runtCost       = 100.0
	overfullCost   = 1_000_000.0
	leastRatio     = -1.0
	leastEstimated = -0.5 // as estimates may be wrong
	boundSlack     = 1e-3
)

// costModel weighs lines.
type costModel struct {
	p              *preparation
	width          unit.Abs // that lines should have
	hyphen, runt   float64
	least          float64 // the ratio below which a line is overfull
	leastEstimated float64
	hyphenWidth    unit.Abs // estimated
}

func newCostModel(p *preparation, width unit.Abs) *costModel {
	m := &costModel{
		p: p, width: width,
		hyphen:      hyphenCost * float64(p.config.costs.Hyphenation.Or(1)),
		runt:        runtCost * float64(p.config.costs.Runt.Or(1)),
		hyphenWidth: unit.Em(0.33).At(p.config.size),
	}
	if p.config.justify {
		m.least, m.leastEstimated = leastRatio, leastEstimated
	}
	return m
}

func (p *preparation) breakOptimal(points []breakpoint, width unit.Abs) []*line {
	m := newCostModel(p, width)
	bound := m.upperBound(points)
	if lines := m.search(points, bound); lines != nil {
		return lines
	}
	return m.search(points, math.Inf(1))
}

// node is the best way to break the paragraph up to a breakpoint.
type node struct {
	end   int // the breakpoint's place in the text
	point int // its index, -1 at the start
	pred  int
	total float64
	line  *line
}

// search finds the best lines whose cost does not exceed a bound; nil where there are none.
func (m *costModel) search(points []breakpoint, bound float64) []*line {
	table := []node{{point: -1, line: &line{}}}
	active, lastEnd := 0, 0
	for i, b := range points {
		best := node{total: math.Inf(1)}
		lower := -1.0 // a lower bound for the cost of all further candidates, negative where there is none
		for k := active; k < len(table); k++ {
			pred := &table[k]
			if lower >= 0 && pred.total+lower > bound+boundSlack {
				continue
			}
			before := m.p.eng.par.glyphs
			l := m.p.line(pred.end, b.at, b.kind, pred.line)
			lone := lastEnd == pred.end
			ratio := m.ratio(l.width, l.sum((*shapedText).stretch), l.sum((*shapedText).shrink), l.justifiables())
			cost := m.cost(b, ratio, l.justify, lone, pred.line.dash != noDash && l.dash != noDash, m.least)
			if ratio < m.least && active == k {
				active++
			}
			if ratio > 0 && lower < 0 && !l.hasNegativeWidth() {
				lower = cost
			}
			if total := pred.total + cost; total <= bound+boundSlack && total <= best.total {
				best = node{b.at, i, k, total, l}
			} else {
				m.p.eng.par.release(before)
			}
		}
		if b.kind == breakMandatory {
			active = len(table)
		}
		if best.line != nil {
			table = append(table, best)
		}
		lastEnd = b.at
	}
	return retrace(table, len(m.p.text))
}

// retrace gives the lines that lead to the last node, nil where that is not the end of the text.
func retrace(table []node, end int) (lines []*line) {
	i := len(table) - 1
	if table[i].end != end || i == 0 {
		return nil
	}
	for ; i != 0; i = table[i].pred {
		lines = append(lines, table[i].line)
	}
	slices.Reverse(lines)
	return lines
}

// upperBound is the true cost of a solution found with estimated widths; infinite where that is overfull.
func (m *costModel) upperBound(points []breakpoint) float64 {
	est := m.p.estimate()
	type candidate struct {
		node
		lone   bool
		hyphen bool
	}
	table := []candidate{{node: node{point: -1}}}
	active, lastEnd := 0, 0
	for i, b := range points {
		best := candidate{node: node{total: math.Inf(1), point: -1}}
		for k := active; k < len(table); k++ {
			pred := &table[k]
			lone := lastEnd == pred.end
			ratio := m.estimatedRatio(est, pred.end, b)
			hyphen := b.kind == breakHyphen
			justify := m.p.config.justify && b.kind != breakMandatory
			cost := m.cost(b, ratio, justify, lone, pred.hyphen && hyphen, m.leastEstimated)
			if ratio < m.leastEstimated && active == k {
				active++
			}
			if total := pred.total + cost; total <= best.total {
				best = candidate{node{b.at, i, k, total, nil}, lone, hyphen}
			}
		}
		if b.kind == breakMandatory {
			active = len(table)
		}
		if best.point >= 0 {
			table = append(table, best)
		}
		lastEnd = b.at
	}
	var way []candidate
	for i := len(table) - 1; i != 0; i = table[i].pred {
		way = append(way, table[i])
	}
	var exact float64
	before, start := &line{}, 0
	for _, c := range slices.Backward(way) {
		b := points[c.point]
		l := m.p.line(start, b.at, b.kind, before)
		ratio := m.ratio(l.width, l.sum((*shapedText).stretch), l.sum((*shapedText).shrink), l.justifiables())
		if ratio < m.least {
			return math.Inf(1)
		}
		exact += m.cost(b, ratio, l.justify, c.lone, before.dash != noDash && l.dash != noDash, m.least)
		before, start = l, b.at
	}
	return exact
}

// estimatedRatio is the ratio of a line that is not cut out.
func (m *costModel) estimatedRatio(est *estimates, start int, b breakpoint) float64 {
	end := start + len(strings.TrimRightFunc(m.p.text[start:b.at], unicode.IsSpace))
	width := est.width[end] - est.width[start]
	if b.kind == breakHyphen {
		width += m.hyphenWidth
	}
	return m.ratio(width, est.stretch[end]-est.stretch[start], est.shrink[end]-est.shrink[start],
		est.justifiable[end]-est.justifiable[start])
}

// ratio is how far a line must be stretched, as a share of what it can be: negative where it must be shrunk, above 1
// where space beyond that is needed, counted in half em for each place that takes some.
func (m *costModel) ratio(width, stretch, shrink unit.Abs, justifiables int) float64 {
	delta := m.width - width
	if delta.ApproxEq(0) {
		delta = 0
	}
	adjust := max(0, stretch)
	if delta < 0 {
		adjust = max(0, shrink)
	}
	ratio := float64(delta / adjust)
	if math.IsNaN(ratio) {
		ratio = 0
	}
	if ratio > 1 {
		extra := (delta - adjust) / unit.Abs(max(1, justifiables))
		ratio = 1 + float64(extra/(m.p.config.size/2))
	}
	return min(max(ratio, leastRatio-1), 10)
}

// cost is the demerits of a line that ends with a breakpoint. lone tells that it cannot be broken, dashes that it and
// the line before end with one.
func (m *costModel) cost(b breakpoint, ratio float64, justify, lone, dashes bool, least float64) float64 {
	badness := 0.0
	switch {
	case ratio < least:
		badness = overfullCost
	case b.kind != breakMandatory || justify || ratio < 0:
		badness = 100 * math.Abs(ratio*ratio*ratio)
	}
	penalty := 0.0
	if lone && b.kind == breakMandatory {
		penalty += m.runt
	}
	if b.kind == breakHyphen {
		// Near the ends of a word hyphens are disliked more: 15% for each letter that is missing to five.
		missing := max(0, 5-b.before) + max(0, 5-b.after)
		penalty += (1 + 0.15*float64(missing)) * m.hyphen
	}
	if dashes {
		penalty += m.hyphen
	}
	demerits := 1 + badness + penalty
	return demerits * demerits
}
