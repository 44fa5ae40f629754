package value

import (
	"hash/fnv"
	"strings"
)

// Elem declares an element: a kind of content. Its fields are declared beside it, one variable each (field.go):
//
//	var (
//		stack      = value.NewElem("stack", "Arranges content and spacing along an axis.")
//		stackDir   = value.Settable(stack, "dir", unit.TTB, "Direction along which the items are stacked.")
//		stackItems = value.Variadic[Item](stack, "children", "Items to stack along the axis.")
//	)
//
// What else the element can do is declared by the hooks, on a line of its own as the functions usually refer to the
// fields: Go would take that for a cycle.
type Elem struct {
	Name   string
	Doc    string
	Fields []*FieldInfo
	Func   *Func // its constructor

	// Locatable tells that introspection can find the element though it has no label.
	Locatable bool
	// Unqueriable tells that documents cannot ask for the element though it has a location.
	Unqueriable bool
	// Count is how the element moves its counter, in a form that introspection knows.
	Count any
	// Show is the element's own show rule: a function of a type that layout knows.
	Show any
	// Bookmark is how the element appears in a document's outline, in a form that layout knows.
	Bookmark any
	// Attachment is the file that the element attaches to the document, in a form that layout knows.
	Attachment any
	// Note is how the element is noted at the bottom of the page, in a form that layout knows.
	Note any
	// Group is how layout collects elements of the kind that follow each other, in a form that layout knows.
	Group any
	// Math is how the element is laid out in a formula, in a form that layout knows; nil where it is no math.
	Math any
	// ShowSet gives styles for the element and what is in it, weaker than those of the document.
	ShowSet func(c *Content, styles *Chain) Styles
	// Synthesize fills in the fields that follow from others, in content that nobody else holds yet.
	Synthesize func(eng *Engine, c *Content, styles *Chain) error
	// PlainText writes the element's text, where that is not the text of its fields.
	PlainText func(c *Content, w *strings.Builder)
	// Repr prints the element where that is not by its fields.
	Repr func(c *Content) string
	// Arguments rewrites the arguments of the constructor and of set rules before they are taken: where one stands for
	// several fields.
	Arguments func(*Args)
	// Load reads the files that arguments of the constructor and of set rules name, and puts what is in them in their place.
	Load func(*Call)
	// Construct makes the element of arguments where not every argument is a field.
	Construct func(*Call) (*Content, error)
	// Set makes styles of further arguments of a set rule, those that are no fields.
	Set func(c *Call, styles *Styles)

	bit uint64 // in the mask of a style chain
}

// NewElem declares an element. Names of parts are written with a dot: table.cell is the function cell of table.
func NewElem(name, doc string) *Elem {
	h := fnv.New32a()
	h.Write([]byte(name))
	e := &Elem{Name: name, Doc: doc, bit: 1 << (h.Sum32() % 64)}
	e.Func = &Func{Name: e.Base(), elem: e, call: e}
	return e
}

// Base is the last part of the name.
func (e *Elem) Base() string { return e.Name[strings.LastIndexByte(e.Name, '.')+1:] }

// Field finds a field by its name; nil where there is none.
func (e *Elem) Field(name string) *FieldInfo {
	for _, f := range e.Fields {
		if f.Name == name {
			return f
		}
	}
	return nil
}

// Call constructs the element.
func (e *Elem) Call(eng *Engine, ctx *Context, args *Args) (Value, error) {
	call := &Call{Engine: eng, Context: ctx, Args: args}
	content, err := e.construct(call)
	if err != nil {
		return nil, err
	}
	if err := call.doneAmong(e.argumentNames); err != nil {
		return nil, err
	}
	return content.At(args.Span), nil
}

func (e *Elem) construct(call *Call) (*Content, error) {
	if e.Construct != nil {
		return e.Construct(call)
	}
	return Construct(e, call)
}

// Construct makes the element of the arguments as its declaration says. Hooks that replace the construction call it
// after they have taken the arguments that are no fields.
func Construct(e *Elem, call *Call) (*Content, error) {
	e.prepareArguments(call)
	c := &Content{elem: e, slots: make([]Slot, 0, min(len(call.Args.Items), len(e.Fields)))}
	for _, f := range e.Fields {
		if f.argument() {
			f.takeInto(call, c)
		}
	}
	return c, call.Err()
}

// prepareArguments runs the hooks that change arguments.
func (e *Elem) prepareArguments(call *Call) {
	if e.Arguments != nil {
		e.Arguments(call.Args)
	}
	if e.Load != nil {
		e.Load(call)
	}
}

// SetRule makes the styles of a set rule of its arguments.
func (e *Elem) SetRule(call *Call) (Styles, error) {
	styles := e.TakeStyles(call)
	return styles, call.doneAmong(e.argumentNames)
}

// TakeStyles takes those arguments that a set rule takes and makes styles of them.
func (e *Elem) TakeStyles(call *Call) Styles {
	e.prepareArguments(call)
	var styles Styles
	for _, f := range e.Fields {
		if !f.Settable || f.Internal {
			continue
		}
		if v, span, ok := f.take(call); ok {
			styles = append(styles, Style{Property: &Property{Field: f, Value: v, Span: span}})
		}
	}
	if e.Set != nil {
		e.Set(call, &styles)
	}
	return styles
}

// argumentNames are the fields that are given by name.
func (e *Elem) argumentNames() (names []string) {
	for _, f := range e.Fields {
		if f.argument() && !f.Positional {
			names = append(names, f.Name)
		}
	}
	return names
}
