package std

import (
	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// dataSource is the path of a file, or bytes.
type dataSource struct {
	path   string
	isPath bool
	data   value.Bytes // nil for a path until it is loaded
}

// Cast brings the Caster: a string or bytes.
func (dataSource) Cast() *value.Caster[dataSource] {
	info := value.Types(value.StrType, value.BytesType)
	return &value.Caster[dataSource]{
		Info: info,
		From: func(v value.Value) (dataSource, error) {
			switch v := v.(type) {
			case value.Str:
				return dataSource{path: string(v), isPath: true}, nil
			case value.Bytes:
				return dataSource{data: v}, nil
			}
			return dataSource{}, info.Fail(v)
		},
		Into: func(s dataSource) value.Value {
			if s.isPath {
				return value.Str(s.path)
			}
			return s.data
		},
	}
}

// load reads the file of a path that stands at a place: the path is relative to the file there.
func (s dataSource) load(eng *value.Engine, at source.Span) (dataSource, error) {
	if !s.isPath {
		return s, nil
	}
	if at.IsDetached() {
		return s, value.Errorf("cannot access file system from here")
	}
	place := eng.World.Place(at.File).Join(s.path)
	data, err := eng.World.Bytes(eng.World.ID(place))
	s.data = data
	return s, diag.At(err, at)
}

// constructImage makes an image and loads its files.
func constructImage(call *value.Call) (*value.Content, error) {
	from, profile := spanOf(call.Args, ""), spanOf(call.Args, "icc")
	c, err := value.Construct(image, call)
	if err != nil {
		return nil, err
	}
	s, err := imageSource.Of(c).load(call.Engine, from)
	if err != nil {
		return nil, err
	}
	imageSource.Put(c, s)
	if icc := imageICC.Of(c); icc.Given {
		icc.V, err = icc.V.load(call.Engine, profile)
		imageICC.Put(c, icc)
	}
	return c, err
}

// spanOf is where the value of an argument stands: of the last one with a name, or of the first without.
func spanOf(args *value.Args, name string) (at source.Span) {
	for _, arg := range args.Items {
		if arg.Name != name || arg.Value == nil {
			continue
		}
		at = arg.ValueSpan
		if name == "" {
			break
		}
	}
	return at
}

// loadProfile loads the file of a color profile that a set rule names.
func loadProfile(call *value.Call, styles *value.Styles) {
	for _, st := range *styles {
		p := st.Property
		if p == nil || p.Field != imageICC.FieldInfo || call.Err() != nil {
			continue
		}
		icc := p.Value.(value.Smart[dataSource])
		if !icc.Given {
			continue
		}
		var err error
		icc.V, err = icc.V.load(call.Engine, p.Span)
		p.Value = icc
		call.Fail(err)
	}
}

// decodeImage makes an image of the content of a file. It knows the arguments that image had once.
func decodeImage(call *value.Call) (value.Value, error) {
	data := value.Pos[value.OneOf[string, value.Bytes]](call, "data")
	for _, name := range []string{"page", "icc"} {
		if arg := call.Args.Take(name); arg != nil {
			call.Fail(diag.Errorf(arg.Span, "unexpected argument: %s", name))
		}
	}
	if err := call.Err(); err != nil {
		return nil, err
	}
	if !data.IsB {
		data.B = value.Bytes(data.A)
	}
	args := value.NewArgs(call.Span(), data.B)
	args.Items = append(args.Items, call.Args.Rest().Items...)
	return image.Call(call.Engine, call.Context, args)
}
