// Package wat assembles WebAssembly modules from their text format, as far as tests of plugins need it.
//
// A module is a list of fields: import, memory, global, table, func, export, data, elem and start. Functions, their
// parameters, locals and blocks may have names. Instructions stand one after the other or folded into lists; blocks,
// loops and conditions are always folded:
//
//	(module
//	  (import "typst_env" "wasm_minimal_protocol_send_result_to_host" (func $send (param i32 i32)))
//	  (memory (export "memory") 1)
//	  (data (i32.const 8) "Hello")
//	  (func (export "hello") (result i32)
//	    (call $send (i32.const 8) (i32.const 5))
//	    (i32.const 0)))
//
// The grammar is that of the WebAssembly specification 2.0, chapter 6, the encoding that of chapter 5.
package wat

import (
	"encoding/binary"
	"fmt"
)

// Assemble makes a module in the binary format from text.
func Assemble(text string) (module []byte, err error) {
	defer func() {
		switch r := recover().(type) {
		case nil:
		case failure:
			err = r
		default:
			panic(r)
		}
	}()
	n := read(text)
	if n.head() != "module" {
		fail("a module begins with (module, not with %s", n)
	}
	a := &assembler{funcs: names{}, globals: names{}}
	for _, field := range n.list[1:] {
		a.declare(field)
	}
	for _, field := range n.list[1:] {
		a.define(field)
	}
	return a.module(), nil
}

// failure is what is wrong with a text. It goes up as a panic, since there is nothing to do about it on the way.
type failure string

func (f failure) Error() string { return string(f) }

func fail(format string, args ...any) { panic(failure(fmt.Sprintf(format, args...))) }

// assembler builds the sections of a module.
type assembler struct {
	types, imports, funcTypes, tables, memories, globalTypes, exports, elems, codes, datas vector
	start                                                                                  []byte

	funcs, globals names
}

// names are the numbers of what has names, and of what has none, in order.
type names map[string]int

// add gives the next number to a name; "" is none.
func (ns names) add(name string) (index int) {
	index = len(ns)
	if name == "" {
		name = fmt.Sprint("#", index)
	}
	if _, twice := ns[name]; twice {
		fail("%s is declared twice", name)
	}
	ns[name] = index
	return index
}

// find is the number of what a name or a number stands for.
func (ns names) find(n *node) uint64 {
	if n.atom != "" && n.atom[0] != '$' {
		return n.uint()
	}
	index, ok := ns[n.atom]
	if !ok {
		fail("%s is not declared", n)
	}
	return uint64(index)
}

// vector is a sequence of items, which the binary format begins with their number.
type vector struct {
	count int
	bytes []byte
}

func (v *vector) add(item ...byte) (index int) {
	v.bytes = append(v.bytes, item...)
	v.count++
	return v.count - 1
}

func (v *vector) encode() []byte { return append(leb(uint64(v.count)), v.bytes...) }

// module puts the sections together.
func (a *assembler) module() []byte {
	out := []byte("\x00asm\x01\x00\x00\x00")
	sections := []*vector{1: &a.types, &a.imports, &a.funcTypes, &a.tables, &a.memories, &a.globalTypes, &a.exports, 9: &a.elems, &a.codes, &a.datas}
	for id, s := range sections {
		switch {
		case id == 8 && a.start != nil:
			out = append(append(out, 8), sized(a.start)...)
		case s != nil && s.count > 0:
			out = append(append(out, byte(id)), sized(s.encode())...)
		}
	}
	return out
}

// sized is bytes after their number.
func sized(b []byte) []byte { return append(leb(uint64(len(b))), b...) }

// leb is a number in the format LEB128.
func leb(n uint64) []byte { return binary.AppendUvarint(nil, n) }

// sleb is a signed number in the format LEB128.
func sleb(n int64) (b []byte) {
	for {
		low := byte(n & 0x7f)
		n >>= 7
		if n == 0 && low&0x40 == 0 || n == -1 && low&0x40 != 0 {
			return append(b, low)
		}
		b = append(b, low|0x80)
	}
}
