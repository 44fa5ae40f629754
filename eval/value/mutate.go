package value

import "chatdoc/lexer/diag"

// Mutates reports whether a method of this name changes the value it is called on, so that the evaluator must hand
// over its place (Mutate).
func Mutates(method string) bool {
	switch method {
	case "push", "pop", "insert", "remove":
		return true
	}
	return false
}

// Accesses reports whether a call of a method of this name may stand on the left of an assignment (AccessMethod).
func Accesses(method string) bool {
	switch method {
	case "first", "last", "at":
		return true
	}
	return false
}

// Mutate calls a method that changes the value at a place. Errors without a place of their own are put at the call.
func Mutate(place *Value, method string, args *Args) (Value, error) {
	call := &Call{Args: args}
	v, err := mutate(place, method, call)
	if err == nil {
		err = call.Done()
	}
	if err != nil {
		return nil, diag.At(err, args.Span)
	}
	return v, nil
}

func mutate(place *Value, method string, c *Call) (Value, error) {
	switch v := (*place).(type) {
	case *Array:
		v = v.Own()
		*place = v
		switch method {
		case "push":
			return arrayPush(v, c)
		case "pop":
			return arrayPop(v, c)
		case "insert":
			return arrayInsert(v, c)
		case "remove":
			return arrayRemove(v, c)
		}
	case *Dict:
		v = v.Own()
		*place = v
		switch method {
		case "insert":
			return dictInsert(v, c)
		case "remove":
			return dictRemove(v, c)
		}
	}
	return nil, NoMethod(*place, method)
}

// NoMethod is the error for a method that a value does not have.
func NoMethod(v Value, method string) *diag.Diagnostic {
	if c, ok := v.(*Content); ok {
		return Errorf("element %s has no method `%s`", c.elem.Base(), method)
	}
	return Errorf("type %s has no method `%s`", v.Type().Long, method)
}

func arrayPush(a *Array, c *Call) (Value, error) {
	v := Pos[Value](c, "value")
	if err := c.Err(); err != nil {
		return nil, err
	}
	a.Push(v)
	return None{}, nil
}

func arrayPop(a *Array, c *Call) (Value, error) {
	if err := c.Err(); err != nil {
		return nil, err
	}
	v, ok := a.Remove(-1)
	if !ok {
		return nil, ErrArrayEmpty()
	}
	return v, nil
}

func arrayInsert(a *Array, c *Call) (Value, error) {
	i, v := Pos[int64](c, "index"), Pos[Value](c, "value")
	if err := c.Err(); err != nil {
		return nil, err
	}
	if !a.Insert(i, v) {
		return nil, ErrArrayIndex(i, a.Len())
	}
	return None{}, nil
}

func arrayRemove(a *Array, c *Call) (Value, error) {
	i, fallback := Pos[int64](c, "index"), Named[Value](c, "default", nil)
	if err := c.Err(); err != nil {
		return nil, err
	}
	if v, ok := a.Remove(i); ok {
		return v, nil
	}
	if fallback == nil {
		return nil, Errorf("%s and no default value was specified", ErrArrayIndex(i, a.Len()).Message)
	}
	return fallback, nil
}

func dictInsert(d *Dict, c *Call) (Value, error) {
	key, v := Pos[string](c, "key"), Pos[Value](c, "value")
	if err := c.Err(); err != nil {
		return nil, err
	}
	d.Put(key, v)
	return None{}, nil
}

func dictRemove(d *Dict, c *Call) (Value, error) {
	key, fallback := Pos[string](c, "key"), Named[Value](c, "default", nil)
	if err := c.Err(); err != nil {
		return nil, err
	}
	if v, ok := d.Remove(key); ok {
		return v, nil
	}
	if fallback == nil {
		return nil, MissingKey(key)
	}
	return fallback, nil
}

// AccessMethod finds the place that a call of first, last or at stands for, in the collection at a place.
func AccessMethod(place *Value, method string, args *Args) (*Value, error) {
	call := &Call{Args: args}
	p, err := access(place, method, call)
	if err == nil {
		err = call.Done()
	}
	if err != nil {
		return nil, diag.At(err, args.Span)
	}
	return p, nil
}

func access(place *Value, method string, c *Call) (*Value, error) {
	switch v := (*place).(type) {
	case *Array:
		v = v.Own()
		*place = v
		return arrayPlace(v, method, c)
	case *Dict:
		if method != "at" {
			break
		}
		v = v.Own()
		*place = v
		key := Pos[string](c, "key")
		Named[Value](c, "default", nil)
		if err := c.Err(); err != nil {
			return nil, err
		}
		if p := v.Ref(key); p != nil {
			return p, nil
		}
		return nil, MissingKey(key).Hint("use `insert` to add or update values")
	}
	return nil, Errorf("type %s has no method `%s`", (*place).Type().Long, method)
}

func arrayPlace(a *Array, method string, c *Call) (*Value, error) {
	var i int64
	switch method {
	case "last":
		i = -1
	case "at":
		i = Pos[int64](c, "index")
	}
	Named[Value](c, "default", nil)
	if err := c.Err(); err != nil {
		return nil, err
	}
	if p, ok := a.Ref(i); ok {
		return p, nil
	}
	if method == "at" {
		return nil, ErrArrayIndex(i, a.Len())
	}
	return nil, ErrArrayEmpty()
}

// ErrArrayEmpty is the error for an item of an array without any.
func ErrArrayEmpty() *diag.Diagnostic { return Errorf("array is empty") }

// ErrArrayIndex is the error for an index outside an array.
func ErrArrayIndex(i int64, n int) *diag.Diagnostic {
	return Errorf("array index out of bounds (index: %d, len: %d)", i, n)
}
