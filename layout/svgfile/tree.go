package svgfile

import (
	"bytes"
	"compress/gzip"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// node is an element of SVG, or a piece of text, which has no name.
type node struct {
	name     string
	attrs    map[string]string
	text     string
	parent   *node
	children []*node
}

const (
	namespace = "http://www.w3.org/2000/svg"
	maxSize   = 64 << 20 // bytes of a file
	maxDepth  = 256      // elements around each other
	maxNodes  = 1 << 20
)

// parse reads a file into a tree.
func parse(data []byte) (*node, error) {
	if bytes.HasPrefix(data, []byte{0x1f, 0x8b}) {
		unpacked, err := gunzip(data)
		if err != nil {
			return nil, err
		}
		data = unpacked
	}
	b := builder{decoder: xml.NewDecoder(bytes.NewReader(data))}
	for {
		token, err := b.decoder.Token()
		switch {
		case err == io.EOF && b.root != nil:
			return b.root, nil
		case err == io.EOF:
			return nil, errors.New("missing root node at 1:1")
		case err != nil:
			return nil, b.syntaxError(err)
		}
		if err := b.add(token); err != nil {
			return nil, err
		}
	}
}

func gunzip(data []byte) ([]byte, error) {
	r, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, errors.New("provided data has a malformed GZip content")
	}
	data, err = io.ReadAll(io.LimitReader(r, maxSize))
	if err != nil || len(data) == maxSize {
		return nil, errors.New("provided data has a malformed GZip content")
	}
	return data, nil
}

// builder makes a tree of tokens.
type builder struct {
	decoder      *xml.Decoder
	root, inside *node
	skip         int // how deep in an element of another namespace
	depth, nodes int
}

// syntaxError says where the XML is wrong.
func (b *builder) syntaxError(err error) error {
	line, column := b.decoder.InputPos()
	var syntax *xml.SyntaxError
	if errors.As(err, &syntax) {
		return fmt.Errorf("%s at %d:%d", syntax.Msg, line, column)
	}
	return fmt.Errorf("%w at %d:%d", err, line, column)
}

func (b *builder) add(token xml.Token) error {
	switch t := token.(type) {
	case xml.StartElement:
		return b.open(t)
	case xml.EndElement:
		b.close()
	case xml.CharData:
		if b.inside != nil && b.skip == 0 {
			b.inside.children = append(b.inside.children, &node{text: string(t), parent: b.inside})
		}
	}
	return nil
}

func (b *builder) open(t xml.StartElement) error {
	b.depth++
	b.nodes++
	switch {
	case b.depth > maxDepth:
		return errors.New("nesting is too deep")
	case b.nodes > maxNodes:
		return errors.New("too many elements")
	case b.skip > 0 || t.Name.Space != namespace && t.Name.Space != "":
		b.skip++
		return nil
	case b.root == nil && t.Name.Local != "svg":
		return errors.New("missing root node at 1:1")
	}
	n := &node{name: t.Name.Local, attrs: attributes(t.Attr), parent: b.inside}
	if b.root == nil {
		b.root = n
	} else if b.inside != nil {
		b.inside.children = append(b.inside.children, n)
	}
	b.inside = n
	return nil
}

func (b *builder) close() {
	b.depth--
	switch {
	case b.skip > 0:
		b.skip--
	case b.inside != nil:
		b.inside = b.inside.parent
	}
}

// attributes are those of no namespace, and xlink:href, which newer files write without one.
func attributes(list []xml.Attr) map[string]string {
	attrs := make(map[string]string, len(list))
	for _, a := range list {
		switch {
		case a.Name.Local == "href" && attrs["href"] == "", a.Name.Space == "":
			attrs[a.Name.Local] = strings.TrimSpace(a.Value)
		}
	}
	return attrs
}

// content is the text of a node and all in it.
func (n *node) content() string {
	var b strings.Builder
	var walk func(*node)
	walk = func(n *node) {
		b.WriteString(n.text)
		for _, child := range n.children {
			walk(child)
		}
	}
	walk(n)
	return b.String()
}
