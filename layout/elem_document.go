package layout

import (
	"strings"
	"time"

	"chatdoc/eval/value"
)

// Document is what a document says about itself.
var (
	Document            = value.NewElem("document", "The document and what it says about itself.")
	DocumentTitle       = value.Settable(Document, "title", value.Maybe[*value.Content]{}, "The title.", value.Ghost)
	documentAuthor      = value.Settable(Document, "author", StrList(nil), "The authors.", value.Ghost)
	documentDescription = value.Settable(Document, "description", value.Maybe[*value.Content]{}, "What the document is about.", value.Ghost)
	documentKeywords    = value.Settable(Document, "keywords", StrList(nil), "Keywords.", value.Ghost)
	documentDate        = value.Settable(Document, "date", value.Smart[value.Maybe[value.Datetime]]{}, "The date of the document; auto is that of its making, where that is known.", value.Ghost)
)

var _ = func() bool {
	Document.Construct = func(call *value.Call) (*value.Content, error) {
		return nil, value.Errorf("can only be used in set rules")
	}
	return true
}()

// StrList is a list of strings.
type StrList []string

// Cast brings the Caster: a string, or an array of strings.
func (StrList) Cast() *value.Caster[StrList] {
	info := value.Types(value.StrType, value.ArrayType)
	return &value.Caster[StrList]{
		Info: info,
		From: func(v value.Value) (list StrList, err error) {
			switch v := v.(type) {
			case value.Str:
				return StrList{string(v)}, nil
			case *value.Array:
				for _, item := range v.Items() {
					s, err := value.Cast[string](item)
					if err != nil {
						return nil, err
					}
					list = append(list, s)
				}
				return list, nil
			}
			return nil, info.Fail(v)
		},
		Into: func(list StrList) value.Value {
			items := make([]value.Value, len(list))
			for i, s := range list {
				items[i] = value.Str(s)
			}
			return value.NewArray(items...)
		},
	}
}

// DocumentInfo is what a document says about itself.
type DocumentInfo struct {
	Title       value.Maybe[*value.Content]
	Authors     []string
	Description string
	Keywords    []string
	Date        value.Smart[value.Maybe[value.Datetime]]
	Lang        string
}

// populate takes over what styles set.
func (d *DocumentInfo) populate(styles value.Styles) {
	var chain *value.Chain
	chain = chain.With(styles)
	if DocumentTitle.IsSet(chain) {
		d.Title = DocumentTitle.Get(chain)
	}
	if documentAuthor.IsSet(chain) {
		d.Authors = documentAuthor.Get(chain)
	}
	if documentDescription.IsSet(chain) {
		if c := documentDescription.Get(chain); c.Some {
			d.Description = strings.TrimSpace(c.V.PlainText())
		}
	}
	if documentKeywords.IsSet(chain) {
		d.Keywords = documentKeywords.Get(chain)
	}
	if documentDate.IsSet(chain) {
		d.Date = documentDate.Get(chain)
	}
}

// date is the document's date: the one it states, else the world's, zero where there is none.
func (d *DocumentInfo) date(now time.Time, ok bool) time.Time {
	switch {
	case d.Date.Given && d.Date.V.Some:
		return d.Date.V.V.Time()
	case !d.Date.Given && ok:
		return now
	}
	return time.Time{}
}
