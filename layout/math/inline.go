package math

import (
	"chatdoc/eval/unit"
	"chatdoc/layout"
	"chatdoc/layout/frame"
)

// Items are the parts of the run in a line of text. Behind relations and binary operators lines may break; the space there
// is weak, so that it vanishes at the ends of lines.
func (r Run) Items() []layout.InlineItem {
	var b itemBuilder
	breaks := false // whether a break is possible directly before the fragment
	for i, f := range r {
		if breaks && f.isSpace() {
			b.items = append(b.items, layout.InlineItem{Space: f.Width})
			continue
		}
		b.push(f)
		var next *Fragment
		if i+1 < len(r) {
			next = r[i+1]
		}
		if breaks = breaksBehind(f, next); !breaks {
			continue
		}
		b.finish()
		if next != nil && !next.isSpace() {
			b.items = append(b.items, layout.InlineItem{})
		}
	}
	b.finish()
	return b.items
}

// breaksBehind reports whether a line may break behind a fragment; next is what follows, nil for nothing.
func breaksBehind(f, next *Fragment) bool {
	class := func(c Class) bool { return next != nil && next.Class == c && !next.isSpace() }
	switch {
	case f.isSpace():
		return false
	case f.Class == layout.ClassBinary:
		return !class(layout.ClassBinary)
	case f.Class == layout.ClassRelation:
		return !class(layout.ClassRelation) && !class(layout.ClassClosing)
	}
	return false
}

// itemBuilder is the state of Items.
type itemBuilder struct {
	items           []layout.InlineItem
	frame           *frame.Frame // of the part at work, nil before it begins
	x               unit.Abs
	ascent, descent unit.Abs
}

// push adds a fragment. Its frame's baseline is at the top until all are known.
func (b *itemBuilder) push(f *Fragment) {
	if b.frame == nil {
		b.frame = frame.New(unit.Size{})
		b.x, b.ascent, b.descent = 0, 0, 0
	}
	b.ascent, b.descent = max(b.ascent, f.Ascent), max(b.descent, f.Descent)
	b.frame.PushFrame(unit.Point{X: b.x, Y: -f.Ascent}, f.Frame())
	b.x += f.Width
}

// finish completes the part at work.
func (b *itemBuilder) finish() {
	f := b.frame
	if f == nil {
		return
	}
	f.Size = unit.Size{X: b.x, Y: b.ascent + b.descent}
	f.SetBaseline(0)
	f.Translate(unit.Point{Y: b.ascent})
	b.items = append(b.items, layout.InlineItem{Frame: f})
	b.frame = nil
}
