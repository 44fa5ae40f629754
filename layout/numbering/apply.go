package numbering

// Apply writes numbers by the pattern. Pieces without a number are left out, but not the suffix. The last piece is
// repeated for further numbers; where it has no prefix, the suffix separates the repetitions, so that "1." gives "1.2.3.".
func (p *Pattern) Apply(numbers ...uint64) string {
	var dst []byte
	for i, n := range numbers {
		dst = append(dst, p.before(i)...)
		dst = p.piece(i).system.append(dst, n)
	}
	if !p.trimmed {
		dst = append(dst, p.suffix...)
	}
	return string(dst)
}

// ApplyKth writes the number n that belongs to the pattern's piece k, counted from zero, and no other: between the prefix
// of the first piece and the suffix. Lists number nested items so.
func (p *Pattern) ApplyKth(k int, n uint64) string {
	dst := []byte(p.pieces[0].prefix)
	dst = p.piece(k).system.append(dst, n)
	return string(append(dst, p.suffix...))
}

// piece is the piece for the number at an index.
func (p *Pattern) piece(index int) piece { return p.pieces[min(index, len(p.pieces)-1)] }

// before is the text before the number at an index.
func (p *Pattern) before(index int) string {
	prefix := p.piece(index).prefix
	switch {
	case index == 0 && p.trimmed:
		return ""
	case index >= len(p.pieces) && prefix == "":
		return p.suffix
	}
	return prefix
}
