package chatdoc

import (
	"io/fs"

	"chatdoc/eval/data"
	"chatdoc/eval/introspect"
	"chatdoc/eval/lib"
	"chatdoc/eval/plugin"
	"chatdoc/eval/value"
	"chatdoc/eval/world"
	"chatdoc/layout/cetz"
	"chatdoc/layout/extra"
	"chatdoc/layout/std"
	"chatdoc/themes"
)

// packages are those inside this program, by namespace/name: files, or nil for one that is written in Go.
func packages() map[string]fs.FS {
	return map[string]fs.FS{
		themes.Package: themes.Files(),
		cetz.Name:      nil,
		extra.Name:     nil,
	}
}

// library is what documents find defined: the functions of values, data loading, plugins, questions to the document,
// and the elements.
func library(w world.World) *value.Library {
	l := lib.New(lib.Parts{Inputs: inputs(w), Syntax: std.Syntax()})
	data.Define(l.Global.Scope)
	introspect.Define(l.Global.Scope)
	plugin.Define(l.Global.Scope)
	std.Define(l.Global.Scope, l.Math.Scope)
	arrange(l)
	l.Packages = map[string]*value.Module{cetz.Name: cetz.Package(), extra.Name: extra.Package()}
	return l
}

// inputs are what the command line says, for sys.inputs. The last of several values of a key counts.
func inputs(w world.World) *value.Dict {
	d := value.NewDict()
	for _, pair := range w.Inputs() {
		d.Put(pair[0], value.Str(pair[1]))
	}
	return d
}
