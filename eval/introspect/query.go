package introspect

import "chatdoc/eval/value"

// Where things are, and what there is.

var _ = value.LocationType.Define(
	value.NewFunc("page", locationPage),
	value.NewFunc("position", locationPosition),
	value.NewFunc("page-numbering", locationPageNumbering),
)

func locationPage(c *value.Call) (value.Value, error) {
	self := value.Pos[value.Location](c, "self")
	if err := c.Done(); err != nil {
		return nil, err
	}
	return value.Int(c.Engine.Introspector.Page(self)), nil
}

func locationPosition(c *value.Call) (value.Value, error) {
	self := value.Pos[value.Location](c, "self")
	if err := c.Done(); err != nil {
		return nil, err
	}
	page, at := c.Engine.Introspector.Position(self)
	return value.NewDict().Put("page", value.Int(page)).
		Put("x", value.Length{Abs: at.X}).Put("y", value.Length{Abs: at.Y}), nil
}

func locationPageNumbering(c *value.Call) (value.Value, error) {
	self := value.Pos[value.Location](c, "self")
	if err := c.Done(); err != nil {
		return nil, err
	}
	return c.Engine.Introspector.PageNumbering(self), nil
}

var hereFunc = value.NewFunc("here", func(c *value.Call) (value.Value, error) {
	if err := c.Done(); err != nil {
		return nil, err
	}
	loc, err := c.Context.NeedLocation()
	return loc, err
}).Context()

var locateFunc = value.NewFunc("locate", func(c *value.Call) (value.Value, error) {
	selector := value.Pos[value.Locatable](c, "selector")
	if err := c.Done(); err != nil {
		return nil, err
	}
	loc, err := Resolve(c.Engine, c.Context, selector.Selector)
	return loc, err
}).Context()

// Resolve gives the location that a selector means: a location itself, or that of the only content that matches.
func Resolve(eng *value.Engine, ctx *value.Context, s value.Selector) (value.Location, error) {
	if err := ctx.NeedAny(); err != nil {
		return value.Location{}, err
	}
	if at, ok := s.(*value.LocationSelector); ok {
		return at.Location, nil
	}
	c, err := eng.Introspector.Unique(s)
	if err != nil {
		return value.Location{}, err
	}
	return c.Location(), nil
}

var queryFunc = value.NewFunc("query", func(c *value.Call) (value.Value, error) {
	target := value.Pos[value.Locatable](c, "target")
	if err := c.Done(); err != nil {
		return nil, err
	}
	if err := c.Context.NeedAny(); err != nil {
		return nil, err
	}
	return c.Engine.Introspector.Array(target.Selector), nil
}).Context()
