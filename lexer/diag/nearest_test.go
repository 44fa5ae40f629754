package diag_test

import (
	"testing"

	"chatdoc/lexer/diag"
)

func TestNearest(t *testing.T) {
	names := []string{"heading", "range", "repr", "text", "strong", "x"}
	for unknown, want := range map[string]string{
		"haeding":  "heading",
		"headings": "heading",
		"Heading":  "heading",
		"rnage":    "range",
		"rang":     "range",
		"tetx":     "text",
		"list":     "",
		"y":        "",
		"rg":       "",
		"strnog":   "strong",
	} {
		if got := diag.Nearest(unknown, names); got != want {
			t.Errorf("%s is near %q, want %q", unknown, got, want)
		}
	}
}
