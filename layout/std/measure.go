package std

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
)

var _ = function("measure", measure).Context()

// measure lays content out to see how large it is.
func measure(call *value.Call) (value.Value, error) {
	width := value.Named(call, "width", value.Smart[unit.Length]{})
	height := value.Named(call, "height", value.Smart[unit.Length]{})
	body := value.Pos[*value.Content](call, "content")
	if err := call.Done(); err != nil {
		return nil, err
	}
	styles, err := call.Context.NeedStyles()
	if err != nil {
		return nil, err
	}
	here, err := call.Context.NeedLocation()
	if err != nil {
		return nil, err
	}
	limit := func(l value.Smart[unit.Length]) unit.Abs {
		if l.Given {
			return layout.Resolve(l.V, styles)
		}
		return unit.Inf
	}
	region := layout.Region{Size: unit.Size{X: limit(width), Y: limit(height)}}
	loc := layout.MeasureLocator(call.Engine.Introspector, here)
	f, err := layout.LayoutFrame(layout.Of(call.Engine), body, loc, styles, region)
	if err != nil {
		return nil, err
	}
	return sizeDict(f.Size), nil
}

// sizeDict is a size as documents see it.
func sizeDict(size unit.Size) *value.Dict {
	return value.NewDict().Put("width", value.Length{Abs: size.X}).Put("height", value.Length{Abs: size.Y})
}
