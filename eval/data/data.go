// Package data reads data files for documents, and writes data: read, csv, json, toml, yaml, cbor and xml.
//
// Each format has a file with the functions that documents call (json.go). They load bytes (load.go) and hand them to a
// parser (json_parse.go); what is wrong with the data is put at its place in the file (fault.go). Parsers build values at
// once, and dictionaries keep the order of the data. Writing goes the other way (json_write.go): what a value is as data
// is the same in all formats (plain.go).
//
// Documents see in an error what the parser has to say. So the parsers follow those of the reference compiler to the word
// and the column, and in what they accept: the Rust crates serde_json, csv, toml_edit, serde_yaml, ciborium and roxmltree.
// Libraries for Go lose the order of keys, or cannot tell what these tell.
package data

import "chatdoc/eval/value"

// Define defines the functions in the order of the reference.
func Define(s *value.Scope) {
	for _, f := range []*value.Func{readFunc, csvFunc, jsonFunc, tomlFunc, yamlFunc, cborFunc, xmlFunc} {
		s.Define(f.Name, f)
	}
}

// options take the named arguments of a function that reads data, and give the parser.
type options func(*value.Call) parser

// plainly is the options of a format without any.
func plainly(p parser) options { return func(*value.Call) parser { return p } }

// loader makes the function that reads a format from a file or from bytes.
func loader(name string, opts options) *value.Func {
	return value.NewFunc(name, func(c *value.Call) (value.Value, error) {
		from := value.PosAt[origin](c, "source")
		parse := opts(c)
		if err := c.Done(); err != nil {
			return nil, err
		}
		d, err := load(c.Engine.World, from)
		if err != nil {
			return nil, err
		}
		return d.parse(parse)
	})
}

// withDecoder gives the function of a format the deprecated function that reads what is of type T.
func withDecoder[T any](f *value.Func, opts options, bytes func(T) []byte) *value.Func {
	decode := value.NewFunc("decode", func(c *value.Call) (value.Value, error) {
		from := value.PosAt[T](c, "data")
		parse := opts(c)
		if err := c.Done(); err != nil {
			return nil, err
		}
		d := &loaded{bytes: bytes(from.V), span: from.Span}
		return d.parse(parse)
	})
	b := f.With(decode).Scope.Get(decode.Name)
	b.Deprecated = "`" + f.Name + ".decode` is deprecated, directly pass bytes to `" + f.Name + "` instead"
	b.Until = "0.15.0"
	return f
}
