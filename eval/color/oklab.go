package color

import "math"

// Matrices of Oklab, from Björn Ottosson, "A perceptual color space for image processing", 2020
// (https://bottosson.github.io/posts/oklab/), with as many digits as palette has.
var (
	linearToLMS = mat3{
		{0.4122214708, 0.5363325363, 0.0514459929},
		{0.2119034982, 0.6806995451, 0.1073969566},
		{0.0883024619, 0.2817188376, 0.6299787005},
	}
	lmsToLinear = mat3{
		{4.0767416621, -3.3077115913, 0.2309699292},
		{-1.2684380046, 2.6097574011, -0.3413193965},
		{-0.0041960863, -0.7034186147, 1.7076147010},
	}
	rootsToOklab = mat3{
		{0.2104542553, 0.7936177850, -0.0040720468},
		{1.9779984951, -2.4285922050, 0.4505937099},
		{0.0259040371, 0.7827717662, -0.8086757660},
	}
	oklabToRoots = mat3{
		{1, 0.3963377774, 0.2158037573},
		{1, -0.1055613458, -0.0638541728},
		{1, -0.0894841775, -1.2914855480},
	}
	xyzToLMS = mat3{
		{0.8190224432164319, 0.3619062562801221, -0.12887378261216414},
		{0.0329836671980271, 0.9292868468965546, 0.03614466816999844},
		{0.048177199566046255, 0.26423952494422764, 0.6335478258136937},
	}
	lmsToY = vec3{-0.04057576262431372, 1.1122868293970594, -0.07171106666151696}
)

// linearToY is the row for Y of the matrix from linear sRGB to CIE XYZ, and whiteX, whiteZ are of its white point, D65
// (IEC 61966-2-1; digits from http://www.brucelindbloom.com).
var linearToY = vec3{0.2126729, 0.7151522, 0.0721750}

const whiteX, whiteZ = 0.95047, 1.08883

func linearToOklab(v vec3) vec3 { return rootsToOklab.mul(linearToLMS.mul(v).apply(cbrt)) }

func oklabToLinear(v vec3) vec3 { return lmsToLinear.mul(oklabToRoots.mul(v).apply(cube)) }

func xyzToOklab(v vec3) vec3 { return rootsToOklab.mul(xyzToLMS.mul(v).apply(cbrt)) }

func oklabToY(v vec3) float32 { return lmsToY.dot(oklabToRoots.mul(v).apply(cube)) }

// oklabToOklch turns Cartesian into polar coordinates. The hue is from 0 to 360 degrees.
func oklabToOklch(v vec3) vec3 {
	a, b := float64(v[1]), float64(v[2])
	chroma := float32(math.Sqrt(float64(float32(float64(a*a) + float64(b*b)))))
	hue := math.Pi + float32(math.Atan2(-b, -a))
	return vec3{v[0], chroma, degrees(hue)}
}

func oklchToOklab(v vec3) vec3 {
	sin, cos := math.Sincos(float64(radians(v[2])))
	return vec3{v[0], v[1] * float32(cos), v[1] * float32(sin)}
}

func degrees(rad float32) float32 { return rad * (180 / math.Pi) }

func radians(deg float32) float32 { return deg * (math.Pi / 180) }

// The gamma curve of sRGB (IEC 61966-2-1).

func decodeGamma(x float32) float32 {
	if x <= 0.04045 {
		return (1 / 12.92) * x
	}
	return pow(fma(x, 1/1.055, 0.055/1.055), 2.4)
}

func encodeGamma(x float32) float32 {
	if x <= 0.0031308 {
		return x * 12.92
	}
	return float32(pow(x, 1/2.4)*1.055) - 0.055
}
