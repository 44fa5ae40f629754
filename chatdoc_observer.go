package chatdoc

// Observer learns how a compilation goes on. Its methods are called by the goroutine that compiles.
type Observer interface {
	// Begin is called at the start of a phase: evaluate, layout, pdf. What it returns is called at the end.
	Begin(phase string) (end func())
	// Page is called when a page has been laid out. Numbers begin at 1, and again with every round of layout.
	Page(number int)
}

// begin tells an observer of a phase.
func begin(o Observer, phase string) (end func()) {
	if o == nil {
		return func() {}
	}
	return o.Begin(phase)
}
