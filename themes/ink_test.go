package themes_test

import (
	"fmt"
	"strings"
	"testing"

	"chatdoc/eval/unit"
	"chatdoc/layout/frame"
)

const inkPrelude = `#let ada = user(name: [Ada], badge: [Count])
#let said = [said #link("https://example.com")[link] @eve]
`

// In what colors words stand, in the order of the pages.
var inks = []struct{ text, words string }{
	{`#wechat.chat(time[now], message(left, ada, time: [then], said), message(right, ada, said), plain(left, ada)[plain], [free])`,
		`now #888888, Ada #888888, Count #888888, said #191919, link #576b95, @eve #576b95, then #888888, said #0f170a, link #576b95, @eve #576b95, Ada #888888, Count #888888, plain #191919, free #191919`},
	{`#wechat.chat(theme: "dark", message(left, ada, said), message(right, ada, said), plain(left, ada)[plain])`,
		`Ada #888888, Count #888888, said #d5d5d5, link #7d90a9, @eve #7d90a9, said #06120b, link #375082, @eve #375082, Ada #888888, Count #888888, plain #d5d5d5`},
	{`#qqnt.chat(time[now], message(left, ada, time: [then], said), message(right, ada, said))`,
		`now #888888, Ada #888888, Count #ff8d37, then #888888, said #191919, link #576b95, @eve #576b95, Ada #888888, Count #ff8d37, said #ffffff, link #9ae9ff, @eve #9ae9ff`},
	{`#qqnt.chat(message(left, ada)[one], message(left, ada, time: [then], merge: true)[two], message(right, none, time: [later])[three])`,
		`Ada #888888, Count #ff8d37, one #191919, then #888888, two #191919, later #888888, three #ffffff`},
	{`#wechat.chat(message(left, ada)[one], message(left, ada, time: [then], merge: true)[two], message(right, none, time: [later])[three])`,
		`Ada #888888, Count #888888, one #191919, two #191919, then #888888, three #0f170a, later #888888`},
	{`#qqnt.chat(theme: "dark", message(left, ada, said), message(right, ada, said))`,
		`Ada #888888, Count #ff8d37, said #ffffff, link #7d90a9, @eve #7d90a9, Ada #888888, Count #ff8d37, said #ffffff, link #bfc8d9, @eve #bfc8d9`},
}

func TestInks(t *testing.T) {
	for _, test := range inks {
		var b strings.Builder
		for _, page := range picture(t, inkPrelude+test.text) {
			each(page.Frame, unit.Identity(), func(item frame.Item, _ unit.Transform) {
				if run, ok := item.(*frame.Text); ok && strings.TrimSpace(run.Text) != "" {
					fmt.Fprintf(&b, "%s %s, ", strings.TrimSpace(run.Text), run.Fill.(frame.Solid).Color.Hex())
				}
			})
		}
		if got := strings.TrimSuffix(b.String(), ", "); got != test.words {
			t.Errorf("%s\ngot\n%s\nwant\n%s", test.text, got, test.words)
		}
	}
}
