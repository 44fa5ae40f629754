package diag

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Suggest adds a hint to d with the name that is most like an unknown one, if any is like it at all.
func (d *Diagnostic) Suggest(unknown string, names ...[]string) *Diagnostic {
	if near := Nearest(unknown, names...); near != "" {
		d.Hint("did you mean `" + near + "`?")
	}
	return d
}

// Nearest is the first of the names that takes the fewest mistakes to become the unknown one: a letter too many, a
// missing, a wrong one, or two swapped. It is "" where all take too many for a slip. A letter in the wrong case only
// decides between names that are equally near.
func Nearest(unknown string, names ...[]string) string {
	nearest, fewest, exact := "", slips(unknown)+1, 0
	for _, name := range slices.Concat(names...) {
		n := distance(strings.ToLower(name), strings.ToLower(unknown), fewest+1)
		if name == unknown || n > fewest || n > slips(unknown) {
			continue
		}
		if e := distance(name, unknown, len(name)+len(unknown)); n < fewest || e < exact {
			nearest, fewest, exact = name, n, e
		}
	}
	return nearest
}

// slips is how many mistakes one makes in a name.
func slips(name string) int {
	switch n := utf8.RuneCountInString(name); {
	case n < 3:
		return 0
	case n < 6:
		return 1
	}
	return 2
}

// distance is the optimal string alignment distance of two names, or bound where it is not less.
func distance(a, b string, bound int) int {
	x, y := []rune(a), []rune(b)
	if len(x)-len(y) >= bound || len(y)-len(x) >= bound {
		return bound
	}
	before, last, row := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range last {
		last[j] = j
	}
	for i := range x {
		row[0] = i + 1
		for j := range y {
			cost := 1
			if x[i] == y[j] {
				cost = 0
			}
			row[j+1] = min(last[j]+cost, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && x[i] == y[j-1] && x[i-1] == y[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, before
	}
	return min(last[len(y)], bound)
}
