package layout

import (
	"slices"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
)

// Pages.
var (
	Page              = value.NewElem("page", "Lays content out on pages.")
	pageWidth         = value.Settable(Page, "width", value.Given(unit.Length{Abs: 210 * unit.Mm}), "The width; auto is as wide as the content.", value.Ghost)
	pageHeight        = value.Settable(Page, "height", value.Given(unit.Length{Abs: 297 * unit.Mm}), "The height; auto is as high as the content.", value.Ghost)
	pageFlipped       = value.Settable(Page, "flipped", false, "Whether width and height are exchanged.", value.Ghost)
	pageMargin        = value.Settable(Page, "margin", Margin{}, "The margins.", value.Ghost, value.Folds)
	pageBinding       = value.Settable(Page, "binding", value.Smart[Binding]{}, "On which side pages are bound; auto goes by the direction of text.", value.Ghost)
	pageColumns       = value.Settable(Page, "columns", Count(1), "The number of columns.", value.Ghost)
	pageFill          = value.Settable(Page, "fill", value.Smart[Fill]{}, "What the page is filled with.", value.Ghost)
	pageNumbering     = value.Settable(Page, "numbering", value.Maybe[Numbering]{}, "How pages are numbered.", value.Ghost)
	pageSupplement    = value.Settable(Page, "supplement", value.Smart[value.Maybe[*value.Content]]{}, "What references to pages call them.", value.Ghost)
	pageNumberAlign   = value.Settable(Page, "number-align", OuterAlign{H: unit.HCenter, V: unit.VBottom}, "Where the page number stands.", value.Ghost)
	pageHeader        = value.Settable(Page, "header", value.Smart[value.Maybe[*value.Content]]{}, "The header; auto is the page number, if it stands at the top.", value.Ghost)
	pageHeaderAscent  = value.Settable(Page, "header-ascent", unit.Rel{Ratio: 0.3}, "How far the header is raised into the margin.", value.Ghost)
	pageFooter        = value.Settable(Page, "footer", value.Smart[value.Maybe[*value.Content]]{}, "The footer; auto is the page number, if it stands at the bottom.", value.Ghost)
	pageFooterDescent = value.Settable(Page, "footer-descent", unit.Rel{Ratio: 0.3}, "How far the footer is lowered into the margin.", value.Ghost)
	pageBackground    = value.Settable(Page, "background", value.Maybe[*value.Content]{}, "Content behind the page's.", value.Ghost)
	pageForeground    = value.Settable(Page, "foreground", value.Maybe[*value.Content]{}, "Content in front of the page's.", value.Ghost)

	Pagebreak         = value.NewElem("pagebreak", "A page break.")
	pagebreakWeak     = value.Settable(Pagebreak, "weak", false, "Whether the break is left out where the page is empty.")
	pagebreakTo       = value.Settable(Pagebreak, "to", value.Maybe[Parity]{}, "Whether the next page is even or odd.")
	pagebreakBoundary = value.Settable(Pagebreak, "boundary", false, "Whether the break only ends the scope of a set rule.", value.Internal)
)

var _ = func() bool {
	Page.Arguments = expandPaper
	Page.Construct = constructPage
	return true
}()

// expandPaper gives the width and height of a named paper.
func expandPaper(args *value.Args) {
	arg := args.Take("paper")
	if arg == nil {
		arg = args.FindPos(func(v value.Value) bool { return v.Type() == value.StrType })
	}
	if arg == nil {
		return
	}
	i := slices.IndexFunc(papers, func(p paper) bool { return arg.Value == value.Str(p.name) })
	if i < 0 {
		args.Fail(diag.At(paperNames().Fail(arg.Value), arg.ValueSpan))
		return
	}
	width, height := *arg, *arg
	width.Value = value.Length{Abs: unit.Abs(papers[i].width) * unit.Mm}
	height.Value = value.Length{Abs: unit.Abs(papers[i].height) * unit.Mm}
	args.Spread(&width, "width")
	args.Spread(&height, "height")
}

func paperNames() value.CastInfo {
	names := make([]string, len(papers))
	for i, p := range papers {
		names[i] = p.name
	}
	return value.Literals(names...)
}

// constructPage puts content on pages of its own.
func constructPage(call *value.Call) (*value.Content, error) {
	styles := Page.TakeStyles(call)
	body := value.Pos[*value.Content](call, "body")
	if err := call.Err(); err != nil {
		return nil, err
	}
	weak := value.New(Pagebreak, pagebreakWeak.Is(true))
	// The flush keeps the page from being empty, so that both breaks count even around nothing.
	return value.NewSequence(weak, value.New(Flush), body, weak).Styled(styles...), nil
}

// Parity tells even pages from odd ones.
type Parity uint8

const (
	Even Parity = iota
	Odd
)

// Cast brings the Caster: "even" and "odd".
func (Parity) Cast() *value.Caster[Parity] { return value.Words[Parity]("even", "odd") }

// matches reports whether a page number, from 1, is of the parity.
func (p Parity) matches(number int) bool { return number%2 == int(p) }

// Binding is the side on which pages are bound.
type Binding uint8

const (
	BoundLeft Binding = iota
	BoundRight
)

// Cast brings the Caster: left and right.
func (Binding) Cast() *value.Caster[Binding] {
	a := value.CasterOf[unit.Align]()
	return &value.Caster[Binding]{
		Info: a.Info,
		From: func(v value.Value) (Binding, error) {
			align, err := a.From(v)
			switch {
			case err != nil:
				return 0, err
			case align == unit.Align{H: unit.HLeft}:
				return BoundLeft, nil
			case align == unit.Align{H: unit.HRight}:
				return BoundRight, nil
			}
			return 0, value.Errorf("must be `left` or `right`")
		},
		Into: func(b Binding) value.Value {
			if b == BoundRight {
				return value.Alignment{H: unit.HRight}
			}
			return value.Alignment{H: unit.HLeft}
		},
	}
}

// OuterAlign is an alignment that vertically is at the top or the bottom.
type OuterAlign unit.Align

// Cast brings the Caster: an alignment without horizon.
func (OuterAlign) Cast() *value.Caster[OuterAlign] {
	a := value.CasterOf[unit.Align]()
	return &value.Caster[OuterAlign]{
		Info: a.Info,
		From: func(v value.Value) (OuterAlign, error) {
			align, err := a.From(v)
			if err == nil && align.V == unit.VHorizon {
				err = value.Errorf("expected `top` or `bottom`, found %s", unit.Align{V: align.V})
			}
			return OuterAlign(align), err
		},
		Into: func(o OuterAlign) value.Value { return value.Alignment(o) },
	}
}
