// Package font finds faces, knows their metrics and turns text into positioned glyphs.
package font
