// Package std has the elements and functions of the standard library that lay something out, one file each. A file
// declares the element, its fields and how it is shown; that is all there is to it: the scope, the documentation and
// the checks of the catalog test range over what is declared.
//
// Elements that layout itself must know (text, paragraphs, blocks, pages …) are declared in package layout.
package std
