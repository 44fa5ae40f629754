package pdf

import (
	"slices"

	"chatdoc/eval/unit"
	"chatdoc/layout/frame"
	"chatdoc/render/pdf/relink"
)

// link is a place on a page that leads elsewhere.
type link struct {
	corners [4]unit.Point // on the page, in PDF's coordinates: from the lower left one counterclockwise
	dest    frame.Dest
}

// link notes a link. It stays upright on the page's own terms, so the corners are taken through all transformations.
func (p *painter) link(l *frame.Link, s space) {
	place := p.base.Pre(s.full)
	p.links = append(p.links, link{
		corners: [4]unit.Point{
			unit.Point{Y: l.Size.Y}.Transform(place),
			unit.Point{X: l.Size.X, Y: l.Size.Y}.Transform(place),
			unit.Point{X: l.Size.X}.Transform(place),
			unit.Point{}.Transform(place),
		},
		dest: l.Dest,
	})
}

// annotation is a link as an object (ISO 32000-1, 12.5.6.5); ok is false if it leads nowhere.
func (a *assembler) annotation(l link) (annotation relink.Dict, ok bool) {
	low, high := l.bounds()
	dict := relink.Dict{
		"Type": relink.Name("Annot"), "Subtype": relink.Name("Link"),
		"Rect":   points(low, high),
		"Border": relink.Array{relink.Int(0), relink.Int(0), relink.Int(0)},
		"F":      relink.Int(4), // print
	}
	if l.slanted() {
		dict["QuadPoints"] = points(l.corners[:]...)
	}
	switch dest := l.dest.(type) {
	case frame.URL:
		dict["A"] = relink.Dict{"S": relink.Name("URI"), "URI": relink.String(dest)}
	case frame.Position:
		place, ok := a.destination(dest.Page, dest.Point)
		if !ok {
			return nil, false
		}
		dict["Dest"] = place
	default:
		return nil, false
	}
	return dict, true
}

// bounds is the box around the corners.
func (l link) bounds() (low, high unit.Point) {
	low, high = l.corners[0], l.corners[0]
	for _, c := range l.corners[1:] {
		low = unit.Point{X: min(low.X, c.X), Y: min(low.Y, c.Y)}
		high = unit.Point{X: max(high.X, c.X), Y: max(high.Y, c.Y)}
	}
	return low, high
}

// slanted reports whether the box around the corners is more than the link.
func (l link) slanted() bool {
	low, high := l.bounds()
	for _, c := range l.corners {
		onX := c.X.ApproxEq(low.X) || c.X.ApproxEq(high.X)
		onY := c.Y.ApproxEq(low.Y) || c.Y.ApproxEq(high.Y)
		if !onX || !onY {
			return true
		}
	}
	return false
}

// points are coordinates as an array.
func points(ps ...unit.Point) relink.Array {
	var a relink.Array
	for _, p := range ps {
		a = append(a, coordinate(p.X), coordinate(p.Y))
	}
	return a
}

func coordinate(v unit.Abs) relink.Real { return relink.Real(relink.Round(float64(v), decimals)) }

// headroom is how far above a place viewers scroll, so that the line which the place is in shows.
const headroom unit.Abs = 10

// destination is a place in the document (ISO 32000-1, 12.3.2); ok is false if there is no such page.
func (a *assembler) destination(page int, at unit.Point) (dest relink.Array, ok bool) {
	if page < 1 || page > len(a.pages) {
		return nil, false
	}
	height := a.doc.Pages[page-1].Frame.Size.Y
	top := height - max(at.Y-headroom, 0)
	return relink.Array{a.pages[page-1], relink.Name("XYZ"), coordinate(at.X), coordinate(top), relink.Int(0)}, true
}

// namesPerNode bounds the names in a node of the name tree.
const namesPerNode = 64

// destinations is the name tree of the document's anchors (ISO 32000-1, 7.9.6), nil if there are none.
func (a *assembler) destinations() relink.Object {
	names := make([]string, 0, len(a.doc.Anchors))
	for name := range a.doc.Anchors {
		names = append(names, name)
	}
	slices.Sort(names)
	var leaves relink.Array
	for chunk := range slices.Chunk(names, namesPerNode) {
		var entries relink.Array
		for _, name := range chunk {
			anchor := a.doc.Anchors[name]
			if dest, ok := a.destination(anchor.Page, anchor.Point); ok {
				entries = append(entries, relink.String(name), dest)
			}
		}
		if len(entries) > 0 {
			limits := relink.Array{entries[0], entries[len(entries)-2]}
			leaves = append(leaves, a.file.Add(relink.Dict{"Names": entries, "Limits": limits}))
		}
	}
	if leaves == nil {
		return nil
	}
	return a.file.Add(relink.Dict{"Kids": leaves})
}
