package std

import (
	gopath "path"
	"slices"

	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

var (
	bibliography      = element("bibliography", "Lists the works that a document cites.")
	_                 = value.Required[bibSources](bibliography, "sources", "The paths of files in BibLaTeX's or Hayagriva's format, or their bytes.")
	_                 = value.Settable(bibliography, "title", value.Smart[value.Maybe[*value.Content]]{}, "The title; auto names it in the language of the text.")
	_                 = value.Settable(bibliography, "full", false, "Whether to list works that are not cited.")
	bibliographyStyle = value.Settable(bibliography, "style", bibStyle{ieee}, "The style of the list and of citations.")
)

var _ = func() bool {
	bibliography.Locatable = true
	bibliography.Construct = constructBibliography
	bibliography.Set = loadBibliographyStyle
	return true
}()

// ieee is the style of documents that choose none.
var ieee = cslStyle{dataSource: dataSource{path: "ieee", isPath: true}, isName: true}

// bibStyle is the style of a bibliography, whose messages are shorter.
type bibStyle struct{ cslStyle }

// Cast brings the Caster.
func (bibStyle) Cast() *value.Caster[bibStyle] {
	style, info := value.CasterOf[cslStyle](), value.CasterOf[dataSource]().Info
	return &value.Caster[bibStyle]{
		Info: info,
		From: func(v value.Value) (bibStyle, error) {
			if !info.Match(v) {
				return bibStyle{}, info.Fail(v)
			}
			s, err := style.From(v)
			return bibStyle{s}, err
		},
		Into: func(s bibStyle) value.Value { return style.Into(s.cslStyle) },
	}
}

// bibSources are the sources of a bibliography. They are a value so that they can take the place of the argument that
// they were read for.
type bibSources struct{ list []dataSource }

// Type is that of what documents see.
func (*bibSources) Type() *value.Type { return value.ArrayType }

// Cast brings the Caster: a path, bytes, or an array of these.
func (bibSources) Cast() *value.Caster[bibSources] {
	source := value.CasterOf[dataSource]()
	info := source.Info.Or(value.Types(value.ArrayType))
	return &value.Caster[bibSources]{
		Info: info,
		From: func(v value.Value) (s bibSources, err error) {
			items := []value.Value{v}
			switch v := v.(type) {
			case *bibSources:
				return *v, nil
			case *value.Array:
				items = v.Items()
			default:
				if !source.Info.Match(v) {
					return s, info.Fail(v)
				}
			}
			for _, item := range items {
				d, err := source.From(item)
				if err != nil {
					return s, err
				}
				s.list = append(s.list, d)
			}
			return s, nil
		},
		Into: func(s bibSources) value.Value {
			items := make([]value.Value, len(s.list))
			for i, d := range s.list {
				items[i] = source.Into(d)
			}
			return value.NewArray(items...)
		},
	}
}

// load reads the files of the sources.
func (s bibSources) load(eng *value.Engine, at source.Span) error {
	for i, d := range s.list {
		loaded, err := d.load(eng, at)
		if err != nil {
			return err
		}
		s.list[i] = loaded
	}
	for _, d := range s.list {
		switch gopath.Ext(d.path) {
		case ".bib", ".yml", ".yaml":
			continue
		}
		if d.isPath {
			return value.Errorf("unknown bibliography format (must be .yaml/.yml or .bib)")
		}
	}
	return nil
}

// constructBibliography makes a bibliography and loads its sources and its style.
func constructBibliography(call *value.Call) (*value.Content, error) {
	sources := value.PosAt[bibSources](call, "sources")
	if err := call.Err(); err != nil {
		return nil, err
	}
	if err := sources.V.load(call.Engine, sources.Span); err != nil {
		return nil, diag.At(err, sources.Span)
	}
	given := value.Arg{Value: &sources.V, Span: sources.Span, ValueSpan: sources.Span}
	call.Args.Items = slices.Insert(call.Args.Items, 0, given)
	at := spanOf(call.Args, "style")
	c, err := value.Construct(bibliography, call)
	if err == nil && bibliographyStyle.Has(c) {
		var style bibStyle
		style.cslStyle, err = bibliographyStyle.Of(c).load(call.Engine, at)
		bibliographyStyle.Put(c, style)
	}
	return c, err
}

// loadBibliographyStyle loads the style of a set rule.
func loadBibliographyStyle(call *value.Call, styles *value.Styles) {
	for _, st := range *styles {
		style, ok := st.Property.Value.(bibStyle)
		if !ok || call.Err() != nil {
			continue
		}
		var err error
		style.cslStyle, err = style.load(call.Engine, st.Property.Span)
		st.Property.Value = style
		call.Fail(err)
	}
}
