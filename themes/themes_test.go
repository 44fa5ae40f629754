package themes_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"chatdoc"
	"chatdoc/lexer/diag"
)

// compile compiles a text that stands in an empty folder.
func compile(t *testing.T, text string) (*chatdoc.Document, diag.List) {
	t.Helper()
	w, err := chatdoc.Project{Main: "-", Text: []byte(text), Root: t.TempDir()}.Open()
	if err != nil {
		t.Fatal(err)
	}
	return chatdoc.Compile(w, chatdoc.Options{})
}

// TestInterface compiles documents that assert what the library gives.
func TestInterface(t *testing.T) {
	paths, err := filepath.Glob("../testdata/themes/*.typ")
	if err != nil || len(paths) == 0 {
		t.Fatal("no documents", err)
	}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if _, list := compile(t, string(text)); len(list) > 0 {
			t.Error(path, list)
		}
	}
}

const (
	common = "user message free-message plain time with-side-user utils "
	themed = "discord discord.chat wechat wechat.chat qqnt qqnt.chat "
)

// The ways to import the library, and the names that each brings.
var imports = []struct{ code, names string }{
	{`#import "mod.typ": *`, common + themed + "themes themes.wechat example-style"},
	{`#import "mod.typ": user, message, discord, wechat, qqnt, example-style`, "user message example-style " + themed},
	{`#import "mod.typ"`, "mod.user mod.themes.qqnt mod.example-style"},
	{`#import "chats/mod.typ": *`, common + themed + "example-style"},
	{`#import "@preview/ourchat:0.1.0" as oc` + "\n" + `#import oc.themes: *`, themed + "oc oc.user oc.message oc.utils"},
	{`#import "@preview/ourchat:0.2.2" as oc` + "\n" + `#import oc.themes: wechat`, "oc wechat wechat.user wechat.message"},
	{`#import "@preview/ourchat:0.2.2"`, "ourchat.user ourchat.themes.discord ourchat.themes.qqnt.chat"},
	{`#import "@preview/ourchat:0.1.0": *`, common + themed + "themes"},
	{`#import "@preview/ourchat:0.1.1": *`, common + themed + "themes"},
	{`#import "@preview/ourchat:0.2.0": *`, common + themed + "themes"},
	{`#import "@preview/ourchat:0.2.1": *`, common + themed + "themes"},
	{`#import "@preview/ourchat:0.2.2": *`, common + themed + "themes"},
	{`#import "@preview/ourchat:0.2.2": themes, user` + "\n" + `#import themes: *`, "user themes " + themed},
	{`#import "@preview/ourchat:0.2.2": themes` + "\n" + `#import themes.discord: *`, common + "chat dark-theme mention newbie newbie-user"},
	{`#import "@preview/ourchat:0.2.2": themes` + "\n" + `#import themes.wechat: *`, common + "chat light-theme dark-theme default-avatar default-user"},
	{`#import "@preview/ourchat:0.2.2": themes` + "\n" + `#import themes.qqnt: *`, common + "chat light-theme dark-theme badge builtin-themes default-layout"},
}

func TestImports(t *testing.T) {
	for _, test := range imports {
		code := test.code + "\n"
		for name := range strings.FieldsSeq(test.names) {
			code += "#let _ = " + name + "\n"
		}
		if _, list := compile(t, code); len(list) > 0 {
			t.Errorf("%s: %v", test.code, list)
		}
	}
}

// A file of the document's own comes first.
func TestOwnFile(t *testing.T) {
	dir := t.TempDir()
	for name, text := range map[string]string{
		"mod.typ":  "#let user = 1",
		"main.typ": "#import \"mod.typ\": *\n#assert.eq(user, 1)\n#let _ = discord",
	} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	w, err := chatdoc.Project{Main: filepath.Join(dir, "main.typ")}.Open()
	if err != nil {
		t.Fatal(err)
	}
	_, list := chatdoc.Compile(w, chatdoc.Options{})
	if len(list) != 1 || list[0].Message != "unknown variable: discord" {
		t.Errorf("got %v, want discord to be unknown", list)
	}
}

const discordFields = "background, text-normal, text-muted, text-link, text-username, divider-color, code-background, code-border"

const (
	wechatFields = "background, bubble-left, bubble-right, text-left, text-right, text-link-left, text-link-right, text-username, text-timestamp"
	qqntFields   = wechatFields + ", timestamp-background"
)

// What is wrong, and what the library says to it.
var mistakes = []struct{ code, message string }{
	{`discord.chat(theme: (glow: red))`, `panicked with: "Invalid theme field: 'glow'. Valid fields are: ` + discordFields + `"`},
	{`discord.chat(theme: (background: red, inherits: "dark"))`, `panicked with: "Invalid theme field: 'inherits'. Valid fields are: ` + discordFields + `"`},
	{`discord.chat(layout: (avatar: 1pt))`, `panicked with: "Invalid layout field: 'avatar'. Valid fields are: content-scale, content-inset, `},
	{`discord.chat(layout: (inherit: "dark"))`, `panicked with: "Invalid layout field: 'inherit'. Valid fields are: content-scale, `},
	{`wechat.chat(theme: (glow: red))`, `panicked with: "Invalid theme field: 'glow'. Valid fields are: ` + wechatFields + `"`},
	{`wechat.chat(layout: (avatar: 1pt))`, `panicked with: "Invalid layout field: 'avatar'. Valid fields are: content-inset, row-gutter, `},
	{`qqnt.chat(theme: (inherit: "dark", glow: red))`, `panicked with: "Invalid theme field: 'glow'. Valid fields are: ` + qqntFields + `"`},
	{`qqnt.chat(layout: (avatar: 1pt))`, `panicked with: "Invalid layout field: 'avatar'. Valid fields are: content-inset, main-text-size, `},
	{`wechat.chat(color: red)`, `panicked with: "unexpected argument: color"`},
	{`qqnt.chat((a: 1))`, "assertion failed: expected a message, found (a: 1); messages are made with `message(left, user)[…]`"},
	{`qqnt.badge()`, "missing argument: body"},
	{`utils.validate-theme((a: 1, x: 2), (a: 0, b: 0))`, `panicked with: "Invalid theme field: 'x'. Valid fields are: a, b"`},
	{`utils.validate-theme((x: 2), (a: 0), field-type: "color")`, `panicked with: "Invalid color field: 'x'. Valid fields are: a"`},
	{`utils.validate-layout((x: 2), (a: 0, b: 0))`, `panicked with: "Invalid layout field: 'x'. Valid fields are: a, b"`},
	{`utils.resolve-theme((n: (a: 0)), (x: 1), default: "n")`, `panicked with: "Invalid theme field: 'x'. Valid fields are: a"`},
	{`utils.resolve-layout((x: 1), (a: 0))`, `panicked with: "Invalid layout field: 'x'. Valid fields are: a"`},
	{`discord.chat(color: red)`, `panicked with: "unexpected argument: color"`},
	{`discord.chat((a: 1))`, "assertion failed: expected a message, found (a: 1); messages are made with `message(left, user)[…]`"},
	{`message(top, user())[]`, "assertion failed: expected `left` or `right`, found `top`"},
	{`message(left, "Ada")[]`, "assertion failed: expected a user, found string; users are made with `user(name: [Ada])`"},
	{`with-side-user(left, [Ada])`, "assertion failed: expected a user, found content; users are made with `user(name: [Ada])`"},
	{`message(left)[]`, "missing argument: body"},
	{`user([Ada])`, "unexpected argument"},
}

func TestMistakes(t *testing.T) {
	for _, test := range mistakes {
		_, list := compile(t, "#import \"mod.typ\": *\n#"+test.code)
		if len(list) != 1 || !strings.HasPrefix(list[0].Message, test.message) {
			t.Errorf("%s\ngot  %v\nwant %s", test.code, list, test.message)
		}
	}
}
