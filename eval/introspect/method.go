package introspect

import (
	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
)

// The methods of counters and states.

// series is a counter or a state: something with a value at each place of the document.
type series interface {
	at(*value.Engine, value.Location) (value.Value, error)
	final(*value.Engine) (value.Value, error)
}

// seriesMethods are the methods that ask for values.
func seriesMethods[S series]() []*value.Func {
	return []*value.Func{
		value.NewFunc("get", get[S]).Context(),
		value.NewFunc("at", at[S]).Context(),
		value.NewFunc("final", final[S]).Context(),
	}
}

func get[S series](c *value.Call) (value.Value, error) {
	self := value.Pos[S](c, "self")
	if err := c.Done(); err != nil {
		return nil, err
	}
	loc, err := c.Context.NeedLocation()
	if err != nil {
		return nil, err
	}
	return self.at(c.Engine, loc)
}

func at[S series](c *value.Call) (value.Value, error) {
	self, selector := value.Pos[S](c, "self"), value.Pos[value.Locatable](c, "selector")
	if err := c.Done(); err != nil {
		return nil, err
	}
	loc, err := Resolve(c.Engine, c.Context, selector.Selector)
	if err != nil {
		return nil, err
	}
	return self.at(c.Engine, loc)
}

func final[S series](c *value.Call) (value.Value, error) {
	self := value.Pos[S](c, "self")
	if err := c.Done(); err != nil {
		return nil, err
	}
	if err := c.Context.NeedAny(); err != nil {
		return nil, err
	}
	return self.final(c.Engine)
}

func counterDisplay(c *value.Call) (value.Value, error) {
	self := value.Pos[*Counter](c, "self")
	n := value.Opt(c, value.Smart[Numbering]{})
	both := value.Named(c, "both", false)
	if err := c.Done(); err != nil {
		return nil, err
	}
	if _, err := c.Context.NeedLocation(); err != nil {
		return nil, err
	}
	return self.Display(c.Engine, c.Context, n, both)
}

func counterStep(c *value.Call) (value.Value, error) {
	self, level := value.Pos[*Counter](c, "self"), value.Named(c, "level", value.OneOrMore(1))
	if err := c.Done(); err != nil {
		return nil, err
	}
	if level > maxLevels {
		return nil, diag.Limitf(c.Span(), "counter has too many levels")
	}
	return self.Update(Step(int(level))).At(c.Span()), nil
}

// maxLevels bounds the levels of a counter, each of which takes memory at each of its updates.
const maxLevels = 1000

func counterUpdate(c *value.Call) (value.Value, error) {
	self, update := value.Pos[*Counter](c, "self"), value.Pos[Update](c, "update")
	if err := c.Done(); err != nil {
		return nil, err
	}
	return self.Update(update).At(c.Span()), nil
}

func stateUpdate(c *value.Call) (value.Value, error) {
	self, update := value.Pos[*State](c, "self"), value.Pos[change](c, "update")
	if err := c.Done(); err != nil {
		return nil, err
	}
	return value.New(StateUpdate, stateUpdateKey.Is(self.key), stateUpdateUpdate.Is(update)).At(c.Span()), nil
}
