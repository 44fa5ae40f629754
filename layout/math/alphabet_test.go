package math

import (
	"testing"

	"chatdoc/eval/value"
	"chatdoc/layout"
)

// TestAlphabets compares letters of all kinds with what the reference shows for them.
func TestAlphabets(t *testing.T) {
	auto, italic, upright := value.Maybe[bool]{}, value.Some(true), value.Some(false)
	for _, c := range []struct {
		alphabet layout.MathAlphabet
		bold     bool
		italic   value.Maybe[bool]
		want     string
	}{
		{layout.SerifAlphabet, false, auto, "𝐴𝑎ℎ𝐻𝑧0𝛾𝜋ΓΔ𝜙𝜕∇ℏϜ∑"},
		{layout.SerifAlphabet, false, italic, "𝐴𝑎ℎ𝐻𝑧0𝛾𝜋𝛤𝛥𝜙𝜕𝛻ℏϜ∑"},
		{layout.SerifAlphabet, false, upright, "AahHz0γπΓΔϕ∂∇ħϜ∑"},
		{layout.SerifAlphabet, true, auto, "𝑨𝒂𝒉𝑯𝒛𝟎𝜸𝝅𝚪𝚫𝝓𝝏𝛁ℏ𝟊∑"},
		{layout.SerifAlphabet, true, italic, "𝑨𝒂𝒉𝑯𝒛𝟎𝜸𝝅𝜞𝜟𝝓𝝏𝜵ℏ𝟊∑"},
		{layout.SerifAlphabet, true, upright, "𝐀𝐚𝐡𝐇𝐳𝟎𝛄𝛑𝚪𝚫𝛟𝛛𝛁ħ𝟊∑"},
		{layout.SansAlphabet, false, auto, "𝘈𝘢𝘩𝘏𝘻𝟢𝞬𝞹𝝘𝝙𝟇𝟃𝝯ℏϜ∑"},
		{layout.SansAlphabet, false, italic, "𝘈𝘢𝘩𝘏𝘻𝟢𝞬𝞹𝞒𝞓𝟇𝟃𝞩ℏϜ∑"},
		{layout.SansAlphabet, false, upright, "𝖠𝖺𝗁𝖧𝗓𝟢𝝲𝝿𝝘𝝙𝞍𝞉𝝯ħϜ∑"},
		{layout.SansAlphabet, true, auto, "𝘼𝙖𝙝𝙃𝙯𝟬𝞬𝞹𝝘𝝙𝟇𝟃𝝯ℏ𝟊∑"},
		{layout.SansAlphabet, true, italic, "𝘼𝙖𝙝𝙃𝙯𝟬𝞬𝞹𝞒𝞓𝟇𝟃𝞩ℏ𝟊∑"},
		{layout.SansAlphabet, true, upright, "𝗔𝗮𝗵𝗛𝘇𝟬𝝲𝝿𝝘𝝙𝞍𝞉𝝯ħ𝟊∑"},
		{layout.ChanceryAlphabet, false, auto, "𝒜\ufe00𝒶\ufe00𝒽\ufe00ℋ\ufe00𝓏\ufe000𝛾𝜋ΓΔ𝜙𝜕∇ℏϜ∑"},
		{layout.ChanceryAlphabet, false, italic, "𝒜\ufe00𝒶\ufe00𝒽\ufe00ℋ\ufe00𝓏\ufe000𝛾𝜋𝛤𝛥𝜙𝜕𝛻ℏϜ∑"},
		{layout.ChanceryAlphabet, false, upright, "𝒜\ufe00𝒶\ufe00𝒽\ufe00ℋ\ufe00𝓏\ufe000γπΓΔϕ∂∇ħϜ∑"},
		{layout.ChanceryAlphabet, true, auto, "𝓐\ufe00𝓪\ufe00𝓱\ufe00𝓗\ufe00𝔃\ufe00𝟎𝜸𝝅𝚪𝚫𝝓𝝏𝛁ℏ𝟊∑"},
		{layout.ChanceryAlphabet, true, italic, "𝓐\ufe00𝓪\ufe00𝓱\ufe00𝓗\ufe00𝔃\ufe00𝟎𝜸𝝅𝜞𝜟𝝓𝝏𝜵ℏ𝟊∑"},
		{layout.ChanceryAlphabet, true, upright, "𝓐\ufe00𝓪\ufe00𝓱\ufe00𝓗\ufe00𝔃\ufe00𝟎𝛄𝛑𝚪𝚫𝛟𝛛𝛁ħ𝟊∑"},
		{layout.RoundhandAlphabet, false, auto, "𝒜\ufe01𝒶\ufe01𝒽\ufe01ℋ\ufe01𝓏\ufe010𝛾𝜋ΓΔ𝜙𝜕∇ℏϜ∑"},
		{layout.RoundhandAlphabet, false, italic, "𝒜\ufe01𝒶\ufe01𝒽\ufe01ℋ\ufe01𝓏\ufe010𝛾𝜋𝛤𝛥𝜙𝜕𝛻ℏϜ∑"},
		{layout.RoundhandAlphabet, false, upright, "𝒜\ufe01𝒶\ufe01𝒽\ufe01ℋ\ufe01𝓏\ufe010γπΓΔϕ∂∇ħϜ∑"},
		{layout.RoundhandAlphabet, true, auto, "𝓐\ufe01𝓪\ufe01𝓱\ufe01𝓗\ufe01𝔃\ufe01𝟎𝜸𝝅𝚪𝚫𝝓𝝏𝛁ℏ𝟊∑"},
		{layout.RoundhandAlphabet, true, italic, "𝓐\ufe01𝓪\ufe01𝓱\ufe01𝓗\ufe01𝔃\ufe01𝟎𝜸𝝅𝜞𝜟𝝓𝝏𝜵ℏ𝟊∑"},
		{layout.RoundhandAlphabet, true, upright, "𝓐\ufe01𝓪\ufe01𝓱\ufe01𝓗\ufe01𝔃\ufe01𝟎𝛄𝛑𝚪𝚫𝛟𝛛𝛁ħ𝟊∑"},
		{layout.FrakturAlphabet, false, auto, "𝔄𝔞𝔥ℌ𝔷0𝛾𝜋ΓΔ𝜙𝜕∇ℏϜ∑"},
		{layout.FrakturAlphabet, false, italic, "𝔄𝔞𝔥ℌ𝔷0𝛾𝜋𝛤𝛥𝜙𝜕𝛻ℏϜ∑"},
		{layout.FrakturAlphabet, false, upright, "𝔄𝔞𝔥ℌ𝔷0γπΓΔϕ∂∇ħϜ∑"},
		{layout.FrakturAlphabet, true, auto, "𝕬𝖆𝖍𝕳𝖟𝟎𝜸𝝅𝚪𝚫𝝓𝝏𝛁ℏ𝟊∑"},
		{layout.FrakturAlphabet, true, italic, "𝕬𝖆𝖍𝕳𝖟𝟎𝜸𝝅𝜞𝜟𝝓𝝏𝜵ℏ𝟊∑"},
		{layout.FrakturAlphabet, true, upright, "𝕬𝖆𝖍𝕳𝖟𝟎𝛄𝛑𝚪𝚫𝛟𝛛𝛁ħ𝟊∑"},
		{layout.MonoAlphabet, false, auto, "𝙰𝚊𝚑𝙷𝚣𝟶𝛾𝜋ΓΔ𝜙𝜕∇ℏϜ∑"},
		{layout.MonoAlphabet, false, italic, "𝙰𝚊𝚑𝙷𝚣𝟶𝛾𝜋𝛤𝛥𝜙𝜕𝛻ℏϜ∑"},
		{layout.MonoAlphabet, false, upright, "𝙰𝚊𝚑𝙷𝚣𝟶γπΓΔϕ∂∇ħϜ∑"},
		{layout.MonoAlphabet, true, auto, "𝙰𝚊𝚑𝙷𝚣𝟶𝜸𝝅𝚪𝚫𝝓𝝏𝛁ℏ𝟊∑"},
		{layout.MonoAlphabet, true, italic, "𝙰𝚊𝚑𝙷𝚣𝟶𝜸𝝅𝜞𝜟𝝓𝝏𝜵ℏ𝟊∑"},
		{layout.MonoAlphabet, true, upright, "𝙰𝚊𝚑𝙷𝚣𝟶𝛄𝛑𝚪𝚫𝛟𝛛𝛁ħ𝟊∑"},
		{layout.DoubleStruckAlphabet, false, auto, "𝔸𝕒𝕙ℍ𝕫𝟘ℽℼℾΔ𝜙𝜕∇ℏϜ⅀"},
		{layout.DoubleStruckAlphabet, false, italic, "𝔸𝕒𝕙ℍ𝕫𝟘ℽℼℾ𝛥𝜙𝜕𝛻ℏϜ⅀"},
		{layout.DoubleStruckAlphabet, false, upright, "𝔸𝕒𝕙ℍ𝕫𝟘ℽℼℾΔϕ∂∇ħϜ⅀"},
		{layout.DoubleStruckAlphabet, true, auto, "𝔸𝕒𝕙ℍ𝕫𝟘ℽℼℾ𝚫𝝓𝝏𝛁ℏ𝟊⅀"},
		{layout.DoubleStruckAlphabet, true, italic, "𝔸𝕒𝕙ℍ𝕫𝟘ℽℼℾ𝜟𝝓𝝏𝜵ℏ𝟊⅀"},
		{layout.DoubleStruckAlphabet, true, upright, "𝔸𝕒𝕙ℍ𝕫𝟘ℽℼℾ𝚫𝛟𝛛𝛁ħ𝟊⅀"},
	} {
		styles := new(value.Chain).With(value.Styles{layout.MathAlphabets.Set(c.alphabet), layout.MathBold.Set(c.bold)})
		if got := styled("AahHz0γπΓΔϕ∂∇ħϜ∑", styles, c.italic); got != c.want {
			t.Errorf("%v %v %v: %s, not %s", c.alphabet, c.bold, c.italic, got, c.want)
		}
	}
}
