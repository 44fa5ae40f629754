package lib

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"chatdoc/eval/value"
)

// formatDatetime displays a date, time or both; ok is false where the pattern asks for what is not there.
func formatDatetime(parts []formatPart, d value.Datetime) (text string, ok bool) {
	var w strings.Builder
	for _, p := range parts {
		w.WriteString(p.text)
		if p.name == "" {
			continue
		}
		shown, ok := p.show(d)
		if !ok {
			return "", false
		}
		w.WriteString(shown)
	}
	return w.String(), true
}

// show displays a component.
func (p *formatPart) show(d value.Datetime) (text string, ok bool) {
	t := d.Time()
	switch p.name {
	case "year", "month", "day", "weekday", "ordinal", "week_number":
		return p.showDate(t), d.HasDate
	case "hour", "minute", "second", "period", "subsecond":
		return p.showTime(t), d.HasTime
	case "ignore", "end":
		return "", true
	}
	return "", false // offsets and timestamps: no time zone is known
}

func (p *formatPart) showDate(t time.Time) string {
	switch p.name {
	case "year":
		return p.showYear(t)
	case "month":
		return p.showName(t.Month().String(), p.pad(int(t.Month()), 2))
	case "day":
		return p.pad(t.Day(), 2)
	case "ordinal":
		return p.pad(t.YearDay(), 3)
	case "week_number":
		return p.pad(p.week(t), 2)
	}
	return p.showWeekday(t)
}

// showName displays a name in full or by its first three letters, or the number that stands for it.
func (p *formatPart) showName(name, number string) string {
	switch p.modifiers["repr"] {
	case "long":
		return name
	case "short":
		return name[:3]
	}
	return number
}

func (p *formatPart) showWeekday(t time.Time) string {
	n := 1
	if p.modifiers["one_indexed"] == "false" {
		n = 0
	}
	switch p.modifiers["repr"] {
	case "sunday":
		return strconv.Itoa(int(t.Weekday()) + n)
	case "monday":
		return strconv.Itoa(isoWeekday(t) - 1 + n)
	case "short":
		return t.Weekday().String()[:3]
	}
	return t.Weekday().String()
}

// week is the number of the week: by ISO 8601, or counted from the year's first Sunday or Monday.
func (p *formatPart) week(t time.Time) int {
	switch p.modifiers["repr"] {
	case "sunday":
		return (t.YearDay() + 6 - int(t.Weekday())) / 7
	case "monday":
		return (t.YearDay() + 7 - isoWeekday(t)) / 7
	}
	_, week := t.ISOWeek()
	return week
}

func (p *formatPart) showYear(t time.Time) string {
	year := t.Year()
	if p.modifiers["base"] == "iso_week" {
		year, _ = t.ISOWeek()
	}
	sign, abs := "", max(year, -year)
	switch {
	case year < 0:
		sign = "-"
	case p.modifiers["sign"] == "mandatory":
		sign = "+"
	}
	switch p.modifiers["repr"] {
	case "last_two":
		return p.pad(abs%100, 2)
	case "century":
		return sign + p.pad(abs/100, 2)
	}
	return sign + p.pad(abs, 4)
}

func (p *formatPart) showTime(t time.Time) string {
	switch p.name {
	case "hour":
		hour := t.Hour()
		if p.modifiers["repr"] == "12" {
			hour = (hour+11)%12 + 1
		}
		return p.pad(hour, 2)
	case "minute":
		return p.pad(t.Minute(), 2)
	case "second":
		return p.pad(t.Second(), 2)
	case "subsecond":
		digits, _ := strconv.Atoi(p.modifiers["digits"]) // not a number: as few as needed
		return strings.Repeat("0", max(1, digits))
	}
	period := "AM"
	if t.Hour() >= 12 {
		period = "PM"
	}
	if p.modifiers["case"] == "lower" {
		period = strings.ToLower(period)
	}
	return period
}

// pad fills a number up to a width.
func (p *formatPart) pad(n, width int) string {
	switch p.modifiers["padding"] {
	case "none":
		return strconv.Itoa(n)
	case "space":
		return fmt.Sprintf("%*d", width, n)
	}
	return fmt.Sprintf("%0*d", width, n)
}
