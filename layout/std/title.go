package std

import (
	"chatdoc/eval/unit"
	"chatdoc/eval/value"
	"chatdoc/layout"
)

var (
	title     = element("title", "The title of the document.")
	titleBody = value.Settable(title, "body", value.Smart[*value.Content]{}, "The title; auto is that of the document.", value.Positional)
)

var _ = func() bool {
	title.Locatable = true
	title.ShowSet = func(*value.Content, *value.Chain) value.Styles {
		return value.Styles{
			layout.SetTextSize(1.7),
			layout.SetTextWeight(700),
			layout.SetAbove(unit.Length{Em: 1.125}),
			layout.SetBelow(unit.Length{Em: 0.75}),
			layout.SetSticky(true),
		}
	}
	layout.Shows(title, showTitle)
	return true
}()

func showTitle(_ *layout.Engine, c *value.Content, styles *value.Chain) (*value.Content, error) {
	if body := titleBody.In(c, styles); body.Given {
		return layout.NewBlock(body.V), nil
	}
	body := layout.DocumentTitle.Get(styles)
	if !body.Some {
		return nil, value.Errorf("document title was not set").Hint(
			"set the title with `set document(title: [...])`", "or provide an explicit body with `title[..]`")
	}
	return layout.NewBlock(body.V), nil
}
