package unit

// Dir is one of the four directions in which things can follow each other.
type Dir uint8

const (
	LTR Dir = iota
	RTL
	TTB
	BTT
)

// Axis is the axis the direction runs along.
func (d Dir) Axis() Axis {
	if d == LTR || d == RTL {
		return X
	}
	return Y
}

// IsPositive reports whether the direction runs with its axis: rightwards or downwards.
func (d Dir) IsPositive() bool { return d == LTR || d == TTB }

// Inv is the opposite direction.
func (d Dir) Inv() Dir { return d ^ 1 }

func (d Dir) String() string { return [...]string{"ltr", "rtl", "ttb", "btt"}[d] }

// HAlign is where a thing stands horizontally. The zero HAlign says nothing.
type HAlign uint8

const (
	HStart HAlign = iota + 1
	HLeft
	HCenter
	HRight
	HEnd
)

func (a HAlign) String() string {
	return [...]string{"", "start", "left", "center", "right", "end"}[a]
}

// Fix resolves start and end in text that runs in a direction.
func (a HAlign) Fix(text Dir) FixedAlign {
	switch a {
	case HLeft:
		return Start
	case HCenter:
		return Center
	case HRight:
		return End
	case HEnd:
		return startEnd(text != LTR)
	}
	return startEnd(text == LTR)
}

func startEnd(start bool) FixedAlign {
	if start {
		return Start
	}
	return End
}

// Inv is the alignment on the opposite side.
func (a HAlign) Inv() HAlign {
	if a == 0 {
		return 0
	}
	return 6 - a
}

// VAlign is where a thing stands vertically. The zero VAlign says nothing.
type VAlign uint8

const (
	VTop VAlign = iota + 1
	VHorizon
	VBottom
)

func (a VAlign) String() string { return [...]string{"", "top", "horizon", "bottom"}[a] }

// Fix is the position along the vertical axis.
func (a VAlign) Fix() FixedAlign {
	if a == 0 {
		return Start
	}
	return FixedAlign(a - 1)
}

// Inv is the alignment on the opposite side.
func (a VAlign) Inv() VAlign {
	if a == 0 {
		return 0
	}
	return 4 - a
}

// Align is an alignment along one or both axes; an axis it says nothing of is zero.
type Align struct {
	H HAlign
	V VAlign
}

// Axis tells along which axis the alignment works; ok is false if both or none.
func (a Align) Axis() (axis Axis, ok bool) {
	switch {
	case a.H != 0 && a.V == 0:
		return X, true
	case a.V != 0 && a.H == 0:
		return Y, true
	}
	return X, false
}

// Fold is a where it says something, else outer.
func (a Align) Fold(outer Align) Align {
	if a.H == 0 {
		a.H = outer.H
	}
	if a.V == 0 {
		a.V = outer.V
	}
	return a
}

// Inv is the alignment on the opposite sides.
func (a Align) Inv() Align { return Align{a.H.Inv(), a.V.Inv()} }

// Fix resolves both axes in text that runs in a direction; an axis that says nothing is at the start.
func (a Align) Fix(text Dir) Axes[FixedAlign] {
	return Axes[FixedAlign]{a.H.Fix(text), a.V.Fix()}
}

func (a Align) String() string {
	switch {
	case a.V == 0:
		return a.H.String()
	case a.H == 0:
		return a.V.String()
	}
	return a.H.String() + " + " + a.V.String()
}

// FixedAlign is an alignment along an axis that is resolved: at its lower end, in the middle, at its upper end.
type FixedAlign uint8

const (
	Start FixedAlign = iota
	Center
	End
)

// Position is where a thing begins that is aligned in this much free space, which may be endless or negative.
func (a FixedAlign) Position(free Abs) Abs {
	if a == Start {
		return 0
	}
	return free * Abs(a) / 2
}

// Inv is the opposite end.
func (a FixedAlign) Inv() FixedAlign { return 2 - a }
