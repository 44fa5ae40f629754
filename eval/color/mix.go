package color

// Weighted is a color with its weight in a mixture.
type Weighted struct {
	Color  Color
	Weight float64
}

// Mix is the average of colors in a space, by weights that need not add up to anything. In spaces with a hue it
// takes the shorter way around the circle, and two colors at most.
func Mix(colors []Weighted, space Space) (Color, error) {
	hue, polar := space.hueIndex()
	if polar && len(colors) > 2 {
		return Color{}, newError("cannot mix more than two colors in a hue-based space")
	}
	parts := make([]Color, len(colors))
	for i, w := range colors {
		parts[i] = w.Color.To(space)
	}
	if polar {
		meetHues(parts, hue)
	}
	var sum [4]float32
	var total float32
	for i, part := range parts {
		weight := float32(colors[i].Weight)
		for k := range sum {
			sum[k] += float32(weight * part.C[k])
		}
		total += weight
	}
	if total <= 0 {
		return Color{}, newError("sum of weights must be positive")
	}
	for k := range sum {
		sum[k] /= total
	}
	return Color{space, sum}, nil
}

// meetHues brings all hues to 0 … 360 degrees and, of two, the lower one a turn farther where that is closer.
func meetHues(parts []Color, index int) {
	for i := range parts {
		parts[i].C[index] = positiveHue(parts[i].C[index])
	}
	if len(parts) < 2 {
		return
	}
	a, b := &parts[0].C[index], &parts[1].C[index]
	switch {
	case *a-*b > 180:
		*b += 360
	case *b-*a > 180:
		*a += 360
	}
}
