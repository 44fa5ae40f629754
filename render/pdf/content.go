package pdf

import (
	"unicode/utf16"

	"chatdoc/eval/unit"
	"chatdoc/render/pdf/relink"
)

// decimals of coordinates: half a thousandth of a point is a tenth of what the finest printers resolve.
const decimals = 3

// matrixDecimals of the factors of a transformation, which coordinates of up to a thousand points are multiplied by.
const matrixDecimals = 6

// content is a content stream (ISO 32000-1, 7.8.2) that is being written: of a page or of a pattern's cell. It knows
// what the viewer's graphics state is, and writes no operator that would change nothing.
type content struct {
	buf   []byte
	res   *resources
	state graphicsState
	saved []graphicsState
	op    []byte // an operator that may turn out to be superfluous

	inText bool       // between BT and ET
	line   unit.Point // where the current line of text begins
}

// parameter is a parameter of the graphics state.
type parameter int

const (
	fillColor parameter = iota
	strokeColor
	fillAlpha // in the order of the colors
	strokeAlpha
	lineWidth
	lineCap
	lineJoin
	miterLimit
	dashPattern
	textFont
	textRise
	renderMode
	parameterCount
)

// graphicsState is the operator that last set each parameter.
type graphicsState [parameterCount]string

// initialState is what viewers begin a stream with. Alpha and font have no operator for what they begin with.
var initialState = graphicsState{
	fillColor:   "0 g",
	strokeColor: "0 G",
	lineWidth:   "1 w",
	lineCap:     "0 J",
	lineJoin:    "0 j",
	miterLimit:  "10 M",
	dashPattern: "[]0 d",
	textRise:    "0 Ts",
	renderMode:  "0 Tr",
}

func newContent() *content {
	return &content{res: &resources{}, state: initialState}
}

// set writes the operator in c.op unless it is the one that set the parameter last.
func (c *content) set(p parameter) {
	if string(c.op) != c.state[p] {
		c.state[p] = string(c.op)
		c.buf = append(append(c.buf, c.op...), '\n')
	}
}

// operator begins an operator in c.op with numbers.
func (c *content) operator(decimals int, numbers ...float64) {
	c.op = c.op[:0]
	for _, v := range numbers {
		c.op = append(relink.AppendNumber(c.op, v, decimals), ' ')
	}
}

// setNumbers sets a parameter to numbers.
func (c *content) setNumbers(p parameter, operator string, numbers ...float64) {
	c.operator(decimals, numbers...)
	c.op = append(c.op, operator...)
	c.set(p)
}

// setNamed sets a parameter with the name of a resource before, or instead of, a number.
func (c *content) setNamed(p parameter, before string, name resourceName, after string) {
	c.op = append(c.op[:0], before...)
	c.op = name.append(c.op)
	c.op = append(c.op, after...)
	c.set(p)
}

// setAlpha sets the opacity of filling or stroking.
func (c *content) setAlpha(p parameter, alpha float64) {
	if alpha == 1 && c.state[p] == "" {
		return
	}
	c.setNamed(p, "", c.res.state(extState{which: p, alpha: alpha}), " gs")
}

// write appends operators as they are.
func (c *content) write(s string) { c.buf = append(c.buf, s...) }

// numbers appends numbers, each with a space after it.
func (c *content) numbers(values ...float64) {
	for _, v := range values {
		c.buf = append(relink.AppendNumber(c.buf, v, decimals), ' ')
	}
}

func appendNumber(b []byte, v float64) []byte { return relink.AppendNumber(b, v, decimals) }

// name appends the name of a resource.
func (c *content) name(n resourceName) { c.buf = n.append(c.buf) }

// save remembers the graphics state.
func (c *content) save() {
	c.endText()
	c.saved = append(c.saved, c.state)
	c.write("q\n")
}

// restore goes back to the state of the last save that was not restored.
func (c *content) restore() {
	c.endText()
	last := len(c.saved) - 1
	c.state, c.saved = c.saved[last], c.saved[:last]
	c.write("Q\n")
}

// transform changes the coordinate system.
func (c *content) transform(t unit.Transform) {
	c.endText()
	for _, v := range [...]float64{t.SX, t.KY, t.KX, t.SY} {
		c.buf = append(relink.AppendNumber(c.buf, v, matrixDecimals), ' ')
	}
	c.numbers(float64(t.TX), float64(t.TY))
	c.write("cm\n")
}

// beginText begins a text object or goes on with the one at hand.
func (c *content) beginText() {
	if !c.inText {
		c.write("BT\n")
		c.inText, c.line = true, unit.Point{}
	}
}

func (c *content) endText() {
	if c.inText {
		c.write("ET\n")
		c.inText = false
	}
}

// moveText moves to the start of a line, relative to the last one, as PDF has it. Differences are taken from rounded
// positions so that errors do not add up.
func (c *content) moveText(to unit.Point) {
	dx := relink.Round(float64(to.X-c.line.X), decimals)
	dy := relink.Round(float64(to.Y-c.line.Y), decimals)
	c.numbers(dx, dy)
	c.write("Td\n")
	c.line = c.line.Add(unit.Point{X: unit.Abs(dx), Y: unit.Abs(dy)})
}

// beginMarked begins marked content (ISO 32000-1, 14.6) of a kind, with a text as its only property.
func (c *content) beginMarked(kind, property, text string) {
	c.write("/" + kind + "<</" + property + "<FEFF")
	for _, u := range utf16.Encode([]rune(text)) {
		c.buf = appendHex(appendHex(c.buf, byte(u>>8)), byte(u))
	}
	c.write(">>>BDC\n")
}

func (c *content) endMarked() { c.write("EMC\n") }

// appendHex appends a byte in hexadecimal digits.
func appendHex(b []byte, v byte) []byte {
	const digits = "0123456789ABCDEF"
	return append(b, digits[v>>4], digits[v&15])
}
