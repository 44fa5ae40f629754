package color

// MapNames are the names of the color maps.
func MapNames() []string {
	names := make([]string, len(maps))
	for i, m := range maps {
		names[i] = m.name
	}
	return names
}

// Map is a color map by name: colors that make a good gradient, in order. ok is false if there is none of that name.
func Map(name string) (colors []Color, ok bool) {
	for _, m := range maps {
		if m.name == name {
			return decodeMap(m.colors), true
		}
	}
	return nil, false
}

func decodeMap(digits string) []Color {
	colors := make([]Color, len(digits)/6)
	for i := range colors {
		var b [3]uint8
		for k := range b {
			pair := digits[6*i+2*k:]
			b[k] = hexValue(pair[0])<<4 | hexValue(pair[1])
		}
		colors[i] = RGBA8(b[0], b[1], b[2], 255)
	}
	return colors
}
