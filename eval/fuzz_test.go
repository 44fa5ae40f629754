package eval_test

import (
	"testing"
	"testing/fstest"

	"chatdoc/eval"
	"chatdoc/eval/value"
	"chatdoc/eval/world"
)

// FuzzEval looks for documents that crash the evaluator.
func FuzzEval(f *testing.F) {
	for _, path := range caseFiles(f) {
		for _, c := range readCases(readFile(f, path)) {
			f.Add(c.text(&c.files[0]))
		}
	}
	lib := library()
	f.Fuzz(func(t *testing.T, text string) {
		w := world.New(fstest.MapFS{"main.typ": {Data: []byte(text)}}, "main.typ", world.Options{})
		eng := &value.Engine{World: w, Library: lib, Sink: &value.Sink{}}
		m, err := eval.Eval(eng, w.Main())
		if err == nil {
			_ = value.Repr(m.Content)
			_ = showContexts(eng, m.Content)
		}
	})
}
