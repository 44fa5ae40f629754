package std

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
)

// script is content that may stand at a corner of a base.
type script = value.Maybe[*value.Content]

var (
	mathAttach     = element("math.attach", "A base with attachments.")
	mathAttachBase = value.Required[*value.Content](mathAttach, "base", "What the attachments stand around.")
	mathAttachT    = value.Settable(mathAttach, "t", script{}, "At the top: to the right of the base, or above it.")
	mathAttachB    = value.Settable(mathAttach, "b", script{}, "At the bottom: to the right of the base, or below it.")
	mathAttachTL   = value.Settable(mathAttach, "tl", script{}, "At the top left.")
	mathAttachBL   = value.Settable(mathAttach, "bl", script{}, "At the bottom left.")
	mathAttachTR   = value.Settable(mathAttach, "tr", script{}, "At the top right.")
	mathAttachBR   = value.Settable(mathAttach, "br", script{}, "At the bottom right.")

	mathPrimes      = element("math.primes", "Primes, grouped.")
	mathPrimesCount = value.Required[value.Natural](mathPrimes, "count", "The number of primes.")

	mathScripts     = element("math.scripts", "Shows attachments beside a base.")
	mathScriptsBody = value.Required[*value.Content](mathScripts, "body", "The base.")

	mathLimits       = element("math.limits", "Shows attachments above and below a base.")
	mathLimitsBody   = value.Required[*value.Content](mathLimits, "body", "The base.")
	mathLimitsInline = value.Settable(mathLimits, "inline", true, "Whether to do so in a line of text as well.")

	mathStretch     = element("math.stretch", "Stretches a glyph.")
	mathStretchBody = value.Required[*value.Content](mathStretch, "body", "The glyph.")
	mathStretchSize = value.Settable(mathStretch, "size", unit.Rel{Ratio: 1}, "The size to reach, relative to what is attached.")
)

// newAttach is what the syntax of attachments stands for; parts that are not there are nil.
func newAttach(base, bottom, top, primes *value.Content) *value.Content {
	c := value.New(mathAttach, mathAttachBase.Is(base))
	for _, part := range []struct {
		field value.Field[script]
		body  *value.Content
	}{{mathAttachT, top}, {mathAttachB, bottom}, {mathAttachTR, primes}} {
		if part.body != nil {
			c = part.field.With(c, value.Some(part.body))
		}
	}
	return c
}
