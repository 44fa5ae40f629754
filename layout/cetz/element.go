package cetz

import (
	"slices"
	"strings"

	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// drawer is something that draws into a canvas, or changes how the elements after it are drawn.
type drawer interface {
	draw(c *canvas) (drawing, error)
}

// drawing is what a drawer has drawn, in the space of the canvas: all transformations are applied.
type drawing struct {
	name    string // "" where it has none
	anchors *anchors
	items   []item
}

// element is what a function of the module draw gives: an array of one function, as in CeTZ. So code blocks join
// elements into arrays, and documents hand them around. Calling the function is left to the canvas.
type element struct {
	drawer
	name string
	span source.Span
}

// Call tells those who call an element by themselves what to do with it.
func (e *element) Call(*value.Engine, *value.Context, *value.Args) (value.Value, error) {
	return nil, value.Errorf("%s draws only within the body of a canvas", e.name)
}

// newElement makes the value of an element.
func newElement(name string, span source.Span, d drawer) *value.Array {
	return value.NewArray(value.NewCallable(name, span, &element{d, name, span}))
}

// drawFunc declares a function of the module draw. take makes a drawer of its arguments.
func drawFunc[D drawer](name string, take func(*value.Call) D) *value.Func {
	return value.NewFunc(name, func(c *value.Call) (value.Value, error) {
		d := take(c)
		if err := c.Done(); err != nil {
			return nil, err
		}
		return newElement(name, c.Span(), d), nil
	})
}

// body is a parameter that takes elements: an array of them, none, or a function that makes them once the canvas is known.
type body struct {
	elements []*value.Func
	make     *value.Func // nil where the elements are given
}

// Cast brings the Caster: none, an array of elements, or a function.
func (body) Cast() *value.Caster[body] {
	info := value.Types(value.NoneType, value.ArrayType, value.FuncType)
	return &value.Caster[body]{
		Info: info,
		From: func(v value.Value) (b body, err error) {
			switch v := v.(type) {
			case value.None:
			case *value.Func:
				b.make = v
			case *value.Array:
				b.elements, err = elementsOf(v)
			default:
				err = info.Fail(v)
			}
			return b, err
		},
		Into: func(b body) value.Value {
			items := make([]value.Value, len(b.elements))
			for i, e := range b.elements {
				items[i] = e
			}
			return value.NewArray(items...)
		},
	}
}

// elementsOf are the elements in an array.
func elementsOf(a *value.Array) ([]*value.Func, error) {
	var elements []*value.Func
	for _, item := range a.Items() {
		f, ok := item.(*value.Func)
		if !ok {
			return nil, value.Errorf("expected elements to draw, found %s", item.Type().Long)
		}
		if _, ok := f.Callable().(*element); !ok {
			return nil, value.Errorf("expected elements to draw, found a function of the document").Hint(
				"try calling the function, so that it gives elements")
		}
		elements = append(elements, f)
	}
	return elements, nil
}

// HashInto tells the body apart by where its elements come from.
func (b body) HashInto(h *value.Hasher) {
	for _, e := range b.elements {
		h.Word(e.Hash())
	}
}

// resolve are the elements of a body.
func (c *canvas) resolve(b body) ([]*value.Func, error) {
	if b.make == nil {
		return b.elements, nil
	}
	v, err := c.call(b.make, c.value())
	if err != nil {
		return nil, err
	}
	made, err := value.Cast[body](v)
	return made.elements, diag.At(err, b.make.Span)
}

// process draws elements one after the other. The box is that of all items that count for the size of the picture.
func (c *canvas) process(elements []*value.Func) (items []item, box bounds, err error) {
	for _, f := range elements {
		e := f.Callable().(*element)
		d, err := e.draw(c)
		if err == nil {
			err = c.register(&d)
		}
		if err != nil {
			return nil, box, diag.At(err, e.span)
		}
		b := boundsOf(d.items)
		box.merge(b)
		items = append(items, d.items...)
		if c.debug && b.some {
			items = append(items, frameOf(b))
		}
	}
	return items, box, nil
}

// processBody draws the elements of a body.
func (c *canvas) processBody(b body) (items []item, box bounds, err error) {
	elements, err := c.resolve(b)
	if err != nil {
		return nil, box, err
	}
	return c.process(elements)
}

// register remembers a drawing by its name.
func (c *canvas) register(d *drawing) error {
	if d.name == "" || d.anchors == nil {
		return nil
	}
	if strings.Contains(d.name, ".") {
		return value.Errorf("invalid name for element '%s'; name must not contain '.'", d.name)
	}
	c.nodes.put(d)
	return nil
}

// nodes are the named drawings of a canvas or group, and those of what is around.
type nodes struct {
	outer  *nodes
	names  []string // in the order in which they came up
	byName map[string]*drawing
}

func newNodes(outer *nodes) *nodes { return &nodes{outer: outer, byName: map[string]*drawing{}} }

func (n *nodes) put(d *drawing) {
	if n.byName[d.name] == nil {
		n.names = append(n.names, d.name)
	}
	n.byName[d.name] = d
}

// get finds a drawing by its name; nil where there is none.
func (n *nodes) get(name string) *drawing {
	for ; n != nil; n = n.outer {
		if d := n.byName[name]; d != nil {
			return d
		}
	}
	return nil
}

// all are the names that are known, those of what is around first.
func (n *nodes) all() (names []string) {
	for ; n != nil; n = n.outer {
		names = append(slices.Clone(n.names), names...)
	}
	return names
}

// find is the drawing with a name, or an error that tells which there are.
func (c *canvas) find(name string) (*drawing, error) {
	if d := c.nodes.get(name); d != nil {
		return d, nil
	}
	known := c.nodes.all()
	return nil, value.Errorf("unknown element '%s' in elements %s", name, reprNames(known)).Suggest(name, known)
}

// reprNames prints names as an array of strings.
func reprNames(names []string) string {
	items := make([]value.Value, len(names))
	for i, name := range names {
		items[i] = value.Str(name)
	}
	return value.Repr(value.NewArray(items...))
}
