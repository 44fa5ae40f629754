package data

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"chatdoc/eval/value"
)

// date reads a date, a time, or both.
func (p *tomlParser) date() (value.Value, *tomlMiss) {
	var text strings.Builder
	ok, m := p.try(func() *tomlMiss { return p.dateTime(&text) })
	if m != nil {
		return nil, m.in("date-time")
	}
	if !ok {
		text.Reset()
		if m := p.clock(&text); m != nil {
			return nil, m.in("time")
		}
	}
	return dated(value.NewDict().Put(dateKey, value.Str(text.String()))), nil
}

// dateTime reads a date, and perhaps a time with an offset.
func (p *tomlParser) dateTime(w *strings.Builder) *tomlMiss {
	if m := p.day(w); m != nil {
		return m
	}
	var clock strings.Builder
	ok, m := p.try(func() *tomlMiss {
		if c := p.peek(); c != 'T' && c != 't' && c != ' ' {
			return &tomlMiss{}
		}
		p.pos++
		clock.WriteByte('T')
		if m := p.clock(&clock); m != nil {
			return m
		}
		return p.offset(&clock)
	})
	if ok {
		w.WriteString(clock.String())
	}
	return m
}

// day reads a date.
func (p *tomlParser) day(w *strings.Builder) *tomlMiss {
	year, m := p.field(4, 0, 9999)
	if m == nil {
		m = p.literal("-")
	}
	if m != nil {
		return m
	}
	month, m := p.field(2, 1, 12)
	if m == nil {
		m = p.literal("-")
	}
	if m != nil {
		return m.cut()
	}
	last := time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
	start := p.pos
	day, m := p.field(2, 1, 31)
	if m == nil && day > last {
		m = p.refuse(start, tomlOutOfRange)
	}
	fmt.Fprintf(w, "%04d-%02d-%02d", year, month, day)
	return m.cut()
}

// clock reads a time of day.
func (p *tomlParser) clock(w *strings.Builder) *tomlMiss {
	hour, m := p.field(2, 0, 23)
	if m == nil {
		m = p.literal(":")
	}
	if m != nil {
		return m
	}
	minute, m := p.field(2, 0, 59)
	if m == nil {
		m = p.literal(":")
	}
	if m != nil {
		return m.cut()
	}
	second, m := p.field(2, 0, 60)
	fmt.Fprintf(w, "%02d:%02d:%02d%s", hour, minute, second, p.fraction())
	return m.cut()
}

// fraction reads parts of a second, of which nine digits count.
func (p *tomlParser) fraction() string {
	start := p.pos
	if p.literal(".") != nil {
		return ""
	}
	digits := p.span(isDigit)
	if digits == "" {
		p.pos = start
		return ""
	}
	digits = strings.TrimRight(digits[:min(len(digits), 9)], "0")
	if digits == "" {
		return ""
	}
	return "." + digits
}

// offset reads how far a time is from that of Greenwich, if it is told.
func (p *tomlParser) offset(w *strings.Builder) *tomlMiss {
	if p.literal("Z") == nil || p.literal("z") == nil {
		w.WriteByte('Z')
		return nil
	}
	sign := p.sign()
	if sign == 0 {
		return nil
	}
	hour, m := p.field(2, 0, 23)
	if m == nil {
		m = p.literal(":")
	}
	var minute int
	if m == nil {
		minute, m = p.field(2, 0, 59)
	}
	fmt.Fprintf(w, "%c%02d:%02d", sign, hour, minute)
	return m.in("time offset").cut()
}

// field reads a number of so many digits, within a range.
func (p *tomlParser) field(digits, least, most int) (int, *tomlMiss) {
	start := p.pos
	end := start + digits
	if end > len(p.text) {
		return 0, &tomlMiss{}
	}
	for _, c := range []byte(p.text[start:end]) {
		if !isDigit(c) {
			return 0, &tomlMiss{}
		}
	}
	n, _ := strconv.Atoi(p.text[start:end])
	p.pos = end
	if n < least || n > most {
		return 0, p.refuse(start, tomlOutOfRange)
	}
	return n, nil
}
