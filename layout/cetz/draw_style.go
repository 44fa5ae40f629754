package cetz

import "chatdoc/eval/value"

var setStyleFunc = drawFunc("set-style", func(c *value.Call) *setStyle {
	own := takeStyle(c)
	return &setStyle{own.dict}
})

var fillFunc = drawFunc("fill", func(c *value.Call) *setStyle {
	return &setStyle{dict("fill", value.Pos[value.Value](c, "fill"))}
})

var strokeFunc = drawFunc("stroke", func(c *value.Call) *setStyle {
	return &setStyle{dict("stroke", value.Pos[value.Value](c, "stroke"))}
})

// setStyle changes the style tree for the elements that follow.
type setStyle struct{ style *value.Dict }

func (s *setStyle) draw(c *canvas) (drawing, error) {
	c.style = mergeStyles(c.style, s.style)
	return drawing{}, nil
}
