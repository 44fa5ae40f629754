package value

// Integers of which a parameter takes some only.
type (
	Natural   int    // at least zero
	OneOrMore int    // at least one
	NonZero   int64  // any but zero
	Uint8     uint8  // from 0 to 255
	Uint32    uint32 // from 0 to 2³²−1
	Int32     int32  // from −2³¹ to 2³¹−1
)

// Cast brings the Caster: integers that are at least zero.
func (Natural) Cast() *Caster[Natural] { return &naturalCaster }

// Cast brings the Caster: integers that are at least one.
func (OneOrMore) Cast() *Caster[OneOrMore] { return &positiveCaster }

// Cast brings the Caster: integers other than zero.
func (NonZero) Cast() *Caster[NonZero] { return &nonZeroCaster }

// Cast brings the Caster: integers of that many bits.
func (Uint8) Cast() *Caster[Uint8] { return &uint8Caster }

// Cast brings the Caster: integers of that many bits.
func (Uint32) Cast() *Caster[Uint32] { return &uint32Caster }

// Cast brings the Caster: integers of that many bits.
func (Int32) Cast() *Caster[Int32] { return &int32Caster }

var (
	naturalCaster  = intWithin[Natural](0, 1<<63-1, "number must be at least zero")
	positiveCaster = intWithin[OneOrMore](1, 1<<63-1, "number must be positive")
	uint8Caster    = intWithin[Uint8](0, 1<<8-1, "number must be at least zero")
	uint32Caster   = intWithin[Uint32](0, 1<<32-1, "number must be at least zero")
	int32Caster    = intWithin[Int32](-1<<31, 1<<31-1, "number too small")

	nonZeroCaster = Caster[NonZero]{
		Info: Types(IntType),
		From: func(v Value) (NonZero, error) {
			i, err := intCaster.From(v)
			if err == nil && i == 0 {
				err = Errorf("number must not be zero")
			}
			return NonZero(i), err
		},
		Into: func(i NonZero) Value { return Int(i) },
	}
)

// intWithin makes the Caster for the integers from lo to hi.
func intWithin[T ~int | ~uint8 | ~uint32 | ~int32](lo, hi int64, tooSmall string) Caster[T] {
	return Caster[T]{
		Info: Types(IntType),
		From: func(v Value) (T, error) {
			i, err := intCaster.From(v)
			switch {
			case err != nil:
				return 0, err
			case i < lo:
				return 0, Errorf("%s", tooSmall)
			case i > hi:
				return 0, Errorf("number too large")
			}
			return T(i), nil
		},
		Into: func(i T) Value { return Int(i) },
	}
}
