package layout

import (
	"chatdoc/eval/unit"
	"chatdoc/layout/frame"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// What is taller than a whole page would stand out of it and be lost. Typst lets that happen; here it is broken
// nevertheless, with a warning: blocks as if they were breakable, everything else by cutting its frame where that hurts
// least.

// isTooTall reports whether a frame does not fit though nothing stands in its region, nor in any that follows, and there
// is somewhere to go on. It is no matter of room that is only taken for now: by the headers and footers of a grid.
func (d *distributor) isTooTall(f *frame.Frame) bool {
	return d.isWholeRegion(f) && !d.regions.Size.Y.Fits(f.Height())
}

// isWholeRegion reports whether a frame takes a region for itself, as the following regions give no more room. Some of
// what is in it may be lost then: content that is laid out in one region is never higher than that.
func (d *distributor) isWholeRegion(f *frame.Frame) bool {
	left := d.regions.Size.Y
	return left > 0 && f.Height().Fits(left) && f.Height().Fits(d.regions.Full) &&
		!d.regions.MayProgress() && d.regions.MayBreak()
}

// withOverflow is a frame that takes a whole region, as high as what stands in it and out of it.
func (d *distributor) withOverflow(f *frame.Frame) *frame.Frame {
	if !d.isWholeRegion(f) {
		return f
	}
	reach := f.Reach()
	if f.Height().Fits(reach) {
		return f
	}
	tall := *f
	tall.Size.Y = reach
	return &tall
}

// breaksAnyway reports whether a block has content that can be broken.
func (s *singleChild) breaksAnyway() bool {
	body := blockBody.Of(s.elem)
	return body.content != nil || body.fragment != nil
}

// addWhole puts a frame that is not to be broken. The rest of one that is too tall comes first in the next region.
func (d *distributor) addWhole(f *frame.Frame, align unit.Axes[unit.FixedAlign], sticky bool, span source.Span) (stop, error) {
	if !d.isTooTall(f) {
		return d.add(f, align, sticky, false)
	}
	d.warnTooTall(span)
	top, rest := f.Split(d.regions.Size.Y)
	if why, err := d.add(top, align, false, false); err != nil || why != goOn {
		return why, err
	}
	next := &lineChild{frame: rest, align: align, need: rest.Height(), span: span}
	d.work.children = append([]flowChild{next}, d.work.children[1:]...)
	return regionFull, nil
}

func (d *distributor) warnTooTall(span source.Span) {
	d.eng.Sink.Warn(diag.Warnf(span, "content that does not break is taller than the page and was broken nevertheless").
		Hint("make it smaller, or allow it to break"))
}
