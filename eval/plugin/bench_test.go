package plugin_test

import "testing"

// BenchmarkCalls makes 10,000 different calls of a small function.
func BenchmarkCalls(b *testing.B) {
	module := assemble(b, `(memory (export "memory") 1)
		(func (export "echo") (param $n i32) (result i32)
			(call $receive (i32.const 1024))
			(call $send (i32.const 1024) (local.get $n))
			(i32.const 0))`)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := run(library(), module, "let n = 0\nfor i in range(10000) { n += p.echo(bytes(str(i))).len() }\nn", nil); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkLoad makes a plugin ready.
func BenchmarkLoad(b *testing.B) {
	module := assemble(b, opaque)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := run(library(), module, `p`, nil); err != nil {
			b.Fatal(err)
		}
	}
}
