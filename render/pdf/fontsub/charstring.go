package fontsub

import "fmt"

// Operators of charstrings (Adobe Technical Note #5177). Those of two bytes have 12 in the upper one.
const (
	csHStem    = 1
	csVStem    = 3
	csRLineTo  = 5
	csRRCurve  = 8
	csCallSubr = 10
	csReturn   = 11
	csEscape   = 12
	csEndChar  = 14
	csHStemHM  = 18
	csHintMask = 19
	csCntrMask = 20
	csRMoveTo  = 21
	csVStemHM  = 23
	csShortInt = 28
	csCallGSub = 29
	csFixed    = 255

	csDotSection = 12 << 8
	csHFlex      = 12<<8 | 34
	csFlex1      = 12<<8 | 37
)

// Bounds on what a charstring may do.
const (
	maxCalls    = 10      // nested
	maxOperands = 192     // more than the 48 that the note allows; some fonts do not count
	maxBytes    = 1 << 18 // inlined
)

// inliner copies a charstring with its subroutines inlined. It must understand as much as it takes to find the operand
// of a call, to know how many bytes follow a hint mask, and to see the end.
type inliner struct {
	global, local index
	out           []byte
	operands      []operand
	hints         int // how many stem hints were declared
	calls         int // nested now
	steps         int
	done          bool
}

// operand is a number on the stack and where it was written.
type operand struct{ value, at int }

// inline is a charstring without calls.
func inline(charstring []byte, global, local index) ([]byte, error) {
	in := &inliner{global: global, local: local}
	if err := in.run(charstring); err != nil {
		return nil, err
	}
	if !in.done {
		in.out = append(in.out, csEndChar)
	}
	return in.out, nil
}

func (in *inliner) run(code []byte) error {
	r := &reader{data: code}
	for r.more() && !in.done {
		if in.steps++; in.steps > maxBytes || len(in.out) > maxBytes || len(in.operands) > maxOperands {
			return corrupt("a charstring without an end")
		}
		start := r.pos
		b := r.u8()
		if b >= 32 || b == csShortInt {
			in.operands = append(in.operands, operand{r.charstringNumber(b), len(in.out)})
			in.out = append(in.out, code[start:r.pos]...)
			continue
		}
		if b == csReturn {
			return r.err
		}
		if err := in.operator(r, b, start); err != nil {
			return err
		}
	}
	return r.err
}

// charstringNumber reads a number that begins with b. Of a fraction only the whole part matters here.
func (r *reader) charstringNumber(b int) int {
	switch b {
	case csShortInt:
		return int(int16(r.u16()))
	case csFixed:
		return int(int32(r.u32()) >> 16)
	}
	return r.shortInt(b)
}

// operator copies an operator that begins with op at start, or follows a call.
func (in *inliner) operator(r *reader, op, start int) error {
	if op == csEscape {
		op = op<<8 | r.u8()
	}
	switch {
	case op == csCallSubr:
		return in.call(in.local)
	case op == csCallGSub:
		return in.call(in.global)
	case op == csEndChar:
		if len(in.operands) >= 4 { // an accented letter made of two others
			return fmt.Errorf("fontsub: %w: seac", ErrUnsupported)
		}
		in.done = true
	case op == csHStem, op == csVStem, op == csHStemHM, op == csVStemHM:
		in.hints += len(in.operands) / 2
	case op == csHintMask, op == csCntrMask:
		in.hints += len(in.operands) / 2 // vertical stems before a mask need no operator
		r.skip((in.hints + 7) / 8)
	case op >= csHFlex && op <= csFlex1, op == csDotSection, isPath(op):
	default:
		return fmt.Errorf("fontsub: %w: charstring operator %#x", ErrUnsupported, op)
	}
	in.operands = in.operands[:0]
	in.out = append(in.out, r.data[start:r.pos]...)
	return nil
}

// isPath reports whether an operator of one byte draws or moves.
func isPath(op int) bool {
	return op >= 4 && op <= 8 || op == csRMoveTo || op == 22 || op >= 24 && op <= 27 || op == 30 || op == 31
}

// call takes the number of a subroutine back and inlines the subroutine instead.
func (in *inliner) call(subroutines index) error {
	if len(in.operands) == 0 {
		return corrupt("a call without a number")
	}
	last := in.operands[len(in.operands)-1]
	in.operands = in.operands[:len(in.operands)-1]
	n := last.value + bias(len(subroutines))
	if n < 0 || n >= len(subroutines) {
		return corrupt("subroutine %d of %d", n, len(subroutines))
	}
	if in.calls == maxCalls {
		return corrupt("subroutines are nested too deeply")
	}
	in.out = in.out[:last.at]
	in.calls++
	err := in.run(subroutines[n])
	in.calls--
	return err
}

// bias is what is added to the number of a subroutine, so that the most used ones have short numbers.
func bias(subroutines int) int {
	switch {
	case subroutines < 1240:
		return 107
	case subroutines < 33900:
		return 1131
	}
	return 32768
}
