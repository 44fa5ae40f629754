package eval_test

import (
	"os"
	"path/filepath"
	"strings"
	"sync"

	"chatdoc/eval/internal/wat"
)

// plugins are the modules that cases find beside them, by their names: those of testdata/eval/plugin, assembled.
var plugins = sync.OnceValue(func() map[string][]byte {
	paths, _ := filepath.Glob("../testdata/eval/plugin/*.wat")
	modules := map[string][]byte{}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			panic(err)
		}
		module, err := wat.Assemble(string(text))
		if err != nil {
			panic(path + ": " + err.Error())
		}
		modules[strings.TrimSuffix(filepath.Base(path), ".wat")+".wasm"] = module
	}
	return modules
})
