package plugin_test

import (
	"errors"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/fstest"
	"time"

	"chatdoc/eval"
	"chatdoc/eval/internal/wat"
	"chatdoc/eval/lib"
	"chatdoc/eval/plugin"
	"chatdoc/eval/value"
	"chatdoc/eval/world"
	"chatdoc/lexer/diag"
)

// What a plugin says and what is wrong with it is compared with the reference compiler in testdata/eval/plugin, by package
// eval. Here is what the reference does not promise: that calls are pure whatever a plugin does, and bounds.

func library() *value.Library {
	l := lib.New(lib.Parts{})
	plugin.Define(l.Global.Scope)
	return l
}

// assemble makes a module from text: what there is always, and the fields given.
func assemble(tb testing.TB, fields string) []byte {
	tb.Helper()
	module, err := wat.Assemble(`(module
		(import "typst_env" "wasm_minimal_protocol_send_result_to_host" (func $send (param i32 i32)))
		(import "typst_env" "wasm_minimal_protocol_write_args_to_buffer" (func $receive (param i32)))
		` + fields + `)`)
	if err != nil {
		tb.Fatal(err)
	}
	return module
}

// run evaluates code in which p is a plugin.
func run(l *value.Library, module []byte, code string, stop *atomic.Bool) (string, error) {
	text := "#let p = plugin(\"p.wasm\")\n#let result = {\n" + code + "\n}"
	files := fstest.MapFS{"main.typ": {Data: []byte(text)}, "p.wasm": {Data: module}}
	w := world.New(files, "main.typ", world.Options{})
	m, err := eval.Eval(&value.Engine{World: w, Library: l, Sink: &value.Sink{}, Stop: stop}, w.Main())
	if err != nil {
		return "", err
	}
	return value.Repr(m.Scope.Get("result").Value), nil
}

// impure has functions that change memory and variables, and count what they change.
const impure = `
	(memory (export "memory") 1)
	(global $short (mut i32) (i32.const 0))
	(global $real (mut f64) (f64.const 0))
	(func $one (param $n i32) (result i32)
		(i32.store8 (i32.const 8) (local.get $n))
		(call $send (i32.const 8) (i32.const 1))
		(i32.const 0))
	(func (export "byte") (param i32) (result i32)
		(i32.store8 (i32.const 0) (i32.add (i32.load8_u (i32.const 0)) (i32.const 1)))
		(call $one (i32.load8_u (i32.const 0))))
	(func (export "growth") (param i32) (result i32)
		(call $one (memory.grow (i32.const 1))))
	(func (export "variable") (param i32) (result i32)
		(global.set $short (i32.add (global.get $short) (i32.const 1)))
		(call $one (global.get $short)))
	(func (export "real") (param i32) (result i32)
		(global.set $real (f64.add (global.get $real) (f64.const 1)))
		(call $one (i32.trunc_f64_s (global.get $real))))
	(func (export "breaks") (result i32)
		(i32.store8 (i32.const 0) (i32.const 100))
		(global.set $short (i32.const 100))
		(unreachable))`

// opaque has functions that change what cannot be seen from outside.
const opaque = impure + `
	(global $reference (mut funcref) (ref.null))
	(table 1 funcref)
	(elem (i32.const 0) $one)
	(func (export "reference") (param i32) (result i32)
		(ref.is_null (global.get $reference))
		(global.set $reference (ref.func $one))
		(call $one))
	(func (export "table") (param i32) (result i32)
		(call $one (table.grow 0 (ref.null) (i32.const 1))))`

// A call cannot see what others have done, wherever they have left it; one on a plugin after a transition sees that.
func TestCallsArePure(t *testing.T) {
	for _, test := range []struct{ fields, function, want string }{
		{impure, "byte", "(1, 1, 1, 1, 2, 3, 1, 2)"},
		{impure, "growth", "(1, 1, 1, 1, 2, 3, 1, 2)"},
		{impure, "variable", "(1, 1, 1, 1, 2, 3, 1, 2)"},
		{impure, "real", "(1, 1, 1, 1, 2, 3, 1, 2)"},
		{opaque, "byte", "(1, 1, 1, 1, 2, 3, 1, 2)"},
		{opaque, "growth", "(1, 1, 1, 1, 2, 3, 1, 2)"},
		{opaque, "reference", "(1, 1, 1, 1, 0, 0, 1, 0)"},
		{opaque, "table", "(1, 1, 1, 1, 2, 3, 1, 2)"},
	} {
		code := strings.ReplaceAll(`let get(p, s) = array(p.FUNC(bytes(s))).first()
			let q = plugin.transition(p.FUNC, bytes("a"))
			let r = plugin.transition(q.FUNC, bytes("a"))
			(..("a", "b", "a", "c").map(s => get(p, s)), ..(q, r, p, q).map(p => get(p, "d")))`, "FUNC", test.function)
		if got, err := run(library(), assemble(t, test.fields), code, nil); err != nil || got != test.want {
			t.Errorf("%s: got %s, %v, want %s", test.function, got, err, test.want)
		}
	}
}

// A call that breaks down leaves nothing behind either.
func TestBrokenCall(t *testing.T) {
	l, module := library(), assemble(t, impure)
	for range 2 {
		if _, err := run(l, module, "p.breaks()", nil); err == nil {
			t.Fatal("the call has not broken down")
		}
		for _, f := range []string{"byte", "variable"} {
			if got, err := run(l, module, "array(p."+f+"(bytes(\"a\")))", nil); got != "(1,)" {
				t.Errorf("%s: got %s, %v", f, got, err)
			}
		}
	}
}

// Several goroutines that use a plugin at once get the same as one after the other.
func TestConcurrentCalls(t *testing.T) {
	l, module := library(), assemble(t, impure)
	var group sync.WaitGroup
	for i := range 8 {
		group.Go(func() {
			code := fmt.Sprintf(`range(%d, %d).map(i => array(p.byte(bytes(str(i)))).first()).dedup()`, i*50, i*50+100)
			if got, err := run(l, module, code, nil); err != nil || got != "(1,)" {
				t.Errorf("got %s, %v", got, err)
			}
		})
	}
	group.Wait()
}

// What a plugin may ask for is bounded; past a bound the document is told so, at the call.
func TestLimits(t *testing.T) {
	const f = `(memory (export "memory") 1) (func $f (export "f") (result i32) `
	for name, test := range map[string]struct{ fields, want string }{
		"loop":       {f + `(loop $again (br $again)) (i32.const 0))`, stopped},
		"fork":       {f + `(drop (call $g (i32.const 60))) (i32.const 0))` + fork, stopped},
		"tail calls": {f + `(return_call $f))`, stopped},
		"start":      {f + `(i32.const 0)) (func $s (loop $again (br $again))) (start $s)`, stopped},
		"memory":     {`(memory (export "memory") 65536)`, "plugin needs too much space for memory"},
		"table":      {f + `(i32.const 0)) (table 100000000 funcref)`, "plugin needs too much space for tables"},
		"tables":     {f + `(i32.const 0))` + strings.Repeat(`(table 1000000 funcref)`, 20), "plugin needs too much space for tables"},
	} {
		var stop atomic.Bool
		timer := time.AfterFunc(50*time.Millisecond, func() { stop.Store(true) })
		start := time.Now()
		_, err := run(library(), assemble(t, test.fields), "p.f()", &stop)
		timer.Stop()
		var list diag.List
		if !errors.As(err, &list) || list[0].Message != test.want || list[0].Code != diag.LimitExceeded || list[0].Span.IsDetached() {
			t.Errorf("%s: %v, want %s", name, err, test.want)
		}
		if took := time.Since(start); took > 10*time.Second {
			t.Errorf("%s: took %s", name, took)
		}
	}
}

const (
	stopped = "compilation takes too long"
	// fork calls itself twice, but never deeper than it is told.
	fork = `(func $g (param $n i32) (result i32)
		(if (result i32) (local.get $n)
			(then (i32.add (call $g (i32.sub (local.get $n) (i32.const 1))) (call $g (i32.sub (local.get $n) (i32.const 1)))))
			(else (i32.const 1))))`
)

// What grows does so up to a bound. The plugin is told, as it is when there is no more memory.
func TestGrowth(t *testing.T) {
	module := assemble(t, `(memory (export "memory") 1)
		(table 1 funcref)
		(func $tell (param $size i32) (result i32)
			(i32.store (i32.const 0) (local.get $size))
			(call $send (i32.const 0) (i32.const 4))
			(i32.const 0))
		(func (export "memory-grows") (result i32)
			(loop $again
				(br_if $again (i32.ne (memory.grow (i32.const 1365)) (i32.const -1))))
			(call $tell (memory.size)))
		(func (export "table-grows") (result i32)
			(loop $again
				(br_if $again (i32.ne (table.grow 0 (ref.null) (i32.const 65536)) (i32.const -1))))
			(call $tell (table.size 0)))`)
	got, err := run(library(), module, "(int.from-bytes(p.memory-grows()), int.from-bytes(p.table-grows()))", nil)
	if want := "(4096, 983041)"; err != nil || got != want {
		t.Errorf("got %s, %v, want %s", got, err, want)
	}
}
