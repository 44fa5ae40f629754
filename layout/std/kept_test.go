package std_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"chatdoc/eval"
	"chatdoc/eval/value"
	"chatdoc/eval/world"
	"chatdoc/layout"
	"chatdoc/layout/frame"
)

// What stands in boxes of a fixed size is laid out once only where nobody can tell.
var repeated = []struct{ name, body, text string }{
	{"the same", `#let p = box(width: 20pt, height: 9pt)[a]; #p #p`, "aa"},
	{"show rules", `#let p = box(width: 20pt, height: 9pt)[a]; #p #[#show "a": "b"; #p] #p`, "aba"},
	{"another size", `#let p(w) = box(width: w, height: 9pt, layout(s => repr(s.width))); #p(9pt) #p(8pt)`, "9pt8pt"},
	{"text around", `#let p = box(width: 20pt, height: 9pt, context text.size); #p #text(5pt, p) #p`, "11pt5pt11pt"},
	{"shown rules", `#show rect: it => box(width: 9pt, height: 9pt)[r#it]; #rect[x] #rect[x]`, "rxrx"},
	{"counters", `#let p = box(width: 9pt, height: 9pt, { counter("c").step(); context counter("c").display() }); #p #p`, "12"},
	{"blocks", `#let p = block(width: 9pt, height: 9pt, { counter("c").step(); context counter("c").display() }); #p #p`, "12"},
	{"pages", `#let p = box(width: 9pt, height: 9pt, context here().page()); #p #pagebreak() #p`, "12"},
	{"queries", `#let p = box(width: 9pt, height: 9pt)[#rect() <r>]; #p #p #context query(<r>).len()`, "2"},
	{"notes", `#let p = box(width: 9pt, height: 9pt)[#footnote[n]]; #p #p`, "121n2n"},
}

func TestRepeatedBoxes(t *testing.T) {
	for _, test := range repeated {
		t.Run(test.name, func(t *testing.T) {
			doc, err := compile(test.body)
			if err != nil {
				t.Fatal(err)
			}
			var text strings.Builder
			for _, page := range doc.Pages {
				writeText(&text, page.Frame)
			}
			if got := strings.ReplaceAll(text.String(), " ", ""); got != test.text {
				t.Errorf("%s\nshows %q, want %q", test.body, got, test.text)
			}
		})
	}
}

func compile(text string) (*frame.Document, error) {
	w := world.New(fstest.MapFS{"main.typ": {Data: []byte(text)}}, "main.typ", world.Options{})
	eng := &value.Engine{World: w, Library: library(), Sink: &value.Sink{}}
	lay := layout.NewEngine(eng, fonts())
	module, err := eval.Eval(eng, w.Main())
	if err != nil {
		return nil, err
	}
	return layout.Compile(lay, module.Content)
}

func writeText(w *strings.Builder, f *frame.Frame) {
	for _, it := range f.Items {
		switch item := it.Item.(type) {
		case *frame.Group:
			writeText(w, item.Frame)
		case *frame.Text:
			w.WriteString(item.Text)
		}
	}
}
