package layout

import "chatdoc/eval/unit"

// Headers come in three states. Upcoming ones were not met yet. Pending ones are placed, but nothing below them: should
// the region end now, they are taken back and placed again in the next. Once a row follows they are repeating, and stand
// at the top of each region until a header of the same or a lower level is met.

// placeHeaders places the first upcoming headers, of which there are so many directly below each other. As long as
// another joins them it waits, and gives their number again.
func (l *gridLayouter) placeHeaders(count int) (waiting int, err error) {
	headers, rest := l.upcoming[:count], l.upcoming[count:]
	latest := &headers[count-1]
	if len(rest) > 0 && !latest.shortLived && rest[0].start == latest.end && !rest[0].shortLived {
		return count, nil
	}
	l.upcoming = rest
	l.stopRepeating(headers[0].level)
	height, err := l.simulateHeaders(pointers(headers), 0, &l.regions)
	if err != nil {
		return 0, err
	}
	if latest.shortLived || l.isTooTall(height) {
		// What is never repeated is laid out like other rows.
		l.flushOrphans()
		_, err = l.layoutNewHeaders(headers, height, true)
		return 0, err
	}
	guarded, err := l.layoutNewHeaders(headers, height, false)
	l.pending = headers
	if !guarded {
		l.flushOrphans()
	}
	return 0, err
}

// stopRepeating ends the headers from a level on.
func (l *gridLayouter) stopRepeating(level int) {
	n := 0
	for n < len(l.repeating) && l.repeating[n].level < level {
		n++
	}
	l.repeating = l.repeating[:n]
	for _, h := range l.now.headers[min(n, len(l.now.headers)):] {
		l.now.headerHeight -= h
	}
	l.now.headers = l.now.headers[:min(n, len(l.now.headers))]
}

// flushOrphans notes that a row stands below the headers that were placed last.
func (l *gridLayouter) flushOrphans() {
	l.now.orphans = -1
	for i := range l.pending {
		if l.pending[i].repeated {
			l.repeating = append(l.repeating, &l.pending[i])
		}
	}
	l.pending = nil
}

// layoutNewHeaders lays out headers of a height that were met for the first time. guarded tells that they are taken back
// if they turn out to be alone.
func (l *gridLayouter) layoutNewHeaders(headers []gridHeader, height unit.Abs, shortLived bool) (guarded bool, err error) {
	for l.together == 0 && !l.regions.Size.Y.Fits(height) && l.mayProgress() {
		if err := l.finishRegion(false); err != nil {
			return false, err
		}
	}
	guarded = !shortLived && l.now.orphans < 0 && l.mayProgress()
	if guarded {
		l.now.orphans = len(l.now.rows)
	}
	atTop := l.regions.Size.Y == l.now.free
	l.together += rowCount(pointers(headers))
	for i := range headers {
		h := &headers[i]
		height, err := l.layoutHeader(h, 0, !shortLived)
		if err != nil {
			return guarded, err
		}
		if shortLived || !h.repeated {
			atTop = false
			continue
		}
		l.addHeader(height)
		if atTop {
			l.now.free = l.regions.Size.Y
		}
	}
	return guarded, nil
}

// addHeader notes a header that takes room in the regions to come.
func (l *gridLayouter) addHeader(height unit.Abs) {
	l.now.headers = append(l.now.headers, height)
	l.now.headerHeight += height
}

// layoutHeader lays out the rows of a header and gives their height.
func (l *gridLayouter) layoutHeader(h *gridHeader, copy int, repeatable bool) (height unit.Abs, err error) {
	for y := h.start; y < h.end; y++ {
		state, err := l.layoutRow(y, copy, rowState{repeatable: repeatable})
		if err != nil {
			return 0, err
		}
		height += state.height
	}
	return height, nil
}

// layoutActiveHeaders lays out the headers at the top of a region: those that repeat, and those that were taken back from
// the end of the region before.
func (l *gridLayouter) layoutActiveHeaders() error {
	copy := len(l.finished)
	all := append(l.repeating[:len(l.repeating):len(l.repeating)], pointers(l.pending)...)
	height, err := l.simulateHeaders(all, copy, &l.regions)
	if err != nil {
		return err
	}
	skipped := false
	for l.together == 0 && !l.regions.Size.Y.Fits(height) && l.mayProgress() {
		l.skipRegion()
		l.reserve()
		skipped = true
	}
	if skipped && l.repeatsFooter() {
		if l.now.footerHeight, err = l.simulateFooter(copy, &l.regions); err != nil {
			return err
		}
	}
	l.together += rowCount(all)
	if n := len(l.repeating); n > 0 {
		l.now.repeatedEnd = l.repeating[n-1].end
	}
	mayProgress := l.mayProgress()
	if mayProgress {
		l.now.orphans = len(l.now.rows)
	}
	if err := l.layoutTopHeaders(copy); err != nil {
		return err
	}
	if !mayProgress {
		// To place them again would not help.
		l.flushOrphans()
	}
	return nil
}

// layoutTopHeaders lays out the headers at the top of a region and notes what they take of it.
func (l *gridLayouter) layoutTopHeaders(copy int) error {
	for _, h := range l.repeating {
		height, err := l.layoutHeader(h, copy, true)
		if err != nil {
			return err
		}
		l.addHeader(height)
	}
	l.now.repeatedRows = len(l.now.rows)
	l.now.free = l.regions.Size.Y
	once := false
	for i := range l.pending {
		h := &l.pending[i]
		once = once || !h.repeated
		if !h.repeated {
			l.now.free = l.regions.Size.Y
		}
		height, err := l.layoutHeader(h, copy, true)
		if err != nil {
			return err
		}
		if h.repeated {
			l.addHeader(height)
		}
	}
	if !once {
		l.now.free = l.regions.Size.Y
	}
	return nil
}

// simulateHeaders is the height that headers would have.
func (l *gridLayouter) simulateHeaders(headers []*gridHeader, copy int, regions *Regions) (height unit.Abs, err error) {
	for _, h := range headers {
		group, err := l.simulateGroup(h.start, h.len(), copy, regions)
		if err != nil {
			return 0, err
		}
		height += group.height
	}
	return height, nil
}

func pointers(headers []gridHeader) []*gridHeader {
	list := make([]*gridHeader, len(headers))
	for i := range headers {
		list[i] = &headers[i]
	}
	return list
}

func rowCount(headers []*gridHeader) (n int) {
	for _, h := range headers {
		n += h.len()
	}
	return n
}
