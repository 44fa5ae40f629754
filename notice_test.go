package chatdoc_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"path"
	"strings"
	"testing"
)

// TestNoticeNamesWhatIsNotOurs looks for every module of others and every data file that goes into the program.
func TestNoticeNamesWhatIsNotOurs(t *testing.T) {
	notice, err := os.ReadFile("NOTICE")
	if err != nil {
		t.Fatal(err)
	}
	missing := map[string]bool{}
	look := func(name string) {
		if !bytes.Contains(notice, []byte(name)) && !missing[name] {
			missing[name] = true
			t.Errorf("NOTICE does not name %s", name)
		}
	}
	for _, p := range listPackages(t) {
		folder, ours := strings.CutPrefix(p.ImportPath, "chatdoc/")
		switch {
		case p.Standard || folder == "themes" || folder == "lexer/diag": // whose files are ours
		case !ours:
			look(p.Module.Path)
		default:
			for _, pattern := range p.EmbedPatterns {
				look(data(path.Join(folder, pattern)))
			}
		}
	}
}

// data is what NOTICE calls a data file: many of a kind go by the name of their folder.
func data(file string) string {
	if folder := path.Dir(file); path.Base(folder) == "tries" {
		return folder
	}
	return file
}

// pkg is a package as the go command lists it.
type pkg struct {
	ImportPath    string
	Imports       []string // without those of tests
	EmbedPatterns []string
	Standard      bool // whether it is Go's own
	Module        struct{ Path string }
}

// listPackages lists the packages that go into the program.
func listPackages(t *testing.T) (list []pkg) {
	t.Helper()
	out, err := exec.Command("go", "list", "-deps", "-json=ImportPath,Imports,EmbedPatterns,Standard,Module", "./cmd/chatdoc").Output()
	if err != nil {
		t.Fatal(err)
	}
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var p pkg
		if err := dec.Decode(&p); errors.Is(err, io.EOF) {
			return list
		} else if err != nil {
			t.Fatal(err)
		}
		list = append(list, p)
	}
}
