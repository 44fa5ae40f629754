// Package extra is what chatdoc adds to Typst, as a package that documents can import: @chatdoc/extra. The themes are
// made with it.
//
//	#import "@chatdoc/extra:0.1.0": cover, entry, is-set, sheet
package extra

import "chatdoc/eval/value"

// Name is the package's name, as the world knows it.
const Name = "chatdoc/extra"

// Elements are the elements that the package declares.
func Elements() []*value.Elem { return []*value.Elem{coverElem, entryElem, sheetElem} }

// Package makes the package.
func Package() *value.Module {
	scope := value.NewScope()
	for _, e := range Elements() {
		scope.Define(e.Name, e.Func)
	}
	scope.Define(isSet.Name, isSet)
	return value.NewModule("extra", scope)
}
