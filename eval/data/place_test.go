package data_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"chatdoc/eval/evaltest"
	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
)

// Errors in a text stand in its file, those in what is no text at the argument. Of bytes the message tells the place.
func TestPlaces(t *testing.T) {
	library := newLibrary()
	for _, test := range []struct{ format, file, place string }{
		{"csv", "bad/fields.csv", "bad/fields.csv:3:1-3:1"},
		{"csv", "bad/encoding.csv", "main.typ:2:5-2:23"},
		{"json", "bad/comma.json", "bad/comma.json:3:15-3:15"}, // JSON counts columns in bytes
		{"json", "bad/end.json", "bad/end.json:2:1-2:1"},
		{"json", "bad/encoding.json", "main.typ:2:6-2:25"},
		{"toml", "bad/sign.toml", "bad/sign.toml:2:6-2:7"},
		{"toml", "bad/twice.toml", "bad/twice.toml:4:1-4:2"},
		{"yaml", "bad/bracket.yaml", "bad/bracket.yaml:3:1-3:1"},
		{"yaml", "bad/tag.yaml", "bad/tag.yaml:3:5-3:5"},
		{"xml", "bad/close.xml", "bad/close.xml:2:7-2:7"},
		{"xml", "bad/entity.xml", "bad/entity.xml:2:3-2:3"},
		{"cbor", "bad/short.cbor", "main.typ:2:6-2:22"},
		{"read", "latin1.md", "main.typ:2:6-2:17"},
	} {
		d, at := failure(t, library, fmt.Sprintf("%s(%q)", test.format, test.file))
		if at != test.place {
			t.Errorf("%s: %s\nstands at %s, not at %s", test.file, d.Message, at, test.place)
		}
		place, ok := strings.CutPrefix(at, test.file+":")
		if !ok {
			continue
		}
		begin, _, _ := strings.Cut(place, "-")
		want := strings.TrimSuffix(d.Message, ")") + " at " + begin + ")"
		if d, _ := failure(t, library, fmt.Sprintf("%s(read(%q, encoding: none))", test.format, test.file)); d.Message != want {
			t.Errorf("%s: of bytes\n got: %s\nwant: %s", test.file, d.Message, want)
		}
	}
}

// failure is the error of an expression, and where it stands.
func failure(t *testing.T, library *value.Library, code string) (d *diag.Diagnostic, place string) {
	eng := newEngine(library, evaltest.Document(code))
	_, err := evaltest.Call(eng, known)
	if !errors.As(err, &d) {
		var list diag.List
		if !errors.As(err, &list) {
			t.Fatalf("%s: %v", code, err)
		}
		d = list[0]
	}
	file, err := eng.World.Source(d.Span.File)
	if err != nil {
		t.Fatal(err)
	}
	from, to := file.Position(d.Span.Start), file.Position(d.Span.End)
	return d, fmt.Sprintf("%s:%d:%d-%d:%d", file.Name, from.Line+1, from.Column+1, to.Line+1, to.Column+1)
}
