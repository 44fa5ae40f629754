package data

import "bytes"

// csvParser reads CSV as the Rust crate csv does, which takes anything: quotes that close before the end of a field, that
// stand within one, or that do not close at all.
type csvParser struct {
	text      []byte
	delimiter byte
	pos       int
	buf       []byte // the fields of the row, one after the other
	ends      []int  // where each ends
}

func newCSVParser(text []byte, delimiter byte) *csvParser {
	p := &csvParser{text: text, delimiter: delimiter}
	if mark := "\ufeff"; bytes.HasPrefix(text, []byte(mark)) {
		p.pos = len(mark)
	}
	return p
}

// row reads a row; nil where there is none any more. Empty lines are skipped.
func (p *csvParser) row() []string {
	for p.pos < len(p.text) && isLineEnd(p.text[p.pos]) {
		p.pos++
	}
	if p.pos == len(p.text) {
		return nil
	}
	p.buf, p.ends = p.buf[:0], p.ends[:0]
	for p.field() {
	}
	text := string(p.buf)
	row := make([]string, len(p.ends))
	start := 0
	for i, end := range p.ends {
		row[i] = text[start:end]
		start = end
	}
	return row
}

// Lines end at either byte. That of CR LF which is left over counts as an empty line.
func isLineEnd(c byte) bool { return c == '\r' || c == '\n' }

// field reads a field and what ends it, and reports whether another one follows.
func (p *csvParser) field() (more bool) {
	if p.pos < len(p.text) && p.text[p.pos] == '"' {
		p.pos++
		p.quoted()
	}
	for p.pos < len(p.text) {
		c := p.text[p.pos]
		p.pos++
		if c == p.delimiter {
			more = true
			break
		}
		if isLineEnd(c) {
			break
		}
		p.buf = append(p.buf, c)
	}
	p.ends = append(p.ends, len(p.buf))
	return more
}

// quoted reads to the quote that closes. Two quotes stand for one.
func (p *csvParser) quoted() {
	for p.pos < len(p.text) {
		c := p.text[p.pos]
		p.pos++
		if c == '"' {
			if p.pos == len(p.text) || p.text[p.pos] != '"' {
				return
			}
			p.pos++
		}
		p.buf = append(p.buf, c)
	}
}
