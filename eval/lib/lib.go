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
	math := value.NewModule("math", value.NewLazyScope(func(s *value.Scope) {
		if parts.Math != nil {
			parts.Math(s)
		}
		DefineSymbols(s)
	}))
	global := value.NewScope()
	defineFoundations(global, parts.Inputs)
	for _, n := range parts.Names {
		global.Define(n.Name, n.Value)
	}
	defineLooks(global)
	global.Define("emoji", emojiModule())
	global.Define("sym", symModule())
	global.Define("math", math)
	return &value.Library{Global: value.NewModule("global", global), Math: math, Syntax: parts.Syntax}
}

// defineFoundations defines what has to do with neither measures nor looks.
func defineFoundations(s *value.Scope, inputs *value.Dict) {
	if inputs == nil {
		inputs = value.NewDict()
	}
	defineTypes(s, foundationTypes)
	defineAll(s, []*value.Func{reprFunc, panicFunc, assertFunc, evalFunc, loremFunc, rangeFunc})
	s.Define("calc", value.NewModule("calc", calcScope()))
	s.Define("sys", sysModule(inputs))
}

// defineLooks defines measures, places and colors.
func defineLooks(s *value.Scope) {
	defineTypes(s, layoutTypes)
	s.Bind("pattern", &value.Binding{
		Value: value.TilingType, Deprecated: "the name `pattern` is deprecated, use `tiling` instead", Until: "0.15.0",
	})
	defineAll(s, []*value.Func{lumaFunc, oklabFunc, oklchFunc, rgbFunc, cmykFunc})
	for _, constants := range [][]constant{colors(), directions, alignments} {
		for _, c := range constants {
			s.Define(c.name, c.value)
		}
	}
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
