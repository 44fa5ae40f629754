package lib

import (
	"math"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
)

var _ = value.TilingType.Constructor(newTiling)

func newTiling(c *value.Call) (value.Value, error) {
	size := value.NamedAt(c, "size", value.Smart[value.Pair[unit.Length]]{})
	spacing := value.NamedAt(c, "spacing", value.Pair[unit.Length]{})
	t := &value.Tiling{Relative: takeRelative(c)}
	t.Body = value.Pos[*value.Content](c, "body")
	if err := c.Done(); err != nil {
		return nil, err
	}
	if err := checkTile(size); err != nil {
		return nil, err
	}
	if spacing.V.X.Em != 0 || spacing.V.Y.Em != 0 {
		return nil, diag.Errorf(spacing.Span, "tile spacing must be absolute")
	}
	t.Spacing = unit.Axes[unit.Length](spacing.V)
	if size.V.Given {
		t.Size = value.Given(unit.Axes[unit.Length](size.V.V))
		return t, nil
	}
	return t, c.Engine.Library.Syntax.SizeTiling(c.Engine, t)
}

// checkTile complains about a size that a tile cannot have.
func checkTile(size value.Spanned[value.Smart[value.Pair[unit.Length]]]) error {
	x, y := size.V.V.X, size.V.V.Y
	switch {
	case !size.V.Given:
		return nil
	case x.Em != 0 || y.Em != 0:
		return diag.Errorf(size.Span, "tile size must be absolute")
	case noSize(x.Abs) || noSize(y.Abs):
		return diag.Errorf(size.Span, "tile size must be non-zero and non-infinite")
	}
	return nil
}

func noSize(a unit.Abs) bool { return a == 0 || math.IsInf(float64(a), 0) || math.IsNaN(float64(a)) }
