package layout

import (
	"chatdoc/eval/introspect"
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout/frame"
)

// BookmarkFunc tells how an element appears in the outline that viewers show. ok is false where it does not.
type BookmarkFunc func(c *value.Content) (title string, level int, ok bool)

// Bookmarks declares that an element appears in the outline.
func Bookmarks(elem *value.Elem, f BookmarkFunc) *value.Elem {
	elem.Bookmark = f
	return elem
}

// outline is the outline of a document: an entry stands below the last one before it that has a smaller level.
func outline(in *introspect.Introspector) []frame.OutlineEntry {
	var flat []frame.OutlineEntry
	for _, l := range in.Elements() {
		f, ok := l.Content.Elem().Bookmark.(BookmarkFunc)
		if !ok {
			continue
		}
		if title, level, ok := f(l.Content); ok {
			flat = append(flat, frame.OutlineEntry{Title: title, Level: level, Page: l.Page, Point: aboveOf(l.Point)})
		}
	}
	entries, _ := nest(flat, 0)
	return entries
}

// nest makes a tree of entries as long as their level is above one. rest is what is left.
func nest(flat []frame.OutlineEntry, above int) (entries, rest []frame.OutlineEntry) {
	for len(flat) > 0 && flat[0].Level > above {
		e := flat[0]
		e.Children, flat = nest(flat[1:], e.Level)
		entries = append(entries, e)
	}
	return entries, flat
}

// aboveOf is the place that viewers scroll to for a point: a little above it.
func aboveOf(p unit.Point) unit.Point {
	return unit.Point{X: p.X, Y: max(0, p.Y-10)}
}
