package color

import (
	_ "embed"
	"encoding/binary"
	"sync"
)

// Inks have no color of their own: a profile says what they look like on paper. This is "CGATS001Compat-v2-micro" of
// the Compact ICC Profiles (https://github.com/saucecontrol/Compact-ICC-Profiles, CC0), the one that Typst uses,
// characterizing CGATS TR 001 (SWOP). Its lut16Type table (ICC.1:2022, section 10.10) maps CMYK to CIELAB.
//
// Typst leaves the conversion to the library qcms, which does not evaluate the profile for every color but on a grid,
// between whose points it interpolates. To give the same bytes, this file does likewise, although it evaluates
// only the points that it needs.
//
//go:embed cmyk.icc
var cmykICC []byte

// cmykProfile is the content of the profile's table, scaled to 0 … 1. Its output curves are straight.
type cmykProfile struct {
	curves [4][]float32 // of the inks
	lab    []vec3       // by cyan, magenta, yellow, key; key runs fastest
}

const (
	lutOffset     = 240 // of the table in the profile
	lutHeader     = 52
	lutCurve      = 48 // entries of a curve
	lutGrid       = 6  // entries along each axis of the table
	sampleGrid    = 17 // entries along each axis of qcms's grid
	sampleMaximum = sampleGrid - 1
)

var loadCMYK = sync.OnceValue(func() *cmykProfile {
	data := cmykICC[lutOffset+lutHeader:]
	next := func() float32 {
		v := binary.BigEndian.Uint16(data)
		data = data[2:]
		return float32(v) / 65535
	}
	var p cmykProfile
	for i := range p.curves {
		p.curves[i] = make([]float32, lutCurve)
		for j := range p.curves[i] {
			p.curves[i][j] = next()
		}
	}
	p.lab = make([]vec3, lutGrid*lutGrid*lutGrid*lutGrid)
	for i := range p.lab {
		p.lab[i] = vec3{next(), next(), next()}
	}
	return &p
})

// cmykToRGB is the opaque color that the inks have on paper.
func (c Color) cmykToRGB() Color {
	v := loadCMYK().interpolate(c.Bytes())
	return RGBA8(unitToByte(v[0]), unitToByte(v[1]), unitToByte(v[2]), 255)
}

func unitToByte(x float32) uint8 { return uint8(min(max(float32(x*255)+0.5, 0), 255)) }

// interpolate finds the color between the points of the grid: linear in key, and for the other inks
// tetrahedral. That is, it walks from the lower to the upper corner of the grid's cell along its edges, first the one in
// whose direction the color lies farthest.
func (p *cmykProfile) interpolate(inks [4]uint8) vec3 {
	var low, high [4]int
	var frac [4]float32
	for i, ink := range inks {
		at := int(ink) * sampleMaximum
		low[i], high[i] = at/255, (at+254)/255
		frac[i] = float32(float32(ink)/255*sampleMaximum) - float32(low[i])
	}
	first := p.tetrahedral(low, high, frac)
	low[3] = high[3]
	second := p.tetrahedral(low, high, frac)
	var v vec3
	for i := range v {
		v[i] = lerp(first[i], second[i], frac[3])
	}
	return v
}

func (p *cmykProfile) tetrahedral(low, high [4]int, frac [4]float32) vec3 {
	order := [3]int{0, 1, 2}
	for _, pair := range [][2]int{{0, 1}, {1, 2}, {0, 1}} {
		if a, b := order[pair[0]], order[pair[1]]; frac[a] < frac[b] {
			order[pair[0]], order[pair[1]] = b, a
		}
	}
	at := low
	from := p.sample(at)
	v := from
	for _, axis := range order {
		at[axis] = high[axis]
		to := p.sample(at)
		for i := range v {
			v[i] += float32((to[i] - from[i]) * frac[axis])
		}
		from = to
	}
	return v
}

// sample is the sRGB color of a point of the grid.
func (p *cmykProfile) sample(at [4]int) vec3 {
	lab := p.evaluate(at)
	l := (float32(lab[0]*100) + 16) / 116
	a, b := float32(lab[1]*255)-128, float32(lab[2]*255)-128
	xyz := vec3{
		labInverse(l+float32(0.002*a)) * 0.9642,
		labInverse(l),
		labInverse(l-float32(0.005*b)) * 0.8249,
	}
	gamma := loadGammaTable()
	return xyzToLinear.mul(xyz).apply(clamp01).apply(gamma.lookUp)
}

// xyzToLinear is the matrix from CIE XYZ to linear sRGB, both for the white D50 of ICC profiles. It is the inverse of the
// primaries of sRGB, moved by the Bradford method from the daylight of 6504 K to D50 and cut off to 16 binary digits,
// as a profile would hold them.
var xyzToLinear = mat3{
	{3.13584488, -1.61865198, -0.49085310},
	{-0.97858203, 1.91598930, 0.03344862},
	{0.07201026, -0.22912790, 1.40589880},
}

// labInverse undoes the curve of CIELAB.
func labInverse(t float32) float32 {
	if t <= 24.0/116 {
		return (108.0 / 841) * (t - 16.0/116)
	}
	return cube(t)
}

// evaluate looks a point of the grid up in the profile: through the curves and then linear along all four axes.
func (p *cmykProfile) evaluate(at [4]int) vec3 {
	var low [4]int
	var frac [4]float32
	for i := range at {
		x := float32(curveAt(p.curves[i], float32(at[i])/sampleMaximum) * (lutGrid - 1))
		low[i] = min(int(x), lutGrid-2)
		frac[i] = x - float32(low[i])
	}
	var corners [16]vec3
	for i := range corners {
		index := 0
		for axis := range 4 {
			index = index*lutGrid + low[axis] + i>>axis&1
		}
		corners[i] = p.lab[index]
	}
	for axis, n := 0, 8; n > 0; axis, n = axis+1, n/2 {
		for i := range n {
			for k := range corners[i] {
				corners[i][k] = lerp(corners[2*i][k], corners[2*i+1][k], frac[axis])
			}
		}
	}
	return corners[0]
}

// curveAt is the value of a curve at x, which runs from 0 to 1.
func curveAt(curve []float32, x float32) float32 {
	x = float32(x * float32(len(curve)-1))
	low := min(int(x), len(curve)-2)
	return lerp(curve[low], curve[low+1], x-float32(low))
}

// toCMYK is the simple conversion: as much key as there is, the rest by the other inks. For grays it has a balance of
// inks that looks neutral.
func (c Color) toCMYK() Color {
	if c.Space == Luma {
		l := 1 - c.C[0]
		return Color{CMYK, [4]float32{l * 0.75, l * 0.68, l * 0.67, l * 0.90}}
	}
	v := c.toRGB().vec()
	key := 1 - max(v[0], v[1], v[2])
	if key == 1 {
		return Color{CMYK, [4]float32{0, 0, 0, 1}}
	}
	ink := func(x float32) float32 { return (1 - x - key) / (1 - key) }
	return Color{CMYK, [4]float32{ink(v[0]), ink(v[1]), ink(v[2]), key}}
}
