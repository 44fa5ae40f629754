package value

import "chatdoc/eval/unit"

// basicCaster gives the Caster for a pointer to a basic type as an any, nil for other types.
func basicCaster(ptr any) any {
	switch ptr.(type) {
	case *Value:
		return &anyCaster
	case *bool:
		return &boolCaster
	case *int64:
		return &intCaster
	case *int:
		return &goIntCaster
	case *float64:
		return &floatCaster
	case *string:
		return &strCaster
	case **Content:
		return &contentCaster
	case **Func:
		return &funcCaster
	case *Paint:
		return &paintCaster
	case *unit.Length:
		return &lengthCaster
	case *unit.Rel:
		return &relCaster
	case *unit.Ratio:
		return &ratioCaster
	case *unit.Angle:
		return &angleCaster
	case *unit.Fr:
		return &frCaster
	case *unit.Align:
		return &alignCaster
	case *unit.Dir:
		return &dirCaster
	}
	return sameCaster(ptr)
}

// sameCaster gives the Caster for the types that are values themselves.
func sameCaster(ptr any) any {
	switch ptr.(type) {
	case *None:
		return &noneItself
	case **Array:
		return &arrayItself
	case **Dict:
		return &dictItself
	case **Type:
		return &typeItself
	case **Module:
		return &moduleItself
	case **Args:
		return &argsItself
	case *Label:
		return &labelItself
	case *Bytes:
		return &bytesItself
	case *Color:
		return &colorItself
	case **Gradient:
		return &gradientItself
	case **Tiling:
		return &tilingItself
	case **Symbol:
		return &symbolItself
	case *Decimal:
		return &decimalItself
	case **Version:
		return &versionItself
	case *Datetime:
		return &datetimeItself
	case *Duration:
		return &durationItself
	case **Regex:
		return &regexItself
	case *Location:
		return &locationItself
	case *Styles:
		return &stylesItself
	case *Selector:
		return &selectorItself
	}
	return nil
}

// same is the Caster of a type whose values are taken as they are.
func same[T Value](t *Type) Caster[T] {
	info := Types(t)
	return Caster[T]{
		Info: info,
		From: func(v Value) (T, error) {
			if v, ok := v.(T); ok {
				return v, nil
			}
			var zero T
			return zero, info.Fail(v)
		},
		Into: func(v T) Value { return v },
	}
}

// Itself is the Caster of a Go type from elsewhere that is a value itself.
func Itself[T Value](t *Type) *Caster[T] {
	c := same[T](t)
	return &c
}

var (
	noneItself     = same[None](NoneType)
	arrayItself    = same[*Array](ArrayType)
	dictItself     = same[*Dict](DictType)
	typeItself     = same[*Type](TypeType)
	moduleItself   = same[*Module](ModuleType)
	argsItself     = same[*Args](ArgsType)
	labelItself    = same[Label](LabelType)
	bytesItself    = same[Bytes](BytesType)
	colorItself    = same[Color](ColorType)
	gradientItself = same[*Gradient](GradientType)
	tilingItself   = same[*Tiling](TilingType)
	symbolItself   = same[*Symbol](SymbolType)
	decimalItself  = same[Decimal](DecimalType)
	versionItself  = same[*Version](VersionType)
	datetimeItself = same[Datetime](DatetimeType)
	durationItself = same[Duration](DurationType)
	regexItself    = same[*Regex](RegexType)
	locationItself = same[Location](LocationType)
	stylesItself   = same[Styles](StylesType)
	selectorItself = same[Selector](SelectorType)
)

// basic makes the Caster of a type by a function that knows the values it takes.
func basic[T any](info CastInfo, from func(Value) (T, bool), into func(T) Value) Caster[T] {
	return Caster[T]{
		Info: info,
		From: func(v Value) (T, error) {
			if t, ok := from(v); ok {
				return t, nil
			}
			var zero T
			return zero, info.Fail(v)
		},
		Into:    into,
		Matches: func(v Value) bool { _, ok := from(v); return ok },
	}
}

var (
	anyCaster = basic(CastInfo{{}}, func(v Value) (Value, bool) { return v, true }, func(v Value) Value { return v })

	boolCaster = basic(Types(BoolType),
		func(v Value) (bool, bool) { b, ok := v.(Bool); return bool(b), ok },
		func(b bool) Value { return Bool(b) })

	intCaster = basic(Types(IntType),
		func(v Value) (int64, bool) { i, ok := v.(Int); return int64(i), ok },
		func(i int64) Value { return Int(i) })

	goIntCaster = basic(Types(IntType),
		func(v Value) (int, bool) { i, ok := v.(Int); return int(i), ok },
		func(i int) Value { return Int(i) })

	floatCaster = basic(Types(FloatType), toFloat, func(f float64) Value { return Float(f) })

	strCaster = basic(Types(StrType), toStr, func(s string) Value { return Str(s) })

	contentCaster = basic(Types(ContentType), toContent, func(c *Content) Value { return c })

	funcCaster = basic(Types(FuncType), toFunc, func(f *Func) Value { return f })

	paintCaster = basic(Types(ColorType, GradientType, TilingType),
		func(v Value) (Paint, bool) { p, ok := v.(Paint); return p, ok },
		func(p Paint) Value { return p })

	lengthCaster = basic(Types(LengthType),
		func(v Value) (unit.Length, bool) { l, ok := v.(Length); return unit.Length(l), ok },
		func(l unit.Length) Value { return Length(l) })

	relCaster = basic(Types(RelativeType), toRel, func(r unit.Rel) Value { return Relative(r) })

	ratioCaster = basic(Types(RatioType),
		func(v Value) (unit.Ratio, bool) { r, ok := v.(Ratio); return unit.Ratio(r), ok },
		func(r unit.Ratio) Value { return Ratio(r) })

	angleCaster = basic(Types(AngleType),
		func(v Value) (unit.Angle, bool) { a, ok := v.(Angle); return unit.Angle(a), ok },
		func(a unit.Angle) Value { return Angle(a) })

	frCaster = basic(Types(FractionType),
		func(v Value) (unit.Fr, bool) { f, ok := v.(Fraction); return unit.Fr(f), ok },
		func(f unit.Fr) Value { return Fraction(f) })

	alignCaster = basic(Types(AlignmentType),
		func(v Value) (unit.Align, bool) { a, ok := v.(Alignment); return unit.Align(a), ok },
		func(a unit.Align) Value { return Alignment(a) })

	dirCaster = basic(Types(DirectionType),
		func(v Value) (unit.Dir, bool) { d, ok := v.(Direction); return unit.Dir(d), ok },
		func(d unit.Dir) Value { return Direction(d) })
)

// toFloat takes integers for floats.
func toFloat(v Value) (float64, bool) {
	switch v := v.(type) {
	case Float:
		return float64(v), true
	case Int:
		return float64(v), true
	}
	return 0, false
}

// toStr takes symbols for strings.
func toStr(v Value) (string, bool) {
	switch v := v.(type) {
	case Str:
		return string(v), true
	case *Symbol:
		return v.Text(), true
	}
	return "", false
}

// toRel takes lengths and ratios for relative lengths.
func toRel(v Value) (unit.Rel, bool) {
	switch v := v.(type) {
	case Relative:
		return unit.Rel(v), true
	case Length:
		return unit.Rel{Length: unit.Length(v)}, true
	case Ratio:
		return unit.Rel{Ratio: unit.Ratio(v)}, true
	}
	return unit.Rel{}, false
}

// shown is a value that is taken for content.
type shown interface{ show() *Content }

// toContent takes none, strings and symbols for content.
func toContent(v Value) (*Content, bool) {
	if c, ok := v.(*Content); ok {
		return c, true
	}
	if s, ok := v.(shown); ok {
		return s.show(), true
	}
	return nil, false
}

// toFunc takes types that can be called, and symbols that are accents, for functions.
func toFunc(v Value) (*Func, bool) {
	switch v := v.(type) {
	case *Func:
		return v, true
	case *Type:
		return v.Construct, v.Construct != nil
	}
	return nil, false
}
