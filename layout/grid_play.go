package layout

import "chatdoc/eval/unit"

// rowPlay plays through the layout of rows, of which only the heights matter.
type rowPlay struct {
	*rowspanSimulation
	regions        Regions
	header, footer unit.Abs
	together       int
	height         unit.Abs // of all rows so far
	gutter         unit.Abs // the height of the gutter before, which vanishes should the region end here
}

// playRow puts a row into the region, or into the next if it does not fit. There are none as high as their content.
func (p *rowPlay) playRow(y int) error {
	if p.together == 0 {
		group, err := p.simulateGroup(y, 0, 0, &p.regions)
		if err != nil {
			return err
		}
		for !p.regions.Size.Y.Fits(group.height) && p.mayMove() {
			if err := p.endRegion(); err != nil {
				return err
			}
		}
		p.together = len(group.rows)
	}
	isGutter := p.grid.isGutter(y)
	switch row := p.grid.rows[y]; {
	case row.Kind == SizeRel:
		if err := p.fixedRow(ResolveRel(row.Rel, p.styles).Of(p.regions.Base().Y), isGutter); err != nil {
			return err
		}
	case isGutter:
		p.gutter = 0
	}
	p.together = max(0, p.together-1)
	return nil
}

// fixedRow puts a row of known height.
func (p *rowPlay) fixedRow(height unit.Abs, isGutter bool) error {
	p.height += height
	if isGutter {
		p.gutter = height
	}
	skipped := false
	for p.together == 0 && !p.regions.Size.Y.Fits(height) && p.mayMove() {
		if err := p.endRegion(); err != nil {
			return err
		}
		skipped = true
	}
	if !skipped || !isGutter {
		p.regions.Size.Y -= height
	}
	return nil
}

// mayMove reports whether another region would have more room.
func (p *rowPlay) mayMove() bool {
	return len(p.regions.After) > 0 || p.regions.Endless && p.regions.Size.Y+p.header+p.footer != p.regions.Last
}

// endRegion goes to the next region with room for headers and footers. The gutter before the break is gone.
func (p *rowPlay) endRegion() error {
	p.height -= p.gutter
	p.gutter = 0
	p.regions.Next()
	var err error
	if p.header, p.footer, err = p.repeatedHeights(&p.regions); err != nil {
		return err
	}
	skipped := false
	for !p.regions.Size.Y.Fits(p.header+p.footer) && p.regions.MayProgress() {
		p.regions.Next()
		skipped = true
	}
	if skipped {
		if p.header, p.footer, err = p.repeatedHeights(&p.regions); err != nil {
			return err
		}
	}
	p.regions.Size.Y -= p.header + p.footer
	return nil
}
