package layout

import (
	"chatdoc/eval/value"
	"chatdoc/lexer/diag"
)

// Celled is what the cells of a grid have: the same for all, one for each column in turn, or what a function says.
type Celled[T any] struct {
	Value   T
	Columns []T         // where IsArray
	Func    *value.Func // nil where no function was given
	IsArray bool
}

// Everywhere is the same for all cells.
func Everywhere[T any](v T) Celled[T] { return Celled[T]{Value: v} }

// Cast brings the Caster: that of T, an array of such, or a function of a column and a row.
func (Celled[T]) Cast() *value.Caster[Celled[T]] {
	t := value.CasterOf[T]()
	info := t.Info.Or(value.Types(value.ArrayType, value.FuncType))
	c := &value.Caster[Celled[T]]{
		Info: info,
		From: func(v value.Value) (Celled[T], error) { return toCelled(v, t, info) },
		Into: func(c Celled[T]) value.Value { return c.value(t) },
		Matches: func(v value.Value) bool {
			return v.Type() == value.ArrayType || v.Type() == value.FuncType || t.Accepts(v)
		},
	}
	if t.Fold != nil {
		c.Fold = func(inner, outer Celled[T]) Celled[T] {
			if inner.isValue() && outer.isValue() {
				return Everywhere(t.Fold(inner.Value, outer.Value))
			}
			return inner
		}
	}
	return c
}

func (c *Celled[T]) isValue() bool { return c.Func == nil && !c.IsArray }

func toCelled[T any](v value.Value, t *value.Caster[T], info value.CastInfo) (c Celled[T], err error) {
	switch v := v.(type) {
	case *value.Func:
		c.Func = v
		return c, nil
	case *value.Array:
		c.IsArray = true
		for _, item := range v.Items() {
			one, err := t.From(item)
			if err != nil {
				return c, err
			}
			c.Columns = append(c.Columns, one)
		}
		return c, nil
	}
	if !t.Accepts(v) {
		return c, info.Fail(v)
	}
	c.Value, err = t.From(v)
	return c, err
}

func (c *Celled[T]) value(t *value.Caster[T]) value.Value {
	switch {
	case c.Func != nil:
		return c.Func
	case c.IsArray:
		items := make([]value.Value, len(c.Columns))
		for i, v := range c.Columns {
			items[i] = t.Into(v)
		}
		return value.NewArray(items...)
	}
	return t.Into(c.Value)
}

// At is what the cell at a place has. Functions are called in the context of the styles.
func (c *Celled[T]) At(e *value.Engine, styles *value.Chain, x, y int) (T, error) {
	switch {
	case c.Func != nil:
		ctx := &value.Context{Styles: styles, HasStyles: true}
		v, err := c.Func.CallWith(e, ctx, value.Int(x), value.Int(y))
		if err != nil {
			var none T
			return none, err
		}
		t, err := value.Cast[T](v)
		return t, diag.At(err, c.Func.Span)
	case len(c.Columns) > 0:
		return c.Columns[x%len(c.Columns)], nil
	}
	return c.Value, nil
}
