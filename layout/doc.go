// Package layout turns content into pages of frames.
//
// Compile is the loop around it all: the document is laid out, what it says about itself (counters, headings, places)
// is collected, and as long as that differs from what the previous round assumed, it is laid out again.
//
// A round goes through three stages. Realization (realize*.go) applies show rules and groups what belongs together,
// so that text becomes paragraphs and items become lists. The flow (flow_*.go) collects what is realized into lines,
// blocks, spacing and placed things, composes columns with floats and footnotes, and distributes the rest over
// regions: pages, columns, or whatever the container gives. Paragraphs (par_*.go) are shaped, broken into lines and
// justified; grids (grid_*.go) size their tracks; pages (page_*.go) get their marginals.
//
// The elements that these stages know are declared here, each in its file (elem_*.go); all others are in package std
// and say by Shows, Frames or Fragments how they are laid out.
//
// The algorithms are Typst's, as its documentation and its behaviour have them.
package layout
