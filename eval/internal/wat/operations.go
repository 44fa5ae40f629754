package wat

import (
	"strings"
	"sync"
)

// takes is what stands after the name of an instruction.
type takes uint8

const (
	nothing takes = iota
	local
	global
	function
	label
	signature
	index
	signed
	float32Bits
	float64Bits
	address
)

type operation struct {
	code  []byte
	takes takes
}

// operations are the instructions by name.
var operations = sync.OnceValue(func() map[string]operation {
	all := map[string]operation{
		"br":            {[]byte{0x0c}, label},
		"br_if":         {[]byte{0x0d}, label},
		"call":          {[]byte{0x10}, function},
		"call_indirect": {[]byte{0x11}, signature}, // in table 0
		"return_call":   {[]byte{0x12}, function},
		"local.get":     {[]byte{0x20}, local},
		"local.set":     {[]byte{0x21}, local},
		"local.tee":     {[]byte{0x22}, local},
		"global.get":    {[]byte{0x23}, global},
		"global.set":    {[]byte{0x24}, global},
		"table.get":     {[]byte{0x25}, index},
		"table.set":     {[]byte{0x26}, index},
		"i32.const":     {[]byte{0x41}, signed},
		"i64.const":     {[]byte{0x42}, signed},
		"f32.const":     {[]byte{0x43}, float32Bits},
		"f64.const":     {[]byte{0x44}, float64Bits},
		"memory.size":   {[]byte{0x3f, 0}, nothing},
		"memory.grow":   {[]byte{0x40, 0}, nothing},
		"ref.null":      {[]byte{0xd0, 0x70}, nothing},
		"ref.is_null":   {[]byte{0xd1}, nothing},
		"ref.func":      {[]byte{0xd2}, function},
		"memory.init":   {[]byte{0xfc, 8, 0, 0}, nothing}, // of data 0
		"data.drop":     {[]byte{0xfc, 9}, index},
		"memory.copy":   {[]byte{0xfc, 10, 0, 0}, nothing},
		"memory.fill":   {[]byte{0xfc, 11, 0}, nothing},
		"table.grow":    {[]byte{0xfc, 15}, index},
		"table.size":    {[]byte{0xfc, 16}, index},
	}
	row := func(first int, takes takes, names string) {
		for i, name := range strings.Fields(names) {
			all[name] = operation{[]byte{byte(first + i)}, takes}
		}
	}
	row(0x00, nothing, "unreachable nop")
	row(0x0f, nothing, "return")
	row(0x1a, nothing, "drop select")
	row(0x28, address, `i32.load i64.load f32.load f64.load i32.load8_s i32.load8_u i32.load16_s i32.load16_u
		i64.load8_s i64.load8_u i64.load16_s i64.load16_u i64.load32_s i64.load32_u
		i32.store i64.store f32.store f64.store i32.store8 i32.store16 i64.store8 i64.store16 i64.store32`)
	row(0x45, nothing, `i32.eqz i32.eq i32.ne i32.lt_s i32.lt_u i32.gt_s i32.gt_u i32.le_s i32.le_u i32.ge_s i32.ge_u
		i64.eqz i64.eq i64.ne i64.lt_s i64.lt_u i64.gt_s i64.gt_u i64.le_s i64.le_u i64.ge_s i64.ge_u
		f32.eq f32.ne f32.lt f32.gt f32.le f32.ge f64.eq f64.ne f64.lt f64.gt f64.le f64.ge
		i32.clz i32.ctz i32.popcnt i32.add i32.sub i32.mul i32.div_s i32.div_u i32.rem_s i32.rem_u
		i32.and i32.or i32.xor i32.shl i32.shr_s i32.shr_u i32.rotl i32.rotr
		i64.clz i64.ctz i64.popcnt i64.add i64.sub i64.mul i64.div_s i64.div_u i64.rem_s i64.rem_u
		i64.and i64.or i64.xor i64.shl i64.shr_s i64.shr_u i64.rotl i64.rotr
		f32.abs f32.neg f32.ceil f32.floor f32.trunc f32.nearest f32.sqrt f32.add f32.sub f32.mul f32.div f32.min f32.max
		f32.copysign
		f64.abs f64.neg f64.ceil f64.floor f64.trunc f64.nearest f64.sqrt f64.add f64.sub f64.mul f64.div f64.min f64.max
		f64.copysign
		i32.wrap_i64 i32.trunc_f32_s i32.trunc_f32_u i32.trunc_f64_s i32.trunc_f64_u`)
	return all
})
