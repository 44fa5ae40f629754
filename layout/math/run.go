package math

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
)

// Run is a row of fragments, with space between them.
type Run []*Fragment

// NewRun puts space between fragments by their classes. Spaces of the source are dropped but beside text and the like.
func NewRun(fragments []*Fragment) Run {
	r := runBuilder{run: make(Run, 0, 2*len(fragments)), last: -1}
	for _, f := range fragments {
		r.add(f)
	}
	if n := len(r.run); n > 0 && r.run[n-1].Kind == SpacingKind && r.run[n-1].Weak {
		r.run = r.run[:n-1]
	}
	return r.run
}

// runBuilder is the state of NewRun.
type runBuilder struct {
	run   Run
	last  int       // the last fragment that matters to the next, -1 where none does
	space *Fragment // a space of the source since
}

func (r *runBuilder) add(f *Fragment) {
	switch f.Kind {
	case SpaceKind:
		if r.last >= 0 {
			r.space = f
		}
		return
	case SpacingKind:
		r.spacing(f)
		return
	case AlignKind:
		r.run = append(r.run, f)
		return
	case LinebreakKind:
		r.run, r.last, r.space = append(r.run, f), -1, nil
		return
	}
	if f.Class == layout.ClassVary && r.last >= 0 && isOperand(r.run[r.last].Class) {
		f.Class = layout.ClassBinary
	}
	if !f.Ignorant {
		if r.last >= 0 {
			r.between(f)
		}
		r.last = len(r.run)
	}
	r.run = append(r.run, f)
}

// spacing adds a given distance, which replaces what would be there by itself. Of weak ones the larger is kept, and none
// at the start.
func (r *runBuilder) spacing(f *Fragment) {
	r.last, r.space = -1, nil
	if f.Weak {
		n := len(r.run)
		if n == 0 {
			return
		}
		if before := r.run[n-1]; before.Kind == SpacingKind && before.Weak {
			before.Width = max(before.Width, f.Width)
			return
		}
	}
	r.run = append(r.run, f)
}

// between puts space before a fragment, directly behind the last one that matters.
func (r *runBuilder) between(f *Fragment) {
	s := spaceBetween(r.run[r.last], r.space, f)
	r.space = nil
	if s == nil {
		return
	}
	at := r.last + 1
	r.run = append(r.run, nil)
	copy(r.run[at+1:], r.run[at:])
	r.run[at] = s
}

// isOperand reports whether a sign behind something of a class is binary.
func isOperand(c Class) bool {
	return c == layout.ClassNormal || c == layout.ClassClosing || c == layout.ClassFence
}

// ascent and descent are the extents of the whole run in one line.
func (r Run) ascent() (a unit.Abs)  { return r.extent(func(f *Fragment) unit.Abs { return f.Ascent }) }
func (r Run) descent() (d unit.Abs) { return r.extent(func(f *Fragment) unit.Abs { return f.Descent }) }

func (r Run) extent(of func(*Fragment) unit.Abs) (most unit.Abs) {
	first := true
	for _, f := range r {
		if f.Kind == AlignKind || f.Kind == LinebreakKind {
			continue
		}
		if v := of(f); first || v > most {
			most, first = v, false
		}
	}
	return most
}

// Multiline reports whether the run breaks.
func (r Run) Multiline() bool { return len(r.Rows()) > 1 }

// Fragment is the run as a single fragment.
func (r Run) Fragment(styles *value.Chain) *Fragment {
	if len(r) == 1 {
		return r[0]
	}
	f := NewFrame(styles, r.Frame(styles))
	f.TextLike = r.isTextLike()
	return f
}

// isTextLike reports whether scripts of the run stand as those of text.
func (r Run) isTextLike() bool {
	for _, f := range r {
		if !f.TextLike && f.Kind != TagKind && !f.isSpace() {
			return false
		}
	}
	return true
}
