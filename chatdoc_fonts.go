package chatdoc

import (
	"fmt"
	"slices"
	"strings"

	"chatdoc/layout/font"
	"chatdoc/lexer/diag"
)

// OpenFonts makes a set of fonts: those at the paths, which may be folders, then those inside the program, then, where
// none of these serves, those of the system. The error is about paths that cannot be read.
func OpenFonts(paths []string, system bool) (*font.Set, error) {
	return font.Open(font.Options{Paths: paths, System: system})
}

// systemFonts is a note on the fonts of the system that a document uses, as it may look different where these are not
// installed. It is empty for documents that use none.
func systemFonts(fonts *font.Set) diag.List {
	var families []string
	for _, f := range fonts.SystemFonts() {
		if !slices.Contains(families, f.Info.Family) {
			families = append(families, f.Info.Family)
		}
	}
	if len(families) == 0 {
		return nil
	}
	note := &diag.Diagnostic{
		Severity: diag.Note,
		Message:  "the document uses fonts of this system: " + strings.Join(families, ", "),
	}
	for _, f := range fonts.SystemFonts() {
		note.Hint(fmt.Sprintf("%s is %s", f.Info.Family, f.Path()))
	}
	return diag.List{note.Hint(
		"copy the files beside the document and name their folder with --font-path, so that it looks the same everywhere",
	)}
}
