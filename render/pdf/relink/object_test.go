package relink

import (
	"strings"
	"testing"
)

func TestObjectsAreWrittenAsTheyWereRead(t *testing.T) {
	for _, c := range []struct{ in, out string }{
		{"null", "null"},
		{"true", "true"},
		{"-17", "-17"},
		{"+4", "4"},
		{".5", ".5"},
		{"-0.250", "-.25"},
		{"12.", "12"},
		{"0.0000001", "0"},
		{"/Name", "/Name"},
		{"/A#20B#2fC", "/A#20B#2fC"},
		{"/", "/"},
		{"(plain)", "(plain)"},
		{`(a\(b\)c\\d)`, `(a\(b\)c\\d)`},
		{"(nested (parens) stay)", `(nested \(parens\) stay)`},
		{`(\101\102\7)`, "<414207>"},
		{"(line\\\nbreak)", "(linebreak)"},
		{"(\r\n)", "<0a>"},
		{"<48 65 6C6c6F>", "(Hello)"},
		{"<FEFF0041 7>", "<feff004170>"},
		{"<" + strings.Repeat("0d28ff", 22) + ">", "(" + strings.Repeat("\\r\\(\xff", 22) + ")"},
		{"[1 2 null 3 0 R(s) /N[ ] <<>>]", "[1 2 null 3 0 R(s)/N[]<<>>]"},
		{"<</B 1/A[true]/C(x)>>", "<</A[true]/B 1/C(x)>>"},
		{"<< /K % comment\n 5 >>", "<</K 5>>"},
	} {
		p := &parser{data: []byte(c.in)}
		o := p.object(0)
		if p.err != nil {
			t.Errorf("%s: %v", c.in, p.err)
			continue
		}
		e := encoder{number: []int{0, 1, 2, 3}}
		e.object(o)
		if string(e.buf) != c.out {
			t.Errorf("%s is written as %s, want %s", c.in, e.buf, c.out)
		}
	}
}

func TestMalformedObjects(t *testing.T) {
	for _, in := range []string{
		"", "(open", "<12", "<1g>", "[1 2", "<</K", "<</K 1", "<<1 2>>", "word", "1.2.3", "[1 0 R", ")", "(\\",
	} {
		p := &parser{data: []byte(in)}
		if o := p.object(0); p.err == nil {
			t.Errorf("%q is read as %v without an error", in, o)
		}
	}
}

func TestDeepNestingIsAnError(t *testing.T) {
	in := make([]byte, 1<<20)
	for i := range in {
		in[i] = '['
	}
	p := &parser{data: in}
	p.object(0)
	if p.err == nil {
		t.Error("a million brackets are accepted")
	}
}

func TestAppendNumber(t *testing.T) {
	for _, c := range []struct {
		v        float64
		decimals int
		want     string
	}{
		{0, 3, "0"},
		{-0.0004, 3, "0"},
		{0.0005, 3, ".001"},
		{-0.5, 3, "-.5"},
		{12, 3, "12"},
		{12.0049, 2, "12"},
		{12.005, 3, "12.005"},
		{595.2756, 3, "595.276"},
		{1e-7, 6, "0"},
		{1.0 / 3, 6, ".333333"},
		{-1234567.25, 1, "-1234567.3"},
		{1e300, 3, "0"},
		{inf(), 3, "0"},
		{-inf(), 3, "0"},
		{inf() - inf(), 3, "0"},
	} {
		if got := string(AppendNumber(nil, c.v, c.decimals)); got != c.want {
			t.Errorf("%v with %d decimals: %s, want %s", c.v, c.decimals, got, c.want)
		}
	}
}

func inf() float64 {
	big := 1e308
	return big * 10
}

func TestText(t *testing.T) {
	for in, want := range map[string]string{
		"Chat (1)": `(Chat \(1\))`,
		"é":        "<feff00e9>",
		"😀":        "<feffd83dde00>",
		"a\nb":     "<feff0061000a0062>",
	} {
		var e encoder
		e.object(Text(in))
		if string(e.buf) != want {
			t.Errorf("%q: %s, want %s", in, e.buf, want)
		}
	}
}
