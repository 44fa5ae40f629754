package value

import "strings"

// Joiner joins any number of values, as Join does one after the other, in linear time. The zero Joiner has joined
// nothing yet, which is none.
type Joiner struct {
	joined Value           // nil where text or parts have it
	text   strings.Builder // of strings and symbols, from the second on
	parts  []*Content      // of content, from the second on
}

// Add joins another value to those before.
func (j *Joiner) Add(v Value) error {
	switch v := v.(type) {
	case None:
		return nil
	case Str, *Symbol:
		text, _ := toStr(v)
		if j.addText(v, text) {
			return nil
		}
	case *Content:
		if j.addContent(v) {
			return nil
		}
	}
	joined := j.Value()
	sum, err := Join(joined, v)
	if err != nil {
		return err
	}
	j.text, j.parts, j.joined = strings.Builder{}, nil, sum
	return nil
}

// addText joins a string or symbol; ok is false where this is left to Join.
func (j *Joiner) addText(v Value, text string) (ok bool) {
	switch {
	case j.text.Len()+len(text) > MaxSize:
		return false
	case j.text.Len() > 0:
		j.text.WriteString(text)
	case j.parts != nil:
		j.addContent(v.(shown).show())
	case j.joined == nil:
		j.joined = v
	default:
		first, isText := toStr(j.joined)
		if !isText || first == "" || text == "" {
			return false
		}
		j.joined = nil
		j.text.WriteString(first)
		j.text.WriteString(text)
	}
	return true
}

// addContent joins content; ok is false where this is left to Join.
func (j *Joiner) addContent(c *Content) (ok bool) {
	if j.joined == nil && j.parts == nil && j.text.Len() == 0 {
		j.joined = c
		return true
	}
	if j.parts == nil {
		first, isContent := toContent(j.Value())
		if !isContent {
			return false
		}
		j.joined, j.text = nil, strings.Builder{}
		j.parts = appendFlat(make([]*Content, 0, 8), first)
	}
	if itemSize*len(j.parts)+size(c) > MaxSize {
		return false
	}
	j.parts = appendFlat(j.parts, c)
	return true
}

// appendFlat appends content, the parts of a sequence one by one.
func appendFlat(parts []*Content, c *Content) []*Content {
	if c.elem == Sequence && c.label == "" {
		return append(parts, SequenceChildren.Of(c)...)
	}
	return append(parts, c)
}

// Value is what has been joined so far.
func (j *Joiner) Value() Value {
	switch {
	case j.joined != nil:
		return j.joined
	case j.text.Len() > 0:
		return Str(j.text.String())
	case j.parts != nil:
		return NewSequence(j.parts...)
	}
	return None{}
}
