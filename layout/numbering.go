package layout

import "chatdoc/eval/introspect"

// Numbering says how numbers are written: by a pattern, or by a function.
type Numbering = introspect.Numbering
