package cetz

import "chatdoc/eval/value"

// Functions that take elements: groups, scopes, layers, and elements that are drawn without taking part.

var groupFunc = drawFunc("group", func(c *value.Call) *group {
	return &group{body: value.Pos[body](c, "body"), head: takeHead(c), own: takeStyle(c)}
})

// group draws elements that can be named, placed and measured together. What they change ends with the group.
type group struct {
	body body
	head
	own ownStyle
}

func (g *group) draw(c *canvas) (drawing, error) {
	s := c.styleOf("group", &g.own)
	pad := s.padding()
	if s.err != nil {
		return drawing{}, s.err
	}
	inner := c.inside(newNodes(c.nodes))
	items, box, err := inner.processBody(g.body)
	if err != nil {
		return drawing{}, err
	}
	a := &anchors{element: g.name, children: inner.nodes.list()}
	if box.some {
		box.pad(pad)
		a.addBox(&box)
	}
	if inner.nodes.byName["default"] != nil {
		a.fallback = "default"
	}
	// The items lie on the canvas already: only an anchor of the group can move them.
	if err := a.place(c, g.anchor, identity()); err != nil {
		return drawing{}, err
	}
	return drawing{g.name, a, transformAll(items, a.to)}, nil
}

// addBox adds the anchors of a box.
func (a *anchors) addBox(b *bounds) {
	center, size := b.center(), b.size()
	a.named = append(a.named, named{"center", center})
	a.fallback = "center"
	a.along = b.path()
	a.border = &border{center, size.x, size.y, a.along}
	for _, d := range a.children {
		if d.name == "center" {
			a.border.center = d.anchors.to.apply(d.anchors.named[0].at)
		}
	}
}

// list are the drawings in the order in which they came up.
func (n *nodes) list() []*drawing {
	list := make([]*drawing, len(n.names))
	for i, name := range n.names {
		list[i] = n.byName[name]
	}
	return list
}

var scopeFunc = drawFunc("scope", func(c *value.Call) *scope {
	return &scope{value.Pos[body](c, "body")}
})

// scope is a group without a name: elements in it keep theirs.
type scope struct{ body body }

func (s *scope) draw(c *canvas) (drawing, error) {
	items, _, err := c.inside(c.nodes).processBody(s.body)
	return drawing{items: items}, err
}

var anchorFunc = drawFunc("anchor", func(c *value.Call) *anchorPoint {
	a := &anchorPoint{name: value.Pos[string](c, "name"), at: value.PosAt[place](c, "position")}
	if a.name == "" || a.name[0] == '.' {
		c.Fail(value.Errorf("anchors must not be none, \"\" or start with \".\""))
	}
	return a
})

// anchorPoint gives a point of a group a name.
type anchorPoint struct {
	name string
	at   spanned
}

func (p *anchorPoint) draw(c *canvas) (drawing, error) {
	if !c.grouped {
		return drawing{}, value.Errorf("anchor '%s' created outside of group", p.name)
	}
	at, err := c.locate(p.at)
	if err != nil {
		return drawing{}, err
	}
	return c.finish(head{name: p.name}, nil, pointAnchors(at))
}

// pointAnchors are those of a point.
func pointAnchors(at vec) *anchors {
	return &anchors{named: []named{{"default", at}}, fallback: "default"}
}

var copyAnchorsFunc = drawFunc("copy-anchors", func(c *value.Call) *copyAnchors {
	return &copyAnchors{
		element: value.PosAt[string](c, "element"),
		filter:  value.Named(c, "filter", value.Smart[*value.Array]{}),
	}
})

// copyAnchors gives a group the anchors of one of its elements.
type copyAnchors struct {
	element value.Spanned[string]
	filter  value.Smart[*value.Array]
}

func (p *copyAnchors) draw(c *canvas) (drawing, error) {
	if !c.grouped {
		return drawing{}, value.Errorf("copy-anchors cannot be used outside of a group")
	}
	d, err := c.find(p.element.V)
	if err != nil {
		return drawing{}, err
	}
	for _, name := range d.anchors.list() {
		if p.filter.Given {
			if wanted, _ := value.In(value.Str(name), p.filter.V); !wanted {
				continue
			}
		}
		at, err := d.anchors.find(c, namedAnchor(name))
		if err != nil {
			continue // an element in a group that has no point of its own
		}
		a := pointAnchors(at)
		a.element, a.to = name, identity()
		c.nodes.put(&drawing{name: name, anchors: a})
	}
	return drawing{}, nil
}

var onLayerFunc = drawFunc("on-layer", func(c *value.Call) *onLayer {
	return &onLayer{value.Pos[float64](c, "layer"), value.Pos[body](c, "body")}
})

// onLayer draws elements below or above others.
type onLayer struct {
	layer float64
	body  body
}

func (l *onLayer) draw(c *canvas) (drawing, error) {
	items, _, err := c.processBody(l.body)
	for i := range items {
		if it := &items[i]; !it.layered {
			it.layer, it.layered = l.layer, true
		}
	}
	return drawing{items: items}, err
}

var hideFunc = drawFunc("hide", func(c *value.Call) *marked {
	b := value.Pos[body](c, "body")
	outside := !value.Named(c, "bounds", false)
	return &marked{b, func(it *item) { it.hidden, it.outside = true, outside }}
})

var floatingFunc = drawFunc("floating", func(c *value.Call) *marked {
	return &marked{value.Pos[body](c, "body"), func(it *item) { it.outside = true }}
})

// marked draws elements that do not take part in the picture in the usual way.
type marked struct {
	body   body
	change func(*item)
}

func (m *marked) draw(c *canvas) (drawing, error) {
	items, _, err := c.processBody(m.body)
	for i := range items {
		m.change(&items[i])
	}
	return drawing{items: items}, err
}
