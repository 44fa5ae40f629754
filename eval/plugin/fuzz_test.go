package plugin_test

import (
	"fmt"
	"os"
	"path/filepath"
	"sync/atomic"
	"testing"
	"time"

	"chatdoc/eval/internal/wat"
)

// FuzzPlugin looks for bytes that, taken for a plugin, crash the program or go on though they were stopped.
func FuzzPlugin(f *testing.F) {
	f.Add([]byte("\x00asm\x01\x00\x00\x00"))
	f.Add(assemble(f, opaque))
	paths, err := filepath.Glob("../../testdata/eval/plugin/*.wat")
	if err != nil || paths == nil {
		f.Fatal("no modules", err)
	}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		module, err := wat.Assemble(string(text))
		if err != nil {
			f.Fatal(path, err)
		}
		f.Add(module)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		l := library()
		for args := range 3 {
			code := fmt.Sprintf(`dictionary(p).values().slice(0, calc.min(8, dictionary(p).len())).map(f => f(..(bytes("abc"),) * %d))`, args)
			var stop atomic.Bool
			timer := time.AfterFunc(100*time.Millisecond, func() { stop.Store(true) })
			start := time.Now()
			_, _ = run(l, data, code, &stop)
			timer.Stop()
			if took := time.Since(start); took > 5*time.Second {
				t.Errorf("took %s", took)
			}
		}
	})
}
