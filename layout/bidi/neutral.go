package bidi

// resolveNeutral lets neutral characters be like the text on both sides of them (rule N1), or where the sides differ
// like the sequence (rule N2).
func (s *sequence) resolveNeutral() {
	before := s.sos.class()
	for i := 0; i < len(s.chars); i++ {
		if !neutral.has(s.chars[i].class) {
			before = direction(s.chars[i].class)
			continue
		}
		end := i + 1
		for end < len(s.chars) && neutral.has(s.chars[end].class) {
			end++
		}
		after := s.eos.class()
		if end < len(s.chars) {
			after = direction(s.chars[end].class)
		}
		class := s.level.class()
		if before == after {
			class = before
		}
		s.set(i, end, class)
		i = end - 1
	}
}
