package cetz

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
)

// The modules beside draw: what documents need in functions of their own.

// resolveFunc gives the points of coordinates, after the context in which the last of them is the previous one.
var resolveFunc = value.NewFunc("resolve", func(call *value.Call) (value.Value, error) {
	ctx := value.Pos[*value.Dict](call, "ctx")
	update := value.Named(call, "update", true)
	places := value.AllAt[place](call)
	if err := call.Done(); err != nil {
		return nil, err
	}
	c, err := canvasOf(ctx)
	if err != nil {
		return nil, err
	}
	before := c.prev
	points, err := c.locateAll(places...)
	if err != nil {
		return nil, err
	}
	if !update {
		c.prev = before
	}
	result := value.NewArray(c.value())
	for _, p := range points {
		result.Push(vecValue(p))
	}
	return result, nil
})

// stylesModule has the function that works styles out, and the style tree that a canvas begins with.
func stylesModule() *value.Module {
	m := module("styles", []*value.Func{stylesResolveFunc})
	m.Scope.Define("default", defaultStyle())
	return m
}

// stylesResolveFunc works out a style: merge overrides it, base stands behind it, root is the part of the tree that is
// meant.
var stylesResolveFunc = value.NewFunc("resolve", func(call *value.Call) (value.Value, error) {
	tree := value.Pos[*value.Dict](call, "dict")
	root := value.Named(call, "root", value.Maybe[string]{})
	merge := value.Named(call, "merge", value.NewDict())
	base := value.Named(call, "base", value.NewDict())
	if err := call.Done(); err != nil {
		return nil, err
	}
	if !root.Some {
		return resolveStyle(mergeStyles(base, tree), nil, merge), nil
	}
	level := base
	if v, ok := tree.Get(root.V); ok {
		part, err := value.Cast[*value.Dict](v)
		if err != nil {
			return nil, err
		}
		level = mergeStyles(base, part)
	}
	return resolveStyle(level, []*value.Dict{tree}, merge), nil
})

// utilFuncs measure in canvas units.
func utilFuncs() []*value.Func {
	return []*value.Func{
		value.NewFunc("resolve-number", func(call *value.Call) (value.Value, error) {
			ctx, n := value.Pos[*value.Dict](call, "ctx"), value.Pos[number](call, "num")
			if err := call.Done(); err != nil {
				return nil, err
			}
			c, err := canvasOf(ctx)
			if err != nil {
				return nil, err
			}
			return value.Float(c.of(n)), nil
		}),
		value.NewFunc("measure", func(call *value.Call) (value.Value, error) {
			ctx, body := value.Pos[*value.Dict](call, "ctx"), value.Pos[*value.Content](call, "cnt")
			if err := call.Done(); err != nil {
				return nil, err
			}
			c, err := canvasOf(ctx)
			if err != nil {
				return nil, err
			}
			endless := layout.Region{Size: unit.Splat(unit.Inf)}
			f, err := layout.LayoutFrame(c.eng, body, c.loc.Next(call.Span()), c.styles, endless)
			if err != nil {
				return nil, err
			}
			return value.NewArray(value.Float(f.Width()/c.length), value.Float(f.Height()/c.length)), nil
		}),
	}
}

// vectorFuncs calculate with points.
func vectorFuncs() []*value.Func {
	return []*value.Func{
		onVectors("add", func(a, b vec) value.Value { return vecValue(a.add(b)) }),
		onVectors("sub", func(a, b vec) value.Value { return vecValue(a.sub(b)) }),
		onVectors("dist", func(a, b vec) value.Value { return value.Float(a.dist(b)) }),
		onVectors("dot", func(a, b vec) value.Value { return value.Float(a.dot(b)) }),
		onVectors("cross", func(a, b vec) value.Value { return vecValue(a.cross(b)) }),
		onVectors("angle2", func(a, b vec) value.Value { return value.Angle(a.angleTo(b)) }),
		onVector("len", func(a vec) value.Value { return value.Float(a.len()) }),
		onVector("norm", func(a vec) value.Value { return vecValue(a.norm()) }),
		onVector("neg", func(a vec) value.Value { return vecValue(a.scale(-1)) }),
		value.NewFunc("scale", func(call *value.Call) (value.Value, error) {
			v, f := value.Pos[vector](call, "v"), value.Pos[float64](call, "x")
			return vecValue(v.scale(f)), call.Done()
		}),
		value.NewFunc("lerp", func(call *value.Call) (value.Value, error) {
			a, b, t := value.Pos[vector](call, "v1"), value.Pos[vector](call, "v2"), value.Pos[float64](call, "t")
			return vecValue(a.lerp(b.vec, t)), call.Done()
		}),
	}
}

// vector is a parameter that takes two or three numbers.
type vector struct{ vec }

// Cast brings the Caster: arrays of two or three numbers.
func (vector) Cast() *value.Caster[vector] {
	return &value.Caster[vector]{
		Info: value.Types(value.ArrayType),
		From: func(v value.Value) (vector, error) {
			p, err := vecOf(v)
			return vector{p}, err
		},
	}
}

func onVectors(name string, run func(a, b vec) value.Value) *value.Func {
	return value.NewFunc(name, func(call *value.Call) (value.Value, error) {
		a, b := value.Pos[vector](call, "v1"), value.Pos[vector](call, "v2")
		return run(a.vec, b.vec), call.Done()
	})
}

func onVector(name string, run func(a vec) value.Value) *value.Func {
	return value.NewFunc(name, func(call *value.Call) (value.Value, error) {
		a := value.Pos[vector](call, "v")
		return run(a.vec), call.Done()
	})
}
