package color

import "math"

// positiveHue is a hue from 0 inclusive to 360 exclusive.
func positiveHue(hue float32) float32 {
	h := float32(math.Mod(float64(hue), 360))
	if h < 0 {
		h += 360
	}
	return h
}

// rgbExtremes are the greatest and the least component, and the hue in degrees.
func rgbExtremes(v vec3) (hi, lo, hue float32) {
	hi, lo = max(v[0], v[1], v[2]), min(v[0], v[1], v[2])
	if hi == lo {
		return hi, lo, 0
	}
	var separation, sector float32
	switch {
	case v[2] == hi && v[2] > v[0] && v[2] > v[1]:
		separation, sector = v[0]-v[1], 4
	case v[0] > v[1]:
		separation, sector = v[1]-v[2], 0
	default:
		separation, sector = v[2]-v[0], 2
	}
	return hi, lo, (separation/(hi-lo) + sector) * 60
}

func rgbToHSL(v vec3) vec3 {
	hi, lo, hue := rgbExtremes(v)
	sum, saturation := hi+lo, float32(0)
	switch {
	case hi == lo:
	case sum > 1:
		saturation = (hi - lo) / (2 - sum)
	default:
		saturation = (hi - lo) / sum
	}
	return vec3{hue, saturation, sum / 2}
}

func rgbToHSV(v vec3) vec3 {
	hi, lo, hue := rgbExtremes(v)
	var saturation float32
	if hi != lo {
		saturation = (hi - lo) / hi
	}
	return vec3{hue, saturation, hi}
}

func hslToRGB(v vec3) vec3 {
	chroma := float32((1 - abs(float32(v[2]*2)-1)) * v[1])
	return hueToRGB(v[0], chroma, v[2]-chroma*0.5)
}

func hsvToRGB(v vec3) vec3 {
	chroma := float32(v[2] * v[1])
	return hueToRGB(v[0], chroma, v[2]-chroma)
}

// hueToRGB is the color of a hue with a chroma, lightened by base.
func hueToRGB(hue, chroma, base float32) vec3 {
	h := positiveHue(hue) / 60
	x := float32(chroma * (1 - abs(float32(math.Mod(float64(h), 2))-1)))
	var v vec3
	switch {
	case h < 1:
		v = vec3{chroma, x, 0}
	case h < 2:
		v = vec3{x, chroma, 0}
	case h < 3:
		v = vec3{0, chroma, x}
	case h < 4:
		v = vec3{0, x, chroma}
	case h < 5:
		v = vec3{x, 0, chroma}
	default:
		v = vec3{chroma, 0, x}
	}
	return vec3{v[0] + base, v[1] + base, v[2] + base}
}

func hsvToHSL(v vec3) vec3 {
	x := float32((2 - v[1]) * v[2])
	rest := x
	if x >= 1 {
		rest = 2 - x
	}
	return vec3{v[0], quotient(v[1]*v[2], rest), x / 2}
}

func hslToHSV(v vec3) vec3 {
	x := float32(v[1] * min(v[2], 1-v[2]))
	return vec3{v[0], quotient(x*2, v[2]+x), v[2] + x}
}

// quotient is x / y, and zero if y is.
func quotient(x, y float32) float32 {
	if y == 0 {
		return 0
	}
	return x / y
}

func abs(x float32) float32 { return max(x, -x) }
