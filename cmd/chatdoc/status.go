package main

import (
	"fmt"

	"chatdoc/lexer/diag"
)

// status is what the program tells whoever has started it. As an error it stands for a failure that has been reported.
type status int

const (
	done           status = 0
	documentErrors status = 1 // the document cannot be built as it is written
	badUsage       status = 2 // wrong flags, or files that cannot be read or written
	boundHit       status = 4 // the document asks for more than the program is willing to do
	ownFault       status = 5 // the program is to blame
)

func (s status) Error() string { return fmt.Sprintf("exit status %d", int(s)) }

// statusOf is the status of a compilation by what was said of it.
func statusOf(list diag.List) status {
	s := done
	for _, d := range list {
		switch {
		case d.Severity != diag.Error:
		case d.Code == diag.LimitExceeded:
			return boundHit
		default:
			s = documentErrors
		}
	}
	return s
}
