package value

import "fmt"

// Location identifies located content within a document. The zero Location identifies nothing.
type Location struct{ Hash uint64 }

// LocationType is the type of locations.
var LocationType = NewType("location", "location")

// Type is LocationType.
func (Location) Type() *Type { return LocationType }

// IsZero reports whether the location identifies nothing.
func (l Location) IsZero() bool { return l.Hash == 0 }

func (l Location) String() string { return fmt.Sprintf("%016x", l.Hash) }
