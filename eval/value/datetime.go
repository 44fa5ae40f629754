package value

import (
	"fmt"
	"time"
)

// Datetime is a date, a time of day, or both.
type Datetime struct {
	time    time.Time // in UTC; what is not there is 0
	HasDate bool
	HasTime bool
}

// DatetimeType is the type of dates and times.
var DatetimeType = NewType("datetime", "datetime")

// Type is DatetimeType.
func (Datetime) Type() *Type { return DatetimeType }

// NewDatetime makes a date, a time or both of a moment.
func NewDatetime(t time.Time, date, clock bool) Datetime { return Datetime{t.UTC(), date, clock} }

// Time is the moment, in UTC.
func (d Datetime) Time() time.Time { return d.time }

// Kind says what it is: a date, a time, or a datetime.
func (d Datetime) Kind() string {
	switch {
	case !d.HasTime:
		return "date"
	case !d.HasDate:
		return "time"
	}
	return "datetime"
}

// Compare orders two moments of the same kind.
func (d Datetime) Compare(e Datetime) (int, error) {
	if d.Kind() != e.Kind() {
		return 0, Errorf("cannot compare %s and %s", d.Kind(), e.Kind())
	}
	return d.time.Compare(e.time), nil
}

// Add is the moment a duration later.
func (d Datetime) Add(by Duration) (Value, error) {
	d.time = d.time.Add(time.Duration(by) * time.Microsecond)
	return d, nil
}

// Sub is the duration from another moment of the same kind to this one.
func (d Datetime) Sub(e Datetime) (Value, error) {
	if d.Kind() != e.Kind() {
		return nil, Errorf("cannot subtract %s from %s", e.Kind(), d.Kind())
	}
	return Duration(d.time.Sub(e.time) / time.Microsecond), nil
}

func (d Datetime) equal(v Value) bool {
	e, ok := v.(Datetime)
	return ok && d.Kind() == e.Kind() && d.time.Equal(e.time)
}

func (d Datetime) String() string {
	date := fmt.Sprintf("year: %d, month: %d, day: %d", d.time.Year(), d.time.Month(), d.time.Day())
	clock := fmt.Sprintf("hour: %d, minute: %d, second: %d", d.time.Hour(), d.time.Minute(), d.time.Second())
	switch {
	case !d.HasTime:
		return "datetime(" + date + ")"
	case !d.HasDate:
		return "datetime(" + clock + ")"
	}
	return "datetime" + prettyList([]string{date, clock}, false)
}
