package data

import "chatdoc/eval/value"

// xmlFunc reads XML.
var xmlFunc = withDecoder(loader("xml", plainly(parseXML)), plainly(parseXML), contentsOf)

// xmlNode is an element that is being read.
type xmlNode struct {
	prefix, name string
	attrs        *value.Dict
	children     []value.Value
	prefixes     int // how many were declared before it
}

// dict is the node as documents see it. Comments and processing instructions are nodes without a name.
func (n *xmlNode) dict() *value.Dict {
	attrs := n.attrs
	if attrs == nil {
		attrs = value.NewDict()
	}
	return value.NewDict().
		Put("tag", value.Str(n.name)).
		Put("attrs", attrs).
		Put("children", value.NewArray(n.children...))
}

// qualified is the name as it is written.
func (n *xmlNode) qualified() string { return xmlQualified(n.prefix, n.name) }

func xmlQualified(prefix, name string) string {
	if prefix == "" {
		return name
	}
	return prefix + ":" + name
}
