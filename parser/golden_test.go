package parser

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"chatdoc/lexer/source"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestTrees compares the trees of the documents in testdata/syntax with the .tree files beside them. What those mean is
// settled by structure_test.go, where the reference compiler has a say; here it is places, values and code that count.
func TestTrees(t *testing.T) {
	files, err := filepath.Glob("../testdata/syntax/*.typ")
	if err != nil || len(files) == 0 {
		t.Fatal("no documents", err)
	}
	for _, name := range files {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".typ"), func(t *testing.T) { testTree(t, name) })
	}
}

func testTree(t *testing.T, name string) {
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	file := source.NewFile(1, name, string(text))
	root, errs := Parse(file)
	if len(errs) > 0 {
		t.Fatalf("%v at %v", errs, file.Position(errs[0].Span.Start))
	}
	compareGolden(t, strings.TrimSuffix(name, ".typ")+".tree", dump(root))
}

func compareGolden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; see it with: go test ./parser -update && git diff\ngot:\n%s", name, got)
	}
}
