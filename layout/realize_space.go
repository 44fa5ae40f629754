package layout

import "chatdoc/eval/value"

// spaceState says how an element acts on spaces beside it.
type spaceState uint8

const (
	destructs spaceState = iota // swallows spaces on both sides
	supports                    // lets a space follow
	isSpace
	invisible // as if it were not there
)

func spaceStateOf(p Pair) spaceState {
	switch p.Content.Elem() {
	case tagElem:
		return invisible
	case value.Space:
		return isSpace
	case Linebreak:
		return destructs
	case H:
		if hAmount.Of(p.Content).IsFr || hWeak.In(p.Content, p.Styles) {
			return destructs
		}
		return invisible
	}
	return supports
}

// collapseSpaces removes from start on the spaces that stand beside other spaces, beside what swallows them, and at
// both ends.
func collapseSpaces(pairs []Pair, start int) []Pair {
	state := destructs
	k := start
	for i := start; i < len(pairs); i++ {
		next := spaceStateOf(pairs[i])
		switch next {
		case destructs:
			if state == isSpace {
				k = removeSpace(pairs, k)
			}
			state = next
		case isSpace:
			if state != supports {
				continue
			}
			state = next
		case supports:
			state = next
		}
		pairs[k] = pairs[i]
		k++
	}
	if state == isSpace {
		k = removeSpace(pairs, k)
	}
	return pairs[:k]
}

// removeSpace removes the last space before position k, behind which only invisible elements stand.
func removeSpace(pairs []Pair, k int) int {
	i := k - 1
	for !pairs[i].Content.Is(value.Space) {
		i--
	}
	copy(pairs[i:k-1], pairs[i+1:k])
	return k - 1
}
