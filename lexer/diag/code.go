package diag

// Code names a kind of diagnostic. A code, once given out, keeps its meaning; the text of a message may change.
type Code string

const (
	LimitExceeded Code = "limit-exceeded" // a bound on depth, steps, time or size was hit
)
