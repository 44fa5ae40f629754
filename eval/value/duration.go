package value

import (
	"cmp"
	"fmt"
	"math"
)

// Duration is a span of time, exact to the nanosecond.
type Duration struct {
	secs  int64
	nanos int32 // below a second, with the sign of the whole
}

// Seconds in the units of a Duration.
const (
	Second int64 = 1
	Minute       = 60 * Second
	Hour         = 60 * Minute
	Day          = 24 * Hour
	Week         = 7 * Day
)

const nanosPerSecond = 1_000_000_000

// DurationType is the type of durations.
var DurationType = NewType("duration", "duration")

// Type is DurationType.
func (Duration) Type() *Type { return DurationType }

// NewDuration makes a duration of whole seconds.
func NewDuration(secs int64) Duration { return Duration{secs: secs} }

// Seconds is the duration in seconds.
func (d Duration) Seconds() float64 { return float64(d.secs) + float64(d.nanos)/nanosPerSecond }

// Add is d + e.
func (d Duration) Add(e Duration) (Duration, error) {
	secs, nanos := d.secs+e.secs, d.nanos+e.nanos
	if (secs > d.secs) != (e.secs > 0) && e.secs != 0 {
		return d, tooLarge()
	}
	switch {
	case nanos >= nanosPerSecond || secs < 0 && nanos > 0:
		secs, nanos = secs+1, nanos-nanosPerSecond
	case nanos <= -nanosPerSecond || secs > 0 && nanos < 0:
		secs, nanos = secs-1, nanos+nanosPerSecond
	}
	return Duration{secs, nanos}, nil
}

// Neg is −d.
func (d Duration) Neg() Duration { return Duration{-d.secs, -d.nanos} }

// Mul is the duration times a factor.
func (d Duration) Mul(f float64) Duration { return durationOf(d.Seconds() * f) }

// Div is the duration divided by a number.
func (d Duration) Div(f float64) Duration { return durationOf(d.Seconds() / f) }

// durationOf is a duration of seconds, rounded to the nearest nanosecond. What is beyond all bounds is at the bound.
func durationOf(seconds float64) Duration {
	whole, rest := math.Modf(max(-maxSeconds, min(seconds, maxSeconds)))
	if math.IsNaN(whole) {
		return Duration{}
	}
	d, _ := Duration{secs: int64(whole)}.Add(Duration{nanos: int32(math.RoundToEven(rest * nanosPerSecond))})
	return d
}

// maxSeconds is the longest duration that multiplication makes: 146 billion years.
const maxSeconds = 1 << 62

// Compare orders two durations.
func (d Duration) Compare(e Duration) int {
	return cmp.Or(cmp.Compare(d.secs, e.secs), cmp.Compare(d.nanos, e.nanos))
}

// IsZero reports whether no time passes.
func (d Duration) IsZero() bool { return d == Duration{} }

// String prints the duration in the largest whole units.
func (d Duration) String() string {
	var parts []string
	left := d.secs
	for _, u := range []struct {
		name string
		size int64
	}{{"weeks", Week}, {"days", Day}, {"hours", Hour}, {"minutes", Minute}, {"seconds", Second}} {
		if n := left / u.size; n != 0 {
			parts = append(parts, fmt.Sprintf("%s: %d", u.name, n))
			left -= n * u.size
		}
	}
	return "duration" + prettyList(parts, false)
}
