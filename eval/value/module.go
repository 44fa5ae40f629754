package value

import "chatdoc/lexer/source"

// Module is an evaluated file, or a group of definitions of the library.
type Module struct {
	Name    string // "" where it has none
	Scope   *Scope
	Content *Content      // what the file evaluated to; nil for a module of the library
	File    source.FileID // 0 for a module of the library
}

// ModuleType is the type of modules.
var ModuleType = NewType("module", "module")

// NewModule makes a module of the library.
func NewModule(name string, scope *Scope) *Module { return &Module{Name: name, Scope: scope} }

// Type is ModuleType.
func (*Module) Type() *Type { return ModuleType }
