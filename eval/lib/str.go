package lib

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"chatdoc/eval/grapheme"
	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
)

var _ = value.StrType.Define(
	get("len", func(s string) value.Value { return value.Int(len(s)) }),
	value.NewFunc("first", strFirst),
	value.NewFunc("last", strLast),
	value.NewFunc("at", strAt),
	value.NewFunc("slice", strSlice),
	get("clusters", func(s string) value.Value { return strArray(grapheme.Clusters(s)) }),
	get("codepoints", strCodepoints),
	unary("to-unicode", "character", strToUnicode),
	unary("from-unicode", "value", strFromUnicode),
	value.NewFunc("normalize", strNormalize),
	method("contains", "pattern", strContains),
	method("starts-with", "pattern", strStartsWith),
	method("ends-with", "pattern", strEndsWith),
	method("find", "pattern", strFind),
	method("position", "pattern", strPosition),
	method("match", "pattern", strMatch),
	method("matches", "pattern", strMatches),
	value.NewFunc("replace", strReplace),
	value.NewFunc("trim", strTrim),
	value.NewFunc("split", strSplit),
	get("rev", strRev),
).ConstructedBy(usually("str", newStr, func(s toStr) (value.Value, bool) { return value.Str(s.text), true }))

func newStr(c *value.Call) (value.Value, error) {
	s := value.Pos[toStr](c, "value")
	base := value.NamedAt(c, "base", int64(10))
	if err := c.Done(); err != nil {
		return nil, err
	}
	switch {
	case base.V == 10:
		return value.Str(s.text), nil
	case !s.isInt:
		return nil, diag.Errorf(base.Span, "base is only supported for integers")
	case base.V < 2 || base.V > 36:
		return nil, diag.Errorf(base.Span, "base must be between 2 and 36")
	}
	return value.Str(trueMinus(strconv.FormatInt(s.n, int(base.V)))), nil
}

func trueMinus(number string) string { return strings.Replace(number, "-", "−", 1) }

// toStr is what can be converted to a string, and the number if it is an integer.
type toStr struct {
	text  string
	n     int64
	isInt bool
}

func (toStr) Cast() *value.Caster[toStr] { return &toStrCaster }

var toStrCaster = conversion(convertStr, value.IntType, value.FloatType, value.DecimalType, value.VersionType,
	value.BytesType, value.LabelType, value.TypeType, value.StrType)

func convertStr(v value.Value) (toStr, error) {
	switch v := v.(type) {
	case value.Int:
		return toStr{value.FormatInt(int64(v)), int64(v), true}, nil
	case value.Float:
		return toStr{text: value.FormatFloat(float64(v))}, nil
	case value.Decimal:
		return toStr{text: v.String()}, nil
	case *value.Version:
		return toStr{text: v.String()}, nil
	case value.Bytes:
		if !utf8.Valid(v) {
			return toStr{}, value.Errorf("bytes are not valid utf-8")
		}
		return toStr{text: string(v)}, nil
	case value.Label:
		return toStr{text: string(v)}, nil
	case *value.Type:
		return toStr{text: v.Long}, nil
	case value.Str:
		return toStr{text: string(v)}, nil
	case *value.Symbol:
		return toStr{text: v.Text()}, nil
	}
	return toStr{}, errType
}

func strFirst(c *value.Call) (value.Value, error) { return strEnd(c, firstCluster) }

func strLast(c *value.Call) (value.Value, error) { return strEnd(c, lastCluster) }

func firstCluster(s string) string { return s[:grapheme.First(s)] }

func lastCluster(s string) string { return s[len(s)-grapheme.Last(s):] }

// strEnd is the cluster at an end of a string.
func strEnd(c *value.Call, cluster func(string) string) (value.Value, error) {
	s := value.Pos[string](c, "self")
	fallback, given := named[string](c, "default")
	if err := c.Done(); err != nil {
		return nil, err
	}
	switch {
	case s != "":
		return value.Str(cluster(s)), nil
	case given:
		return value.Str(fallback), nil
	}
	return nil, value.Errorf("string is empty")
}

// strAt is the cluster that starts at a byte.
func strAt(c *value.Call) (value.Value, error) {
	s, i := value.Pos[string](c, "self"), value.Pos[int64](c, "index")
	fallback := value.Named[value.Value](c, "default", nil)
	if err := c.Done(); err != nil {
		return nil, err
	}
	at, ok := position(i, len(s))
	switch {
	case ok && !onBoundary(s, at):
		return nil, notBoundary(i)
	case ok && at < len(s):
		return value.Str(firstCluster(s[at:])), nil
	case fallback != nil:
		return fallback, nil
	}
	return nil, value.Errorf("no default value was specified and %s", outOfBounds("string", i, len(s)))
}

func strSlice(c *value.Call) (value.Value, error) {
	s := value.Pos[string](c, "self")
	part := takeSlice(c)
	if err := c.Done(); err != nil {
		return nil, err
	}
	from, to, err := part.within(len(s), "string", func(at int, i int64) error {
		if onBoundary(s, at) {
			return nil
		}
		return notBoundary(i)
	})
	if err != nil {
		return nil, err
	}
	return value.Str(s[from:to]), nil
}

// onBoundary reports whether no character is cut at a byte.
func onBoundary(s string, at int) bool { return at == len(s) || utf8.RuneStart(s[at]) }

func notBoundary(i int64) error {
	return value.Errorf("string index %d is not a character boundary", i)
}

func strArray(parts []string) value.Value {
	items := make([]value.Value, len(parts))
	for i, s := range parts {
		items[i] = value.Str(s)
	}
	return value.NewArray(items...)
}

func strCodepoints(s string) value.Value {
	items := make([]value.Value, 0, len(s))
	for at, r := range s {
		items = append(items, value.Str(s[at:at+utf8.RuneLen(r)]))
	}
	return value.NewArray(items...)
}

// character is a string of a single character.
type character rune

func (character) Cast() *value.Caster[character] { return &characterCaster }

var characterCaster = conversion(func(v value.Value) (character, error) {
	s, err := value.Cast[string](v)
	if err != nil {
		return 0, errType
	}
	r, width := utf8.DecodeRuneInString(s)
	if width == 0 || width < len(s) {
		return 0, value.Errorf("expected exactly one character")
	}
	return character(r), nil
}, value.StrType)

func strToUnicode(r character) (value.Value, error) { return value.Int(r), nil }

func strFromUnicode(n value.Uint32) (value.Value, error) {
	if n > utf8.MaxRune || !utf8.ValidRune(rune(n)) {
		return nil, value.Errorf("0x%x is not a valid codepoint", uint32(n))
	}
	return value.Str(rune(n)), nil
}

// normalForm is one of Unicode's normal forms.
type normalForm uint8

func (normalForm) Cast() *value.Caster[normalForm] {
	return value.Words[normalForm]("nfc", "nfd", "nfkc", "nfkd")
}

func strNormalize(c *value.Call) (value.Value, error) {
	s, form := value.Pos[string](c, "self"), value.Named(c, "form", normalForm(0))
	if err := c.Done(); err != nil {
		return nil, err
	}
	forms := [...]norm.Form{norm.NFC, norm.NFD, norm.NFKC, norm.NFKD}
	return value.Str(forms[form].String(s)), nil
}

func strRev(s string) value.Value {
	var w strings.Builder
	parts := grapheme.Clusters(s)
	for i := len(parts) - 1; i >= 0; i-- {
		w.WriteString(parts[i])
	}
	return value.Str(w.String())
}
