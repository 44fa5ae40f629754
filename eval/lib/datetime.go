package lib

import (
	"time"

	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
)

var _ = value.DatetimeType.Define(
	value.NewFunc("today", datetimeToday),
	value.NewFunc("display", datetimeDisplay),
	dateField("year", time.Time.Year),
	dateField("month", func(t time.Time) int { return int(t.Month()) }),
	dateField("weekday", isoWeekday),
	dateField("day", time.Time.Day),
	timeField("hour", time.Time.Hour),
	timeField("minute", time.Time.Minute),
	timeField("second", time.Time.Second),
	dateField("ordinal", time.Time.YearDay),
).Constructor(newDatetime)

// isoWeekday counts from Monday, which is 1.
func isoWeekday(t time.Time) int { return (int(t.Weekday())+6)%7 + 1 }

// dateField makes a method for a part of a date, none where there is no date.
func dateField(name string, part func(time.Time) int) *value.Func {
	return get(name, func(d value.Datetime) value.Value {
		if !d.HasDate {
			return value.None{}
		}
		return value.Int(part(d.Time()))
	})
}

// timeField makes a method for a part of a time, none where there is no time.
func timeField(name string, part func(time.Time) int) *value.Func {
	return get(name, func(d value.Datetime) value.Value {
		if !d.HasTime {
			return value.None{}
		}
		return value.Int(part(d.Time()))
	})
}

func newDatetime(c *value.Call) (value.Value, error) {
	date, hasDate, dateErr := takeDate(c)
	clock, hasTime, timeErr := takeTime(c)
	if err := c.Done(); err != nil {
		return nil, err
	}
	switch {
	case timeErr != nil:
		return nil, timeErr
	case dateErr != nil:
		return nil, dateErr
	case hasDate && hasTime:
		return clock.On(date), nil
	case hasDate:
		return date, nil
	case hasTime:
		return clock, nil
	}
	return nil, value.Errorf("at least one of date or time must be fully specified")
}

// takeDate takes the parts of a date; ok is false where none is there.
func takeDate(c *value.Call) (date value.Datetime, ok bool, err error) {
	year, hasYear := named[value.Int32](c, "year")
	month, hasMonth := named[month](c, "month")
	day, hasDay := named[value.Uint8](c, "day")
	date, valid := value.NewDate(int(year), int(month), int(day))
	ok, err = complete("date", valid, hasYear, hasMonth, hasDay)
	return date, ok, err
}

// month is a month, from 1.
type month uint8

// Cast brings the Caster: an integer from 1 to 12.
func (month) Cast() *value.Caster[month] {
	number := value.CasterOf[value.Uint8]()
	return &value.Caster[month]{
		Info: number.Info,
		From: func(v value.Value) (month, error) {
			n, err := number.From(v)
			if err == nil && (n < 1 || n > 12) {
				err = value.Errorf("month is invalid")
			}
			return month(n), err
		},
	}
}

// takeTime takes the parts of a time; ok is false where none is there.
func takeTime(c *value.Call) (clock value.Datetime, ok bool, err error) {
	hour, hasHour := named[value.Uint8](c, "hour")
	minute, hasMinute := named[value.Uint8](c, "minute")
	second, hasSecond := named[value.Uint8](c, "second")
	clock, valid := value.NewTime(int(hour), int(minute), int(second))
	ok, err = complete("time", valid, hasHour, hasMinute, hasSecond)
	return clock, ok, err
}

// complete tells whether all parts of a date or time were given; some are too few.
func complete(what string, valid bool, given ...bool) (bool, error) {
	n := 0
	for _, g := range given {
		if g {
			n++
		}
	}
	switch {
	case n == 0:
		return false, nil
	case n < len(given):
		return false, value.Errorf("%s is incomplete", what)
	case !valid:
		return false, value.Errorf("%s is invalid", what)
	}
	return true, nil
}

// datetimeToday is the world's date, in a time zone so many hours ahead.
func datetimeToday(c *value.Call) (value.Value, error) {
	offset := value.Named(c, "offset", value.Smart[int64]{})
	if err := c.Done(); err != nil {
		return nil, err
	}
	now, ok := c.Engine.World.Now()
	if !ok {
		return nil, value.Errorf("unable to get the current date")
	}
	if offset.Given {
		now = now.UTC().Add(time.Duration(offset.V) * time.Hour)
	}
	return value.NewDatetime(now, true, false), nil
}

func datetimeDisplay(c *value.Call) (value.Value, error) {
	d := value.Pos[value.Datetime](c, "self")
	var pattern value.Spanned[value.Smart[string]]
	if c.Args.Left() > 0 {
		pattern = value.PosAt[value.Smart[string]](c, "pattern")
	}
	if err := c.Done(); err != nil {
		return nil, err
	}
	parts, err := parseFormat(pattern.V.Or(defaultFormat(d)))
	if err != nil {
		return nil, diag.At(err, pattern.Span)
	}
	text, ok := formatDatetime(parts, d)
	if !ok {
		return nil, value.Errorf("failed to format datetime (insufficient information)")
	}
	return value.Str(text), nil
}

func defaultFormat(d value.Datetime) string {
	switch d.Kind() {
	case "date":
		return "[year]-[month]-[day]"
	case "time":
		return "[hour]:[minute]:[second]"
	}
	return "[year]-[month]-[day] [hour]:[minute]:[second]"
}
