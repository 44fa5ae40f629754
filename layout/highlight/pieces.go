package highlight

// piece is a part of a text, its bounds counted in runes, and its class.
type piece struct {
	start, end int
	class      Class
}

// pieces reads a text and gives what is not Plain.
func (g *grammar) pieces(text []rune, depth int) []piece {
	units := g.dialect.split(text, g.tokens(text, depth))
	g.dialect.classify(units)
	out := make([]piece, 0, len(units))
	for _, u := range units {
		if u.class != Plain {
			out = append(out, u.piece)
		}
	}
	return out
}
