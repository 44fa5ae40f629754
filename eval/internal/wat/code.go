package wat

import (
	"encoding/binary"
	"math"
	"math/bits"
	"slices"
	"strconv"
	"strings"
)

// code is the instructions of a function.
type code struct {
	*assembler
	locals names
	labels []string // of the blocks around, the innermost last
	out    []byte
}

// function defines a function.
func (a *assembler) function(f *fields) {
	a.exported(f, 0, a.imports.count+a.codes.count)
	c := &code{assembler: a, locals: names{}}
	a.funcTypes.add(leb(uint64(a.signature(f, c.locals)))...)
	var locals, groups vector
	for f.nextIs("local") {
		f.types(f.next(), &locals, c.locals)
	}
	for _, t := range locals.bytes {
		groups.add(1, t)
	}
	for f.more() {
		c.instruction(f)
	}
	a.codes.add(sized(append(append(groups.encode(), c.out...), opEnd))...)
}

// instruction takes the next instruction: a word with what follows it, or a list.
func (c *code) instruction(f *fields) {
	n := f.next()
	if n.atom != "" {
		c.operation(n.atom, f)
		return
	}
	inner := newFields(n)
	switch head := n.head(); head {
	case "block", "loop":
		c.block(map[string]byte{"block": 0x02, "loop": 0x03}[head], inner)
		c.rest(inner)
		c.end()
	case "if":
		c.condition(inner)
	default:
		c.folded(head, inner)
	}
}

// folded is an instruction after those that give its operands.
func (c *code) folded(name string, f *fields) {
	first := slices.IndexFunc(f.rest, isOperand)
	if first < 0 {
		first = len(f.rest)
	}
	operands := &fields{f.of, f.rest[first:]}
	f.rest = f.rest[:first]
	c.rest(operands)
	c.operation(name, f)
	if f.more() {
		fail("%s has too many immediates", name)
	}
}

// isOperand reports whether an item of an instruction gives an operand, and is not an immediate.
func isOperand(n *node) bool { return n.list != nil && n.head() != "param" && n.head() != "result" }

func (c *code) rest(f *fields) {
	for f.more() {
		c.instruction(f)
	}
}

const (
	opElse = 0x05
	opEnd  = 0x0b
)

// block begins a block.
func (c *code) block(op byte, f *fields) {
	c.labels = append(c.labels, f.name())
	result := byte(0x40)
	if f.nextIs("result") {
		result = valueType(f.next().list[1])
	}
	c.out = append(c.out, op, result)
}

func (c *code) end() {
	c.labels = c.labels[:len(c.labels)-1]
	c.out = append(c.out, opEnd)
}

// condition is (if $label (result …) CONDITION (then …) (else …)).
func (c *code) condition(f *fields) {
	head := &fields{f.of, nil}
	for !f.nextIs("then") {
		n := f.next()
		if n.atom != "" || n.head() == "result" {
			head.rest = append(head.rest, n)
			continue
		}
		c.instruction(&fields{f.of, []*node{n}})
	}
	c.block(0x04, head)
	c.rest(newFields(f.next()))
	if f.nextIs("else") {
		c.out = append(c.out, opElse)
		c.rest(newFields(f.next()))
	}
	c.end()
}

// operation is an instruction that is no block.
func (c *code) operation(name string, f *fields) {
	op, ok := operations()[name]
	if !ok {
		fail("%s is not an instruction known here", name)
	}
	c.out = append(c.out, op.code...)
	switch op.takes {
	case local:
		c.out = append(c.out, leb(c.locals.find(f.next()))...)
	case global:
		c.out = append(c.out, leb(c.globals.find(f.next()))...)
	case function:
		c.out = append(c.out, leb(c.funcs.find(f.next()))...)
	case label:
		c.out = append(c.out, leb(c.label(f.next()))...)
	case signature:
		c.out = append(append(c.out, leb(uint64(c.signature(f, nil)))...), 0)
	case index:
		c.out = append(c.out, leb(f.next().uint())...)
	case signed:
		c.out = append(c.out, sleb(f.next().int())...)
	case float32Bits, float64Bits:
		c.float(f.next(), op.takes)
	case address:
		c.address(name, f)
	}
}

func (c *code) label(n *node) uint64 {
	for i := range c.labels {
		if depth := len(c.labels) - 1 - i; c.labels[depth] == n.atom {
			return uint64(i)
		}
	}
	return n.uint()
}

func (c *code) float(n *node, as takes) {
	f, err := strconv.ParseFloat(n.atom, 64)
	switch {
	case err != nil:
		fail("%s is not a number", n)
	case as == float32Bits:
		c.out = binary.LittleEndian.AppendUint32(c.out, math.Float32bits(float32(f)))
	default:
		c.out = binary.LittleEndian.AppendUint64(c.out, math.Float64bits(f))
	}
}

// address is where memory is accessed: an alignment, which is that of the access itself, and perhaps offset=N.
func (c *code) address(name string, f *fields) {
	var offset uint64
	if f.more() {
		if text, ok := strings.CutPrefix(f.rest[0].atom, "offset="); ok {
			f.next()
			offset = (&node{atom: text}).uint()
		}
	}
	c.out = append(append(c.out, byte(bits.TrailingZeros(widthOf(name)))), leb(offset)...)
}

// widthOf is how many bytes an instruction reads or writes.
func widthOf(name string) uint {
	for suffix, width := range map[string]uint{"8": 1, "8_s": 1, "8_u": 1, "16": 2, "16_s": 2, "16_u": 2} {
		if strings.HasSuffix(name, "load"+suffix) || strings.HasSuffix(name, "store"+suffix) {
			return width
		}
	}
	if name[:3] == "i64" || name[:3] == "f64" {
		return 8
	}
	return 4
}
