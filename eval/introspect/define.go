package introspect

import "chatdoc/eval/value"

// Define binds the names of introspection in the scope of code.
func Define(global *value.Scope) {
	for _, t := range []*value.Type{value.LocationType, CounterType, StateType} {
		global.Define(t.Name, t)
	}
	for _, f := range []*value.Func{Metadata.Func, hereFunc, queryFunc, locateFunc} {
		global.Define(f.Name, f)
	}
}
