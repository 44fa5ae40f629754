package layout

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout/font"
)

// EdgeMetric is a height that fonts define.
type EdgeMetric uint8

const (
	Ascender EdgeMetric = iota
	CapHeight
	XHeight
	Baseline
	Descender
	Bounds // of each glyph
	AtLength
)

var metricNames = [...]string{"ascender", "cap-height", "x-height", "baseline", "descender", "bounds"}

// TopEdge is where text begins at the top.
type TopEdge struct {
	Metric EdgeMetric
	Length unit.Length // above the baseline, for AtLength
}

// BottomEdge is where text ends at the bottom.
type BottomEdge struct {
	Metric EdgeMetric
	Length unit.Length // above the baseline, for AtLength
}

// Cast brings the Caster: the name of a metric, or a length.
func (TopEdge) Cast() *value.Caster[TopEdge] {
	return edgeCaster([]EdgeMetric{Ascender, CapHeight, XHeight, Baseline, Bounds},
		func(m EdgeMetric, l unit.Length) TopEdge { return TopEdge{m, l} },
		func(e TopEdge) (EdgeMetric, unit.Length) { return e.Metric, e.Length })
}

// Cast brings the Caster: the name of a metric, or a length.
func (BottomEdge) Cast() *value.Caster[BottomEdge] {
	return edgeCaster([]EdgeMetric{Baseline, Descender, Bounds},
		func(m EdgeMetric, l unit.Length) BottomEdge { return BottomEdge{m, l} },
		func(e BottomEdge) (EdgeMetric, unit.Length) { return e.Metric, e.Length })
}

func edgeCaster[T any](metrics []EdgeMetric, wrap func(EdgeMetric, unit.Length) T, unwrap func(T) (EdgeMetric, unit.Length)) *value.Caster[T] {
	names := make([]string, len(metrics))
	for i, m := range metrics {
		names[i] = metricNames[m]
	}
	info := value.Literals(names...).Or(value.Types(value.LengthType))
	return &value.Caster[T]{
		Info: info,
		From: func(v value.Value) (T, error) {
			if l, ok := v.(value.Length); ok {
				return wrap(AtLength, unit.Length(l)), nil
			}
			for i, name := range names {
				if v == value.Str(name) {
					return wrap(metrics[i], unit.Length{}), nil
				}
			}
			var zero T
			return zero, info.Fail(v)
		},
		Into: func(e T) value.Value {
			m, l := unwrap(e)
			if m == AtLength {
				return value.Length(l)
			}
			return value.Str(metricNames[m])
		},
	}
}

// height is the metric's height in a font; ok is false for Bounds, which is up to each glyph.
func (m EdgeMetric) height(f *font.Font, size unit.Abs, l unit.Length) (h unit.Abs, ok bool) {
	metrics := f.Metrics()
	switch m {
	case Ascender:
		return metrics.Ascender.At(size), true
	case CapHeight:
		return metrics.CapHeight.At(size), true
	case XHeight:
		return metrics.XHeight.At(size), true
	case Descender:
		return metrics.Descender.At(size), true
	case AtLength:
		return l.At(size), true
	}
	return 0, m == Baseline
}

// edges is how far a glyph of a font reaches above and below the baseline.
func edges(top TopEdge, bottom BottomEdge, f *font.Font, glyph uint16, size unit.Abs) (above, below unit.Abs) {
	above, ok := top.Metric.height(f, size, top.Length)
	depth, ok2 := bottom.Metric.height(f, size, bottom.Length)
	if ok && ok2 {
		return above, -depth
	}
	box, _ := f.Bounds(glyph)
	if !ok {
		above = f.ToEm(float64(box.YMax)).At(size)
	}
	if !ok2 {
		depth = f.ToEm(float64(box.YMin)).At(size)
	}
	return above, -depth
}

// TextEdges are the styles of text that begins and ends at these heights.
func TextEdges(top, bottom EdgeMetric) value.Styles {
	return value.Styles{textTop.Set(TopEdge{Metric: top}), textBottom.Set(BottomEdge{Metric: bottom})}
}
