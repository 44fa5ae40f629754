package cetz

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/lexer/source"
)

// Documents see the state of the canvas as a dictionary, the context. Functions of theirs get one, may hand it to
// functions of the package, and set-ctx takes a changed one back. Under the key "canvas" it keeps the canvas itself,
// which has what a dictionary cannot tell: the elements with their anchors.

// handle is a canvas as a value. It looks like a function, for that is a type documents know.
type handle struct{ c *canvas }

// Call tells those who call the canvas of a context that they cannot.
func (handle) Call(*value.Engine, *value.Context, *value.Args) (value.Value, error) {
	return nil, value.Errorf("the canvas of a context cannot be called")
}

// value is the context of the canvas.
func (c *canvas) value() *value.Dict {
	elements := value.NewDict()
	for _, name := range c.nodes.all() {
		elements.Put(name, dict("name", value.Str(name)))
	}
	return dict(
		"version", packageVersion(),
		"length", value.Length(unit.Length{Abs: c.length}),
		"debug", value.Bool(c.debug),
		"background", c.background,
		"prev", dict("pt", vecValue(c.prev)),
		"style", c.style,
		"transform", c.transform.value(),
		"nodes", elements,
		"shared-state", c.shared,
		"canvas", value.NewCallable("canvas", source.Span{}, handle{c}),
	)
}

// canvasOf is the canvas of a context, in the state that the context says.
func canvasOf(ctx *value.Dict) (*canvas, error) {
	v, _ := ctx.Get("canvas")
	f, ok := v.(*value.Func)
	if !ok {
		return nil, value.Errorf("expected the context of a canvas")
	}
	h, ok := f.Callable().(handle)
	if !ok {
		return nil, value.Errorf("expected the context of a canvas")
	}
	c := *h.c
	return &c, c.load(ctx)
}

// load takes over what a context says.
func (c *canvas) load(ctx *value.Dict) error {
	var prev, shift value.Value = value.None{}, value.None{}
	length := unit.Length{Abs: c.length}
	for _, field := range []struct {
		key  string
		take func(value.Value) error
	}{
		{"length", into(&length)}, {"debug", into(&c.debug)}, {"prev", into(&prev)},
		{"style", into(&c.style)}, {"transform", into(&shift)}, {"shared-state", into(&c.shared)},
	} {
		if v, ok := ctx.Get(field.key); ok {
			if err := field.take(v); err != nil {
				return err
			}
		}
	}
	if length.Abs != 0 {
		c.length = length.Abs
	}
	if err := c.loadPrevious(prev); err != nil {
		return err
	}
	return c.transform.load(shift)
}

// into makes a function that casts a value into a variable.
func into[T any](to *T) func(value.Value) error {
	return func(v value.Value) (err error) {
		*to, err = value.Cast[T](v)
		return err
	}
}

func (c *canvas) loadPrevious(v value.Value) (err error) {
	if d, ok := v.(*value.Dict); ok {
		if pt, ok := d.Get("pt"); ok {
			c.prev, err = vecOf(pt)
		}
	}
	return err
}

// value is the matrix as documents see it: an array of rows.
func (m *matrix) value() *value.Array {
	rows := value.NewArray()
	for _, row := range m {
		rows.Push(value.NewArray(value.Float(row[0]), value.Float(row[1]), value.Float(row[2]), value.Float(row[3])))
	}
	rows.Push(value.NewArray(value.Float(0), value.Float(0), value.Float(0), value.Float(1)))
	return rows
}

// load reads the first three rows of a matrix; none leaves it as it is.
func (m *matrix) load(v value.Value) error {
	if v == (value.None{}) {
		return nil
	}
	rows, err := value.Cast[*value.Array](v)
	if err != nil {
		return err
	}
	if rows.Len() != 4 {
		return value.Errorf("transformation matrix must be of size 4x4, got: %s", value.Repr(v))
	}
	for i := range m {
		row, err := value.Cast[*value.Array](rows.Items()[i])
		if err != nil {
			return err
		}
		if row.Len() != 4 {
			return value.Errorf("transformation matrix must be of size 4x4, got: %s", value.Repr(v))
		}
		for j := range m[i] {
			if m[i][j], err = value.Cast[float64](row.Items()[j]); err != nil {
				return err
			}
		}
	}
	return nil
}

var getCtxFunc = drawFunc("get-ctx", func(c *value.Call) *getCtx {
	return &getCtx{body{make: value.Pos[*value.Func](c, "callback")}}
})

// getCtx draws what a function makes of the context.
type getCtx struct{ body body }

func (g *getCtx) draw(c *canvas) (drawing, error) {
	items, _, err := c.processBody(g.body)
	return drawing{items: items}, err
}

var setCtxFunc = drawFunc("set-ctx", func(c *value.Call) *setCtx {
	return &setCtx{value.Pos[*value.Func](c, "callback")}
})

// setCtx changes the context by a function.
type setCtx struct{ change *value.Func }

func (s *setCtx) draw(c *canvas) (drawing, error) {
	v, err := c.call(s.change, c.value())
	if err != nil {
		return drawing{}, err
	}
	ctx, ok := v.(*value.Dict)
	if !ok {
		return drawing{}, value.Errorf("set-ctx must return a context")
	}
	return drawing{}, c.load(ctx)
}

var setTransformFunc = drawFunc("set-transform", func(c *value.Call) *setTransform {
	s := &setTransform{identity()}
	v := value.PosAt[value.Value](c, "mat")
	if c.Err() == nil {
		c.Fail(s.matrix.load(v.V))
	}
	return s
})

// setTransform replaces the coordinate system.
type setTransform struct{ matrix matrix }

func (s *setTransform) draw(c *canvas) (drawing, error) {
	c.transform = s.matrix
	return drawing{}, nil
}

var forEachAnchorFunc = drawFunc("for-each-anchor", func(c *value.Call) *forEachAnchor {
	return &forEachAnchor{value.PosAt[string](c, "name"), value.Pos[*value.Func](c, "callback")}
})

// forEachAnchor calls a function for each anchor of an element. The anchor is the previous coordinate for what it draws.
type forEachAnchor struct {
	name     value.Spanned[string]
	callback *value.Func
}

func (f *forEachAnchor) draw(c *canvas) (drawing, error) {
	d, err := c.find(f.name.V)
	if err != nil {
		return drawing{}, err
	}
	var all []item
	for _, name := range d.anchors.list() {
		at, err := d.anchors.find(c, namedAnchor(name))
		if err != nil {
			return drawing{}, err
		}
		c.prev = c.transform.revert(at)
		v, err := c.call(f.callback, value.Str(name))
		if err != nil {
			return drawing{}, err
		}
		b, err := value.Cast[body](v)
		if err != nil {
			return drawing{}, err
		}
		items, _, err := c.processBody(b)
		if err != nil {
			return drawing{}, err
		}
		all = append(all, items...)
	}
	return drawing{items: all}, nil
}
