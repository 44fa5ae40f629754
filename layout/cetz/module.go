package cetz

import "chatdoc/eval/value"

// Name is the name of the package without its version. It answers to any: all versions are drawn as CeTZ 0.4 does.
const Name = "preview/cetz"

// packageVersion is the version of CeTZ that decides how things behave.
func packageVersion() *value.Version { return &value.Version{Parts: []uint32{0, 4, 0}} }

// Package makes the module that an import of the package gives.
func Package() *value.Module {
	return value.NewModule("cetz", value.NewLazyScope(func(s *value.Scope) {
		s.Define("version", packageVersion())
		s.Define("canvas", canvasElem.Func)
		s.Define("draw", module("draw", drawFuncs()))
		s.Define("coordinate", module("coordinate", []*value.Func{resolveFunc}))
		s.Define("styles", stylesModule())
		s.Define("util", module("util", utilFuncs()))
		s.Define("vector", module("vector", vectorFuncs()))
	}))
}

// module makes a module of functions.
func module(name string, funcs []*value.Func) *value.Module {
	s := value.NewScope()
	for _, f := range funcs {
		s.Define(f.Name, f)
	}
	return value.NewModule(name, s)
}

// drawFuncs are the functions of the module draw.
func drawFuncs() []*value.Func {
	return []*value.Func{
		// Shapes.
		arcFunc, arcThroughFunc, bezierFunc, circleFunc, circleThroughFunc, contentFunc, gridFunc, lineFunc, markFunc,
		rectFunc,
		// Groups.
		anchorFunc, copyAnchorsFunc, floatingFunc, forEachAnchorFunc, groupFunc, hideFunc, onLayerFunc, scopeFunc,
		// Style, coordinate system and context.
		fillFunc, getCtxFunc, moveToFunc, rotateFunc, scaleFunc, setCtxFunc, setOriginFunc, setStyleFunc,
		setTransformFunc, setViewportFunc, strokeFunc, translateFunc,
	}
}
