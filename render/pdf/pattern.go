package pdf

import (
	"chatdoc/eval/unit"
	"chatdoc/render/pdf/relink"
)

// pattern is a gradient or a tiling as a color (ISO 32000-1, 8.7).
func (a *assembler) pattern(p pattern) relink.Object {
	if p.tiling != nil {
		return a.tiling(p)
	}
	matrix := p.shading.matrix.Pre(shadingMatrix(p.shading.gradient, p.shading.box))
	return relink.Dict{
		"Type": relink.Name("Pattern"), "PatternType": relink.Int(2),
		"Matrix": matrixArray(matrix), "Shading": a.shading(p.shading, false),
	}
}

func (a *assembler) tiling(p pattern) relink.Object {
	drawn := drawCell(a.shared, p.tiling)
	size := cell(p.tiling)
	return &relink.Stream{
		Dict: relink.Dict{
			"Type": relink.Name("Pattern"), "PatternType": relink.Int(1), "PaintType": relink.Int(1),
			"TilingType": relink.Int(1), "Matrix": matrixArray(p.matrix),
			"BBox":  points(unit.Point{}, unit.Point(size)),
			"XStep": coordinate(size.X), "YStep": coordinate(size.Y), "Resources": a.resources(drawn.res),
		},
		Data: drawn.buf,
	}
}

func matrixArray(t unit.Transform) relink.Array {
	return relink.Reals(t.SX, t.KY, t.KX, t.SY, float64(t.TX), float64(t.TY))
}

func (a *assembler) shading(g gradientFill, alpha bool) relink.Ref {
	return cached(a, a.shadings, shadingKey{g.gradient, g.box, alpha}, func(key shadingKey) relink.Object {
		samples := colorRamp
		if key.alpha {
			samples = alphaRamp
		}
		return shading(key.gradient, key.box, samples(key.gradient))
	})
}

func (a *assembler) extState(s extState) relink.Object {
	dict := relink.Dict{"Type": relink.Name("ExtGState")}
	switch {
	case s.mask != nil:
		dict["SMask"] = relink.Dict{"S": relink.Name("Luminosity"), "G": a.mask(s.mask)}
	case s.which == fillAlpha:
		dict["ca"] = relink.Real(s.alpha)
	default:
		dict["CA"] = relink.Real(s.alpha)
	}
	return dict
}
