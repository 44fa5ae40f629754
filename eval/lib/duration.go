package lib

import (
	"math/big"

	"chatdoc/eval/value"
)

var _ = value.DurationType.Define(
	durationIn("seconds", value.Second),
	durationIn("minutes", value.Minute),
	durationIn("hours", value.Hour),
	durationIn("days", value.Day),
	durationIn("weeks", value.Week),
).Constructor(newDuration)

// durationIn makes a method that tells a duration in a unit.
func durationIn(name string, unit int64) *value.Func {
	return get(name, func(d value.Duration) value.Value { return value.Float(d.Seconds() / float64(unit)) })
}

func newDuration(c *value.Call) (value.Value, error) {
	total := new(big.Int)
	for _, u := range []struct {
		name string
		size int64
	}{
		{"seconds", value.Second}, {"minutes", value.Minute}, {"hours", value.Hour}, {"days", value.Day},
		{"weeks", value.Week},
	} {
		n := big.NewInt(value.Named(c, u.name, int64(0)))
		total.Add(total, n.Mul(n, big.NewInt(u.size)))
	}
	if err := c.Done(); err != nil {
		return nil, err
	}
	if !total.IsInt64() {
		return nil, tooLarge()
	}
	return value.NewDuration(total.Int64()), nil
}
