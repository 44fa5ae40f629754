package std

import (
	"strings"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
	"chatdoc/layout/frame"
	"chatdoc/lexer/diag"
)

var (
	link     = element("link", "Links to a URL or a place in the document.")
	linkDest = value.Required[linkTarget](link, "dest", "Where the link leads.")
	linkBody = value.Required[*value.Content](link, "body", "What the link stands on; for a URL it may be left out.")
)

var _ = func() bool {
	link.Locatable = true
	link.Construct = constructLink
	layout.Shows(link, showLink)
	return true
}()

// linkTarget is where a link leads: a label, a location or a frame.Dest.
type linkTarget struct {
	label value.Label // "" where there is none
	loc   value.Location
	dest  frame.Dest
}

// longestURL is the length of the longest URL, in bytes.
const longestURL = 8000

// Cast brings the Caster: a URL, a dictionary of a place, a location or a label.
func (linkTarget) Cast() *value.Caster[linkTarget] {
	info := value.Types(value.StrType, value.DictType, value.LocationType, value.LabelType)
	return &value.Caster[linkTarget]{
		Info: info,
		From: func(v value.Value) (linkTarget, error) {
			switch v := v.(type) {
			case value.Label:
				return linkTarget{label: v}, nil
			case value.Location:
				return linkTarget{loc: v}, nil
			case *value.Dict:
				return toPosition(v)
			}
			url, err := value.Cast[string](v)
			if err != nil {
				return linkTarget{}, info.Fail(v)
			}
			return toURL(url)
		},
		Into: linkTarget.value,
	}
}

func toURL(url string) (linkTarget, error) {
	switch {
	case url == "":
		return linkTarget{}, value.Errorf("URL must not be empty")
	case len(url) > longestURL:
		return linkTarget{}, value.Errorf("URL is too long")
	}
	return linkTarget{dest: frame.URL(url)}, nil
}

// toPosition reads a dictionary of a page and a place on it.
func toPosition(d *value.Dict) (t linkTarget, err error) {
	var page value.OneOrMore
	var x, y unit.Length
	for _, entry := range []struct {
		key  string
		take func(value.Value) error
	}{
		{"page", func(v value.Value) (err error) { page, err = value.Cast[value.OneOrMore](v); return err }},
		{"x", func(v value.Value) (err error) { x, err = value.Cast[unit.Length](v); return err }},
		{"y", func(v value.Value) (err error) { y, err = value.Cast[unit.Length](v); return err }},
	} {
		v, ok := d.Get(entry.key)
		if !ok {
			return t, value.MissingKey(entry.key)
		}
		if err := entry.take(v); err != nil {
			return t, err
		}
	}
	t.dest = frame.Position{Page: int(page), Point: unit.Point{X: x.Abs, Y: y.Abs}}
	return t, value.OnlyKeys(d, "page", "x", "y")
}

func (t linkTarget) value() value.Value {
	switch dest := t.dest.(type) {
	case frame.URL:
		return value.Str(dest)
	case frame.Position:
		return value.NewDict().Put("page", value.Int(dest.Page)).
			Put("x", value.Length{Abs: dest.Point.X}).Put("y", value.Length{Abs: dest.Point.Y})
	}
	if t.label != "" {
		return t.label
	}
	return t.loc
}

// resolve is the destination of a link. The error is one for a label that is not there, or more than once.
func (t linkTarget) resolve(eng *value.Engine) (frame.Dest, error) {
	if t.dest != nil {
		return t.dest, nil
	}
	loc := t.loc
	if t.label != "" {
		c, err := eng.Introspector.Unique(&value.LabelSelector{Label: t.label})
		if err != nil {
			return nil, err
		}
		loc = c.Location()
	}
	return layout.LocationDest(loc), nil
}

// constructLink gives a link to a URL without a body the URL as its body.
func constructLink(call *value.Call) (*value.Content, error) {
	dest := call.Args.Eat()
	if dest == nil {
		return nil, diag.Errorf(call.Span(), "missing argument: destination")
	}
	rest := call.Args.Rest().Items
	call.Args.Items = append([]value.Arg{*dest}, rest...)
	if url, err := value.Cast[string](dest.Value); err == nil && call.Args.Left() == 1 {
		body := *dest
		body.Value = urlBody(url)
		call.Args.Items = append(call.Args.Items, body)
	}
	return value.Construct(link, call)
}

// urlBody shows a URL: without its scheme where that is of no interest to readers.
func urlBody(url string) *value.Content {
	for _, scheme := range [...]string{"mailto:", "tel:"} {
		if rest, ok := strings.CutPrefix(url, scheme); ok {
			return value.NewText(rest)
		}
	}
	return value.NewText(url)
}

// newLink is what a bare URL stands for.
func newLink(url string) *value.Content {
	return value.New(link, linkDest.Is(linkTarget{dest: frame.URL(url)}), linkBody.Is(urlBody(url)))
}

func showLink(e *layout.Engine, c *value.Content, _ *value.Chain) (*value.Content, error) {
	dest, err := linkDest.Of(c).resolve(e.Engine)
	if err != nil {
		return nil, err
	}
	return linked(linkBody.Of(c), dest), nil
}

// linked is content that leads somewhere.
func linked(c *value.Content, dest frame.Dest) *value.Content {
	return c.Styled(layout.TextDest.Set(layout.Dest{Dest: dest}))
}

// linkedTo is content that leads to a location.
func linkedTo(c *value.Content, loc value.Location) *value.Content {
	return linked(c, layout.LocationDest(loc))
}
