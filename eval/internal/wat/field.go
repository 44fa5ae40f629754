package wat

// declare gives numbers to what a field brings, so that fields can name each other in any order.
func (a *assembler) declare(field *node) {
	f := newFields(field)
	switch field.head() {
	case "import":
		f.next()
		f.next()
		a.importOf(field, newFields(f.next()))
	case "func":
		a.funcs.add(f.name())
	case "global":
		a.globals.add(f.name())
	}
}

// importOf imports a function. Imported functions have the first numbers, so they come first in a module.
func (a *assembler) importOf(field *node, f *fields) {
	if a.codes.count > 0 || len(a.funcs) > a.imports.count {
		fail("imports come before functions")
	}
	a.funcs.add(f.name())
	item := append(sized([]byte(field.list[1].str())), sized([]byte(field.list[2].str()))...)
	a.imports.add(append(append(item, 0), leb(uint64(a.signature(f, nil)))...)...)
}

// define makes of a field what the module has of it.
func (a *assembler) define(field *node) {
	f := newFields(field)
	switch head := field.head(); head {
	case "import":
	case "func":
		f.name()
		a.function(f)
	case "memory":
		a.exported(f, 2, a.memories.count)
		a.memories.add(f.limits()...)
	case "table":
		a.exported(f, 1, a.tables.count)
		a.tables.add(append([]byte{0x70}, f.limits()...)...)
	case "global":
		f.name()
		a.global(f)
	case "export":
		name, what := f.next().str(), newFields(f.next())
		a.export(name, 0, int(a.funcs.find(what.next())))
	case "data":
		a.data(f)
	case "elem":
		a.elem(f)
	case "start":
		a.start = leb(a.funcs.find(f.next()))
	default:
		fail("a module has no field %s", field)
	}
}

// export exports something of a kind: 0 is a function, 1 a table, 2 a memory, 3 a global.
func (a *assembler) export(name string, kind byte, index int) {
	a.exports.add(append(append(sized([]byte(name)), kind), leb(uint64(index))...)...)
}

// exported exports what a field defines under the names that it gives.
func (a *assembler) exported(f *fields, kind byte, index int) {
	for f.nextIs("export") {
		a.export(f.next().list[1].str(), kind, index)
	}
}

func (a *assembler) global(f *fields) {
	a.exported(f, 3, a.globalTypes.count)
	t, mutable := f.next(), byte(0)
	if t.head() == "mut" {
		t, mutable = t.list[1], 1
	}
	a.globalTypes.add(append([]byte{valueType(t), mutable}, a.constant(f.next())...)...)
}

// data is bytes in memory from the beginning, or passive ones where no offset is given.
func (a *assembler) data(f *fields) {
	item := []byte{1}
	if offset := f.next(); offset.text == nil {
		item = append([]byte{0}, a.constant(offset)...)
	} else {
		f.back()
	}
	var text string
	for f.more() {
		text += f.next().str()
	}
	a.datas.add(append(item, sized([]byte(text))...)...)
}

// elem is functions in a table.
func (a *assembler) elem(f *fields) {
	item := append([]byte{0}, a.constant(f.next())...)
	var list vector
	for f.more() {
		list.add(leb(a.funcs.find(f.next()))...)
	}
	a.elems.add(append(item, list.encode()...)...)
}

// constant is a constant expression.
func (a *assembler) constant(n *node) []byte {
	c := &code{assembler: a}
	c.instruction(newFields(&node{list: []*node{nil, n}}))
	return append(c.out, opEnd)
}

// signature reads parameters and results, and gives the number of the type. Names of parameters go to locals.
func (a *assembler) signature(f *fields, locals names) int {
	var params, results vector
	for f.nextIs("param") || f.nextIs("result") {
		list := f.next()
		if list.head() == "result" {
			f.types(list, &results, nil)
		} else {
			f.types(list, &params, locals)
		}
	}
	return a.types.add(append(append([]byte{0x60}, params.encode()...), results.encode()...)...)
}

// fields are the items of a list after its head, to be taken one by one.
type fields struct {
	of   *node
	rest []*node
}

func newFields(n *node) *fields {
	if len(n.list) == 0 {
		fail("%s is not a list", n)
	}
	return &fields{n, n.list[1:]}
}

func (f *fields) more() bool { return len(f.rest) > 0 }

func (f *fields) next() *node {
	if !f.more() {
		fail("there is something missing in %s", f.of)
	}
	n := f.rest[0]
	f.rest = f.rest[1:]
	return n
}

// back takes the last item back.
func (f *fields) back() { f.rest = f.of.list[len(f.of.list)-len(f.rest)-1:] }

func (f *fields) nextIs(head string) bool { return f.more() && f.rest[0].head() == head }

// name takes a name, "" where there is none.
func (f *fields) name() string {
	if f.more() && f.rest[0].atom != "" && f.rest[0].atom[0] == '$' {
		return f.next().atom
	}
	return ""
}

// types reads a list of types, of which a single one may have a name.
func (f *fields) types(list *node, v *vector, locals names) {
	items := newFields(list)
	name := items.name()
	for items.more() {
		v.add(valueType(items.next()))
		if locals != nil {
			locals.add(name)
		}
		name = ""
	}
}

// limits are a size and perhaps a bound of it.
func (f *fields) limits() []byte {
	low := f.next().uint()
	if f.more() && f.rest[0].atom != "funcref" {
		return append(append([]byte{1}, leb(low)...), leb(f.next().uint())...)
	}
	return append([]byte{0}, leb(low)...)
}

func valueType(n *node) byte {
	t, ok := map[string]byte{"i32": 0x7f, "i64": 0x7e, "f32": 0x7d, "f64": 0x7c, "v128": 0x7b, "funcref": 0x70, "externref": 0x6f}[n.atom]
	if !ok {
		fail("%s is not a type", n)
	}
	return t
}
