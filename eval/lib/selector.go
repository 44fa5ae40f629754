package lib

import "chatdoc/eval/value"

var _ = value.SelectorType.Define(
	value.NewFunc("or", selectorOr),
	value.NewFunc("and", selectorAnd),
	value.NewFunc("before", selectorBefore),
	value.NewFunc("after", selectorAfter),
).Constructor(func(c *value.Call) (value.Value, error) {
	target := value.Pos[toSelector](c, "target")
	return target.Selector, c.Done()
})

// toSelector is what stands for a selector.
type toSelector struct{ value.Selector }

func (toSelector) Cast() *value.Caster[toSelector] { return &toSelectorCaster }

var toSelectorCaster = value.Caster[toSelector]{
	Info: value.Types(value.StrType, value.FuncType, value.LabelType, value.RegexType, value.LocationType,
		value.SelectorType),
	From: func(v value.Value) (toSelector, error) {
		s, err := value.ToSelector(v)
		return toSelector{s}, err
	},
}

// takeSelectors takes the selector that a method is called on and any number of others, which come first.
func takeSelectors(c *value.Call) (parts []value.Selector, err error) {
	self := value.Pos[toSelector](c, "self")
	for _, other := range value.All[toSelector](c) {
		parts = append(parts, other.Selector)
	}
	return append(parts, self.Selector), c.Done()
}

func selectorOr(c *value.Call) (value.Value, error) {
	parts, err := takeSelectors(c)
	return &value.OrSelector{Parts: parts}, err
}

func selectorAnd(c *value.Call) (value.Value, error) {
	parts, err := takeSelectors(c)
	return &value.AndSelector{Parts: parts}, err
}

func selectorBefore(c *value.Call) (value.Value, error) {
	self, end := value.Pos[toSelector](c, "self"), value.Pos[value.Locatable](c, "end")
	inclusive := value.Named(c, "inclusive", true)
	return &value.BeforeSelector{Selector: self.Selector, End: end.Selector, Inclusive: inclusive}, c.Done()
}

func selectorAfter(c *value.Call) (value.Value, error) {
	self, start := value.Pos[toSelector](c, "self"), value.Pos[value.Locatable](c, "start")
	inclusive := value.Named(c, "inclusive", true)
	return &value.AfterSelector{Selector: self.Selector, Start: start.Selector, Inclusive: inclusive}, c.Done()
}
