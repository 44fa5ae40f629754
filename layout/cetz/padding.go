package cetz

import "chatdoc/eval/value"

// padding is space on the sides of a box, in canvas units.
type padding struct{ top, right, bottom, left float64 }

// paddingIn reads a padding: none, a number for all sides, an array in the order of CSS, or a dictionary like the
// arguments of pad.
func (c *canvas) paddingIn(v value.Value) (p padding, err error) {
	switch v := v.(type) {
	case nil, value.None:
		return p, nil
	case *value.Array:
		return c.paddingArray(v.Items())
	case *value.Dict:
		return c.paddingDict(v)
	}
	n, err := value.Cast[number](v)
	all := c.of(n)
	return padding{all, all, all, all}, err
}

// paddingArray reads (y, x), (top, x, bottom) or (top, right, bottom, left).
func (c *canvas) paddingArray(items []value.Value) (p padding, err error) {
	var side [4]float64
	if len(items) < 2 || len(items) > 4 {
		return p, value.Errorf("Padding array formats are: (y, x), (top, x, bottom), (top, right, bottom, left)")
	}
	for i, item := range items {
		n, err := value.Cast[number](item)
		if err != nil {
			return p, err
		}
		side[i] = c.of(n)
	}
	if len(items) == 2 {
		side[2] = side[0]
	}
	if len(items) < 4 {
		side[3] = side[1]
	}
	return padding{side[0], side[1], side[2], side[3]}, nil
}

// paddingDict reads a dictionary of the sides, of x and y, and of the rest.
func (c *canvas) paddingDict(d *value.Dict) (p padding, err error) {
	for _, side := range []struct {
		to   *float64
		keys [3]string // the first that is there counts
	}{
		{&p.top, [3]string{"top", "y", "rest"}}, {&p.right, [3]string{"right", "x", "rest"}},
		{&p.bottom, [3]string{"bottom", "y", "rest"}}, {&p.left, [3]string{"left", "x", "rest"}},
	} {
		for _, key := range side.keys {
			v, ok := d.Get(key)
			if !ok {
				continue
			}
			n, err := value.Cast[number](v)
			if err != nil {
				return p, err
			}
			*side.to = c.of(n)
			break
		}
	}
	return p, nil
}
