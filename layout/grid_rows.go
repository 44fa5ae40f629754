package layout

import (
	"chatdoc/eval/unit"
	"chatdoc/layout/frame"
	"chatdoc/lexer/diag"
)

// layoutAutoRow lays out a row that is as high as its content. It may be broken.
func (l *gridLayouter) layoutAutoRow(y, copy int) error {
	heights, skip, err := l.measureRow(y, copy, rowContext{maySkip: true, together: l.together})
	if err != nil {
		return err
	}
	if skip {
		if err := l.finishRegion(false); err != nil {
			return err
		}
		if heights, _, err = l.measureRow(y, copy, rowContext{together: l.together}); err != nil {
			return err
		}
	}
	switch len(heights) {
	case 0:
		return nil
	case 1:
		l.row.height += heights[0]
		return l.pushRow(y, copy, heights[0])
	}
	l.stretch(heights)
	return l.layoutBrokenRow(y, copy, heights)
}

// stretch makes all parts of a row but the last as high as there is room. In the first region a fraction may have taken
// it.
func (l *gridLayouter) stretch(heights []unit.Abs) {
	i := 0
	l.regions.Heights(func(h unit.Abs) bool {
		if i > 0 {
			h -= l.now.headerHeight + l.now.footerHeight
		}
		if i > 0 || !hasFraction(l.now.rows) {
			heights[i] = max(heights[i], h)
		}
		i++
		return i < len(heights)-1
	})
}

// layoutRelativeRow lays out a row of given height. It is not broken.
func (l *gridLayouter) layoutRelativeRow(rel unit.Rel, y, copy int) error {
	height := ResolveRel(rel, l.styles).Of(l.regions.Base().Y)
	f, err := l.rowFrame(y, copy, height)
	if err != nil {
		return err
	}
	l.row.height += height
	for l.together == 0 && !l.regions.Size.Y.Fits(height) && l.mayProgress() {
		if err := l.finishRegion(false); err != nil {
			return err
		}
		if l.grid.isGutter(y) {
			return nil
		}
	}
	return l.pushWhole(y, f)
}

// pushWhole adds a row that is not to be broken.
func (l *gridLayouter) pushWhole(y int, f *frame.Frame) error {
	row := gridRow{y: y, frame: f, last: true}
	if l.isTooTall(f.Height()) && !l.row.repeatable {
		return l.pushTall(row)
	}
	l.push(row)
	return nil
}

// pushRow lays a row of known height out and adds it to the region.
func (l *gridLayouter) pushRow(y, copy int, height unit.Abs) error {
	f, err := l.rowFrame(y, copy, height)
	if err != nil {
		return err
	}
	return l.pushWhole(y, f)
}

// rowFrame lays out a row of known height. Cells over several rows are left out.
func (l *gridLayouter) rowFrame(y, copy int, height unit.Abs) (*frame.Frame, error) {
	switch {
	case !l.width.IsFinite():
		return nil, diag.Errorf(l.span, "cannot create grid with infinite width")
	case !height.IsFinite():
		return nil, diag.Errorf(l.span, "cannot create grid with infinite height")
	}
	out := frame.New(unit.Size{X: l.width, Y: height})
	err := l.eachCell(y, func(c *gridCell, x, width unit.Abs) error {
		pod := One(Region{unit.Size{X: width, Y: height}, unit.Splat(true)})
		if l.grid.rows[y].Kind == SizeAuto && l.together == 0 {
			// What is relative in a row that may be broken is so to the page.
			pod.Full = l.regions.Full
		}
		fragment, err := l.layoutCellIn(c, copy, pod)
		if err == nil {
			out.PushFrame(unit.Point{X: x}, fragment[0])
		}
		return err
	})
	return out, err
}

// layoutBrokenRow lays out a row of known heights over several regions.
func (l *gridLayouter) layoutBrokenRow(y, copy int, heights []unit.Abs) error {
	parts := make([]*frame.Frame, len(heights))
	for i, h := range heights {
		parts[i] = frame.New(unit.Size{X: l.width, Y: h})
	}
	pod := Regions{Size: unit.Size{Y: heights[0]}, Expand: unit.Splat(true), Full: l.regions.Full, After: heights[1:]}
	err := l.eachCell(y, func(c *gridCell, x, width unit.Abs) error {
		pod.Size.X = width
		fragment, err := l.layoutCell(c, copy, pod)
		for i, f := range fragment[:min(len(fragment), len(parts))] {
			parts[i].PushFrame(unit.Point{X: x}, f)
		}
		return err
	})
	if err != nil {
		return err
	}
	for i, part := range parts {
		last := i+1 == len(parts)
		l.push(gridRow{y: y, frame: part, last: last})
		if !last {
			if err := l.finishRegion(false); err != nil {
				return err
			}
		}
	}
	return nil
}

// eachCell calls lay with the cells that begin in a row and do not reach further down, with their places and widths.
func (l *gridLayouter) eachCell(y int, lay func(c *gridCell, x, width unit.Abs) error) error {
	var offset unit.Abs
	for x, w := range l.cols {
		if c := l.grid.cell(x, y); c != nil && c.rowspan == 1 {
			width := l.cellWidth(c, x)
			left := offset
			if l.rtl {
				left = l.width - (offset + width)
			}
			if err := lay(c, left, width); err != nil {
				return err
			}
		}
		offset += w
	}
	return nil
}
