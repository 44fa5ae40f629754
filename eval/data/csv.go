package data

import (
	"unicode/utf8"

	"chatdoc/eval/value"
)

// csvFunc reads comma-separated values: rows of strings.
var csvFunc = withDecoder(loader("csv", csvOptions), csvOptions, contentsOf)

func csvOptions(c *value.Call) parser {
	delimiter := value.Named(c, "delimiter", delimiter(','))
	rows := value.Named(c, "row-type", rowType(false))
	return func(data []byte) (value.Value, *fault) { return parseCSV(data, byte(delimiter), bool(rows)) }
}

// delimiter is what separates the fields of a row.
type delimiter byte

func (delimiter) Cast() *value.Caster[delimiter] {
	return &value.Caster[delimiter]{Info: value.Types(value.StrType), From: castDelimiter}
}

func castDelimiter(v value.Value) (delimiter, error) {
	s, err := value.Cast[string](v)
	switch r, size := utf8.DecodeRuneInString(s); {
	case err != nil:
		return 0, err
	case s == "" || size < len(s):
		return 0, value.Errorf("expected exactly one character")
	case r >= utf8.RuneSelf:
		return 0, value.Errorf("delimiter must be an ASCII character")
	}
	return delimiter(s[0]), nil
}

// rowType tells whether rows are dictionaries, whose keys are in the first row, and not arrays.
type rowType bool

func (rowType) Cast() *value.Caster[rowType] {
	return &value.Caster[rowType]{Info: value.Types(value.TypeType), From: castRowType}
}

func castRowType(v value.Value) (rowType, error) {
	t, err := value.Cast[*value.Type](v)
	if err == nil && t != value.ArrayType && t != value.DictType {
		err = value.Errorf("expected `array` or `dictionary`")
	}
	return t == value.DictType, err
}

// parseCSV reads rows, all of the same length.
func parseCSV(data []byte, delimiter byte, keyed bool) (value.Value, *fault) {
	p := newCSVParser(data, delimiter)
	var keys []string
	var rows []value.Value
	for n := 1; ; n++ {
		start := p.pos
		row := p.row()
		switch {
		case row == nil:
			return value.NewArray(rows...), nil
		case n == 1:
			keys = row
		}
		if f := checkRow(row, len(keys), n, start); f != nil {
			return nil, f
		}
		if !keyed {
			rows = append(rows, rowArray(row))
		} else if n > 1 {
			rows = append(rows, rowDict(keys, row))
		}
	}
}

// checkRow looks for what may be wrong with row n, which begins at some place and should have so many fields.
func checkRow(row []string, fields, n, start int) *fault {
	if len(row) != fields {
		return parseFault("CSV", atRange(start, start), "found %d instead of %d fields in line %d", len(row), fields, n)
	}
	for _, s := range row {
		if !utf8.ValidString(s) {
			return parseFault("CSV", atRange(start, start), "file is not valid utf-8")
		}
	}
	return nil
}

func rowArray(row []string) value.Value {
	items := make([]value.Value, len(row))
	for i, s := range row {
		items[i] = value.Str(s)
	}
	return value.NewArray(items...)
}

func rowDict(keys, row []string) value.Value {
	d := value.NewDict()
	for i, key := range keys {
		d.Put(key, value.Str(row[i]))
	}
	return d
}
