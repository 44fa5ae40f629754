package lib

import "chatdoc/eval/value"

// rangeFunc is both the function range and the method array.range.
var rangeFunc = value.NewFunc("range", makeRange)

// maxItems bounds the arrays that are made from a few numbers.
const maxItems = 1 << 26

func makeRange(c *value.Call) (value.Value, error) {
	step := int64(value.Named(c, "step", value.NonZero(1)))
	start, stop := int64(0), value.Pos[int64](c, "end")
	if c.Args.Left() > 0 {
		start, stop = stop, value.Pos[int64](c, "end")
	}
	if err := c.Done(); err != nil {
		return nil, err
	}
	n := rangeLen(start, stop, step)
	if n > maxItems {
		return nil, tooLarge()
	}
	items := make([]value.Value, n)
	for i := range items {
		items[i] = value.Int(start + int64(i)*step)
	}
	return value.NewArray(items...), nil
}

// rangeLen is how many numbers there are from start to stop, which is not one of them.
func rangeLen(start, stop, step int64) uint64 {
	var distance, stride uint64
	switch {
	case step > 0 && start < stop:
		distance, stride = uint64(stop)-uint64(start), uint64(step)
	case step < 0 && start > stop:
		distance, stride = uint64(start)-uint64(stop), -uint64(step)
	default:
		return 0
	}
	return (distance-1)/stride + 1
}
