package value

import (
	"fmt"
	"strings"
)

// Duration is a span of time in microseconds.
type Duration int64

// Units of a Duration.
const (
	Second Duration = 1e6
	Minute          = 60 * Second
	Hour            = 60 * Minute
	Day             = 24 * Hour
	Week            = 7 * Day
)

// DurationType is the type of durations.
var DurationType = NewType("duration", "duration")

// Type is DurationType.
func (Duration) Type() *Type { return DurationType }

// Seconds is the duration in seconds.
func (d Duration) Seconds() float64 { return float64(d) / float64(Second) }

// Mul is the duration times a factor.
func (d Duration) Mul(f float64) Duration { return Duration(float64(d) * f) }

// String prints the duration in the largest whole units.
func (d Duration) String() string {
	var parts []string
	for _, u := range []struct {
		name string
		size Duration
	}{{"weeks", Week}, {"days", Day}, {"hours", Hour}, {"minutes", Minute}, {"seconds", Second}} {
		if n := d / u.size; n != 0 {
			parts = append(parts, fmt.Sprintf("%s: %d", u.name, n))
			d -= n * u.size
		}
	}
	return "duration(" + strings.Join(parts, ", ") + ")"
}
