package value

// Arrays and dictionaries are values: a change through one variable must not show through another. Copying them at
// every assignment would cost quadratic time, so each knows whether more than one place may hold it and is copied
// when it is about to change and shared.
//
// A collection is shared once a variable that holds it is read, once it is put into another collection, and once it
// is bound to a variable by anything but the expression that made it. Only what an array or dictionary expression, an
// operator or a change itself has just made is unshared.

// Share marks a collection as held by more than one place and returns it. Other values have no need of it.
func Share(v Value) Value {
	switch v := v.(type) {
	case *Array:
		v.share()
	case *Dict:
		v.share()
	}
	return v
}

func shareAll(vs []Value) {
	for _, v := range vs {
		Share(v)
	}
}
