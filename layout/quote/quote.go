// Package quote turns straight quotes into those of a language, as Typst 0.14 does.
//
// Three questions are answered apart: what quotes a language has (For), what quotes a document wants instead (Parse and
// Pair), and which of them a straight quote stands for (Quoter), as it may open or close a quotation, or be an
// apostrophe or a prime.
package quote

// Quotes are the quotes of a language.
type Quotes struct {
	SingleOpen, SingleClose string
	DoubleOpen, DoubleClose string
}

func (q *Quotes) open(double bool) string {
	if double {
		return q.DoubleOpen
	}
	return q.SingleOpen
}

func (q *Quotes) close(double bool) string {
	if double {
		return q.DoubleClose
	}
	return q.SingleClose
}
