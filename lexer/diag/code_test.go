package diag

import "testing"

func TestCodeOf(t *testing.T) {
	for message, want := range map[string]Code{
		"expected integer, found string":                        "wrong-type",
		"expected function, found string":                       "not-a-function",
		"expected pattern, found integer":                       "expected-pattern",
		"expected \"self\", \"parent\", or auto":                "invalid-value",
		"cannot compare 1em with 1pt":                           "cannot-compare",
		"heading does not have field \"foo\"":                   "unknown-field",
		"assertion failed: the table does not have field \"a\"": "assertion-failed",
		"panicked with: \"text is not locatable\"":              "panicked",
		"regex parse error:\n    *\n    ^\nerror: repetition":   "invalid-regex",
		"what nobody says":                                      "",
	} {
		if got := CodeOf(&Diagnostic{Message: message}); got != want {
			t.Errorf("%s: the code is %q, want %q", message, got, want)
		}
	}
	if got := CodeOf(&Diagnostic{Message: "value is too large", Code: LimitExceeded}); got != LimitExceeded {
		t.Errorf("the code of the place is %q", got)
	}
}
