package value

// Type is the type of a value, and a value itself.
type Type struct {
	Name  string // as the language spells it: int
	Long  string // as messages spell it: integer
	Scope *Scope // its methods and constants
	// Construct is what calling the type does; nil where it cannot be called.
	Construct *Func
}

// TypeType is the type of types.
var TypeType = NewType("type", "type")

// NewType declares a type.
func NewType(name, long string) *Type {
	return &Type{Name: name, Long: long, Scope: NewScope()}
}

// Type is TypeType.
func (*Type) Type() *Type { return TypeType }

// Define adds functions to the type's scope. Package lib calls it where it declares a type's methods.
func (t *Type) Define(funcs ...*Func) *Type {
	for _, f := range funcs {
		t.Scope.Define(f.Name, f)
	}
	return t
}

// Constructor makes the type callable.
func (t *Type) Constructor(run func(*Call) (Value, error)) *Type {
	return t.ConstructedBy(NewFunc(t.Name, run))
}

// ConstructedBy makes the type callable by a function of its name.
func (t *Type) ConstructedBy(f *Func) *Type {
	t.Construct = f
	return t
}

// Constant adds a value to the type's scope.
func (t *Type) Constant(name string, v Value) *Type {
	t.Scope.Define(name, v)
	return t
}
