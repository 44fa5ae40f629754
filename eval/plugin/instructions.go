package plugin

// instructions reads the instructions of a function, up to the end of what may be read. It looks for those that change
// what cannot be put back: tables, and segments of data and elements. Hardly any compiler makes them.
func (m *module) instructions() {
	for m.more() {
		m.immediates(m.byte())
	}
}

// immediates reads what stands after the code of an instruction. Codes that are not known are left to wazero.
func (m *module) immediates(op byte) {
	switch {
	case op == 0x26: // table.set
		m.opaque = true
		m.skipNumber()
	case op >= 0x02 && op <= 0x04, // block, loop, if
		op == 0x0c, op == 0x0d, op == 0x10, op == 0x12, // br, br_if, call, return_call
		op >= 0x20 && op <= 0x25, // local.get … table.get
		op >= 0x3f && op <= 0x42, // memory.size, memory.grow, i32.const, i64.const
		op == 0xd0, op == 0xd2:   // ref.null, ref.func
		m.skipNumber()
	case op == 0x0e: // br_table
		m.each(m.skipNumber)
		m.skipNumber()
	case op == 0x11, op == 0x13, // call_indirect, return_call_indirect
		op >= 0x28 && op <= 0x3e: // loads and stores
		m.skipNumber()
		m.skipNumber()
	case op == 0x1c: // select with a type
		m.each(m.skipNumber)
	case op == 0x43: // f32.const
		m.take(4)
	case op == 0x44: // f64.const
		m.take(8)
	case op == 0xfc:
		m.bulkImmediates(m.number())
	case op == 0xfd:
		m.vectorImmediates(m.number())
	}
}

// bulkImmediates reads what stands after the code of an instruction about much at once.
func (m *module) bulkImmediates(op int) {
	switch op {
	case 8, 10: // memory.init, memory.copy
		m.skipNumber()
		m.skipNumber()
	case 11, 16: // memory.fill, table.size
		m.skipNumber()
	case 12, 14: // table.init, table.copy
		m.opaque = true
		m.skipNumber()
		m.skipNumber()
	case 9, 13, 15, 17: // data.drop, elem.drop, table.grow, table.fill
		m.opaque = true
		m.skipNumber()
	}
}

// vectorImmediates reads what stands after the code of an instruction about vectors.
func (m *module) vectorImmediates(op int) {
	switch {
	case op == 12, op == 13: // v128.const, i8x16.shuffle
		m.take(16)
	case op < 12, op == 92, op == 93: // loads and stores
		m.skipNumber()
		m.skipNumber()
	case op >= 84 && op <= 91: // loads and stores of a lane
		m.skipNumber()
		m.skipNumber()
		m.byte()
	case op >= 21 && op <= 34: // lanes
		m.byte()
	}
}
