package ast

// The nodes of code mode: literals and names.
type (
	// Ident is a name in code.
	Ident struct {
		exprNode
		Name string
		Ref  Ref
	}

	// None is none.
	None struct{ exprNode }

	// Auto is auto.
	Auto struct{ exprNode }

	// Bool is true or false.
	Bool struct {
		exprNode
		Value bool
	}

	// Int is an integer: 120, 0xff.
	Int struct {
		exprNode
		Value int64
	}

	// Float is a floating-point number: 1.2, 10e-4.
	Float struct {
		exprNode
		Value float64
	}

	// Numeric is a number with a unit: 12pt, 3em, 50%, 2fr, 30deg.
	Numeric struct {
		exprNode
		Value float64
		Unit  Unit
	}

	// Str is a string in quotes, its escapes resolved.
	Str struct {
		exprNode
		Value string
	}
)

// Unit is the unit of a number.
type Unit uint8

const (
	UnitPt Unit = iota
	UnitMm
	UnitCm
	UnitIn
	UnitRad
	UnitDeg
	UnitEm
	UnitFr
	UnitPercent
)

// The nodes of code mode: blocks, collections, operators, calls.
type (
	// CodeBlock is { .. }.
	CodeBlock struct {
		exprNode
		Body *Code
	}

	// ContentBlock is [ .. ].
	ContentBlock struct {
		exprNode
		Body *Markup
	}

	// Paren is an expression in parentheses.
	Paren struct {
		exprNode
		Expr Expr
	}

	// Array is (1, 2). Its items are expressions, some of them a Spread.
	Array struct {
		exprNode
		Items []Expr
	}

	// Dict is (a: 1, "b": 2). Its items are Named, Keyed or Spread.
	Dict struct {
		exprNode
		Items []Expr
	}

	// Named is a pair whose key is a name: a: 1. It is an item of a dictionary, an argument or a parameter.
	Named struct {
		exprNode
		Name *Ident
		Expr Expr
	}

	// Keyed is a pair whose key is an expression: "b": 2.
	Keyed struct {
		exprNode
		Key  Expr
		Expr Expr
	}

	// Spread is ..expr; in patterns and parameters the expression may be missing.
	Spread struct {
		exprNode
		Expr Expr
	}

	// Unary is an operation on one operand: -x.
	Unary struct {
		exprNode
		Op   UnOp
		Expr Expr
	}

	// Binary is an operation on two operands: a + b, a = b, a and b.
	Binary struct {
		exprNode
		Op  BinOp
		LHS Expr
		RHS Expr
	}

	// FieldAccess is target.field.
	FieldAccess struct {
		exprNode
		Target Expr
		Field  *Ident
	}

	// FuncCall is callee(..), callee[..]. In math, arguments may be two-dimensional.
	FuncCall struct {
		exprNode
		Callee Expr
		Args   *Args
		Reads  bool // whether it is a method that only looks at its target, found out by the resolver
	}

	// Args is the list of arguments: expressions, Named and Spread; trailing content blocks come last.
	Args struct {
		exprNode
		Items         []Expr
		TrailingComma bool
		Plain         bool // whether all are positional and none is spread, found out by the resolver
	}

	// Closure is (x, y) => z; with a name it is a let f(x) = y.
	Closure struct {
		exprNode
		Name   *Ident // nil for an unnamed one
		Params *Params
		Body   Expr
		Frame
	}

	// Params is the list of parameters: patterns, Named (with a default) and Spread (a sink).
	Params struct {
		exprNode
		Items []Expr
	}

	// Underscore is the pattern _ that takes a value and drops it.
	Underscore struct{ exprNode }

	// Destructuring is a pattern in parentheses: (a, b: c, ..rest). Its items are patterns, Named and Spread.
	Destructuring struct {
		exprNode
		Items []Expr
	}
)

// UnOp is a unary operator.
type UnOp uint8

const (
	OpPos UnOp = iota // +
	OpNeg             // -
	OpNot             // not
)

// BinOp is a binary operator.
type BinOp uint8

const (
	OpAdd       BinOp = iota // +
	OpSub                    // -
	OpMul                    // *
	OpDiv                    // /
	OpAnd                    // and
	OpOr                     // or
	OpEq                     // ==
	OpNeq                    // !=
	OpLt                     // <
	OpLeq                    // <=
	OpGt                     // >
	OpGeq                    // >=
	OpAssign                 // =
	OpIn                     // in
	OpNotIn                  // not in
	OpAddAssign              // +=
	OpSubAssign              // -=
	OpMulAssign              // *=
	OpDivAssign              // /=
)

// IsAssign reports whether the operator changes its left operand.
func (op BinOp) IsAssign() bool { return op == OpAssign || op >= OpAddAssign }

// The nodes of code mode: bindings, rules, control flow, modules.
type (
	// Let is let pattern = init. A let of a function has a named Closure as its Init and its name as the Pattern.
	Let struct {
		exprNode
		Pattern Expr
		Init    Expr // nil where there is none
	}

	// DestructAssign is (a, b) = (b, a) or _ = f(): an assignment to a Destructuring or an Underscore.
	DestructAssign struct {
		exprNode
		Pattern Expr
		Value   Expr
	}

	// Set is set target(..) if condition.
	Set struct {
		exprNode
		Target    Expr
		Args      *Args
		Condition Expr // nil where there is none
	}

	// Show is show selector: transform; the selector may be missing.
	Show struct {
		exprNode
		Selector  Expr // nil where there is none
		Transform Expr
	}

	// Context is context expr.
	Context struct {
		exprNode
		Body Expr
		Frame
	}

	// If is if condition then else otherwise.
	If struct {
		exprNode
		Condition Expr
		Then      Expr
		Else      Expr // nil where there is none
	}

	// While is while condition body.
	While struct {
		exprNode
		Condition Expr
		Body      Expr
	}

	// For is for pattern in iterable body.
	For struct {
		exprNode
		Pattern  Expr
		Iterable Expr
		Body     Expr
	}

	// Import is import source as name: items.
	Import struct {
		exprNode
		Source   Expr
		NewName  *Ident
		Wildcard bool
		Items    []*ImportItem // nil without a colon
		Slot     uint32        // where the module is kept, for a wildcard or a bare import
	}

	// Include is include source.
	Include struct {
		exprNode
		Source Expr
	}

	// Break is break.
	Break struct{ exprNode }

	// Continue is continue.
	Continue struct{ exprNode }

	// Return is return expr.
	Return struct {
		exprNode
		Expr Expr // nil where there is none
	}
)

// ImportItem is an item of an import: a path of names, and the name it gets.
type ImportItem struct {
	Pos
	Path  []*Ident
	Bound *Ident // the last name of the path, or the one after as
}

// Frame is what the resolver finds out about the variables of a file, a function or a context expression.
type Frame struct {
	Slots    int           // how many local variables there are
	Self     int           // one more than the slot in which a function finds itself; 0 where it does not name itself
	Simple   bool          // whether all parameters are just names; then they are the first slots, in order
	Captures []Ref         // where each captured value is found outside, when the closure is made
	Dynamics []DynamicName // the names that wildcard imports may bring
}

// DynamicName is a name that one of several wildcard imports may or may not have brought.
type DynamicName struct {
	Name     string
	Modules  []uint32 // the slots of the imported modules, the innermost import first
	Fallback Ref      // where the name is found if none has brought it
}
