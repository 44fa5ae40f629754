package introspect

import "chatdoc/eval/value"

// State is a value that changes along the document.
type State struct {
	key  string
	init value.Value
}

// StateType is the type of states.
var StateType = value.NewType("state", "state")

var _ = StateType.Define(seriesMethods[*State]()...).Define(
	value.NewFunc("update", stateUpdate),
).Constructor(func(c *value.Call) (value.Value, error) {
	key, init := value.Pos[string](c, "key"), value.Opt[value.Value](c, value.None{})
	if err := c.Done(); err != nil {
		return nil, err
	}
	return &State{key, value.Share(init)}, nil
})

// Type is StateType.
func (*State) Type() *value.Type { return StateType }

// Cast brings the Caster: states.
func (*State) Cast() *value.Caster[*State] { return stateCaster }

var stateCaster = value.Itself[*State](StateType)

// EqualTo reports whether another value is the same state with the same start.
func (s *State) EqualTo(v value.Value) bool {
	t, ok := v.(*State)
	return ok && s.key == t.key && value.Equal(s.init, t.init)
}

// HashInto writes what tells the state apart.
func (s *State) HashInto(h *value.Hasher) {
	h.Text(s.key)
	h.Value(s.init)
}

func (s *State) String() string {
	return "state(" + value.Repr(value.Str(s.key)) + ", " + value.Repr(s.init) + ")"
}

// updates selects all that changes the state.
func (s *State) updates() value.Selector {
	return &value.ElemSelector{Elem: StateUpdate, Where: value.NewDict().Put("key", value.Str(s.key))}
}

// at is what the state is at a location.
func (s *State) at(eng *value.Engine, loc value.Location) (value.Value, error) {
	q, err := s.sequence(eng)
	if err != nil {
		return nil, err
	}
	return q.at(eng, eng.Introspector.CountBefore(s.updates(), loc))
}

// final is what the state is at the end of the document.
func (s *State) final(eng *value.Engine) (value.Value, error) {
	q, err := s.sequence(eng)
	if err != nil {
		return nil, err
	}
	return q.kept[len(q.kept)-1], nil
}
