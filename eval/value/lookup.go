package value

// How fields are looked up in styles: from the innermost out.

// Get is the field's value as the styles have it.
func (f Field[T]) Get(c *Chain) T { return as[T](c.resolve(f.FieldInfo)) }

// In is the field's value in content: its own, else as the styles have it; where the field folds, both combined.
func (f Field[T]) In(content *Content, c *Chain) T { return as[T](c.lookup(f.FieldInfo, content)) }

// lookup is a field's value in content, with the styles.
func (c *Chain) lookup(f *FieldInfo, content *Content) any {
	own, ok := content.slot(f)
	if !ok {
		return c.resolve(f)
	}
	if !f.Folds {
		return own
	}
	return f.fold(own, c.resolve(f))
}

// resolve is a field's value as the styles have it.
func (c *Chain) resolve(f *FieldInfo) any {
	if c == nil {
		return f.Default
	}
	return c.resolveBelow(f, len(c.styles))
}

// resolveBelow is resolve for the first n styles of the innermost link and all further out.
func (c *Chain) resolveBelow(f *FieldInfo, n int) any {
	for {
		for i := n - 1; i >= 0 && c.mask&f.Elem.bit != 0; i-- {
			if p := c.styles[i].Property; p != nil && p.Field == f {
				if !f.Folds {
					return p.Value
				}
				return f.fold(p.Value, c.resolveBelow(f, i))
			}
		}
		if c = c.outer; c == nil {
			return f.Default
		}
		n = len(c.styles)
	}
}

// Nested calls visit with the values that styles give the field, from the innermost out, until it gives false.
func (f Field[T]) Nested(c *Chain, visit func(T) bool) {
	for ; c != nil; c = c.outer {
		if c.mask&f.Elem.bit == 0 {
			continue
		}
		for i := len(c.styles) - 1; i >= 0; i-- {
			if p := c.styles[i].Property; p != nil && p.Field == f.FieldInfo && !visit(as[T](p.Value)) {
				return
			}
		}
	}
}

// IsSet reports whether the styles set the field at all.
func (f Field[T]) IsSet(c *Chain) bool {
	for ; c != nil; c = c.outer {
		for i := range c.styles {
			if p := c.styles[i].Property; p != nil && p.Field == f.FieldInfo {
				return true
			}
		}
	}
	return false
}
