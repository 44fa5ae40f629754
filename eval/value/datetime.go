package value

import (
	"fmt"
	"time"
)

// Datetime is a date, a time of day, or both, in no particular time zone.
type Datetime struct {
	time    time.Time // in UTC; what is not there is that of the year 1
	HasDate bool
	HasTime bool
}

// DatetimeType is the type of dates and times.
var DatetimeType = NewType("datetime", "datetime")

// Type is DatetimeType.
func (Datetime) Type() *Type { return DatetimeType }

// NewDatetime makes a date, a time or both of a moment as a clock shows it.
func NewDatetime(t time.Time, date, clock bool) Datetime {
	year, month, day := 1, time.January, 1
	if date {
		year, month, day = t.Date()
	}
	var hour, minute, second int
	if clock {
		hour, minute, second = t.Clock()
	}
	return Datetime{time.Date(year, month, day, hour, minute, second, 0, time.UTC), date, clock}
}

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

// Add is the moment a duration later: a date by the whole days in it, a time of day within the day.
func (d Datetime) Add(by Duration) (Value, error) {
	secs := by.secs
	if !d.HasTime {
		secs -= secs % Day
	}
	if year := d.time.Year(); secs/(366*Day) > int64(maxYear-year) || secs/(366*Day) < int64(-maxYear-year) {
		return nil, tooLarge()
	}
	t := time.Unix(d.time.Unix()+secs, int64(by.nanos)).UTC()
	if d.HasDate && (t.Year() > maxYear || t.Year() < -maxYear) {
		return nil, tooLarge()
	}
	return NewDatetime(t, d.HasDate, d.HasTime), nil
}

// maxYear is the last year that a date can have; its negative is the first.
const maxYear = 9999

// NewDate makes a date; ok is false where there is no such day.
func NewDate(year, month, day int) (d Datetime, ok bool) {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	ok = year >= -maxYear && year <= maxYear && t.Day() == day && int(t.Month()) == month
	return NewDatetime(t, true, false), ok
}

// NewTime makes a time of day; ok is false where there is none such.
func NewTime(hour, minute, second int) (d Datetime, ok bool) {
	ok = hour < 24 && minute < 60 && second < 60
	return NewDatetime(time.Date(1, 1, 1, hour, minute, second, 0, time.UTC), false, true), ok
}

// On is a time of day on a date.
func (d Datetime) On(date Datetime) Datetime {
	hour, minute, second := d.time.Clock()
	year, month, day := date.time.Date()
	return NewDatetime(time.Date(year, month, day, hour, minute, second, 0, time.UTC), true, true)
}

// Sub is the duration from another moment of the same kind to this one.
func (d Datetime) Sub(e Datetime) (Value, error) {
	if d.Kind() != e.Kind() {
		return nil, Errorf("cannot subtract %s from %s", e.Kind(), d.Kind())
	}
	return NewDuration(d.time.Unix() - e.time.Unix()), nil
}

func (d Datetime) equal(v Value) bool {
	e, ok := v.(Datetime)
	return ok && d.Kind() == e.Kind() && d.time.Equal(e.time)
}

func (d Datetime) String() string {
	var parts []string
	add := func(name string, n int) { parts = append(parts, fmt.Sprintf("%s: %d", name, n)) }
	if d.HasDate {
		add("year", d.time.Year())
		add("month", int(d.time.Month()))
		add("day", d.time.Day())
	}
	if d.HasTime {
		add("hour", d.time.Hour())
		add("minute", d.time.Minute())
		add("second", d.time.Second())
	}
	return "datetime" + prettyList(parts, false)
}
