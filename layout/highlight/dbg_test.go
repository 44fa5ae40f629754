package highlight

import "testing"

func TestDbg(t *testing.T) {
	g := chromaLibrary().find("bash")
	text := []rune("export PATH=\"$HOME/bin:$PATH\"\nfor f in *.txt; do")
	for _, u := range g.dialect.split(text, g.tokens(text, 0)) {
		t.Logf("%q %v %v", u.text, u.kind, u.first)
	}
	u := g.dialect.split(text, g.tokens(text, 0))
	r := bash().rules[0]
	t.Log(r.applies(u[4].kind), r.is.has(&u[4]), r.after.has(&u[3]), r.before.has(&u[5]))
}
