package elementary

import (
	"math"
	"math/big"
)

// quarterTurnDigits is a quarter turn to 1,300 bits: enough that what is left of the greatest float after whole quarter
// turns is still known to 100 bits and more.
const quarterTurnDigits = "1.57079632679489661923132169163975144209858469968755291048747229615390820314310449931401741267105853" +
	"3991074043256641153323546922304775291115862679704064240558725142051350969260552779822311474477465190" +
	"9822144054878329667230642378241168933915826356009545728242834617301743052271633241066968036301245706" +
	"3686229350330315779408744076046048141462704585768218394629518000566526527441023326069207347597075580"

// reduce takes whole quarter turns away from an angle of any size. turns is how many these were, modulo four.
func reduce(x float64) (turns int, rest double) {
	const precision = 1300
	quarter, _, _ := big.ParseFloat(quarterTurnDigits, 10, precision, big.ToNearestEven)
	quotient := new(big.Float).SetPrec(precision).SetFloat64(x)
	quotient.Quo(quotient, quarter)
	whole, _ := new(big.Float).SetPrec(precision).Add(quotient, big.NewFloat(math.Copysign(0.5, x))).Int(nil)
	quotient.Sub(quotient, new(big.Float).SetPrec(precision).SetInt(whole))
	quotient.Mul(quotient, quarter)
	rest.hi, _ = quotient.Float64()
	rest.lo, _ = quotient.Sub(quotient, big.NewFloat(rest.hi)).Float64()
	return int(whole.And(whole, big.NewInt(3)).Int64()), rest
}
