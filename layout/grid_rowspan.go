package layout

import (
	"slices"

	"chatdoc/eval/unit"
	"chatdoc/layout/frame"
)

// gridRowspan is a cell over several rows that waits for the last of them.
type gridRowspan struct {
	cell        *gridCell
	at          cellPlace
	copy        int
	rows        rowRange
	unbreakable bool     // whether all of its rows stay in one region
	x           unit.Abs // where it stands
	y           unit.Abs // in the first region
	region      int      // the first region it stands in; −1 as long as it stands in none
	full        unit.Abs // the whole height of that region
	heights     []unit.Abs
	done        int // rows before this one have added their heights for good
}

// openRowspans finds the cells over several rows that begin in a row.
func (l *gridLayouter) openRowspans(y, copy int) {
	var offset unit.Abs
	for x, w := range l.cols {
		if c := l.grid.cell(x, y); c != nil && c.rowspan > 1 {
			left := offset
			if width := l.cellWidth(c, x); l.rtl {
				left = l.width - (offset + width)
			}
			l.rowspans = append(l.rowspans, &gridRowspan{
				cell: c, at: cellPlace{x, y}, copy: copy, rows: rowRange{y, y + l.grid.rowspan(c)},
				unbreakable: !c.breakable, x: left, region: -1,
			})
		}
		offset += w
	}
}

// spanRow gives a row's height to the cells that cover it. The row stands at a height in the current region.
func (l *gridLayouter) spanRow(row *gridRow, height, at unit.Abs) {
	region := len(l.finished)
	for _, s := range l.rowspans {
		if !s.rows.has(row.y) || row.y < s.done {
			continue
		}
		if s.region < 0 {
			s.region, s.y, s.full = region, at, l.regions.Full
		}
		for len(s.heights) <= region-s.region {
			s.heights = append(s.heights, 0)
		}
		s.heights[len(s.heights)-1] += height
		if row.last {
			// Should the row be repeated, it does not count once more.
			s.done = row.y + 1
		}
	}
}

// closeRowspans lays out the cells whose last row is there. footer is where the footer begins that is being placed, −1
// if there is none: cells that end before it are complete only if they are part of it.
func (l *gridLayouter) closeRowspans(row *gridRow, footer int, out *frame.Frame, headerHeight unit.Abs) error {
	for i := 0; i < len(l.rowspans); {
		s := l.rowspans[i]
		inFooter := footer >= 0 && row.y >= footer
		ended := s.rows.end < row.y+1 || s.rows.end == row.y+1 && row.last
		if !ended || inFooter && s.at.y < footer {
			i++
			continue
		}
		l.rowspans = slices.Delete(l.rowspans, i, i+1)
		if err := l.layoutRowspan(s, out, headerHeight); err != nil {
			return err
		}
	}
	return nil
}

// layoutRowspan lays a cell over several rows out, into the finished regions and the current one, if that is not finished
// yet. In regions after the first it stands below the repeated headers.
func (l *gridLayouter) layoutRowspan(s *gridRowspan, current *frame.Frame, headerHeight unit.Abs) error {
	if len(s.heights) == 0 {
		return nil
	}
	size := unit.Size{X: l.cellWidth(s.cell, s.at.x), Y: s.heights[0]}
	pod := One(Region{size, unit.Splat(true)})
	pod.After = s.heights[1:]
	if !s.unbreakable && l.lastAutoRow(s.cell, s.at) >= 0 {
		pod.Full = s.full
	}
	fragment, err := l.layoutCell(s.cell, s.copy, pod)
	if err != nil {
		return err
	}
	for i, f := range fragment {
		region := s.region + i
		at := unit.Point{X: s.x, Y: s.y}
		switch {
		case region < len(l.finished):
			if i > 0 {
				at.Y = l.repeated[region].height
			}
			l.finished[region].PushFrame(at, f)
		case current != nil && region == len(l.finished):
			if i > 0 {
				at.Y = headerHeight
			}
			current.PushFrame(at, f)
		}
	}
	return nil
}
