package introspect_test

import (
	"fmt"
	"strings"
	"testing"

	"chatdoc/eval/introspect"
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/lexer/source"
)

// document makes the introspector of a document: words, each with a label that is its first letter, and " | " between
// pages. A word after a colon belongs to the word that stands before the colon.
func document(text string) *introspect.Introspector {
	var b introspect.Builder
	var pages []introspect.Page
	for i, page := range strings.Split(text, " | ") {
		pages = append(pages, introspect.Page{Numbering: value.Str(fmt.Sprint(i)), Supplement: value.NewText("Page")})
		for j, word := range strings.Fields(page) {
			parent, word, nested := strings.Cut(word, ":")
			if !nested {
				parent, word = "", parent
			}
			c := metadata(value.Str(word)).Labelled(value.Label(word[:1])).Unprepared()
			c.SetLocation(location(word))
			f := introspect.Found{Content: c, Page: i + 1, Point: unit.Point{Y: unit.Abs(j)}}
			b.Add(f, location(parent))
		}
	}
	return b.Finish(pages)
}

func location(word string) (loc value.Location) {
	if word != "" {
		loc.Hash = value.HashOf(value.Str(word))
	}
	return loc
}

func metadata(v value.Value) *value.Content {
	return value.New(introspect.Metadata, introspect.MetadataValue.Is(v))
}

func words(content []*value.Content) string {
	list := make([]string, len(content))
	for i, c := range content {
		list[i] = string(introspect.MetadataValue.Of(c).(value.Str))
	}
	return strings.Join(list, " ")
}

func label(l value.Label) value.Selector { return &value.LabelSelector{Label: l} }

func at(word string) value.Selector { return &value.LocationSelector{Location: location(word)} }

var all = &value.ElemSelector{Elem: introspect.Metadata}

func is(word string) value.Selector {
	return &value.ElemSelector{Elem: introspect.Metadata, Where: value.NewDict().Put("value", value.Str(word))}
}

func before(s, end value.Selector, inclusive bool) value.Selector {
	return &value.BeforeSelector{Selector: s, End: end, Inclusive: inclusive}
}

func after(s, start value.Selector, inclusive bool) value.Selector {
	return &value.AfterSelector{Selector: s, Start: start, Inclusive: inclusive}
}

func TestSelectors(t *testing.T) {
	in := document("a1 b1 a2 | b2 c1 a3")
	text, err := value.NewTextSelector("a1")
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		selector value.Selector
		want     string
	}{
		{all, "a1 b1 a2 b2 c1 a3"},
		{label("a"), "a1 a2 a3"},
		{label("x"), ""},
		{is("b2"), "b2"},
		{at("c1"), "c1"},
		{at("c2"), ""},
		{&value.OrSelector{Parts: []value.Selector{label("b"), is("c1"), label("b")}}, "b1 b2 c1"},
		{&value.AndSelector{Parts: []value.Selector{label("b"), all, is("b1")}}, "b1"},
		{before(all, label("b"), true), "a1 b1"},
		{before(all, label("b"), false), "a1"},
		{before(label("a"), at("c1"), true), "a1 a2"},
		{before(all, label("x"), true), "a1 b1 a2 b2 c1 a3"},
		{after(all, at("c1"), true), "c1 a3"},
		{after(all, at("c1"), false), "a3"},
		{after(all, at("c2"), false), "a1 b1 a2 b2 c1 a3"},
		{before(after(all, is("b1"), true), is("b2"), false), "b1 a2"},
		{after(before(all, is("b1"), true), is("b2"), true), ""},
		{text, ""},
	} {
		if got := words(in.Query(tt.selector)); got != tt.want {
			t.Errorf("%s finds %q, want %q", value.Repr(tt.selector), got, tt.want)
		}
		if got := in.Array(tt.selector).Len(); got != len(strings.Fields(tt.want)) {
			t.Errorf("%s finds an array of %d items", value.Repr(tt.selector), got)
		}
	}
}

// What stands apart belongs to where it is mentioned; what is shown again is where it is shown first.
func TestOrder(t *testing.T) {
	for text, want := range map[string]string{
		"a1 b1 c1":                       "a1 b1 c1",
		"b1:f1 a1 b1 c1":                 "a1 b1 f1 c1",
		"a1 b1 c1 a1:f1 | d1 a1:f2":      "a1 f1 f2 b1 c1 d1",
		"f1:g1 a1:f1 b1 a1":              "b1 a1 f1 g1",
		"h1 a1 | h1 b1 | h1 a1":          "h1 a1 b1",
		"a1 x1:lost":                     "a1",
		"a1 b1 | a1:f1 b1:f1 | b1:f1 c1": "a1 f1 b1 c1",
	} {
		if got := words(document(text).Query(all)); got != want {
			t.Errorf("%s is in the order %s, want %s", text, got, want)
		}
	}
}

func TestPlaces(t *testing.T) {
	in := document("a1 b1 | c1 a2")
	if page, at := in.Position(location("a2")); page != 2 || at.Y != 1 {
		t.Errorf("a2 is on page %d at %v", page, at)
	}
	if page, at := in.Position(location("x")); page != 1 || at.Y != 0 {
		t.Errorf("what is nowhere is on page %d at %v", page, at)
	}
	if n := in.PageNumbering(location("c1")); n != value.Str("1") {
		t.Errorf("the page of c1 is numbered %s", value.Repr(n))
	}
	if n := document("").PageNumbering(location("c1")); n != value.Str("0") {
		t.Errorf("the page of what is nowhere is numbered %s", value.Repr(n))
	}
	for word, want := range map[string]int{"a1": 1, "b1": 1, "c1": 1, "a2": 2, "nowhere": 2} {
		if got := in.CountBefore(label("a"), location(word)); got != want {
			t.Errorf("%d are up to %s, want %d", got, word, want)
		}
	}
}

func TestUnique(t *testing.T) {
	in := document("a1 b1 a2")
	for _, tt := range []struct {
		selector value.Selector
		want     string
	}{
		{label("b"), "b1"},
		{is("a2"), "a2"},
		{label("a"), "label `<a>` occurs multiple times in the document"},
		{label("x"), "label `<x>` does not exist in the document"},
		{all, "selector matches multiple elements"},
		{is("x"), "selector does not match any element"},
	} {
		c, err := in.Unique(tt.selector)
		got := fmt.Sprint(err)
		if err == nil {
			got = words([]*value.Content{c})
		}
		if got != tt.want {
			t.Errorf("%s gives %q, want %q", value.Repr(tt.selector), got, tt.want)
		}
	}
}

// A document has settled if the next round answers what it was asked in the same way.
func TestSettled(t *testing.T) {
	const first = "a1 b1 | a2"
	for _, tt := range []struct {
		name    string
		ask     func(value.Introspector)
		same    string // answers as first does
		another string // does not
	}{
		{"nothing", func(value.Introspector) {}, "x1", ""},
		{"query", func(in value.Introspector) { in.Query(label("a")) }, "b2 a1 | | a2", "a2 a1"},
		{"before", func(in value.Introspector) { in.Query(before(all, label("b"), true)) }, "a1 b1 x1", "x1 a1 b1 a2"},
		{"after", func(in value.Introspector) { in.Query(after(all, label("b"), false)) }, "x1 b1 | a2", "a1 b1 x1 | a2"},
		{"first", func(in value.Introspector) { in.First(label("a")) }, "b1 a1", "a2 a1"},
		{"unique", func(in value.Introspector) { in.Unique(label("b")) }, "b1", "b1 b2"},
		{"not unique", func(in value.Introspector) { in.Unique(label("a")) }, "a3 a4", "a1"},
		{"count", func(in value.Introspector) { in.CountBefore(label("a"), location("b1")) }, "a7 b1 | a2", "a1 a2 b1"},
		{"pages", func(in value.Introspector) { in.Pages() }, "x | x", "a1 b1 a2"},
		{"page", func(in value.Introspector) { in.Page(location("b1")) }, "x y z b1", "a1 | b1 | a2"},
		{"position", func(in value.Introspector) { in.Position(location("b1")) }, "x b1", "b1 | a2"},
		{"numbering", func(in value.Introspector) { in.PageNumbering(location("a2")) }, "x | y a2", "a2"},
	} {
		in := document(first)
		tt.ask(in)
		if !in.Settled(document(first)) || !in.Settled(document(tt.same)) {
			t.Errorf("%s: not settled though the answers are the same", tt.name)
		}
		if tt.another != "" && in.Settled(document(tt.another)) {
			t.Errorf("%s: settled though the answers differ", tt.name)
		}
	}
}

// Counters that count by themselves go by what their elements say.
func TestElementsThatCount(t *testing.T) {
	heading := value.NewElem("heading", "")
	level := value.Settable(heading, "level", int64(0), "")
	introspect.Counts(heading, func(c *value.Content) (introspect.Update, bool) {
		return introspect.Step(int(level.Of(c))), level.Of(c) > 0
	})
	var b introspect.Builder
	counter, want := introspect.Of(heading), []string{}
	for i, tt := range []struct {
		level int64
		want  string
	}{{1, "(1,)"}, {2, "(1, 1)"}, {0, "(1, 1)"}, {2, "(1, 2)"}, {4, "(1, 2, 0, 1)"}, {1, "(2,)"}} {
		c := value.New(heading, level.Is(tt.level)).Unprepared()
		c.SetLocation(value.Location{Hash: uint64(i + 1)})
		b.Add(introspect.Found{Content: c, Page: 1}, value.Location{})
		want = append(want, tt.want)
	}
	eng := &value.Engine{Introspector: b.Finish(nil)}
	for i := range want {
		n, err := counter.At(eng, value.Location{Hash: uint64(i + 1)})
		if err != nil {
			t.Fatal(err)
		}
		if got := value.Repr(n.Cast().Into(n)); got != want[i] {
			t.Errorf("at heading %d the counter is %s, want %s", i+1, got, want[i])
		}
	}
}

// Levels cost memory: a document cannot ask for any number of them.
func TestTooManyLevels(t *testing.T) {
	step := introspect.CounterType.Scope.Get("step").Value.(*value.Func)
	for level, want := range map[int]bool{3: true, 1 << 40: false} {
		args := value.NewArgs(source.Span{}, introspect.Select(label("a"))).AddNamed("level", value.Int(level))
		if _, err := step.Call(&value.Engine{}, nil, args); (err == nil) != want {
			t.Errorf("a step at level %d gives the error %v", level, err)
		}
	}
}

func TestPageNumbers(t *testing.T) {
	pages, page := introspect.NewPageNumbers(), value.NewElem("page", "")
	counter := introspect.Of(introspect.CountsPages(page))
	eng := &value.Engine{}
	var got []uint64
	for _, updates := range [][]*value.Content{
		nil,
		{counter.Update(introspect.SetTo(5))},
		{metadata(value.None{})},
		{counter.Update(introspect.Step(1)), counter.Update(introspect.Step(1))},
		{introspect.Select(label("a")).Update(introspect.SetTo(9))},
		{counter.Update(introspect.SetTo())},
	} {
		for _, c := range updates {
			if err := pages.See(eng, c); err != nil {
				t.Fatal(err)
			}
		}
		got = append(got, pages.Next())
	}
	if want := "[1 5 6 9 10 1]"; fmt.Sprint(got) != want {
		t.Errorf("the pages are numbered %v, want %s", got, want)
	}
}

// BenchmarkCounter asks a counter at each of its updates, as a document with so many numbered messages does.
func BenchmarkCounter(b *testing.B) {
	for _, n := range []int{1000, 10_000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			counter := introspect.Select(label("a"))
			content := make([]introspect.Found, n)
			for i := range content {
				c := counter.Update(introspect.Step(1)).Unprepared()
				c.SetLocation(value.Location{Hash: uint64(i + 1)})
				content[i] = introspect.Found{Content: c, Hash: 1, Page: 1}
			}
			for b.Loop() {
				var builder introspect.Builder
				for _, f := range content {
					builder.Add(f, value.Location{})
				}
				eng := &value.Engine{Introspector: builder.Finish(nil)}
				for i := range content {
					if _, err := counter.At(eng, value.Location{Hash: uint64(i + 1)}); err != nil {
						b.Fatal(err)
					}
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n), "ns/element")
		})
	}
}
