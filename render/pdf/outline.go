package pdf

import (
	"chatdoc/layout/frame"
	"chatdoc/render/pdf/relink"
)

// outline is the tree of the document's outline (ISO 32000-1, 12.3.3), nil if there is none.
func (a *assembler) outline() relink.Object {
	if len(a.doc.Outline) == 0 {
		return nil
	}
	root := relink.Dict{"Type": relink.Name("Outlines")}
	ref := a.file.Add(root)
	root["Count"] = relink.Int(a.outlineItems(ref, root, a.doc.Outline))
	return ref
}

// outlineItems links the entries of a level to their parent and to each other. It returns how many entries show as
// long as the parent is open.
func (a *assembler) outlineItems(parent relink.Ref, parentDict relink.Dict, entries []frame.OutlineEntry) int {
	visible := 0
	var last relink.Ref
	for i := range entries {
		item := relink.Dict{"Title": relink.Text(entries[i].Title), "Parent": parent}
		ref := a.file.Add(item)
		if dest, ok := a.destination(entries[i].Page, entries[i].Point); ok {
			item["Dest"] = dest
		}
		if i == 0 {
			parentDict["First"] = ref
		} else {
			item["Prev"] = last
			a.file.Dict(last)["Next"] = ref
		}
		visible += 1 + a.outlineChildren(ref, item, &entries[i])
		last = ref
	}
	parentDict["Last"] = last
	return visible
}

// outlineChildren adds what is below an entry and returns how many of those show. A negative count hides them at first.
func (a *assembler) outlineChildren(ref relink.Ref, item relink.Dict, entry *frame.OutlineEntry) int {
	if len(entry.Children) == 0 {
		return 0
	}
	below := a.outlineItems(ref, item, entry.Children)
	if entry.Closed {
		item["Count"] = relink.Int(-below)
		return 0
	}
	item["Count"] = relink.Int(below)
	return below
}
