// Package lib is the standard library as far as it concerns scripting: the functions and methods of the values, and
// the modules calc, sys, sym and emoji.
//
// Each type has a file, in which its methods, its constants and its constructor are declared; they are attached to the
// type itself, which package value declares. What a function takes follows from the Go types of its arguments: a
// parameter that converts values has a type of its own with a Caster. Elements and what else needs layout come from the
// caller of New.
package lib

import "chatdoc/eval/value"

// Parts are the parts of the library that come from elsewhere.
type Parts struct {
	// Names are the global names beside those of scripting: elements, functions that work on layout, data loading.
	Names []Name
	// Math fills the module math with its elements and functions. The symbols follow.
	Math func(*value.Scope)
	// Inputs are what sys.inputs has; nil for nothing.
	Inputs *value.Dict
	// Syntax is what syntax stands for.
	Syntax value.Syntax
}

// Name is a global name.
type Name struct {
	Name  string
	Value value.Value
}

// New assembles the library.
func New(parts Parts) *value.Library {
	global := value.NewScope()
	std := value.NewModule("global", global)
	math := value.NewModule("math", value.NewLazyScope(func(s *value.Scope) {
		if parts.Math != nil {
			parts.Math(s)
		}
		DefineSymbols(s)
	}))
	if parts.Inputs == nil {
		parts.Inputs = value.NewDict()
	}
	defineTypes(global, foundationTypes)
	defineAll(global, []*value.Func{reprFunc, panicFunc, assertFunc, evalFunc})
	global.Define("calc", value.NewModule("calc", calcScope()))
	global.Define("sys", sysModule(parts.Inputs))
	defineAll(global, []*value.Func{loremFunc})
	defineTypes(global, layoutTypes)
	for _, n := range parts.Names {
		global.Define(n.Name, n.Value)
	}
	global.Bind("pattern", &value.Binding{
		Value: value.TilingType, Deprecated: "the name `pattern` is deprecated, use `tiling` instead", Until: "0.15.0",
	})
	global.Define("emoji", emojiModule())
	global.Define("sym", symModule())
	global.Define("math", math)
	defineConstantsIn(global, colors())
	defineAll(global, []*value.Func{lumaFunc, oklabFunc, oklchFunc, rgbFunc, cmykFunc, rangeFunc})
	defineConstantsIn(global, directions)
	defineConstantsIn(global, alignments)
	return &value.Library{Global: std, Math: math, Syntax: parts.Syntax}
}

// foundationTypes are the types of values that have to do with neither measures nor looks.
var foundationTypes = []*value.Type{
	value.BoolType, value.IntType, value.FloatType, value.StrType, value.LabelType, value.BytesType, value.ContentType,
	value.ArrayType, value.DictType, value.FuncType, value.ArgsType, value.TypeType, value.ModuleType, value.RegexType,
	value.SelectorType, value.DatetimeType, value.DecimalType, value.SymbolType, value.DurationType, value.VersionType,
}

// layoutTypes are the types of measures, places and looks.
var layoutTypes = []*value.Type{
	value.LengthType, value.AngleType, value.RatioType, value.RelativeType, value.FractionType, value.DirectionType,
	value.AlignmentType, value.ColorType, value.GradientType, value.TilingType, value.StrokeType, value.LocationType,
}

func defineTypes(s *value.Scope, types []*value.Type) {
	for _, t := range types {
		s.Define(t.Name, t)
	}
}

func defineConstantsIn(s *value.Scope, constants []constant) {
	for _, c := range constants {
		s.Define(c.name, c.value)
	}
}
