package layout

import (
	"chatdoc/eval/unit"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// What may not be broken but is taller than any page would be lost. Typst lets that happen; here it is broken
// nevertheless, with a warning: rows are not held together, cells are broken as if they allowed it, rows of fixed height
// are cut where that hurts least, and headers and footers are not repeated.

// isTooTall reports whether something is taller than a whole region, and could go on in another.
func (l *gridLayouter) isTooTall(height unit.Abs) bool {
	return l.regions.MayBreak() && height.IsFinite() && !l.regions.Full.Fits(height)
}

func (l *gridLayouter) warnTooTall(span source.Span) {
	l.eng.Sink.Warn(diag.Warnf(span.Or(l.span), "content that does not break is taller than the page and was broken nevertheless").
		Hint("make it smaller, or allow it to break"))
}

// pushTall adds a row to the region, and what does not fit there to those that follow.
func (l *gridLayouter) pushTall(row gridRow) error {
	l.warnTooTall(l.spanOf(row.y))
	rest := row.frame
	for room := l.regions.Size.Y; room > 0 && !room.Fits(rest.Height()); room = l.regions.Size.Y {
		row.frame, rest = rest.Split(room)
		row.last = false
		l.push(row)
		if err := l.finishRegion(false); err != nil {
			return err
		}
	}
	row.frame, row.last = rest, true
	l.push(row)
	return nil
}

// footerIsTooTall reports whether the footer is too tall to be repeated.
func (l *gridLayouter) footerIsTooTall() (bool, error) {
	f := l.grid.footer
	if f == nil || !f.repeated {
		return false, nil
	}
	height, err := l.simulateFooter(0, &l.regions)
	if err != nil || !l.isTooTall(height) {
		return false, err
	}
	l.warnTooTall(source.Span{})
	return true, nil
}
