package data_test

import (
	"strings"
	"testing"
	"time"

	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// Data that is made to exhaust memory, the stack or patience gives an error soon.
func TestLimits(t *testing.T) {
	const many = 200_000
	bomb := "a: &a [" + strings.Repeat("x,", 9) + "]\n"
	for c := 'b'; c <= 'z'; c++ {
		bomb += string(c) + ": &" + string(c) + " [" + strings.Repeat("*"+string(c-1)+",", 9) + "]\n"
	}
	entities := `<!DOCTYPE a [<!ENTITY b "` + strings.Repeat("x", many) + `">]><a>` + strings.Repeat("&b;", many) + `</a>`
	for _, test := range []struct{ format, data, message string }{
		{"json", strings.Repeat("[", many), "recursion limit exceeded"},
		{"json", strings.Repeat(`{"a":`, many), "recursion limit exceeded"},
		{"toml", "a=" + strings.Repeat("[", many), "recursion limit exceeded"},
		{"toml", strings.Repeat("a.", many) + "a=1", "recursion limit exceeded"},
		{"yaml", strings.Repeat("[", many), "recursion limit exceeded"},
		{"yaml", strings.Repeat("- ", many), "recursion limit exceeded"},
		{"yaml", strings.Repeat("? ", many), "invalid type: map, expected a string"},
		{"yaml", strings.Repeat("k: ", many), "mapping values are not allowed in this context"},
		{"yaml", "&a [*a, *a]", "recursion limit exceeded"},
		{"yaml", bomb, "repetition limit exceeded"},
		{"cbor", strings.Repeat("\x81", many), "RecursionLimitExceeded"},
		{"cbor", "\x9b\xff\xff\xff\xff\xff\xff\xff\xff", "UnexpectedEof"},
		{"cbor", "\x5b\xff\xff\xff\xff\xff\xff\xff\xff", "UnexpectedEof"},
		{"xml", strings.Repeat("<a>", many), "it is nested too deeply"},
		{"xml", entities, "entities are too large"},
		{"xml", `<!DOCTYPE a [<!ENTITY b "&b;&b;">]><a>&b;</a>`, "a possible entity reference loop is detected"},
	} {
		start := time.Now()
		_, err := function(test.format).CallWith(&value.Engine{}, nil, value.Bytes(test.data))
		if err == nil || !strings.Contains(err.Error(), test.message) {
			t.Errorf("%s %.20q: %v, not %s", test.format, test.data, err, test.message)
		}
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("%s %.20q took %s", test.format, test.data, took)
		}
	}
}

// Values that nest too deeply cannot be written.
func TestDeepValues(t *testing.T) {
	list, dict := value.NewArray(), value.NewDict()
	for range 100_000 {
		list, dict = value.NewArray(list), value.NewDict().Put("a", dict)
	}
	for _, format := range []string{"json", "toml", "yaml", "cbor"} {
		for _, v := range []value.Value{dict, value.NewDict().Put("a", list)} {
			_, err := function(format, "encode").CallWith(&value.Engine{}, nil, v)
			var d *diag.Diagnostic
			if list := diag.From(err, source.Span{}); len(list) == 1 {
				d = list[0]
			}
			if d == nil || d.Code != diag.LimitExceeded || !strings.Contains(d.Message, "it is nested too deeply") {
				t.Errorf("%s: %v", format, err)
			}
		}
	}
}
