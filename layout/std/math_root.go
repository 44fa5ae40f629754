package std

import "chatdoc/eval/value"

var (
	mathRoot         = element("math.root", "A root.")
	mathRootIndex    = value.Settable(mathRoot, "index", value.Maybe[*value.Content]{}, "Which root to take.", value.Positional)
	mathRootRadicand = value.Required[*value.Content](mathRoot, "radicand", "What to take the root of.")

	_ = function("math.sqrt", mathSqrt)
)

func mathSqrt(c *value.Call) (value.Value, error) {
	radicand := value.Pos[*value.Content](c, "radicand")
	if err := c.Done(); err != nil {
		return nil, err
	}
	return value.New(mathRoot, mathRootRadicand.Is(radicand)), nil
}

// newRoot is what the signs √, ∛ and ∜ stand for; index is nil for the first.
func newRoot(index, radicand *value.Content) *value.Content {
	return value.New(mathRoot, mathRootIndex.Is(value.Maybe[*value.Content]{V: index, Some: index != nil}), mathRootRadicand.Is(radicand))
}
