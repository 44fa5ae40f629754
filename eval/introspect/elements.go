package introspect

import "chatdoc/eval/value"

// The invisible elements of introspection, and the page number of headers and footers.
var (
	Metadata      = value.NewElem("metadata", "Exposes a value to queries without showing anything.")
	MetadataValue = value.Required[value.Value](Metadata, "value", "The value.")

	CounterUpdate       = value.NewElem("counter-update", "Moves a counter.")
	counterUpdateKey    = value.Required[key](CounterUpdate, "key", "The key of the counter.")
	counterUpdateUpdate = value.Required[Update](CounterUpdate, "update", "How it moves.", value.Internal)

	CounterDisplay   = value.NewElem("counter-display", "Shows what the page counter stands at.")
	displayCounter   = value.Required[*Counter](CounterDisplay, "counter", "The counter.", value.Internal)
	displayNumbering = value.Required[Numbering](CounterDisplay, "numbering", "How the number is written.", value.Internal)
	displayBoth      = value.Required[bool](CounterDisplay, "both", "Whether the number at the end is written as well.", value.Internal)

	StateUpdate       = value.NewElem("state-update", "Changes a state.")
	stateUpdateKey    = value.Required[string](StateUpdate, "key", "The key of the state.")
	stateUpdateUpdate = value.Required[change](StateUpdate, "update", "How it changes.", value.Internal)
)

var _ = func() bool {
	for _, elem := range []*value.Elem{Metadata, CounterUpdate, CounterDisplay, StateUpdate} {
		elem.Locatable = true
	}
	for _, elem := range []*value.Elem{CounterUpdate, CounterDisplay, StateUpdate} {
		elem.Construct = NotConstructible
	}
	CounterDisplay.Unqueriable = true
	Counts(CounterUpdate, func(c *value.Content) (Update, bool) { return counterUpdateUpdate.Of(c), true })
	return true
}()

// NotConstructible is the constructor of elements that documents cannot make.
func NotConstructible(*value.Call) (*value.Content, error) {
	return nil, value.Errorf("cannot be constructed manually")
}

// NewDisplay makes content that shows the first number of a counter; with both, that at the end of the document as well.
func NewDisplay(c *Counter, n Numbering, both bool) *value.Content {
	return value.New(CounterDisplay, displayCounter.Is(c), displayNumbering.Is(n), displayBoth.Is(both))
}

// ShowDisplay is what such content shows.
func ShowDisplay(eng *value.Engine, c *value.Content, styles *value.Chain) (*value.Content, error) {
	ctx := &value.Context{Styles: styles, HasStyles: true, Location: c.Location()}
	n := value.Given(displayNumbering.Of(c))
	v, err := displayCounter.Of(c).Display(eng, ctx, n, displayBoth.Of(c))
	if err != nil {
		return nil, err
	}
	return value.Display(v), nil
}
