package frame

import (
	"time"

	"chatdoc/eval/unit"
)

// Document is a finished document.
type Document struct {
	Pages   []Page
	Info    Info
	Outline []OutlineEntry
	// Anchors are the named places of the document, by label.
	Anchors map[string]Position
	// Attachments are files that come with the document, each with another path.
	Attachments []Attachment
}

// Attachment is a file that comes with a document.
type Attachment struct {
	Path         string
	Data         []byte
	Type         string // the media type, "" where it is not known
	Description  string // "" where there is none
	Relationship Relationship
}

// Relationship is what an attached file is to the document.
type Relationship uint8

const (
	Unrelated Relationship = iota
	SourceFile
	DataFile
	AlternativeFile
	SupplementFile
)

// Page is a finished page.
type Page struct {
	Frame *Frame
	Fill  Paint  // nil where there is none
	Label *Label // how viewers name the page; nil leaves it to them
}

// Label is the name of a page: a prefix and a number in a style.
type Label struct {
	Prefix string
	Style  LabelStyle
	Number int // meaningless without a style
}

// LabelStyle is how a page label's number is written.
type LabelStyle uint8

const (
	LabelNone LabelStyle = iota
	LabelArabic
	LabelLowerRoman
	LabelUpperRoman
	LabelLowerAlpha
	LabelUpperAlpha
)

// Info is what a document says about itself.
type Info struct {
	Title       string
	Authors     []string
	Description string
	Keywords    []string
	Date        time.Time // zero where there is none
	Lang        string    // BCP 47
}

// OutlineEntry is an entry of the outline that viewers show beside the pages.
type OutlineEntry struct {
	Title    string
	Level    int // from 1
	Page     int // from 1
	Point    unit.Point
	Closed   bool // whether viewers should hide the entries below at first
	Children []OutlineEntry
}
