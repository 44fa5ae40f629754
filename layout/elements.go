package layout

import "chatdoc/eval/value"

// Elements are the elements declared in this package that documents can name.
func Elements() []*value.Elem {
	return []*value.Elem{
		Align, Block, Box, Colbreak, Columns, Document, H, Linebreak, Page, Pagebreak, Par, Parbreak, Place, Flush,
		value.Raw, SmartQuote, value.Text, V,
	}
}
