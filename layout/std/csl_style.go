package std

import (
	gopath "path"
	"slices"

	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// cslStyle is a style of citations and bibliographies: the name of one that is known, the path of a file, or bytes.
type cslStyle struct {
	dataSource
	isName bool
}

// Cast brings the Caster. A string with an extension is a path.
func (cslStyle) Cast() *value.Caster[cslStyle] {
	source := value.CasterOf[dataSource]()
	return &value.Caster[cslStyle]{
		Info: source.Info.Or(value.Literals(cslStyleNames...)),
		From: func(v value.Value) (s cslStyle, err error) {
			s.dataSource, err = source.From(v)
			s.isName = s.isPath && gopath.Ext(s.path) == ""
			if s.isName && !slices.Contains(cslStyleNames, s.path) {
				err = value.Errorf("unknown style: %s", s.path)
			}
			return s, err
		},
		Into: func(s cslStyle) value.Value { return source.Into(s.dataSource) },
	}
}

// load reads the file of a style, and warns of a name that is no longer to be used.
func (s cslStyle) load(eng *value.Engine, at source.Span) (cslStyle, error) {
	if !s.isName {
		var err error
		s.dataSource, err = s.dataSource.load(eng, at)
		return s, err
	}
	if favored := favoredStyles[s.path]; favored != "" {
		eng.Sink.Warn(diag.Warnf(at, "style \"%s\" has been deprecated in favor of \"%s\"", s.path, favored))
	}
	return s, nil
}

// favoredStyles are the styles that took the place of others.
var favoredStyles = map[string]string{
	"chicago-fullnotes":                      "chicago-notes",
	"modern-humanities-research-association": "modern-humanities-research-association-notes",
}

// cslStyleNames are the styles that are known by name.
var cslStyleNames = []string{
	"alphanumeric", "american-anthropological-association", "american-chemical-society", "american-geophysical-union",
	"american-institute-of-aeronautics-and-astronautics", "american-institute-of-physics",
	"american-medical-association", "american-meteorological-society", "american-physics-society",
	"american-physiological-society", "american-political-science-association", "american-psychological-association",
	"apa", "american-society-for-microbiology", "american-society-of-civil-engineers",
	"american-society-of-mechanical-engineers", "american-sociological-association", "angewandte-chemie",
	"annual-reviews", "annual-reviews-author-date", "associacao-brasileira-de-normas-tecnicas",
	"association-for-computing-machinery", "biomed-central", "bristol-university-press", "british-medical-journal",
	"bmj", "cell", "chicago-author-date", "chicago-notes", "chicago-fullnotes", "chicago-shortened-notes",
	"copernicus", "council-of-science-editors", "council-of-science-editors-author-date", "current-opinion",
	"deutsche-gesellschaft-für-psychologie", "deutsche-sprache", "elsevier-harvard", "elsevier-vancouver",
	"elsevier-with-titles", "frontiers", "future-medicine", "future-science", "gb-7714-2005-numeric",
	"gb-7714-2015-author-date", "gb-7714-2015-note", "gb-7714-2015-numeric", "gost-r-705-2008-numeric",
	"harvard-cite-them-right", "institute-of-electrical-and-electronics-engineers", "ieee",
	"institute-of-physics-numeric", "iso-690-author-date", "iso-690-numeric", "karger", "mary-ann-liebert-vancouver",
	"modern-humanities-research-association-notes", "modern-humanities-research-association",
	"modern-language-association", "mla", "modern-language-association-8", "mla-8",
	"multidisciplinary-digital-publishing-institute", "nature", "pensoft", "public-library-of-science", "plos",
	"royal-society-of-chemistry", "sage-vancouver", "sist02", "spie", "springer-basic", "springer-basic-author-date",
	"springer-fachzeitschriften-medizin-psychologie", "springer-humanities-author-date",
	"springer-lecture-notes-in-computer-science", "springer-mathphys", "springer-socpsych-author-date",
	"springer-vancouver", "taylor-and-francis-chicago-author-date", "taylor-and-francis-national-library-of-medicine",
	"the-institution-of-engineering-and-technology", "the-lancet", "thieme", "trends", "turabian-author-date",
	"turabian-fullnote-8", "vancouver", "vancouver-superscript",
}
