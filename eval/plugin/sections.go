package plugin

import (
	"encoding/binary"
	"fmt"
)

// signature is the type of a function.
type signature struct{ params, results []byte }

func (m *module) typ() {
	if tag := m.byte(); tag != 0x60 {
		m.fail(m.pos-1, "invalid leading byte (0x%x) for type", tag)
	}
	var s signature
	m.each(func() { s.params = append(s.params, m.valueType()) })
	m.each(func() { s.results = append(s.results, m.valueType()) })
	m.types = append(m.types, s)
}

const f64Type = 0x7c // the lowest of the types of numbers

// valueType reads the type of a value.
func (m *module) valueType() byte {
	t := m.byte()
	if typeName(t) == "" {
		m.fail(m.pos-1, "invalid value type")
	}
	return t
}

// typeName is the name of a type as the reference compiler shows it, "" for what is none.
func typeName(t byte) string {
	switch t {
	case 0x7f:
		return "I32"
	case 0x7e:
		return "I64"
	case 0x7d:
		return "F32"
	case 0x7c:
		return "F64"
	case 0x7b:
		return "V128"
	case 0x70:
		return "FuncRef"
	case 0x6f:
		return "ExternRef"
	}
	return ""
}

// kind is the kind of what is imported or exported.
type kind byte

const (
	functionKind kind = iota
	tableKind
	memoryKind
	globalKind
)

// imported is something that a module takes from outside.
type imported struct {
	module, name string
	kind         kind
	signature    signature // of a function
}

func (m *module) imported() {
	i := imported{module: m.name(), name: m.name(), kind: kind(m.byte())}
	switch i.kind {
	case functionKind:
		if n := m.number(); n < len(m.types) {
			i.signature = m.types[n]
		}
	case tableKind:
		m.valueType()
		m.limits()
	case memoryKind:
		m.limits()
	case globalKind:
		m.valueType()
		m.byte()
	default:
		m.fail(m.pos-1, "invalid leading byte (0x%x) for external kind", i.kind)
	}
	m.imports = append(m.imports, i)
}

// limits reads how large something is, and may become; high is -1 where it may become as large as it likes.
func (m *module) limits() (low, high int) {
	flags := m.byte()
	if flags > 1 {
		m.fail(m.pos-1, "invalid limits")
	}
	low, high = m.number(), -1
	if flags == 1 {
		high = m.number()
	}
	return low, high
}

// table reads a table, and bounds it.
func (m *module) table(safe []byte) []byte {
	t := m.valueType()
	low, high := m.limits()
	m.tables++
	if low > maxElements || m.tables > maxTables {
		m.tooLarge("tables")
	}
	if high < 0 || high > maxElements {
		high = maxElements
	}
	safe = binary.AppendUvarint(append(safe, t, 1), uint64(low))
	return binary.AppendUvarint(safe, uint64(high))
}

func (m *module) memory() {
	if low, _ := m.limits(); low > maxPages {
		m.tooLarge("memory")
	}
}

func (m *module) global() {
	t, mutable := m.valueType(), m.byte() == 1
	switch {
	case mutable && t >= f64Type:
		m.variables = append(m.variables, m.globals)
	case mutable:
		m.opaque = true
	}
	m.globals++
	m.constant()
}

// constant reads a constant expression.
func (m *module) constant() {
	for m.err == nil {
		switch m.byte() {
		case 0x0b: // end
			return
		case 0x23, 0x41, 0x42, 0xd0, 0xd2: // global.get, i32.const, i64.const, ref.null, ref.func
			m.skipNumber()
		case 0x43: // f32.const
			m.take(4)
		case 0x44: // f64.const
			m.take(8)
		case 0x6a, 0x6b, 0x6c, 0x7c, 0x7d, 0x7e: // i32.add … i64.mul
		case 0xfd: // v128.const
			m.skipNumber()
			m.take(16)
		default:
			m.fail(m.pos-1, "constant expression required: non-constant operator")
		}
	}
}

// exports reads what is exported, and adds the variables.
func (m *module) exports() []byte {
	var items []byte
	count := len(m.variables)
	m.each(func() {
		count++
		start := m.pos
		name, k := m.name(), kind(m.byte())
		m.number()
		m.exportsMemory = m.exportsMemory || name == "memory" && k == memoryKind
		items = append(items, m.data[start:m.pos]...)
	})
	for _, n := range m.variables {
		items = append(appendSized(items, []byte(variableName(n))), byte(globalKind))
		items = binary.AppendUvarint(items, uint64(n))
	}
	return append(binary.AppendUvarint(nil, uint64(count)), items...)
}

// variableName is the name by which a variable is exported.
func variableName(n int) string { return fmt.Sprintf("chatdoc: variable %d", n) }

// element reads references that are put into a table. The flags say whether an offset, a table and a type are given, and
// whether the references are expressions.
func (m *module) element() {
	flags := m.number()
	if flags&1 == 0 {
		if flags&2 != 0 {
			m.number()
		}
		m.constant()
	}
	if flags&3 != 0 {
		m.byte()
	}
	if flags&4 != 0 {
		m.each(m.constant)
	} else {
		m.each(m.skipNumber)
	}
}

// datum reads bytes that are put into memory.
func (m *module) datum() {
	flags := m.number()
	if flags == 2 {
		m.number()
	}
	if flags != 1 {
		m.constant()
	}
	m.text()
}

// emptyLoop is the instructions loop, without parameters and results, and end.
const emptyLoop = "\x03\x40\x0b"

// function reads the code of a function, and makes it stoppable.
func (m *module) function(safe []byte) []byte {
	m.part(func() {
		start, locals := m.pos, 0
		m.each(func() {
			locals += m.number()
			m.valueType()
			if locals > maxLocals {
				m.fail(m.pos, "too many locals: locals exceed maximum")
			}
		})
		body := m.pos
		m.instructions()
		head, rest := m.data[start:body], m.data[body:m.pos]
		safe = binary.AppendUvarint(safe, uint64(len(head)+len(emptyLoop)+len(rest)))
		safe = append(append(append(safe, head...), emptyLoop...), rest...)
	})
	return safe
}
