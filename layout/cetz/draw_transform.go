package cetz

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
)

// Functions that change the coordinate system for the elements that follow.

// transform is a change of the coordinate system. The origin is the point that stays where it is.
type transform struct {
	matrix func(*canvas) (matrix, error)
	origin *spanned // nil for the origin of the coordinate system
	before bool     // whether it is applied to the canvas rather than in the current coordinate system
}

func (t *transform) draw(c *canvas) (drawing, error) {
	m, err := t.matrix(c)
	if err != nil {
		return drawing{}, err
	}
	if t.origin != nil {
		keep := *c
		at, err := keep.locate(*t.origin)
		if err != nil {
			return drawing{}, err
		}
		m = m.around(at)
	}
	if t.before {
		c.transform = m.mul(c.transform)
	} else {
		c.transform = c.transform.mul(m)
	}
	return drawing{}, nil
}

// fixed is a matrix that does not depend on the canvas.
func fixed(m matrix) func(*canvas) (matrix, error) {
	return func(*canvas) (matrix, error) { return m, nil }
}

// takeOrigin takes the point that a transformation keeps.
func takeOrigin(c *value.Call) *spanned {
	at := value.NamedAt(c, "origin", value.Maybe[place]{})
	if !at.V.Some {
		return nil
	}
	return &spanned{V: at.V.V, Span: at.Span}
}

var rotateFunc = drawFunc("rotate", func(c *value.Call) *transform {
	t := &transform{origin: takeOrigin(c)}
	angle := func(name string) float64 { return float64(value.Named(c, name, unit.Angle(0))) }
	if c.Args.Left() > 0 {
		t.matrix = fixed(rotation(0, 0, float64(value.Pos[unit.Angle](c, "angle"))))
		return t
	}
	if c.Args.Has("yaw") || c.Args.Has("pitch") || c.Args.Has("roll") {
		t.matrix = fixed(rotation(angle("roll"), angle("pitch"), angle("yaw")))
		return t
	}
	if !c.Args.Has("x") && !c.Args.Has("y") && !c.Args.Has("z") {
		c.Fail(value.Errorf("rotate takes a single z-angle or angles (x, y, z or yaw, pitch, roll) as named arguments"))
	}
	t.matrix = fixed(rotation(angle("x"), angle("y"), angle("z")))
	return t
})

// takeAxes takes a single positional argument, or arguments named x, y and z.
func takeAxes[T any](c *value.Call, fallback T, all func(value.Value) ([3]T, error)) (axes [3]T) {
	if c.Args.Left() > 0 {
		v := value.PosAt[value.Value](c, "vector")
		if c.Err() == nil {
			axes, err := all(v.V)
			c.Fail(err)
			return axes
		}
		return axes
	}
	if !c.Args.Has("x") && !c.Args.Has("y") && !c.Args.Has("z") {
		c.Fail(value.Errorf("expected a single positional argument or one or more named arguments"))
	}
	return [3]T{value.Named(c, "x", fallback), value.Named(c, "y", fallback), value.Named(c, "z", fallback)}
}

var translateFunc = drawFunc("translate", func(c *value.Call) *transform {
	before := value.Named(c, "pre", false)
	by := takeAxes(c, number{}, vectorOf[number])
	return &transform{before: before, matrix: func(c *canvas) (matrix, error) {
		return translation(vec{c.of(by[0]), c.of(by[1]), c.of(by[2])}), nil
	}}
})

// vectorOf reads an array of two or three values; the third is zero where it is missing.
func vectorOf[T any](v value.Value) (axes [3]T, err error) {
	a, err := value.Cast[*value.Array](v)
	if err != nil {
		return axes, err
	}
	if a.Len() < 2 || a.Len() > 3 {
		return axes, value.Errorf("expected a vector of two or three numbers, found %s", value.Repr(v))
	}
	for i, item := range a.Items() {
		if axes[i], err = value.Cast[T](item); err != nil {
			return axes, err
		}
	}
	return axes, nil
}

// factor is a number, or a ratio that stands for one.
type factor = value.OneOf[float64, unit.Ratio]

func factorOf(f factor) float64 {
	if f.IsB {
		return float64(f.B)
	}
	return f.A
}

var scaleFunc = drawFunc("scale", func(c *value.Call) *transform {
	t := &transform{origin: takeOrigin(c)}
	one := factor{A: 1}
	by := takeAxes(c, one, func(v value.Value) (axes [3]factor, err error) {
		if v.Type() == value.ArrayType {
			axes, err = vectorOf[factor](v)
			if v.(*value.Array).Len() == 2 {
				axes[2] = one
			}
			return axes, err
		}
		f, err := value.Cast[factor](v)
		return [3]factor{f, f, f}, err
	})
	t.matrix = fixed(scaling(vec{factorOf(by[0]), factorOf(by[1]), factorOf(by[2])}))
	return t
})

var setOriginFunc = drawFunc("set-origin", func(c *value.Call) *transform {
	at := value.PosAt[place](c, "origin")
	return &transform{matrix: func(c *canvas) (matrix, error) {
		p, err := c.locate(at)
		return translation(p), err
	}}
})

var moveToFunc = drawFunc("move-to", func(c *value.Call) *moveTo {
	return &moveTo{value.PosAt[place](c, "pt")}
})

// moveTo sets the previous coordinate.
type moveTo struct{ at spanned }

func (m *moveTo) draw(c *canvas) (drawing, error) {
	_, err := c.locate(m.at)
	return drawing{}, err
}

var setViewportFunc = drawFunc("set-viewport", func(c *value.Call) *transform {
	from, to := value.PosAt[place](c, "from"), value.PosAt[place](c, "to")
	inner := value.Named(c, "bounds", value.Value(value.NewArray(value.Int(1), value.Int(1), value.Int(1))))
	size, err := vecOf(inner)
	c.Fail(err)
	if size.z == 0 {
		size.z = 1
	}
	return &transform{matrix: func(c *canvas) (matrix, error) {
		p, err := c.locateAll(from, to)
		if err != nil {
			return matrix{}, err
		}
		room := p[1].sub(p[0])
		by := vec{over(room.x, size.x), over(room.y, size.y), over(room.z, size.z)}
		return translation(p[0]).mul(scaling(by)), nil
	}}
})

// over is a/b, and nothing where b is.
func over(a, b float64) float64 {
	if b == 0 {
		return 0
	}
	return a / b
}
