package chatdoc_test

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// rooms says which packages may know which, as go/build/deps_test.go does for Go itself. In
//
//	a, b < c
//
// c may import a and b, and all that they may import. A package that is in no line may not exist, and one that may
// import nothing of ours stands on the right of NONE. Packages below a folder "internal" belong to the room around it.
// Only what goes into the program counts: tests may import what they need.
const rooms = `
	# Text and its syntax.
	NONE < lexer/source;
	lexer/source < lexer/diag;
	NONE < lexer;
	lexer/source < parser/ast;
	lexer, lexer/diag, parser/ast < parser;
	parser < parser/format;

	# Small matters without Typst in them.
	NONE < eval/elementary, eval/grapheme, eval/regex, eval/unit;
	eval/unit < eval/color;
	NONE < layout/bidi, layout/hyphen, layout/imagefile, layout/lang, layout/linebreak, layout/numbering;
	layout/lang < layout/quote;
	eval/color < layout/highlight;

	# Values, and the language.
	lexer, lexer/diag < eval/world;
	eval/color, eval/regex, eval/world < eval/value;
	eval/value, parser < eval/resolve;
	eval/grapheme, eval/resolve < eval;
	eval, eval/elementary < eval/lib;
	eval/value < eval/data, eval/plugin;
	eval/value, layout/numbering < eval/introspect;

	# What a renderer sees.
	eval/unit < layout/font;
	eval/color, layout/font < layout/frame;

	# Layout: the engine, then its elements.
	eval, eval/introspect, layout/frame,
	layout/bidi, layout/hyphen, layout/lang, layout/linebreak, layout/numbering, layout/quote
		< layout;
	layout < layout/cetz, layout/extra, layout/math;
	layout/frame < layout/svgfile;
	layout/highlight, layout/imagefile, layout/math, layout/svgfile < layout/std;

	# Renderers know frames, and nothing of documents.
	NONE < render/pdf/fontsub;
	NONE < render/pdf/relink;
	layout/frame, layout/imagefile, render/pdf/fontsub, render/pdf/relink < render/pdf;

	# Themes are documents.
	NONE < themes;

	# The story of a compilation, and the program.
	eval/data, eval/lib, eval/plugin, layout/std, layout/cetz, layout/extra, render/pdf, themes < chatdoc;
	chatdoc < cmd/chatdoc;
`

// outside says who alone may import what is not ours: modules of other authors, so that each can be replaced in one
// place, and packages of Go that lead out of a compilation or bring chance into it. World and fonts are the only ways
// to the disk; there is none to the network. Other modules may not be imported at all, other packages of Go by all.
const outside = `
	codeberg.org/go-fonts                     : layout/font
	eliasnaur.com/font                        : layout/font
	github.com/alecthomas/chroma/v2/lexers    : nobody   # it costs 10 ms in every run
	github.com/alecthomas/chroma/v2           : layout/highlight
	github.com/BurntSushi/toml                : eval/lib, eval/world
	github.com/dlclark/regexp2                : layout/highlight
	github.com/go-pdf/fpdf                    : render/pdf
	github.com/go-text/typesetting/language   : layout, layout/font
	github.com/go-text/typesetting/segmenter  : eval/lib, layout, layout/linebreak, layout/quote, lexer
	github.com/go-text/typesetting            : layout/font
	github.com/spf13/cobra                    : cmd/chatdoc
	github.com/tetratelabs/wazero             : eval/plugin
	golang.org/x/image                        : layout/font, layout/imagefile, layout/svgfile
	golang.org/x/term                         : cmd/chatdoc
	golang.org/x/text                         : eval/lib, layout, layout/bidi, lexer/diag

	crypto/rand   : nobody
	math/rand     : nobody
	net/url       : layout/svgfile   # it reads addresses and goes nowhere
	net           : nobody
	os/exec       : nobody
	os            : chatdoc, cmd/chatdoc, eval/world, layout/font
	plugin        : nobody
	unsafe        : layout/font
`

func TestImportPolicy(t *testing.T) {
	allowed, problems := parseRooms(rooms)
	owners := parseOutside(outside)
	for _, p := range listPackages(t) {
		if p.Standard || p.Module.Path != "chatdoc" {
			continue
		}
		room := strings.TrimPrefix(p.ImportPath, "chatdoc/")
		may, known := allowed[room]
		if !known {
			problems = append(problems, room+" has no line in the import policy")
		}
		for _, path := range p.Imports {
			if ours, ok := strings.CutPrefix(path, "chatdoc/"); ok || path == "chatdoc" {
				if parent, _, _ := strings.Cut(ours, "/internal/"); !may[ours] && parent != room {
					problems = append(problems, room+" may not import "+ours)
				}
			} else if !mayLeave(owners, room, path) {
				problems = append(problems, room+" may not import "+path)
			}
		}
	}
	for _, p := range problems {
		t.Error(p)
	}
}

// parseRooms finds for every room all the rooms that it may know.
func parseRooms(rules string) (allowed map[string]map[string]bool, problems []string) {
	allowed = map[string]map[string]bool{}
	for rule := range strings.SplitSeq(withoutComments(rules), ";") {
		left, right, ok := strings.Cut(rule, "<")
		if !ok {
			continue
		}
		may := map[string]bool{}
		for _, room := range names(left) {
			if room == "NONE" {
				continue
			}
			if allowed[room] == nil {
				problems = append(problems, "the import policy speaks of "+room+" before it says what that may import")
			}
			may[room] = true
			maps.Copy(may, allowed[room])
		}
		for _, room := range names(right) {
			allowed[room] = may
		}
	}
	return allowed, problems
}

// owner is who may import some path and what is below it.
type owner struct {
	path  string
	rooms []string
}

func parseOutside(rules string) (owners []owner) {
	for line := range strings.Lines(withoutComments(rules)) {
		if path, rooms, ok := strings.Cut(line, ":"); ok {
			owners = append(owners, owner{strings.TrimSpace(path), names(rooms)})
		}
	}
	return owners
}

// mayLeave reports whether a room may import what is not ours. The first line that speaks of it decides.
func mayLeave(owners []owner, room, path string) bool {
	for _, o := range owners {
		if path == o.path || strings.HasPrefix(path, o.path+"/") {
			return slices.Contains(o.rooms, room)
		}
	}
	first, _, _ := strings.Cut(path, "/")
	return !strings.Contains(first, ".")
}

func withoutComments(rules string) string {
	var b strings.Builder
	for line := range strings.Lines(rules) {
		text, _, _ := strings.Cut(line, "#")
		b.WriteString(text + "\n")
	}
	return b.String()
}

func names(list string) []string {
	return strings.FieldsFunc(list, func(r rune) bool { return r == ',' || unicode.IsSpace(r) })
}
