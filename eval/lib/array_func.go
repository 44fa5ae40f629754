package lib

import (
	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
)

// arrayCallback takes the arguments of a method that has a function as its only one.
func arrayCallback(c *value.Call, param string) (a *value.Array, cb callback, err error) {
	a = value.Pos[*value.Array](c, "self")
	cb = posFunc(c, param)
	return a, cb, c.Done()
}

// search finds the first item of which a test gives want; -1 where there is none.
func search(c *value.Call, param string, want bool) (a *value.Array, i int, err error) {
	a, test, err := arrayCallback(c, param)
	if err != nil {
		return nil, -1, err
	}
	for i, v := range a.Items() {
		if ok, err := test.test(v); err != nil || ok == want {
			return a, i, err
		}
	}
	return a, -1, nil
}

func arrayFind(c *value.Call) (value.Value, error) {
	a, i, err := search(c, "searcher", true)
	if err != nil || i < 0 {
		return value.None{}, err
	}
	return a.Items()[i], nil
}

func arrayPosition(c *value.Call) (value.Value, error) {
	_, i, err := search(c, "searcher", true)
	if err != nil || i < 0 {
		return value.None{}, err
	}
	return value.Int(i), nil
}

func arrayAny(c *value.Call) (value.Value, error) {
	_, i, err := search(c, "test", true)
	return value.Bool(i >= 0), err
}

func arrayAll(c *value.Call) (value.Value, error) {
	_, i, err := search(c, "test", false)
	return value.Bool(i < 0), err
}

func arrayFilter(c *value.Call) (value.Value, error) {
	a, test, err := arrayCallback(c, "test")
	if err != nil {
		return nil, err
	}
	var kept []value.Value
	for _, v := range a.Items() {
		ok, err := test.test(v)
		if err != nil {
			return nil, err
		}
		if ok {
			kept = append(kept, v)
		}
	}
	return value.NewArray(kept...), nil
}

func arrayMap(c *value.Call) (value.Value, error) {
	a, mapper, err := arrayCallback(c, "mapper")
	if err != nil {
		return nil, err
	}
	items := make([]value.Value, a.Len())
	for i, v := range a.Items() {
		if items[i], err = mapper.do(v); err != nil {
			return nil, err
		}
	}
	return value.NewArray(items...), nil
}

func arrayFold(c *value.Call) (value.Value, error) {
	a, v := value.Pos[*value.Array](c, "self"), value.Pos[value.Value](c, "init")
	folder := posFunc(c, "folder")
	if err := c.Done(); err != nil {
		return nil, err
	}
	return accumulate(v, a.Items(), folder)
}

func arrayReduce(c *value.Call) (value.Value, error) {
	a, reducer, err := arrayCallback(c, "reducer")
	if err != nil || a.Len() == 0 {
		return value.None{}, err
	}
	return accumulate(a.Items()[0], a.Items()[1:], reducer)
}

// accumulate calls a function with what it gave before and each item in turn.
func accumulate(v value.Value, items []value.Value, f callback) (value.Value, error) {
	for _, item := range items {
		var err error
		if v, err = f.do(v, item); err != nil {
			return nil, err
		}
	}
	return v, nil
}

func arrayEnumerate(c *value.Call) (value.Value, error) {
	a, start := value.Pos[*value.Array](c, "self"), value.Named(c, "start", int64(0))
	if err := c.Done(); err != nil {
		return nil, err
	}
	pairs := make([]value.Value, 0, 2*a.Len())
	for i, v := range a.Items() {
		pairs = append(pairs, value.Int(start+int64(i)), v)
	}
	return value.NewRows(pairs, 2), nil
}

func arrayZip(c *value.Call) (value.Value, error) {
	a := value.Pos[*value.Array](c, "self")
	exact := value.Named(c, "exact", false)
	others := value.AllAt[*value.Array](c)
	if err := c.Done(); err != nil {
		return nil, err
	}
	if exact {
		if err := sameLengths(a, others); err != nil {
			return nil, err
		}
	}
	n := a.Len()
	for _, b := range others {
		n = min(n, b.V.Len())
	}
	width := 1 + len(others)
	items := make([]value.Value, 0, n*width)
	for i := range n {
		items = append(items, a.Items()[i])
		for _, b := range others {
			items = append(items, b.V.Items()[i])
		}
	}
	return value.NewRows(items, width), nil
}

// sameLengths complains about each array that is not as long as the first.
func sameLengths(a *value.Array, others []value.Spanned[*value.Array]) error {
	if len(others) == 1 && others[0].V.Len() != a.Len() {
		return diag.Errorf(others[0].Span, "second array has different length (%d) from first array (%d)",
			others[0].V.Len(), a.Len())
	}
	var errs diag.List
	for _, b := range others {
		if b.V.Len() != a.Len() {
			errs = append(errs, diag.Errorf(b.Span, "array has different length (%d) from first array (%d)",
				b.V.Len(), a.Len()))
		}
	}
	return errs.Err()
}
