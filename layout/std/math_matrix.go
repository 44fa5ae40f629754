package std

import (
	"slices"

	"chatdoc/eval/unit"
	"chatdoc/eval/value"
)

// The space between rows and columns where nobody says.
var (
	mathRowGap    = unit.Rel{Length: unit.Length{Em: 0.2}}
	mathColumnGap = unit.Rel{Length: unit.Length{Em: 0.5}}
)

var (
	mathVec         = element("math.vec", "A column vector.")
	mathVecDelim    = value.Settable(mathVec, "delim", delimiters{'(', ')'}, "The delimiters.")
	mathVecAlign    = value.Settable(mathVec, "align", hAlign(unit.HCenter), "How the components are aligned.")
	mathVecGap      = value.Settable(mathVec, "gap", mathRowGap, "The space between components.")
	mathVecChildren = value.Variadic[*value.Content](mathVec, "children", "The components.")

	mathMat          = element("math.mat", "A matrix.")
	mathMatDelim     = value.Settable(mathMat, "delim", delimiters{'(', ')'}, "The delimiters.")
	mathMatAlign     = value.Settable(mathMat, "align", hAlign(unit.HCenter), "How the cells are aligned.")
	mathMatAugment   = value.Settable(mathMat, "augment", value.Maybe[augmentation]{}, "Lines between rows and columns.", value.Folds)
	mathMatRowGap    = value.Settable(mathMat, "row-gap", mathRowGap, "The space between rows; gap stands for both.")
	mathMatColumnGap = value.Settable(mathMat, "column-gap", mathColumnGap, "The space between columns.")
	mathMatRows      = value.Variadic[matrixRow](mathMat, "rows", "The rows, all of one length.")

	mathCases         = element("math.cases", "A case distinction.")
	mathCasesDelim    = value.Settable(mathCases, "delim", delimiters{'{', '}'}, "The delimiters, of which one is shown.")
	mathCasesReverse  = value.Settable(mathCases, "reverse", false, "Whether the delimiter stands behind the cases.")
	mathCasesGap      = value.Settable(mathCases, "gap", mathRowGap, "The space between cases.")
	mathCasesChildren = value.Variadic[*value.Content](mathCases, "children", "The cases.")
)

var _ = func() bool {
	mathMat.Arguments = func(args *value.Args) { args.Spread(args.Take("gap"), "row-gap", "column-gap") }
	mathMat.Construct = func(call *value.Call) (*value.Content, error) {
		evenRows(call)
		return value.Construct(mathMat, call)
	}
	return true
}()

// matrixRow is a row of a matrix.
type matrixRow []*value.Content

// Cast brings the Caster: an array of anything.
func (matrixRow) Cast() *value.Caster[matrixRow] {
	info := value.Types(value.ArrayType)
	return &value.Caster[matrixRow]{
		Info: info,
		From: func(v value.Value) (row matrixRow, err error) {
			a, ok := v.(*value.Array)
			if !ok {
				return nil, info.Fail(v)
			}
			for _, item := range a.Items() {
				row = append(row, value.Display(item))
			}
			return row, nil
		},
		Into: func(row matrixRow) value.Value {
			cells := make([]value.Value, len(row))
			for i, cell := range row {
				cells[i] = cell
			}
			return value.NewArray(cells...)
		},
	}
}

// EachContent lets searches of content find the cells.
func (row matrixRow) EachContent(visit func(*value.Content) bool) bool {
	return !slices.ContainsFunc(row, func(c *value.Content) bool { return !visit(c) })
}

// evenRows makes the positional arguments arrays of equal length. Where none is an array, all are one row.
func evenRows(call *value.Call) {
	rows := value.AllAt[value.Value](call)
	if !slices.ContainsFunc(rows, func(r value.Spanned[value.Value]) bool { return r.V.Type() == value.ArrayType }) {
		row := make([]value.Value, len(rows))
		for i, cell := range rows {
			row[i] = cell.V
		}
		rows = []value.Spanned[value.Value]{{V: value.NewArray(row...), Span: call.Span()}}
	}
	width := 0
	for _, row := range rows {
		if a, ok := row.V.(*value.Array); ok {
			width = max(width, a.Len())
		}
	}
	for _, row := range rows {
		call.Args.Items = append(call.Args.Items, value.Arg{Value: padRow(row.V, width), Span: row.Span, ValueSpan: row.Span})
	}
}

// padRow fills a row up with empty cells. What is no row is left as it is, to be complained about.
func padRow(v value.Value, width int) value.Value {
	a, ok := v.(*value.Array)
	if !ok || a.Len() == width {
		return v
	}
	cells := slices.Clone(a.Items())
	for len(cells) < width {
		cells = append(cells, value.Empty())
	}
	return value.NewArray(cells...)
}

// augmentation are lines in a matrix: behind which rows and columns they stand, counted from the end where negative.
type augmentation struct {
	rows, columns lineOffsets
	stroke        value.Smart[*value.Stroke]
}

// lineOffsets are numbers of rows or columns.
type lineOffsets []int64

// Cast brings the Caster: an integer, or an array of them.
func (lineOffsets) Cast() *value.Caster[lineOffsets] {
	info := value.Types(value.IntType, value.ArrayType)
	return &value.Caster[lineOffsets]{
		Info: info,
		From: func(v value.Value) (offsets lineOffsets, err error) {
			items := []value.Value{v}
			if a, ok := v.(*value.Array); ok {
				items = a.Items()
			} else if !info.Match(v) {
				return nil, info.Fail(v)
			}
			for _, item := range items {
				n, err := value.Cast[int64](item)
				if err != nil {
					return nil, err
				}
				offsets = append(offsets, n)
			}
			return offsets, nil
		},
		Into: func(offsets lineOffsets) value.Value {
			items := make([]value.Value, len(offsets))
			for i, n := range offsets {
				items[i] = value.Int(n)
			}
			return value.NewArray(items...)
		},
	}
}

// Cast brings the Caster: the number of a column, or a dictionary.
func (augmentation) Cast() *value.Caster[augmentation] {
	info := value.Types(value.IntType, value.DictType)
	return &value.Caster[augmentation]{
		Info: info,
		From: func(v value.Value) (a augmentation, err error) {
			switch v := v.(type) {
			case value.Int:
				a.columns = lineOffsets{int64(v)}
				return a, nil
			case *value.Dict:
				return a, a.read(v)
			}
			return a, info.Fail(v)
		},
		Into: augmentation.value,
		Fold: func(inner, outer augmentation) augmentation {
			stroke := inner.stroke.Cast()
			inner.stroke = stroke.Fold(inner.stroke, outer.stroke)
			return inner
		},
	}
}

// read takes what a dictionary says. It may say other things as well.
func (a *augmentation) read(d *value.Dict) (err error) {
	take := func(key string, to func(value.Value) error) {
		if v, ok := d.Get(key); ok && err == nil {
			err = to(v)
		}
	}
	take("hline", func(v value.Value) (err error) { a.rows, err = value.Cast[lineOffsets](v); return err })
	take("vline", func(v value.Value) (err error) { a.columns, err = value.Cast[lineOffsets](v); return err })
	take("stroke", func(v value.Value) (err error) {
		a.stroke.Given = true
		a.stroke.V, err = value.Cast[*value.Stroke](v)
		return err
	})
	return err
}

func (a augmentation) value() value.Value {
	if !a.stroke.Given && len(a.rows) == 0 && len(a.columns) == 1 {
		return value.Int(a.columns[0])
	}
	return value.NewDict().Put("hline", a.rows.Cast().Into(a.rows)).Put("vline", a.columns.Cast().Into(a.columns)).
		Put("stroke", a.stroke.Cast().Into(a.stroke))
}
