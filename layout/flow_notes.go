package layout

import (
	"slices"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout/frame"
)

// Footnotes stand at the bottom of the column that refers to them, below a separator. When a frame is put into a column,
// its footnotes are looked for by their tags. Each takes room from the column: its entry is laid out into what is left
// below the frame, and the column is laid out again without that room. The rules are these:
//
//   - The first line of an entry stands on the page of its mark. Where it does not fit, the frame with the mark moves on
//     to the next page, if that helps and the frame cannot be broken.
//   - Where it does not help, the footnote waits for the next column.
//   - What does not fit of an entry is spilled into the next column, before that column's own footnotes.
//   - Footnotes stay in order: once one is spilled or waits, those behind it wait as well.

// Note tells how content is noted at the bottom of the page.
type Note struct {
	// Entry is what stands at the bottom, nil for content that is noted elsewhere.
	Entry func(c *value.Content) *value.Content
	// Separator is what stands between the text and the first entry.
	Separator func(*value.Chain) *value.Content
	// Clearance is the space above the separator, Gap that above each entry.
	Clearance, Gap func(*value.Chain) unit.Length
}

// Notes declares that an element is noted at the bottom of the page.
func Notes(elem *value.Elem, n Note) *value.Elem {
	elem.Note = &n
	return elem
}

func noteOf(c *value.Content) *Note {
	n, _ := c.Elem().Note.(*Note)
	return n
}

// foundNote is a footnote with its place in a frame.
type foundNote struct {
	content *value.Content
	y       unit.Abs
}

// findNotes appends the footnotes that begin in a frame which stands at a height.
func findNotes(found []foundNote, f *frame.Frame, y unit.Abs) []foundNote {
	for _, it := range f.Items {
		switch item := it.Item.(type) {
		case *frame.Group:
			found = findNotes(found, item.Frame, y+it.Pos.Y)
		case *frame.Tag:
			found = appendNote(found, item.Mark.(Mark), y+it.Pos.Y)
		}
	}
	return found
}

func appendNote(found []foundNote, m Mark, y unit.Abs) []foundNote {
	if m.Content != nil && noteOf(m.Content) != nil {
		found = append(found, foundNote{m.Content, y})
	}
	return found
}

// notes lays out the footnotes of a frame that takes a height of the column. A footnote of a frame that can be broken
// only needs the part above its mark.
func (c *composer) notes(regions Regions, f *frame.Frame, need unit.Abs, breakable, migratable bool) (stop, error) {
	if c.config.mode != rootFlow {
		return goOn, nil
	}
	var found []foundNote
	for _, m := range c.work.tags {
		found = appendNote(found, m, 0)
	}
	again := goOn
	migratable = migratable && !breakable && regions.MayProgress()
	for _, n := range findNotes(found, f, 0) {
		if breakable {
			need = n.y
		}
		why, err := c.note(n.content, &regions, need, migratable)
		switch {
		case err != nil || why == regionFull:
			return why, err
		case why == relayCol:
			again = relayCol
		}
		migratable = false // only the first line of the first note keeps the frame from its page
	}
	return again, nil
}

// note lays out a footnote, and those in it, and asks for the column to be laid out again. It does nothing for one that
// stands somewhere already.
func (c *composer) note(content *value.Content, regions *Regions, need unit.Abs, migratable bool) (stop, error) {
	entry := noteOf(content).Entry(content)
	if entry == nil || c.isNoted(content.Location()) {
		return goOn, nil
	}
	if c.noteSpill != nil || len(c.noteQueue) > 0 {
		c.noteQueue = append(c.noteQueue, content)
		return goOn, nil
	}
	area := noteArea{composer: c, note: noteOf(content)}
	if err := area.measure(regions); err != nil {
		return goOn, err
	}
	frames, err := area.layout(content, entry, regions, need)
	if err != nil {
		return goOn, err
	}
	if isHeldBack(frames) {
		switch {
		case migratable:
			return regionFull, nil
		case need > 0 || regions.MayProgress():
			c.noteQueue = append(c.noteQueue, content)
			return goOn, nil
		}
		// There is nothing but footnotes in the column. Nothing of this one fits, but what follows may have more room.
	}
	nested := findAll(frames)
	regions.Size.Y -= area.put(frames, content.Location())
	for _, n := range nested {
		if why, err := c.note(n.content, regions, need, migratable); err != nil || why == regionFull {
			return why, err
		}
	}
	return relayCol, nil
}

func findAll(frames Fragment) (found []foundNote) {
	for _, f := range frames {
		found = findNotes(found, f, 0)
	}
	return found
}

// isHeldBack reports whether nothing of an entry fitted into the first region.
func isHeldBack(frames Fragment) bool {
	return frames[0].IsEmpty() && slices.ContainsFunc(frames, func(f *frame.Frame) bool { return !f.IsEmpty() })
}

func (c *composer) isNoted(loc value.Location) bool {
	return slices.Contains(c.work.noted, loc) || slices.Contains(c.columnFloats.noted, loc)
}

// noteArea is the place at the bottom of a column where footnotes stand.
type noteArea struct {
	*composer
	note           *Note
	separator      *frame.Frame // before the first footnote; nil where there is one already
	clearance, gap unit.Abs
}

// measure lays out the separator, if there is none yet.
func (a *noteArea) measure(regions *Regions) (err error) {
	styles := a.config.styles
	a.clearance, a.gap = Resolve(a.note.Clearance(styles), styles), Resolve(a.note.Gap(styles), styles)
	if a.columnFloats.notes != nil {
		return nil
	}
	region := Region{Size: regions.Base()}
	region.Expand.X = a.config.expand
	a.separator, err = LayoutFrame(a.eng, a.note.Separator(styles), RootLocator(), styles, region)
	return err
}

// above is the space that the separator takes, with the clearance.
func (a *noteArea) above() unit.Abs {
	if a.separator == nil {
		return 0
	}
	return a.clearance + a.separator.Height()
}

// layout lays an entry out into what a frame leaves of the column, and into the columns that follow.
func (a *noteArea) layout(content, entry *value.Content, regions *Regions, need unit.Abs) (Fragment, error) {
	pod := *regions
	pod.Expand.Y = false
	pod.Size.Y -= need + a.above() + a.gap
	frames, err := LayoutFragment(a.eng, entry, LocatorAt(content.Location()), a.config.styles, pod)
	for _, f := range frames {
		f.SetParent(content.Location().Hash)
	}
	return frames, err
}

// put puts the first frame of an entry into the column and keeps the rest. It returns the height that is taken.
func (a *noteArea) put(frames Fragment, loc value.Location) unit.Abs {
	used := a.above() + a.gap + frames[0].Height()
	in := &a.columnFloats
	if a.separator != nil {
		in.pushNote(a.separator, a.clearance)
	}
	in.pushNote(frames[0], a.gap)
	in.noted = append(in.noted, loc)
	if len(frames) > 1 {
		a.noteSpill = &noteSpill{a.note, frames[1:]}
	}
	return used
}

// noteSpill is what is left of a footnote that did not fit.
type noteSpill struct {
	note   *Note
	frames Fragment
}

// spillNotes puts what is left of a footnote of the column before.
func (c *composer) spillNotes(regions *Regions) error {
	s := c.work.noteSpill
	if s == nil {
		return nil
	}
	c.work.noteSpill = nil
	area := noteArea{composer: c, note: s.note}
	if err := area.measure(regions); err != nil {
		return err
	}
	area.put(s.frames, value.Location{})
	return nil
}

// waitingNotes lays out the footnotes that wait for the column.
func (c *composer) waitingNotes(regions Regions) (stop, error) {
	waiting := c.work.notes
	c.work.notes = nil
	for _, content := range waiting {
		pod := regions
		if why, err := c.note(content, &pod, 0, false); err != nil || why != goOn {
			return why, err
		}
	}
	return goOn, nil
}

// keepNotes leaves the footnotes that found no room to the next column.
func (c *composer) keepNotes() {
	c.work.notes = append(c.work.notes, c.noteQueue...)
	c.noteQueue = nil
	if c.noteSpill != nil {
		c.work.noteSpill, c.noteSpill = c.noteSpill, nil
	}
}

// placedNote is the separator or a footnote, with the space above it.
type placedNote struct {
	frame *frame.Frame
	above unit.Abs
}

func (in *insertions) pushNote(f *frame.Frame, above unit.Abs) {
	in.notes = append(in.notes, placedNote{f, above})
	in.bottSize += above + f.Height()
}
