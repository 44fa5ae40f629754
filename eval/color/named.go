package color

// Black and White are the two colors that documents have without asking.
var (
	Black = Gray(0)
	White = Gray(1)
)

// named are the colors that have a name, in the order of Typst's documentation, with as many digits as there. They come
// from https://clrs.cc (MIT License).
var named = [...]struct {
	name  string
	color Color
}{
	{"black", Black},
	{"gray", Gray(0.6666666)},
	{"silver", Gray(0.8666667)},
	{"white", White},
	{"navy", opaque(0, 0.121569, 0.247059)},
	{"blue", opaque(0, 0.454902, 0.85098)},
	{"aqua", opaque(0.4980392, 0.858823, 1)},
	{"teal", opaque(0.223529, 0.8, 0.8)},
	{"eastern", opaque(0.13725, 0.615686, 0.678431)},
	{"purple", opaque(0.694118, 0.050980, 0.788235)},
	{"fuchsia", opaque(0.941177, 0.070588, 0.745098)},
	{"maroon", opaque(0.521569, 0.078431, 0.294118)},
	{"red", opaque(1, 0.254902, 0.211765)},
	{"orange", opaque(1, 0.521569, 0.105882)},
	{"yellow", opaque(1, 0.8627451, 0)},
	{"olive", opaque(0.239216, 0.6, 0.4392157)},
	{"green", opaque(0.1803922, 0.8, 0.2509804)},
	{"lime", opaque(0.0039216, 1, 0.4392157)},
}

func opaque(r, g, b float32) Color { return Color{RGB, [4]float32{r, g, b, 1}} }

// Names are the names of the named colors.
func Names() []string {
	names := make([]string, len(named))
	for i, n := range named {
		names[i] = n.name
	}
	return names
}

// Named is the color of a name; ok is false if there is none.
func Named(name string) (c Color, ok bool) {
	for _, n := range named {
		if n.name == name {
			return n.color, true
		}
	}
	return Color{}, false
}
