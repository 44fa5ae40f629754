package lib

import (
	"strings"

	"chatdoc/eval/value"
)

func arraySum(c *value.Call) (value.Value, error) {
	a, fallback := value.Pos[*value.Array](c, "self"), value.Named[value.Value](c, "default", nil)
	if err := c.Done(); err != nil {
		return nil, err
	}
	if text, ok := concat(a.Items()); ok {
		return text, nil
	}
	return total(a.Items(), fallback, "sum", value.Add)
}

func arrayProduct(c *value.Call) (value.Value, error) {
	a, fallback := value.Pos[*value.Array](c, "self"), value.Named[value.Value](c, "default", nil)
	if err := c.Done(); err != nil {
		return nil, err
	}
	return total(a.Items(), fallback, "product", value.Mul)
}

// total combines all items by an operator.
func total(items []value.Value, fallback value.Value, what string, op func(a, b value.Value) (value.Value, error)) (value.Value, error) {
	if len(items) == 0 {
		if fallback == nil {
			return nil, value.Errorf("cannot calculate %s of empty array with no default", what)
		}
		return fallback, nil
	}
	v := value.Share(items[0])
	for _, item := range items[1:] {
		var err error
		if v, err = op(v, item); err != nil {
			return nil, err
		}
	}
	return v, nil
}

// concat adds strings in linear time; ok is false where an item is no string, or there is none.
func concat(items []value.Value) (text value.Str, ok bool) {
	var w strings.Builder
	for _, v := range items {
		s, ok := v.(value.Str)
		if !ok {
			return "", false
		}
		w.WriteString(string(s))
	}
	return value.Str(w.String()), len(items) > 0
}

func arrayJoin(c *value.Call) (value.Value, error) {
	a := value.Pos[*value.Array](c, "self")
	separator := value.Opt[value.Value](c, value.None{})
	last := value.Named[value.Value](c, "last", nil)
	fallback := value.Named[value.Value](c, "default", value.None{})
	if err := c.Done(); err != nil {
		return nil, err
	}
	if a.Len() == 0 {
		return fallback, nil
	}
	if last == nil {
		last = separator
	}
	return joinItems(a.Items(), separator, last)
}

// joinItems joins items with a separator between, and another before the last.
func joinItems(items []value.Value, separator, last value.Value) (value.Value, error) {
	var joined value.Joiner
	for i, v := range items {
		between := separator
		if i == len(items)-1 {
			between = last
		}
		if i > 0 {
			if err := joined.Add(between); err != nil {
				return nil, err
			}
		}
		if err := joined.Add(v); err != nil {
			return nil, err
		}
	}
	return joined.Value(), nil
}

func arrayDedup(c *value.Call) (value.Value, error) {
	a := value.Pos[*value.Array](c, "self")
	key, byKey := namedFunc(c, "key")
	if err := c.Done(); err != nil {
		return nil, err
	}
	var kept, keys []value.Value
	seen := map[value.Str]bool{}
	for _, v := range a.Items() {
		k := v
		if byKey {
			var err error
			if k, err = key.do(v); err != nil {
				return nil, err
			}
		}
		if s, ok := k.(value.Str); ok {
			if !seen[s] {
				seen[s], kept = true, append(kept, v)
			}
		} else if !anyEqual(keys, k) {
			keys, kept = append(keys, k), append(kept, v)
		}
	}
	return value.NewArray(kept...), nil
}

func anyEqual(vs []value.Value, v value.Value) bool {
	for _, w := range vs {
		if value.Equal(v, w) {
			return true
		}
	}
	return false
}
