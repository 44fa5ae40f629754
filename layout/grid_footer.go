package layout

import "chatdoc/eval/unit"

// repeatsFooter reports whether the grid has a footer at the bottom of every region.
func (l *gridLayouter) repeatsFooter() bool {
	return l.grid.footer != nil && l.grid.footer.repeated && !l.footerOnce
}

// reserveFooter keeps room for the footer in a region that begins, or in the first that has any.
func (l *gridLayouter) reserveFooter(copy int) (err error) {
	if !l.repeatsFooter() {
		l.reserve()
		return nil
	}
	if l.now.footerHeight, err = l.simulateFooter(copy, &l.regions); err != nil {
		return err
	}
	skipped := false
	for l.together == 0 && !l.regions.Size.Y.Fits(l.now.footerHeight) && l.regions.MayProgress() {
		l.skipRegion()
		skipped = true
	}
	if skipped {
		if l.now.footerHeight, err = l.simulateFooter(copy, &l.regions); err != nil {
			return err
		}
	}
	l.reserve()
	return nil
}

// reserve takes the footer's height from the region.
func (l *gridLayouter) reserve() {
	l.regions.Size.Y -= l.now.footerHeight
	l.now.free = l.regions.Size.Y
}

// layoutFooter lays out the rows of the footer.
func (l *gridLayouter) layoutFooter(copy int) error {
	f := l.grid.footer
	l.regions.Size.Y += l.now.footerHeight
	l.together += f.len()
	for y := f.start; y < f.end; y++ {
		if _, err := l.layoutRow(y, copy, rowState{repeatable: true}); err != nil {
			return err
		}
	}
	return nil
}

// simulateFooter is the height that the footer would have.
func (l *gridLayouter) simulateFooter(copy int, regions *Regions) (unit.Abs, error) {
	f := l.grid.footer
	group, err := l.simulateGroup(f.start, f.len(), copy, regions)
	if err != nil {
		return 0, err
	}
	return group.height, nil
}

// repeatedHeights are the heights that headers and footer would have in a region to come.
func (l *gridLayouter) repeatedHeights(regions *Regions) (header, footer unit.Abs, err error) {
	copy := len(l.finished)
	all := append(l.repeating[:len(l.repeating):len(l.repeating)], pointers(l.pending)...)
	if header, err = l.simulateHeaders(all, copy, regions); err != nil || !l.repeatsFooter() {
		return header, 0, err
	}
	footer, err = l.simulateFooter(copy, regions)
	return header, footer, err
}
