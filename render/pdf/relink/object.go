// Package relink finishes a PDF that another library began.
//
// fpdf draws pages, but it has no API for glyph-addressed fonts, soft masks, named destinations and much else. Its
// output is an ordinary PDF, though: a list of numbered objects that refer to each other. So [Parse] reads the objects
// (page contents stay slices of fpdf's buffer), the caller edits them and adds its own, and [File.Write] links the
// result again: objects that something refers to are numbered in the order of the references, dictionaries are sorted by
// key, streams are compressed, and everything goes into object streams under one cross-reference stream (PDF 1.7). The
// bytes depend on the objects alone: neither on the order in which they were added nor on the number of processors.
//
// Sections in comments are those of ISO 32000-1:2008.
package relink

import (
	"slices"
	"unicode/utf16"
)

// Object is a PDF object: Bool, Int, Real, Name, String, Array, Dict, *Stream or Ref. nil is the null object.
type Object interface{ object() }

// Bool is true or false.
type Bool bool

// Int is a whole number.
type Int int

// Real is a number that need not be whole. It is written with up to six decimals.
type Real float64

// Name is a name without its slash, unescaped.
type Name string

// String is a string of bytes, unescaped.
type String string

// Array is a list of objects.
type Array []Object

// Dict is a dictionary. It is written with sorted keys.
type Dict map[Name]Object

// Stream is a dictionary with bytes. Length and, unless Stored or already there, Filter are added when it is written.
type Stream struct {
	Dict   Dict
	Data   []byte
	Stored bool // never compress, so that tools that look for text in a file find it
}

// Ref refers to an object of a [File]. It is the File's own number, not the one that the object will have in the output.
type Ref int

func (Bool) object()    {}
func (Int) object()     {}
func (Real) object()    {}
func (Name) object()    {}
func (String) object()  {}
func (Array) object()   {}
func (Dict) object()    {}
func (*Stream) object() {}
func (Ref) object()     {}

// Reals is an array of numbers.
func Reals(values ...float64) Array {
	a := make(Array, len(values))
	for i, v := range values {
		a[i] = Real(v)
	}
	return a
}

// Text is a string for people, as in titles and comments: ASCII as it is, anything else as UTF-16 (7.9.2.2).
func Text(s string) String {
	if printable(String(s)) {
		return String(s)
	}
	return utf16Text(s)
}

func utf16Text(s string) String {
	b := []byte{0xfe, 0xff}
	for _, u := range utf16.Encode([]rune(s)) {
		b = append(b, byte(u>>8), byte(u))
	}
	return String(b)
}

// Sub is the dictionary under a key, which is made if there is none.
func (d Dict) Sub(key Name) Dict {
	if sub, ok := d[key].(Dict); ok {
		return sub
	}
	sub := Dict{}
	d[key] = sub
	return sub
}

// keys in the order in which they are written.
func (d Dict) keys() []Name {
	keys := make([]Name, 0, len(d))
	for k := range d {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
