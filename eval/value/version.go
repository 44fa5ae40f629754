package value

import (
	"cmp"
	"fmt"
	"strings"
)

// Version is a version with any number of components.
type Version struct{ Parts []uint32 }

// VersionType is the type of versions.
var VersionType = NewType("version", "version")

// Type is VersionType.
func (*Version) Type() *Type { return VersionType }

// At is component i, 0 where there are fewer.
func (v *Version) At(i int) uint32 {
	if i < len(v.Parts) {
		return v.Parts[i]
	}
	return 0
}

// Compare orders versions; missing components count as 0.
func (v *Version) Compare(w *Version) int {
	for i := range max(len(v.Parts), len(w.Parts)) {
		if order := cmp.Compare(v.At(i), w.At(i)); order != 0 {
			return order
		}
	}
	return 0
}

func (v *Version) equal(other Value) bool {
	w, ok := other.(*Version)
	return ok && v.Compare(w) == 0
}

// String is the components with dots between.
func (v *Version) String() string { return v.join(".") }

func (v *Version) join(sep string) string {
	parts := make([]string, len(v.Parts))
	for i, p := range v.Parts {
		parts[i] = fmt.Sprint(p)
	}
	return strings.Join(parts, sep)
}

func (v *Version) repr() string { return "version(" + v.join(", ") + ")" }
