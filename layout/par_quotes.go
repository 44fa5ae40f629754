package layout

import (
	"chatdoc/eval/value"
	"chatdoc/layout/quote"
)

// QuoteSet are quotes that a document gives instead of those of its language. Those it does not give are the language's.
type QuoteSet struct {
	Single, Double value.Smart[[2]string]
}

// Cast brings the Caster: a string or array of two quotes, or a dictionary for single and double quotes.
func (QuoteSet) Cast() *value.Caster[QuoteSet] {
	info := value.Types(value.DictType, value.ArrayType, value.StrType)
	return &value.Caster[QuoteSet]{
		Info: info,
		From: func(v value.Value) (q QuoteSet, err error) {
			d, ok := v.(*value.Dict)
			if !ok {
				q.Double, err = quotePair(v, info)
				return q, err
			}
			for _, side := range []struct {
				key string
				to  *value.Smart[[2]string]
			}{{"double", &q.Double}, {"single", &q.Single}} {
				if v, ok := d.Get(side.key); ok {
					if *side.to, err = quotePair(v, value.Types(value.AutoType, value.ArrayType, value.StrType)); err != nil {
						return q, err
					}
				}
			}
			return q, value.OnlyKeys(d, "double", "single")
		},
		Into: func(q QuoteSet) value.Value {
			return value.NewDict().Put("double", pairValue(q.Double)).Put("single", pairValue(q.Single))
		},
		Matches: func(v value.Value) bool { return info.Match(v) || v.Type() == value.SymbolType },
	}
}

// pairValue is an opening and a closing quote as documents see them.
func pairValue(p value.Smart[[2]string]) value.Value {
	if !p.Given {
		return value.Auto{}
	}
	return value.NewArray(value.Str(p.V[0]), value.Str(p.V[1]))
}

func quotePair(v value.Value, info value.CastInfo) (value.Smart[[2]string], error) {
	switch v := v.(type) {
	case value.Auto:
		return value.Smart[[2]string]{}, nil
	case value.Str:
		return givenPair(quote.Parse(string(v)))
	case *value.Symbol:
		return givenPair(quote.Parse(v.Text()))
	case *value.Array:
		return quotePairOf(v.Items())
	}
	return value.Smart[[2]string]{}, info.Fail(v)
}

// quotePairOf is a pair of strings in an array. How many there are is looked at first.
func quotePairOf(items []value.Value) (pair value.Smart[[2]string], err error) {
	parts := make([]string, len(items))
	if len(items) == 2 {
		for i, item := range items {
			if parts[i], err = value.Cast[string](item); err != nil {
				return pair, err
			}
		}
	}
	return givenPair(quote.Pair(parts))
}

func givenPair(pair [2]string, err error) (value.Smart[[2]string], error) {
	if err != nil {
		return value.Smart[[2]string]{}, value.Errorf("%s", err)
	}
	return value.Given(pair), nil
}

// quotes are the quotes to use in text that looks a certain way.
func (q QuoteSet) quotes(l *textLook, alternative bool) quote.Quotes {
	quotes := quote.For(string(l.lang), string(l.region), alternative)
	if q.Single.Given {
		quotes.SingleOpen, quotes.SingleClose = q.Single.V[0], q.Single.V[1]
	}
	if q.Double.Given {
		quotes.DoubleOpen, quotes.DoubleClose = q.Double.V[0], q.Double.V[1]
	}
	return quotes
}

// QuotesIn are the opening and the closing quote of the text around.
func QuotesIn(styles *value.Chain, double bool) (open, close string) {
	q := quoteQuotes.Get(styles).V.quotes(look(styles), quoteAlternative.Get(styles))
	if double {
		return q.DoubleOpen, q.DoubleClose
	}
	return q.SingleOpen, q.SingleClose
}
