package pdf

import (
	"slices"
	"strconv"

	"chatdoc/eval/color"
	"chatdoc/eval/unit"
	"chatdoc/layout/frame"
	"chatdoc/render/pdf/relink"
)

// resources are the things that a content stream refers to by name (ISO 32000-1, 7.8.3). Fonts and images are numbered
// throughout the document, the others as the stream comes to use them.
type resources struct {
	fonts    []int
	images   []int
	forms    []*form
	patterns []pattern
	states   []extState
}

// resourceName is a letter for the kind and a number.
type resourceName struct {
	kind  byte
	index int
}

func (n resourceName) append(b []byte) []byte {
	return strconv.AppendInt(append(b, '/', n.kind), int64(n.index), 10)
}

// key is the name in a dictionary.
func (n resourceName) key() relink.Name { return relink.Name(n.append(nil)[1:]) }

// pattern is a color that changes from place to place: a gradient or a tiling.
type pattern struct {
	shading gradientFill
	tiling  *frame.Tiling
	matrix  unit.Transform // of the tiling, from its cell to the stream
}

// gradientFill is a gradient in its place.
type gradientFill struct {
	gradient *color.Gradient
	box      unit.Size      // that the gradient stretches over
	matrix   unit.Transform // from the box, with y downwards, to where the gradient is used
}

// extState is a graphics state that has no operator of its own: an opacity or a mask.
type extState struct {
	which parameter // fillAlpha or strokeAlpha
	alpha float64
	mask  *softMask
}

// softMask lets through of what is drawn as much as the alpha of a gradient says (ISO 32000-1, 11.5).
type softMask struct {
	shading   gradientFill
	low, high unit.Point // corners of what can be drawn on, in the user space at hand
}

// form is a content stream of its own that the painter shows in another.
type form struct {
	contents  []byte
	resources *resources
	low, high unit.Point // corners of what it draws
}

func (r *resources) font(index int) resourceName  { return resourceName{'F', list(&r.fonts, index)} }
func (r *resources) image(index int) resourceName { return resourceName{'I', list(&r.images, index)} }

// list puts an index into a list once, and returns it.
func list(indexes *[]int, index int) int {
	if !slices.Contains(*indexes, index) {
		*indexes = append(*indexes, index)
	}
	return index
}

func (r *resources) form(f *form) resourceName      { return resourceName{'X', add(&r.forms, f)} }
func (r *resources) pattern(p pattern) resourceName { return resourceName{'P', add(&r.patterns, p)} }
func (r *resources) state(s extState) resourceName  { return resourceName{'G', add(&r.states, s)} }

// add puts a thing into a list unless it is there, and returns its place.
func add[T comparable](things *[]T, thing T) int {
	i := slices.Index(*things, thing)
	if i < 0 {
		i = len(*things)
		*things = append(*things, thing)
	}
	return i
}
