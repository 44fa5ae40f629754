package data

import (
	"strings"
	"time"

	"chatdoc/eval/value"
)

// dateKey is the key of a dictionary that stands for a date.
const dateKey = "$__toml_private_datetime"

// dated is a dictionary, or the date that it stands for. The data model of the reference knows no dates: a parser that meets
// one makes a dictionary with a single key of it, so that data of any format can have dates.
func dated(d *value.Dict) value.Value {
	if d.Len() != 1 || d.Keys()[0] != dateKey {
		return d
	}
	if text, ok := d.Values()[0].(value.Str); ok {
		if date, ok := parseDate(string(text)); ok {
			return date
		}
	}
	return d
}

// parseDate reads a date, a time, or both: what a datetime can be. There are neither offsets nor parts of seconds.
func parseDate(text string) (date value.Datetime, ok bool) {
	unsigned := strings.TrimLeft(text, "+-")
	for _, layout := range [...]string{"2006-01-02T15:04:05Z", "2006-01-02T15:04:05", "2006-01-02", "15:04:05"} {
		t, err := time.Parse(layout, unsigned)
		if err != nil || len(unsigned) != len(layout) { // Parse takes parts of seconds
			continue
		}
		hasDate, hasTime := layout[0] == '2', len(layout) != len("2006-01-02")
		switch sign := text[:len(text)-len(unsigned)]; {
		case sign == "":
		case !hasDate || len(sign) > 1:
			return date, false
		case sign == "-":
			t = time.Date(-t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), t.Second(), 0, time.UTC)
		}
		return value.NewDatetime(t, hasDate, hasTime), true
	}
	return date, false
}
