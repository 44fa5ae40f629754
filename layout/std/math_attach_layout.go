package std

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/frame"
	"chatdoc/layout/math"
	"chatdoc/lexer/diag"
)

var _ = laysMath(mathAttach, layoutAttach) && laysMath(mathPrimes, layoutPrimes) &&
	laysMath(mathScripts, layoutScripts) && laysMath(mathLimits, layoutLimits) && laysMath(mathStretch, layoutStretch)

// mathAttached are the parts of attachments, by where they stand.
type mathAttached struct{ t, b, tl, bl, tr, br *value.Content }

// scriptsOf are the attachments of an element, those that are none nil.
func scriptsOf(c *value.Content, styles *value.Chain) mathAttached {
	at := func(f value.Field[script]) *value.Content { return f.In(c, styles).V }
	return mathAttached{at(mathAttachT), at(mathAttachB), at(mathAttachTL), at(mathAttachBL), at(mathAttachTR), at(mathAttachBR)}
}

func layoutAttach(ctx *math.Context, c *value.Content, styles *value.Chain) error {
	c = mergeAttach(c, styles)
	content := mathAttachBase.Of(c)
	base, err := ctx.One(content, styles)
	if err != nil {
		return err
	}
	a := scriptsOf(c, styles).arranged(base.Limits.Active(styles))
	above, below := styles.With(math.Superscript(styles)), styles.With(math.Subscript(styles))
	var s math.Scripts
	for _, part := range []struct {
		content *value.Content
		to      **math.Fragment
		styles  *value.Chain
	}{{a.t, &s.T, above}, {a.b, &s.B, below}, {a.tl, &s.TL, above}, {a.tr, &s.TR, above}, {a.bl, &s.BL, below}, {a.br, &s.BR, below}} {
		if part.content != nil {
			if *part.to, err = ctx.One(part.content, part.styles); err != nil {
				return err
			}
		}
	}
	if size, ok := stretchOf(content, styles); ok {
		ctx.Stretch(base, value.Some(unit.X), value.Some(s.LimitWidth()), size, 0)
	}
	ctx.Push(ctx.Attach(base, s, styles))
	return nil
}

// arranged moves attachments to where they stand: those above and below beside the base unless limits are wanted. Primes
// go before a superscript.
func (a mathAttached) arranged(limits bool) mathAttached {
	if limits {
		return a
	}
	switch {
	case a.t == nil:
	case a.tr == nil:
		a.t, a.tr = nil, a.t
	case a.tr.Is(mathPrimes):
		a.t, a.tr = nil, a.tr.Add(a.t)
	}
	if a.br == nil {
		a.b, a.br = nil, a.b
	}
	return a
}

// mergeAttach joins attachments of something that has attachments already, unless both are at the same place.
func mergeAttach(c *value.Content, styles *value.Chain) *value.Content {
	base := mathAttachBase.Of(c)
	for base.Is(equation) {
		base = equationBody.Of(base)
	}
	if !base.Is(mathAttach) {
		return c
	}
	merged := value.New(mathAttach, mathAttachBase.Is(mathAttachBase.Of(base))).At(c.Span())
	for _, f := range []value.Field[script]{mathAttachT, mathAttachB, mathAttachTL, mathAttachTR, mathAttachBL, mathAttachBR} {
		inner, outer := f.In(base, styles), f.In(c, styles)
		switch {
		case inner.Some && outer.Some:
			return c
		case inner.Some:
			merged = f.With(merged, inner)
		case outer.Some:
			merged = f.With(merged, outer)
		}
	}
	return merged
}

// stretchOf is the size to which a base is stretched; ok is false for those that are not.
func stretchOf(base *value.Content, styles *value.Chain) (size unit.RelAbs, ok bool) {
	for base.Is(equation) {
		base = equationBody.Of(base)
	}
	if !base.Is(mathStretch) {
		return size, false
	}
	return layout.ResolveRel(mathStretchSize.In(base, styles), styles), true
}

// primes are the characters for up to four primes.
var primes = [...]string{"′", "″", "‴", "⁗"}

// maxPrimes bounds how many primes there may be.
const maxPrimes = 1000

func layoutPrimes(ctx *math.Context, c *value.Content, styles *value.Chain) error {
	count := int(mathPrimesCount.Of(c))
	if 0 < count && count <= len(primes) {
		f, err := ctx.One(value.NewSymbol(primes[count-1]).At(c.Span()), styles)
		if err == nil {
			ctx.Push(f)
		}
		return err
	}
	if count > maxPrimes {
		return diag.Limitf(c.Span(), "there are too many primes")
	}
	prime, err := ctx.Frame(value.NewSymbol(primes[0]).At(c.Span()), styles)
	if err != nil {
		return err
	}
	// They overlap by half.
	f := frame.New(unit.Size{X: prime.Width() * unit.Abs(count+1) / 2, Y: prime.Height()})
	f.SetBaseline(prime.Ascent())
	for i := range count {
		f.PushFrame(unit.Point{X: prime.Width() * unit.Abs(i) / 2}, prime)
	}
	frag := math.NewFrame(styles, f)
	frag.TextLike = true
	ctx.Push(frag)
	return nil
}

func layoutScripts(ctx *math.Context, c *value.Content, styles *value.Chain) error {
	return pushLimits(ctx, mathScriptsBody.Of(c), math.LimitsNever, styles)
}

func layoutLimits(ctx *math.Context, c *value.Content, styles *value.Chain) error {
	limits := math.LimitsDisplay
	if mathLimitsInline.In(c, styles) {
		limits = math.LimitsAlways
	}
	return pushLimits(ctx, mathLimitsBody.Of(c), limits, styles)
}

func pushLimits(ctx *math.Context, body *value.Content, limits math.Limits, styles *value.Chain) error {
	f, err := ctx.One(body, styles)
	if err == nil {
		f.Limits = limits
		ctx.Push(f)
	}
	return err
}

func layoutStretch(ctx *math.Context, c *value.Content, styles *value.Chain) error {
	f, err := ctx.One(mathStretchBody.Of(c), styles)
	if err == nil {
		size := layout.ResolveRel(mathStretchSize.In(c, styles), styles)
		ctx.Stretch(f, value.Maybe[unit.Axis]{}, value.Maybe[unit.Abs]{}, size, 0)
		ctx.Push(f)
	}
	return err
}
