package layout

import (
	"chatdoc/eval/value"
	"chatdoc/layout/frame"
)

// modifiers are what styles do to finished frames: make them links, hide them.
type modifiers struct {
	dest   frame.Dest
	hidden bool
}

// The styles that modify frames.
var (
	TextDest   = value.Settable(value.Text, "link", Dest{}, "Where the text leads.", value.Internal)
	TextHidden = value.Settable(value.Text, "hidden", false, "Whether the text is invisible.", value.Internal)
)

// Dest is a frame.Dest as the value of a field. The zero Dest leads nowhere.
type Dest struct{ frame.Dest }

// Cast brings the Caster: none of its own, as documents never see it.
func (Dest) Cast() *value.Caster[Dest] { return internal[Dest](nil) }

func modifiersIn(styles *value.Chain) modifiers {
	return modifiers{TextDest.Get(styles).Dest, TextHidden.Get(styles)}
}

func (m modifiers) apply(f *frame.Frame) {
	if m.dest != nil {
		f.Push(frame.Placed{}.Pos, &frame.Link{Size: f.Size, Dest: m.dest})
	}
	if m.hidden {
		hide(f)
	}
}

// hide removes what can be seen and keeps links and tags.
func hide(f *frame.Frame) {
	kept := f.Items[:0:0]
	for _, it := range f.Items {
		switch item := it.Item.(type) {
		case *frame.Group:
			inner := item.Frame.Clone()
			hide(inner)
			if inner.IsEmpty() {
				continue
			}
			group := *item
			group.Frame = inner
			it.Item = &group
		case *frame.Link, *frame.Tag:
		default:
			continue
		}
		kept = append(kept, it)
	}
	f.Items = kept
}

// modified lays out what becomes a frame of its own and modifies it as a whole: what is in it does not become a link
// once more.
func modified(styles *value.Chain, lay func(*value.Chain) (*frame.Frame, error)) (*frame.Frame, error) {
	m, inner := modifiersIn(styles).within(styles)
	f, err := lay(inner)
	if err == nil {
		m.apply(f)
	}
	return f, err
}

// modifiedAll is modified for what is laid out over regions.
func modifiedAll(styles *value.Chain, lay func(*value.Chain) (Fragment, error)) (Fragment, error) {
	m, inner := modifiersIn(styles).within(styles)
	fragment, err := lay(inner)
	for _, f := range fragment {
		m.apply(f)
	}
	return fragment, err
}

// within gives the modifiers, and the styles for what they are applied to.
func (m modifiers) within(styles *value.Chain) (modifiers, *value.Chain) {
	if m.dest != nil {
		styles = styles.With(value.Styles{TextDest.Set(Dest{})})
	}
	return m, styles
}
