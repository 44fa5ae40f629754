package main

import (
	"bytes"
	"testing"
	"testing/synctest"
	"time"
)

// watch is what a terminal gets during a build with a phase that lasts, and some pages.
func watch(lasts time.Duration) string {
	var terminal bytes.Buffer
	t := newTimeline()
	stop := showProgress(&terminal, t)
	end := t.Begin("layout")
	t.Page(1)
	time.Sleep(lasts / 2)
	t.Page(12)
	time.Sleep(lasts / 2)
	end()
	stop()
	return terminal.String()
}

func TestProgressOfLongBuilds(t *testing.T) {
	for lasts, want := range map[time.Duration]string{
		490 * time.Millisecond:  "",
		650 * time.Millisecond:  "\r\x1b[Klayout … 12 pages\r\x1b[K",
		1850 * time.Millisecond: "\r\x1b[Klayout … 1 page\r\x1b[Klayout … 12 pages\r\x1b[K",
	} {
		synctest.Test(t, func(t *testing.T) {
			if got := watch(lasts); got != want {
				t.Errorf("%v: %q, want %q", lasts, got, want)
			}
		})
	}
}

func TestProgressLine(t *testing.T) {
	for pages, want := range []string{"evaluate …", "evaluate … 1 page", "evaluate … 2 pages"} {
		if got := progressLine("evaluate", pages); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
