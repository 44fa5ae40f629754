// Package source holds the text of files and the places in it.
package source

import "fmt"

// FileID identifies a file within one compilation. The zero FileID is no file at all.
type FileID uint32

// Span is a range of bytes in a file, Start included and End excluded. The zero Span is detached: it
// belongs to something that stands in no file.
type Span struct {
	File       FileID
	Start, End uint32
}

// IsDetached reports whether the span points nowhere.
func (s Span) IsDetached() bool { return s.File == 0 }

// Len is the span's length in bytes.
func (s Span) Len() int { return int(s.End - s.Start) }

// Contains reports whether t lies within s, in the same file.
func (s Span) Contains(t Span) bool {
	return s.File == t.File && s.Start <= t.Start && t.End <= s.End
}

// To is the smallest span that covers both s and t. A detached span adds nothing.
func (s Span) To(t Span) Span {
	if s.IsDetached() {
		return t
	}
	if t.IsDetached() {
		return s
	}
	return Span{s.File, min(s.Start, t.Start), max(s.End, t.End)}
}

// Or is s, or t where s is detached.
func (s Span) Or(t Span) Span {
	if s.IsDetached() {
		return t
	}
	return s
}

func (s Span) String() string { return fmt.Sprintf("%d:%d-%d", s.File, s.Start, s.End) }
