package linebreak

import "sync"

// action says whether a line may break between two characters of given classes.
type action uint8

const (
	prohibited action = iota // never
	indirect                 // if there are spaces between
	allowed                  // always
)

// pairs has the action for every pair of classes.
var pairs = sync.OnceValue(func() *[classes][classes]action {
	var table [classes][classes]action
	for a := range classes {
		for b := range classes {
			table[a][b] = pairRule(a, b)
		}
	}
	return &table
})

// pairRule applies the rules of UAX #14, revision 49 (Unicode 15.0), from LB11 on, to a character of class b behind one of
// class a, with spaces between or without. The rules before LB11, and those that look farther than to the neighbor, are
// applied by the scanner. As in ICU4X, rule LB25 is the plain one, not the one for whole numbers.
func pairRule(a, b class) action {
	switch {
	case b == xWJ, is(b, xCL, xCP, xCQ, xEX, xIS, xSY): // LB11, LB13
		return prohibited
	case a == xOP, a == xOQ: // LB14
		return prohibited
	case a == xQU && is(b, xOP, xOQ): // LB15
		return prohibited
	case is(a, xCL, xCP, xCQ) && b == xNS: // LB16
		return prohibited
	case a == xB2 && b == xB2: // LB17
		return prohibited
	case holdsTogether(a, b):
		return indirect
	}
	return allowed
}

// holdsTogether applies the rules for neighbors without space between them.
func holdsTogether(a, b class) bool {
	switch {
	case a == xWJ, a == xGL: // LB11, LB12
		return true
	case b == xGL: // LB12a
		return !is(a, xBA, xHY)
	case a == xQU, b == xQU: // LB19
		return true
	case a == xCB, b == xCB: // LB20
		return false
	case is(b, xBA, xHY, xNS), a == xBB: // LB21
		return true
	case a == xSY && b == xHL: // LB21b
		return true
	case b == xIN: // LB22
		return true
	}
	return holdsLetters(a, b) || holdsNumbers(a, b) || holdsHangul(a, b) || holdsEmoji(a, b)
}

func holdsLetters(a, b class) bool {
	letter := func(c class) bool { return c == xAL || c == xHL }
	switch {
	case letter(a) && b == xNU, a == xNU && letter(b): // LB23
		return true
	case is(a, xPR, xPO) && letter(b), letter(a) && is(b, xPR, xPO): // LB24
		return true
	case letter(a) && letter(b): // LB28
		return true
	case a == xIS && letter(b): // LB29
		return true
	case (letter(a) || a == xNU) && b == xOP, a == xCP && (letter(b) || b == xNU): // LB30
		return true
	}
	return false
}

func holdsNumbers(a, b class) bool { // LB25
	switch {
	case is(a, xCL, xCP, xCQ, xNU) && is(b, xPO, xPR):
		return true
	case is(a, xPO, xPR) && is(b, xOP, xOQ, xNU):
		return true
	}
	return is(a, xHY, xIS, xNU, xSY) && b == xNU
}

func holdsHangul(a, b class) bool {
	switch {
	case a == xJL && is(b, xJL, xJV, xH2, xH3): // LB26
		return true
	case is(a, xJV, xH2) && is(b, xJV, xJT):
		return true
	case is(a, xJT, xH3) && b == xJT:
		return true
	case is(a, xJL, xJV, xJT, xH2, xH3) && b == xPO: // LB27
		return true
	}
	return a == xPR && is(b, xJL, xJV, xJT, xH2, xH3)
}

func holdsEmoji(a, b class) bool {
	emoji := func(c class) bool { return is(c, xID, xIP, xEB, xEM) }
	switch {
	case a == xPR && emoji(b), emoji(a) && b == xPO: // LB23a
		return true
	}
	return is(a, xEB, xIP) && b == xEM // LB30b
}

func is(c class, list ...class) bool {
	for _, other := range list {
		if c == other {
			return true
		}
	}
	return false
}
