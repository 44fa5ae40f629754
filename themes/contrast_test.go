package themes_test

import (
	"math"
	"testing"

	"chatdoc/eval/color"
	"chatdoc/eval/unit"
	"chatdoc/layout/frame"
)

// Code with all that is highlighted: comments, keywords, strings, numbers, names, operators, escapes.
const highlighted = "```python\n# why\n@cache\ndef f(x: int) -> str:\n    if x != 0x1F and not None:\n        return f\"a\\n{x}\" + g(x)\n```\n" +
	"```rust\n/// what\n#[derive(Debug)]\nenum E { A(u8) }\nfn main() { println!(\"{}\", 'a'); }\n```\n" +
	"```diff\n@@ -1 +1 @@\n- old\n+ new\n```\n" +
	"```html\n<a href=\"x\">&amp;</a>\n```\n" +
	"```md\n# Head\n- _item_ `raw`\n```\nand ```go x := \"y\" // z```"

// Where highlighted code may stand. WeChat's light ground and white bubbles are missing: on light grounds the colors of the
// language stay as they are.
var codeGrounds = []string{
	`#discord.chat(message(left, user())[#code])`,
	`#wechat.chat(message(right, user())[#code])`,
	`#wechat.chat(theme: "dark", message(left, user())[#code], message(right, user())[#code], plain(left, user())[#code])`,
	`#qqnt.chat(message(right, user())[#code])`,
	`#qqnt.chat(theme: "dark", message(left, user())[#code], message(right, user())[#code], plain(left, user())[#code])`,
	`#wechat.chat(theme: (bubble-left: orange, text-left: white), message(left, user())[#code])`,
	`#qqnt.chat(theme: (background: gradient.linear(navy, purple), text-left: white), plain(left, user())[#code])`,
}

// TestCodeContrast compares each piece of highlighted text with what is drawn below it.
func TestCodeContrast(t *testing.T) {
	for _, text := range codeGrounds {
		inks, seen := map[color.Color]bool{}, map[[2]color.Color]bool{}
		for _, page := range picture(t, "#let code = ["+highlighted+"]\n"+text) {
			eachCode(page.Frame, func(run *frame.Text, grounds []color.Color) {
				ink := run.Fill.(frame.Solid).Color
				inks[ink] = true
				for _, ground := range grounds {
					pair := [2]color.Color{ink, ground}
					if c := contrast(ink, ground); c < 4.5 && !seen[pair] {
						seen[pair] = true
						t.Errorf("%s\n%q has a contrast of %.2f: %s on %s", text, run.Text, c, ink.Hex(), ground.Hex())
					}
				}
			})
		}
		if len(inks) < 8 {
			t.Errorf("%s\nhas only %d colors", text, len(inks))
		}
	}
}

// eachCode visits the runs of code in a frame, and the colors that are below where they begin: several, if that is a
// gradient.
func eachCode(f *frame.Frame, visit func(run *frame.Text, grounds []color.Color)) {
	var below []*area
	each(f, unit.Identity(), func(item frame.Item, at unit.Transform) {
		if a := areaOf(item, at); a != nil {
			below = append(below, a)
		}
		if run, ok := item.(*frame.Text); ok && run.Font.Info.Family == "DejaVu Sans Mono" {
			visit(run, groundsAt(below, unit.Point{}.Transform(at)))
		}
	})
}

func groundsAt(below []*area, p unit.Point) []color.Color {
	grounds := []color.Color{color.RGBA8(255, 255, 255, 255)}
	for _, a := range below {
		if x, y := float64(p.X), float64(p.Y); x < a.left || x > a.right || y < a.top || y > a.bottom {
			continue
		}
		switch fill := a.fill.(type) {
		case frame.Solid:
			for i, g := range grounds {
				grounds[i] = over(fill.Color, g)
			}
		case *frame.Gradient:
			grounds = nil
			for _, stop := range fill.Gradient.Stops {
				grounds = append(grounds, stop.Color)
			}
		}
	}
	return grounds
}

func over(c, ground color.Color) color.Color {
	r, g, b, alpha := c.ToRGBA8()
	r0, g0, b0, _ := ground.ToRGBA8()
	share := float64(alpha) / 255
	mix := func(top, below uint8) uint8 { return uint8(math.Round(float64(top)*share + float64(below)*(1-share))) }
	return color.RGBA8(mix(r, r0), mix(g, g0), mix(b, b0), 255)
}

// contrast is the contrast ratio of WCAG 2.2.
func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func luminance(c color.Color) float64 {
	linear := func(b uint8) float64 {
		x := float64(b) / 255
		if x <= 0.04045 {
			return x / 12.92
		}
		return math.Pow((x+0.055)/1.055, 2.4)
	}
	r, g, b, _ := c.ToRGBA8()
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}
