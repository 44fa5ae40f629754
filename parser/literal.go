package parser

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"chatdoc/lexer"
	"chatdoc/parser/ast"
)

// literal parses a value that is one token, or reports that an expression is missing.
func (p *parser) literal() ast.Expr {
	switch p.tok.kind {
	case lexer.Int:
		return p.integer()
	case lexer.Float:
		return p.float()
	case lexer.Numeric:
		return p.numeric()
	case lexer.Str:
		return p.str()
	case lexer.Bool:
		n := &ast.Bool{Value: p.text() == "true"}
		n.At = p.leaf()
		return n
	case lexer.None:
		n := &ast.None{}
		n.At = p.leaf()
		return n
	case lexer.Auto:
		n := &ast.Auto{}
		n.At = p.leaf()
		return n
	}
	p.expected("expression")
	return p.hole()
}

// integer parses a whole number. A decimal one that does not fit in 64 bits is a float.
func (p *parser) integer() ast.Expr {
	text := p.text()
	base := 10
	if len(text) > 2 && text[0] == '0' {
		switch text[1] {
		case 'x':
			base = 16
		case 'o':
			base = 8
		case 'b':
			base = 2
		}
	}
	if base != 10 {
		text = text[2:]
	}
	v, err := strconv.ParseInt(text, base, 64)
	if err != nil {
		return p.float()
	}
	n := p.alloc.integer.new()
	n.Value = v
	n.At = p.leaf()
	return n
}

func (p *parser) float() ast.Expr {
	v, _ := strconv.ParseFloat(p.text(), 64) // the scanner has checked it; too large is infinite
	n := &ast.Float{Value: v}
	n.At = p.leaf()
	return n
}

// numeric parses a number with a unit.
func (p *parser) numeric() ast.Expr {
	text := p.text()
	split := len(text)
	for c := text[split-1]; c == '%' || 'a' <= c && c <= 'z'; c = text[split-1] {
		split--
	}
	v, _ := strconv.ParseFloat(text[:split], 64) // the scanner has checked it
	n := p.alloc.numeric.new()
	n.Value, n.Unit = v, unit(text[split:])
	n.At = p.leaf()
	return n
}

func unit(name string) ast.Unit {
	switch name {
	case "pt":
		return ast.UnitPt
	case "mm":
		return ast.UnitMm
	case "cm":
		return ast.UnitCm
	case "in":
		return ast.UnitIn
	case "rad":
		return ast.UnitRad
	case "deg":
		return ast.UnitDeg
	case "em":
		return ast.UnitEm
	case "fr":
		return ast.UnitFr
	}
	return ast.UnitPercent
}

// str parses a string in quotes.
func (p *parser) str() ast.Expr {
	text := p.text()
	n := p.alloc.str.new()
	n.Value = unquote(text[1 : len(text)-1])
	n.At = p.leaf()
	return n
}

// unquote resolves the escapes of a string. What is no escape stands for itself.
func unquote(s string) string {
	i := strings.IndexByte(s, '\\')
	if i < 0 {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for i >= 0 {
		b.WriteString(s[:i])
		n := unescape(&b, s[i:])
		s = s[i+n:]
		i = strings.IndexByte(s, '\\')
	}
	b.WriteString(s)
	return b.String()
}

// unescape writes what the escape at the start of s stands for, and tells its length.
func unescape(b *strings.Builder, s string) int {
	c, size := utf8.DecodeRuneInString(s[1:])
	switch c {
	case '\\', '"':
		b.WriteRune(c)
	case 'n':
		b.WriteByte('\n')
	case 'r':
		b.WriteByte('\r')
	case 't':
		b.WriteByte('\t')
	case 'u':
		if len(s) > 2 && s[2] == '{' {
			return unescapeHex(b, s)
		}
		b.WriteString(s[:2])
	default:
		b.WriteString(s[:1+size])
	}
	return 1 + size
}

// unescapeHex is unescape for \u{..}. The closing brace may be missing.
func unescapeHex(b *strings.Builder, s string) int {
	const open = len(`\u{`)
	n := open
	for n < len(s) && isHex(s[n]) {
		n++
	}
	hex := s[open:n]
	if n < len(s) && s[n] == '}' {
		n++
	}
	if v, err := strconv.ParseUint(hex, 16, 32); err == nil && utf8.ValidRune(rune(v)) {
		b.WriteRune(rune(v))
	} else {
		b.WriteString(s[:n])
	}
	return n
}

func isHex(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'f'
}
