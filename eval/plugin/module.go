package plugin

import (
	"encoding/binary"
	"fmt"

	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// Bounds of a module. Real ones stay far below all of them.
const (
	maxPages    = 256 << 20 >> 16 // of memory, which are 64 KiB each
	maxElements = 1 << 20         // of a table
	maxTables   = 16
	maxLocals   = 10_000 // of a function, of which there may be 2,000 calls at a time
)

// module is a module in the binary format, as far as it is understood here: its sections, without the instructions.
// Everything is checked that says how much of something follows, as wazero makes room for it before it looks.
//
// WebAssembly 2.0, chapter 5, describes the format.
type module struct {
	reader
	types         []signature
	imports       []imported
	exportsMemory bool
	globals       int
	tables        int
	variables     []int // the numbers of the globals that can be changed
	opaque        bool  // whether it may change what cannot be seen from outside

	// safe is the module as it is run: tables cannot grow without end; each function begins with an empty loop, since the
	// interpreter only looks in loops whether it was stopped, and a recursion may go on for as long; variables are
	// exported; and custom sections are left out.
	safe []byte
}

// readModule reads a module and makes it safe.
func readModule(data []byte) (*module, error) {
	m := &module{reader: reader{data: data, end: len(data)}}
	m.header()
	for m.more() {
		m.section()
	}
	return m, m.err
}

const header = "\x00asm\x01\x00\x00\x00"

// header reads the first eight bytes.
func (m *module) header() {
	magic := m.take(4)
	if string(magic) != header[:4] {
		m.fail(0, "magic header not detected: bad magic number - expected=%s actual=%s", listed([]byte(header[:4])), listed(magic))
	}
	version := binary.LittleEndian.Uint32(m.take(4))
	switch {
	case version>>16 == 1:
		m.fail(0, "unknown binary version and encoding combination: 0x%x and 0x1, note: encoded as a component but the "+
			"WebAssembly component model feature is not enabled - enable the feature to allow component validation", version&0xffff)
	case version != 1:
		m.fail(0, "unknown binary version: 0x%x", version)
	}
	m.safe = append(m.safe, header...)
}

// listed shows bytes, one a line.
func listed(b []byte) string {
	s := "[\n"
	for _, c := range b {
		s += fmt.Sprintf("    0x%x,\n", c)
	}
	return s + "]"
}

// The sections that are not taken as they are.
const (
	customSection = 0
	tableSection  = 4
	exportSection = 7
	codeSection   = 10
)

// section reads a section, and adds it to the safe module.
func (m *module) section() {
	id := m.byte()
	if id == codeSection {
		// Where the file ends too early is said by function.
		outer := m.end
		m.end = min(m.number()+m.pos, outer)
		m.sectionBody(id)
		m.end = outer
		return
	}
	m.part(func() { m.sectionBody(id) })
}

func (m *module) sectionBody(id byte) {
	start := m.pos
	body := m.read(id)
	if m.more() {
		m.fail(m.pos, "section size mismatch: unexpected data at the end of the section")
	}
	if body == nil {
		body = m.data[start:m.pos]
	}
	if id != customSection {
		m.safe = appendSized(append(m.safe, id), body)
	}
}

// appendSized appends bytes after their number.
func appendSized(to, b []byte) []byte {
	return append(binary.AppendUvarint(to, uint64(len(b))), b...)
}

// read reads what is in a section. It gives what takes its place in the safe module, nil for nothing else.
func (m *module) read(id byte) (safe []byte) {
	switch id {
	case customSection:
		m.name()
		m.take(m.end - m.pos)
	case 1:
		m.each(m.typ)
	case 2:
		m.each(m.imported)
	case 3:
		m.each(m.skipNumber)
	case tableSection:
		return m.rewrite(m.table)
	case 5:
		m.each(m.memory)
	case 6:
		m.each(m.global)
	case exportSection:
		return m.exports()
	case 8, 12:
		m.number()
	case 9:
		m.each(m.element)
	case codeSection:
		return m.rewrite(m.function)
	case 11:
		m.each(m.datum)
	default:
		m.fail(m.pos, "malformed section id: %d", id)
	}
	return nil
}

// rewrite makes a sequence of another one, item by item.
func (m *module) rewrite(item func(safe []byte) []byte) []byte {
	var items []byte
	count := 0
	m.each(func() {
		items = item(items)
		count++
	})
	return append(binary.AppendUvarint(nil, uint64(count)), items...)
}

// tooLarge fails since the module asks for more than there is.
func (m *module) tooLarge(what string) {
	if m.err == nil {
		m.err = diag.Limitf(source.Span{}, "plugin needs too much space for %s", what)
	}
}
