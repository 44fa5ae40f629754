package layout

import (
	"testing"

	"chatdoc/eval/introspect"
	"chatdoc/eval/value"
	"chatdoc/lexer/source"
)

func TestLocationsAreTheSameInEveryRound(t *testing.T) {
	round := func() (locs []value.Location) {
		s := RootLocator().Split()
		span := source.Span{File: 1, Start: 2, End: 3}
		for _, part := range []Locator{s.Next(span), s.Next(span), s.Next(source.Span{})} {
			inner := part.Split()
			locs = append(locs, inner.Location(5, true), inner.Location(5, true), inner.Location(6, true))
		}
		return locs
	}
	first, second := round(), round()
	seen := map[value.Location]bool{}
	for i, loc := range first {
		if loc != second[i] {
			t.Errorf("location %d is %v, then %v", i, loc, second[i])
		}
		if seen[loc] {
			t.Errorf("location %d was given before", i)
		}
		seen[loc] = true
	}
}

// What is laid out again does not disturb what is beside it.
func TestLayingOutAgain(t *testing.T) {
	s := RootLocator().Split()
	part := s.Next(source.Span{})
	if a, b := part.Split().Location(1, true), part.Split().Location(1, true); a != b {
		t.Errorf("content has the location %v at first, then %v", a, b)
	}
}

// Measured content is found where it is laid out: after the place of measuring, else anywhere, else at that place.
func TestMeasuring(t *testing.T) {
	var b introspect.Builder
	at := func(hash uint64) value.Location {
		c := value.New(introspect.Metadata).Unprepared()
		loc := value.Location{Hash: hash}
		c.SetLocation(loc)
		b.Add(introspect.Found{Content: c, Hash: hash % 10, Page: 1}, value.Location{})
		return loc
	}
	first, anchor, second, last := at(11), at(2), at(21), at(3)
	in := b.Finish(nil)
	for _, tt := range []struct {
		hash         uint64
		anchor, want value.Location
	}{
		{1, anchor, second},
		{1, first, first},
		{1, last, first},
		{1, value.Location{Hash: 99}, first},
		{7, anchor, anchor},
	} {
		part := MeasureLocator(in, tt.anchor).Split().Next(source.Span{})
		if got := part.Split().Location(tt.hash, true); got != tt.want {
			t.Errorf("content %d measured at %v is at %v, want %v", tt.hash, tt.anchor, got, tt.want)
		}
	}
}

// A measured location is a question to the previous round only if anything looks at it.
func TestMeasuringUnseen(t *testing.T) {
	var b introspect.Builder
	found := value.New(introspect.Metadata).Unprepared()
	found.SetLocation(value.Location{Hash: 11})
	b.Add(introspect.Found{Content: found, Hash: 1, Page: 1}, value.Location{})
	next := b.Finish(nil)
	for _, seen := range []bool{false, true} {
		first := new(introspect.Builder).Finish(nil)
		MeasureLocator(first, value.Location{Hash: 2}).Split().Location(1, seen)
		if settled := first.Settled(next); settled == seen {
			t.Errorf("a location that is seen (%v) leaves the document settled (%v)", seen, settled)
		}
	}
}
