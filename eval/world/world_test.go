package world_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"chatdoc/eval/world"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

func files(texts map[string]string) fs.FS {
	tree := fstest.MapFS{}
	for name, text := range texts {
		tree[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return tree
}

func writeFiles(t *testing.T, root string, texts map[string]string) {
	t.Helper()
	for name, text := range texts {
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// read gives a file's text, or the message that says why there is none.
func read(w *world.Files, place world.Place) string {
	file, err := w.Source(w.ID(place))
	if err != nil {
		return "error: " + err.Error()
	}
	return file.Text
}

func TestPathsAreRelativeToTheFile(t *testing.T) {
	from := world.Place{Path: "/chapters/one.typ"}
	for to, want := range map[string]string{
		"two.typ":             "/chapters/two.typ",
		"/lib.typ":            "/lib.typ",
		"../lib.typ":          "/lib.typ",
		"./a//b/../c.typ":     "/chapters/a/c.typ",
		"../../secret.typ":    "/../secret.typ",
		"/../secret.typ":      "/../secret.typ",
		"../../x/../../y.typ": "/../../y.typ",
		"":                    "/chapters",
	} {
		if got := from.Join(to).Path; got != want {
			t.Errorf("%q leads to %s, want %s", to, got, want)
		}
	}
}

func TestReading(t *testing.T) {
	w := world.New(files(map[string]string{
		"main.typ":    "= Main",
		"bom.typ":     "\ufeffabc",
		"sub/x.typ":   "x",
		"latin-1.typ": "caf\xe9",
	}), "main.typ", world.Options{})
	if got := w.Place(w.Main()).Path; got != "/main.typ" {
		t.Errorf("the main file is %s", got)
	}
	for path, want := range map[string]string{
		"/main.typ":    "= Main",
		"/bom.typ":     "abc",
		"/sub/x.typ":   "x",
		"/latin-1.typ": "error: file is not valid utf-8",
		"/nope.typ":    "error: file not found (searched at /nope.typ)",
		"/sub":         "error: failed to load file (is a directory)",
		"/":            "error: failed to load file (is a directory)",
		"/../x.typ":    "error: failed to load file (access denied)",
	} {
		if got := read(w, world.Place{Path: path}); got != want {
			t.Errorf("%s: %s, want %s", path, got, want)
		}
	}
}

func TestDiskIsASandbox(t *testing.T) {
	dir := t.TempDir()
	root := filepath.Join(dir, "project")
	writeFiles(t, dir, map[string]string{"secret.typ": "secret", "project/main.typ": "main", "project/a.typ": "a"})
	links := map[string]string{"out.typ": "../secret.typ", "in.typ": "a.typ", "abs.typ": filepath.Join(dir, "secret.typ")}
	for name, target := range links {
		if err := os.Symlink(target, filepath.Join(root, name)); err != nil {
			t.Fatal("symbolic links are needed:", err)
		}
	}
	w, err := world.Open(root, filepath.Join(root, "main.typ"), world.Options{})
	if err != nil {
		t.Fatal(err)
	}
	for path, want := range map[string]string{
		"/main.typ":      "main",
		"/in.typ":        "a",
		"/out.typ":       "error: failed to load file (access denied)",
		"/abs.typ":       "error: failed to load file (access denied)",
		"/../secret.typ": "error: failed to load file (access denied)",
		"/b.typ":         "error: file not found (searched at " + filepath.Join(root, "b.typ") + ")",
		"/a.typ/b.typ":   "error: failed to load file (not a directory)",
	} {
		if got := read(w, world.Place{Path: path}); got != want {
			t.Errorf("%s: %s, want %s", path, got, want)
		}
	}
	if _, err := world.Open(root, filepath.Join(dir, "secret.typ"), world.Options{}); err == nil {
		t.Error("a main file outside of the root is taken")
	}
}

func TestReadsAreRecorded(t *testing.T) {
	root := t.TempDir()
	writeFiles(t, root, map[string]string{"main.typ": "main", "b.typ": "b", "a.typ": "a"})
	w, err := world.Open(root, filepath.Join(root, "main.typ"), world.Options{Fallback: files(map[string]string{"mod.typ": ""})})
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{"/main.typ", "/b.typ", "/b.typ", "/nope.typ", "/mod.typ"} {
		read(w, world.Place{Path: path})
	}
	var want []string
	for _, name := range []string{"b.typ", "main.typ", "mod.typ", "nope.typ"} {
		want = append(want, filepath.Join(root, name))
	}
	if got := w.Reads(); !slices.Equal(got, want) {
		t.Errorf("reads are %v, want %v", got, want)
	}
}

// A fallback file stands in for a missing one in any folder of the project, and only for a missing one.
func TestFallback(t *testing.T) {
	w := world.New(files(map[string]string{"sub/mod.typ": "mine"}), "main.typ",
		world.Options{Fallback: files(map[string]string{"mod.typ": "built in"})})
	for path, want := range map[string]string{
		"/mod.typ":      "built in",
		"/chat/mod.typ": "built in",
		"/sub/mod.typ":  "mine",
		"/other.typ":    "error: file not found (searched at /other.typ)",
	} {
		if got := read(w, world.Place{Path: path}); got != want {
			t.Errorf("%s: %s, want %s", path, got, want)
		}
	}
}

func TestPackageNames(t *testing.T) {
	for spec, want := range map[string]string{
		"@preview/cetz:0.4.0":          "@preview/cetz:0.4.0",
		"@preview/foo":                 "package specification is missing version",
		"@preview":                     "package specification is missing name",
		"@/foo:1.0.0":                  "package specification is missing namespace",
		"preview/foo:1.0.0":            "package specification must start with '@'",
		"@pre view/foo:1.0.0":          "`pre view` is not a valid package namespace",
		"@preview:1.0.0":               "`preview:1.0.0` is not a valid package namespace",
		"@preview/f oo:1.0.0":          "`f oo` is not a valid package name",
		"@preview/foo:1":               "version number is missing minor version",
		"@preview/foo:1.0.":            "version number is missing patch version",
		"@preview/foo:1.a.0":           "`a` is not a valid minor version",
		"@preview/foo:1.0.0.0":         "version number has unexpected fourth component: `0`",
		"@preview/foo:99999999999.0.0": "`99999999999` is not a valid major version",
	} {
		p, err := world.ParsePackage(spec)
		got := p.String()
		if err != nil {
			got = err.Error()
		}
		if got != want {
			t.Errorf("%s: %s, want %s", spec, got, want)
		}
	}
}

const manifest = "[package]\nname = \"foo\"\nversion = \"VERSION\"\nentrypoint = \"src/lib.typ\"\n"

func packageFiles(version, text string) map[string]string {
	return map[string]string{"typst.toml": strings.ReplaceAll(manifest, "VERSION", version), "src/lib.typ": text}
}

func TestPackagesAreSearchedInOrder(t *testing.T) {
	given, installed := t.TempDir(), t.TempDir()
	writeFiles(t, filepath.Join(given, "preview/foo/1.0.0"), packageFiles("1.0.0", "given"))
	writeFiles(t, filepath.Join(installed, "preview/foo/1.0.0"), packageFiles("1.0.0", "installed"))
	writeFiles(t, filepath.Join(installed, "preview/foo/2.0.0"), packageFiles("2.0.0", "installed"))
	writeFiles(t, filepath.Join(installed, "local/foo/1.0.0"), packageFiles("1.0.0", "installed"))
	w := world.New(files(nil), "main.typ", world.Options{
		Packages:  given,
		Builtin:   map[string]fs.FS{"preview/foo": files(packageFiles("0.0.0", "built in"))},
		Installed: []string{installed},
	})
	for spec, want := range map[string]string{
		"@preview/foo:1.0.0": "given",
		"@preview/foo:2.0.0": "built in",
		"@preview/foo:3.1.4": "built in",
		"@local/foo:1.0.0":   "installed",
		"@local/foo:1.1.0":   "error: package found, but version 1.1.0 does not exist (latest is 1.0.0)",
		"@local/bar:1.0.0":   "error: package not found (searched for @local/bar:1.0.0)",
	} {
		if got := readEntry(t, w, spec); got != want {
			t.Errorf("%s: %s, want %s", spec, got, want)
		}
	}
}

func readEntry(t *testing.T, w *world.Files, spec string) string {
	t.Helper()
	p, err := world.ParsePackage(spec)
	if err != nil {
		t.Fatal(err)
	}
	_, id, err := w.Entry(p)
	if err != nil {
		return "error: " + err.Error()
	}
	return read(w, w.Place(id))
}

func TestManifests(t *testing.T) {
	for text, want := range map[string]string{
		strings.ReplaceAll(manifest, "VERSION", "1.0.0"):                                 "lib",
		strings.ReplaceAll(manifest, "VERSION", "1.0.0") + "compiler = \"0.14\"\n":       "lib",
		strings.ReplaceAll(manifest, "VERSION", "1.0.0") + "compiler = \"0.15.0\"\n":     "error: package requires Typst 0.15.0 or newer (current version is 0.14.2)",
		strings.ReplaceAll(manifest, "VERSION", "1.0.1"):                                 "error: package manifest contains mismatched version 1.0.1",
		"[package]\nname = \"bar\"\nversion = \"1.0.0\"\nentrypoint = \"src/lib.typ\"\n": "error: package manifest contains mismatched name `bar`",
		"[package]\nname = \"foo\"\nversion = \"1.0.0\"\n":                               "error: package manifest is malformed (missing field `entrypoint`)",
		"":                     "error: package manifest is malformed (missing field `package`)",
		"[package]\nname = \n": "error: package manifest is malformed (expected value but found '\\n' instead in line 2)",
	} {
		root := t.TempDir()
		writeFiles(t, filepath.Join(root, "local/foo/1.0.0"), map[string]string{"typst.toml": text, "src/lib.typ": "lib"})
		w := world.New(files(nil), "main.typ", world.Options{Installed: []string{root}})
		if got := readEntry(t, w, "@local/foo:1.0.0"); got != want {
			t.Errorf("%s\n%s, want %s", text, got, want)
		}
	}
}

// TestManifestFields adds a line to a manifest. What is wrong with it is told in the words of the reference.
func TestManifestFields(t *testing.T) {
	for line, want := range map[string]string{
		"authors = 3":              "invalid type: integer `3`, expected a sequence",
		"authors = [1.5]":          "invalid type: floating point `1.5`, expected a string",
		"authors = {}":             "invalid type: map, expected a sequence",
		"license = true":           "invalid type: boolean `true`, expected a string",
		"license = [1]":            "invalid type: sequence, expected a string",
		"license = 2020-01-01":     "invalid type: map, expected a string",
		"keywords = \"a\"":         "invalid type: string \"a\", expected a sequence",
		"compiler = \"0.x\"":       "`x` is not a valid minor version bound",
		"compiler = \"\"":          "`` is not a valid major version bound",
		"compiler = \"0.14.2.1\"":  "version bound has unexpected fourth component: `1`",
		"[template]\npath = \"t\"": "missing field `entrypoint`",
		"[template]\npath = 1":     "invalid type: integer `1`, expected a string",
		"[tool]\na = 1":            "invalid type: integer `1`, expected a map",
	} {
		root := t.TempDir()
		text := strings.ReplaceAll(manifest, "VERSION", "1.0.0") + line + "\n"
		writeFiles(t, filepath.Join(root, "local/foo/1.0.0"), map[string]string{"typst.toml": text, "src/lib.typ": "lib"})
		w := world.New(files(nil), "main.typ", world.Options{Installed: []string{root}})
		got := readEntry(t, w, "@local/foo:1.0.0")
		if got != "error: package manifest is malformed ("+want+")" {
			t.Errorf("%s\n%s, want %s", line, got, want)
		}
	}
}

func TestInstalledPackages(t *testing.T) {
	env := func(vars map[string]string) func(string) string {
		return func(name string) string { return vars[name] }
	}
	for _, tt := range []struct {
		goos string
		vars map[string]string
		want []string
	}{
		{"linux", nil, []string{"/home/me/.local/share/typst/packages", "/home/me/.cache/typst/packages"}},
		{"linux", map[string]string{"XDG_DATA_HOME": "/data"}, []string{"/data/typst/packages", "/home/me/.cache/typst/packages"}},
		{"darwin", nil, []string{"/home/me/Library/Application Support/typst/packages", "/home/me/Library/Caches/typst/packages"}},
		{"windows", map[string]string{"APPDATA": "/roaming", "LOCALAPPDATA": "/local"}, []string{"/roaming/typst/packages", "/local/typst/packages"}},
	} {
		got := world.InstalledPackages(tt.goos, "/home/me", env(tt.vars))
		for i := range got {
			got[i] = filepath.ToSlash(got[i])
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("on %s: %v, want %v", tt.goos, got, tt.want)
		}
	}
}

func TestOverlayHidesFiles(t *testing.T) {
	w := world.New(files(map[string]string{"main.typ": "saved", "other.typ": "other"}), "main.typ", world.Options{
		Overlay: map[string][]byte{"/main.typ": []byte("unsaved"), "/<stdin>": []byte("typed")},
	})
	for path, want := range map[string]string{"/main.typ": "unsaved", "/<stdin>": "typed", "/other.typ": "other"} {
		if got := read(w, world.Place{Path: path}); got != want {
			t.Errorf("%s is %q, want %q", path, got, want)
		}
	}
}

func TestWrongEncodingIsLocated(t *testing.T) {
	w := world.New(files(map[string]string{"main.typ": "é\ncaf\xe9 au lait"}), "main.typ", world.Options{})
	_, err := w.Source(w.Main())
	list := diag.From(err, source.Span{})
	want := []string{"line 2 has the byte 0xe9 where a character should begin"}
	if len(list) != 1 || !slices.Equal(list[0].Hints, want) {
		t.Errorf("%v", list)
	}
}

func TestClock(t *testing.T) {
	if _, ok := world.New(files(nil), "main.typ", world.Options{}).Now(); ok {
		t.Error("a world without a date has one")
	}
	now := time.Date(2024, 2, 29, 12, 0, 0, 0, time.UTC)
	if got, ok := world.New(files(nil), "main.typ", world.Options{Now: now}).Now(); !ok || !got.Equal(now) {
		t.Errorf("the date is %v", got)
	}
}
