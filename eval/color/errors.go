package color

// Error is a mistake in the use of colors, in Typst's words.
type Error struct {
	Message string
	Hint    string // "" where there is none
	Arg     string // the argument at fault as the language calls it, "" for the call as a whole
	Stop    int    // which stop is at fault, from 0, if Arg is "stops"
}

func (e *Error) Error() string { return e.Message }

func newError(message string) *Error { return &Error{Message: message} }

func (e *Error) hint(hint string) *Error {
	e.Hint = hint
	return e
}

func (e *Error) arg(name string) *Error {
	e.Arg = name
	return e
}

func (e *Error) stop(index int) *Error {
	e.Arg, e.Stop = "stops", index
	return e
}
