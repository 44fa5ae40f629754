package std

import (
	"chatdoc/eval/value"
	hl "chatdoc/layout/highlight"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// rawColors is a theme for highlighted text. It is a value so that it can take the place of the argument that it was
// read for.
type rawColors struct {
	from  value.Value // the path or bytes that documents gave
	theme hl.Theme
}

// syntaxes are languages to highlight. They are kept as they were given, but not read: see loadRaw.
type syntaxes struct{ from []value.Value }

var sourceInfo = value.Types(value.StrType, value.BytesType)

// Type is that of what documents gave.
func (c rawColors) Type() *value.Type { return c.from.Type() }

// Cast brings the Caster: a path or bytes, which have been read by then.
func (rawColors) Cast() *value.Caster[rawColors] {
	return &value.Caster[rawColors]{
		Info: sourceInfo,
		From: func(v value.Value) (rawColors, error) {
			c, ok := v.(rawColors)
			if !ok {
				return c, sourceInfo.Fail(v)
			}
			return c, nil
		},
		Into: func(c rawColors) value.Value { return c.from },
	}
}

// Cast brings the Caster: a path, bytes, or an array of these. Nested ones add up.
func (syntaxes) Cast() *value.Caster[syntaxes] {
	info := sourceInfo.Or(value.Types(value.ArrayType))
	return &value.Caster[syntaxes]{
		Info: info,
		From: func(v value.Value) (s syntaxes, err error) {
			a, ok := v.(*value.Array)
			switch {
			case ok:
				s.from = a.Items()
			case sourceInfo.Match(v):
				s.from = []value.Value{v}
			default:
				return s, info.Fail(v)
			}
			for _, item := range s.from {
				if !sourceInfo.Match(item) {
					return s, sourceInfo.Fail(item)
				}
			}
			return s, nil
		},
		Into: func(s syntaxes) value.Value { return value.NewArray(s.from...) },
		Fold: func(inner, outer syntaxes) syntaxes {
			return syntaxes{append(append([]value.Value(nil), outer.from...), inner.from...)}
		},
	}
}

// loadRaw reads the files that arguments of raw text name: themes, and syntaxes only to see that they are there, as the
// program has its own grammars and cannot read others.
func loadRaw(call *value.Call) {
	for i := range call.Args.Items {
		arg := &call.Args.Items[i]
		switch {
		case arg.Value == nil:
		case arg.Name == "theme" && sourceInfo.Match(arg.Value):
			theme, err := loadTheme(call.Engine, arg)
			call.Fail(diag.At(err, arg.ValueSpan))
			arg.Value = rawColors{arg.Value, theme}
		case arg.Name == "syntaxes":
			call.Fail(diag.At(checkSyntaxes(call.Engine, arg), arg.ValueSpan))
		}
	}
}

func loadTheme(eng *value.Engine, arg *value.Arg) (theme hl.Theme, err error) {
	data, err := readSource(eng, arg.Value, arg.ValueSpan)
	if err != nil {
		return theme, err
	}
	theme, err = hl.ParseTheme(data)
	if err != nil {
		err = value.Errorf("failed to parse theme (%s)", err)
	}
	return theme, err
}

func checkSyntaxes(eng *value.Engine, arg *value.Arg) error {
	s, err := value.Cast[syntaxes](arg.Value)
	if err != nil || len(s.from) == 0 {
		return nil // taking the argument will complain
	}
	for _, v := range s.from {
		if _, err := readSource(eng, v, arg.ValueSpan); err != nil {
			return err
		}
	}
	eng.Sink.Warn(diag.Warnf(arg.ValueSpan, "syntaxes of a document are not read: its languages are highlighted only if they are known").
		Hint("remove `syntaxes`, or set `theme: none` for such text"))
	return nil
}

// readSource is the content of the file that a path names, as seen from a place in the source, or bytes themselves.
func readSource(eng *value.Engine, v value.Value, span source.Span) ([]byte, error) {
	if b, ok := v.(value.Bytes); ok {
		return b, nil
	}
	path, err := value.Cast[string](v)
	if err != nil {
		return nil, err
	}
	return eng.World.Bytes(eng.World.ID(eng.World.Place(span.File).Join(path)))
}
