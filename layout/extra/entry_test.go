package extra_test

import "testing"

const bars = page + `#let bar(width, height) = block(width: width, height: height, fill: red, breakable: false)
#let head = bar(10pt, 5pt)
#let beside = place(dx: 70pt, bar(2pt, 10pt))
`

// The red bars are those beside an entry, then its head, then its body: in the order in which they are drawn.
var entries = []struct{ name, text, bars string }{
	{"is a body", `#entry(bar(20pt, 15pt))`, "1: [10 10 20 15]\n"},
	{"has a head", `#entry(head: head, bar(20pt, 15pt))`, "1: [10 10 10 5] [10 15 20 15]\n"},
	{"has a gap below its head", `#entry(head: head, gap: 2pt, bar(20pt, 15pt))`, "1: [10 10 10 5] [10 17 20 15]\n"},
	{"needs no gap without a head", `#entry(gap: 2pt, bar(20pt, 15pt))`, "1: [10 10 20 15]\n"},
	{"has something beside it", `#entry(head: head, beside: beside, bar(20pt, 15pt))`, "1: [80 10 2 10] [10 10 10 5] [10 15 20 15]\n"},
	{"is as high as what is beside", `#entry(beside: block(height: 20pt, beside), bar(20pt, 5pt)) #bar(80pt, 5pt)`,
		"1: [80 10 2 10] [10 10 20 5] [10 30 80 5]\n"},
	{"is cut in its body", `#entry(head: head, beside: beside, 3 * bar(20pt, 15pt))`,
		"1: [80 10 2 10] [10 10 10 5] [10 15 20 15] [10 30 20 15]\n2: [10 10 20 15]\n"},
	{"begins where its body begins", `#bar(80pt, 25pt) #entry(head: head, beside: beside, bar(20pt, 15pt))`,
		"1: [10 10 80 25]\n2: [80 10 2 10] [10 10 10 5] [10 15 20 15]\n"},
	{"is kept whole if it is low", `#bar(80pt, 20pt) #entry(keep: 90%, head: head, 2 * bar(20pt, 15pt))`,
		"1: [10 10 80 20]\n2: [10 10 10 5] [10 15 20 15] [10 30 20 15]\n"},
	{"is cut if it is not low enough", `#bar(80pt, 20pt) #entry(keep: 60%, head: head, 2 * bar(20pt, 15pt))`,
		"1: [10 10 80 20] [10 30 10 5] [10 35 20 15]\n2: [10 10 20 15]\n"},
	{"stands on a page where it does not fit", `#entry(head: head, bar(20pt, 38pt)) #bar(80pt, 5pt)`,
		"1: [10 10 10 5] [10 15 20 38]\n2: [10 10 80 5]\n"},
	{"stands in grids", `#grid(bar(80pt, 25pt), entry(head: head, bar(20pt, 15pt)))`,
		"1: [10 10 80 25]\n2: [10 10 10 5] [10 15 20 15]\n"},
}

func TestEntry(t *testing.T) {
	for _, test := range entries {
		t.Run(test.name, func(t *testing.T) { testGrounds(t, bars+test.text, test.bars) })
	}
}

// What covers a square of 20 pt.
var covers = []struct{ name, body, bars string }{
	{"larger", `bar(40pt, 40pt)`, "1: [10 10 20 20]\n"},
	{"smaller", `bar(5pt, 5pt)`, "1: [10 10 20 20]\n"},
	{"wide", `bar(40pt, 10pt)`, "1: [-20 10 80 20]\n"},
	{"high", `bar(10pt, 40pt)`, "1: [10 -20 20 80]\n"},
	{"in a line of text", `box(width: 100pt, height: 50pt, fill: red)`, "1: [0 10 40 20]\n"},
	{"as large as there is room", `bar(100%, 100%)`, "1: [10 10 20 20]\n"},
	{"as wide as there is room", `bar(100%, 5pt)`, "1: [-20 10 80 20]\n"},
	{"nothing", `none`, "1:\n"},
}

func TestCover(t *testing.T) {
	for _, test := range covers {
		t.Run(test.name, func(t *testing.T) {
			testGrounds(t, bars+"#block(width: 20pt, height: 20pt, cover["+"#"+test.body+"])", test.bars)
		})
	}
}
