package data

import (
	"chatdoc/eval/value"
)

// xmlAttribute is an attribute, and where it stands.
type xmlAttribute struct {
	prefix, name, value string
	at                  int
}

// pair reads a name and a value in quotes.
func (p *xmlParser) pair() (prefix, name string, value xmlRange, f *fault) {
	if prefix, name, f = p.qname(); f != nil {
		return prefix, name, value, f
	}
	p.space()
	if f = p.need("="); f != nil {
		return prefix, name, value, f
	}
	p.space()
	q, f := p.quote()
	if f != nil {
		return prefix, name, value, f
	}
	value.from = p.pos
	if _, f = p.until(q + "<"); f != nil {
		return prefix, name, value, f
	}
	value.to = p.pos
	return prefix, name, value, p.need(q)
}

// attribute reads an attribute. One that declares a namespace is not added.
func (p *xmlParser) attribute(attrs []xmlAttribute) ([]xmlAttribute, *fault) {
	start := p.pos
	prefix, name, raw, f := p.pair()
	if f != nil {
		return nil, f
	}
	text, f := p.attributeValue(raw)
	if f != nil {
		return nil, f
	}
	switch {
	case prefix == "xmlns":
		return attrs, p.declare(name, text, start)
	case name == "xmlns":
		return attrs, p.declare("", text, start)
	}
	return append(attrs, xmlAttribute{prefix, name, text, start}), nil
}

// declare adds a namespace.
func (p *xmlParser) declare(prefix, uri string, at int) *fault {
	switch {
	case uri == xmlnsURI:
		return p.faultAt(at, "the 'xmlns' URI is used at %s, but it must not be declared")
	case prefix == "xml" && uri != xmlURI:
		return p.faultAt(at, "'xml' namespace prefix mapped to wrong URI at %s")
	case prefix == "xml":
		return nil
	case uri == xmlURI:
		return p.faultAt(at, "the 'xml' namespace URI is used for not 'xml' prefix at %s")
	}
	if !p.prefixes.declare(prefix, uri) {
		return p.faultAt(at, "namespace '"+prefix+"' at %s is already defined")
	}
	return nil
}

// resolve gives a node its attributes. Of two with the same name in different namespaces the last one counts, as
// documents do not see namespaces.
func (p *xmlParser) resolve(node *xmlNode, attrs []xmlAttribute, start int) *fault {
	type expanded struct {
		in        bool // a namespace, be its name empty
		uri, name string
	}
	seen := map[expanded]bool{}
	node.attrs = value.NewDict()
	for _, a := range attrs {
		uri, ok := p.prefixes.uri(a.prefix)
		if a.prefix == "xml" {
			uri, ok = xmlURI, true
		}
		name := expanded{a.prefix != "", uri, a.name}
		switch {
		case !ok:
			return p.unknownPrefix(a.prefix, a.at)
		case seen[name]:
			return p.faultAt(a.at, "duplicate attribute '"+a.name+"'")
		}
		seen[name] = true
		node.attrs.Put(a.name, value.Str(a.value))
	}
	if _, ok := p.prefixes.uri(node.prefix); !ok {
		return p.unknownPrefix(node.prefix, start)
	}
	return nil
}

func (p *xmlParser) unknownPrefix(prefix string, at int) *fault {
	return p.faultAt(at, "an unknown namespace prefix '"+prefix+"' at %s")
}
