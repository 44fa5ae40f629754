package data_test

import (
	"fmt"
	"strings"
	"testing"

	"chatdoc/eval/value"
)

// messages are about a megabyte of JSON: a chat as programs export it.
func messages() value.Bytes {
	var b strings.Builder
	b.WriteString("[")
	for i := 0; b.Len() < 1<<20; i++ {
		if i > 0 {
			b.WriteString(",\n")
		}
		fmt.Fprintf(&b, `{"id": %d, "from": "mira", "at": 1709%06d.5, "text": "The importer is \"three\" times\nfaster 🎉", `+
			`"reactions": [{"emoji": "👍", "count": %d}], "edited": %t, "reply": null}`, i, i, i%7, i%3 == 0)
	}
	b.WriteString("]")
	return value.Bytes(b.String())
}

func benchmark(b *testing.B, size int, f *value.Func, v value.Value) {
	b.SetBytes(int64(size))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := f.CallWith(&value.Engine{}, nil, v); err != nil {
			b.Fatal(err)
		}
	}
}

// A megabyte in each format: JSON, and what it becomes.
func BenchmarkDecode(b *testing.B) {
	text := messages()
	v := decoded(b, text)
	b.Run("json", func(b *testing.B) { benchmark(b, len(text), function("json"), text) })
	for _, format := range []string{"toml", "yaml", "cbor"} {
		written, err := function(format, "encode").CallWith(&value.Engine{}, nil, value.NewDict().Put("messages", v))
		if err != nil {
			b.Fatal(err)
		}
		text := toBytes(written).(value.Bytes)
		b.Run(format, func(b *testing.B) { benchmark(b, len(text), function(format), text) })
	}
}

func BenchmarkEncode(b *testing.B) {
	text := messages()
	v := value.NewDict().Put("messages", decoded(b, text))
	for _, format := range []string{"json", "toml", "yaml", "cbor"} {
		b.Run(format, func(b *testing.B) { benchmark(b, len(text), function(format, "encode"), v) })
	}
}

func decoded(b *testing.B, text value.Bytes) value.Value {
	v, err := function("json").CallWith(&value.Engine{}, nil, text)
	if err != nil {
		b.Fatal(err)
	}
	return v
}
