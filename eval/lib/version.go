package lib

import "chatdoc/eval/value"

var _ = value.VersionType.Define(
	method("at", "index", versionAt),
).Constructor(newVersion)

// newVersion makes a version of numbers and arrays of numbers.
func newVersion(c *value.Call) (value.Value, error) {
	parts := value.All[components](c)
	if err := c.Done(); err != nil {
		return nil, err
	}
	v := &value.Version{}
	for _, p := range parts {
		v.Parts = append(v.Parts, p...)
	}
	return v, nil
}

// components are one or more components of a version.
type components []uint32

func (components) Cast() *value.Caster[components] { return &componentsCaster }

var componentsCaster = conversion(convertComponents, value.IntType, value.ArrayType)

func convertComponents(v value.Value) (components, error) {
	items := []value.Value{v}
	switch v := v.(type) {
	case value.Int:
	case *value.Array:
		items = v.Items()
	default:
		return nil, errType
	}
	parts := make(components, len(items))
	for i, item := range items {
		n, err := value.Cast[value.Uint32](item)
		if err != nil {
			return nil, err
		}
		parts[i] = uint32(n)
	}
	return parts, nil
}

// versionAt is a component, 0 behind the last.
func versionAt(v *value.Version, i int64) (value.Value, error) {
	at := i
	if i < 0 {
		at += int64(len(v.Parts))
	}
	switch {
	case at < 0:
		return nil, outOfBounds("component", i, len(v.Parts))
	case at >= int64(len(v.Parts)):
		return value.Int(0), nil
	}
	return value.Int(v.Parts[at]), nil
}
