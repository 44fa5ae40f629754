package chatdoc

import (
	"strings"

	"chatdoc/eval/value"
)

// arrange puts the names of code and of math into the order in which the reference lists them: dictionary(std) shows it.
func arrange(l *value.Library) {
	l.Global.Scope.Arrange(strings.Fields(globalOrder))
	l.Math.Scope.Arrange(strings.Fields(mathOrder)) // symbols follow
}

const globalOrder = `
	bool int float str label bytes content array dictionary function arguments type module regex selector datetime
	decimal symbol duration version repr panic assert eval plugin calc sys document par parbreak strong emph list
	enum terms link title heading figure quote footnote outline ref cite bibliography table numbering text linebreak
	smartquote sub super underline overline strike highlight smallcaps raw lower upper lorem length angle ratio
	relative fraction direction alignment page pagebreak v h box block stack grid columns colbreak place align pad
	repeat move scale rotate skew hide measure layout color gradient tiling stroke image line rect square ellipse
	circle polygon curve path pattern location counter state metadata here query locate read csv json toml yaml cbor
	xml emoji sym math pdf black gray silver white navy blue aqua teal eastern purple fuchsia maroon red orange
	yellow olive green lime luma oklab oklch rgb cmyk range ltr rtl ttb btt start left center right end top horizon
	bottom
`

const mathOrder = `
	equation text lr mid attach stretch scripts limits accent underline overline underbrace overbrace underbracket
	overbracket underparen overparen undershell overshell cancel frac binom vec mat cases root class op primes abs
	norm round sqrt upright bold italic serif sans scr cal frak mono bb display inline script sscript arccos arcsin
	arctan arg cos cosh cot coth csc csch ctg deg det dim exp gcd lcm hom id im inf ker lg lim liminf limsup ln log
	max min mod Pr sec sech sin sinc sinh sup tan tanh tg tr dif Dif thin med thick quad wide
`
