package world

import (
	"path"
	"strings"
)

// Place says where a file is: a path within the project, or within a package.
type Place struct {
	Package Package // zero for the project's own files
	Path    string  // absolute within the project or package, with slashes: /chapters/one.typ
}

// String is the place as diagnostics show it: the path from the project's root, or @namespace/package:version/path.
func (p Place) String() string {
	rel := strings.TrimPrefix(p.Path, "/")
	if p.Package == (Package{}) {
		return rel
	}
	return p.Package.String() + "/" + rel
}

// Join is the place that a path names which stands in the file at p: from the root where the path begins with a
// slash, else from the file's folder. A path that leaves the root keeps its leading dots; nothing can be read there.
func (p Place) Join(to string) Place {
	if !strings.HasPrefix(to, "/") {
		to = path.Dir(p.Path) + "/" + to
	}
	return Place{p.Package, resolve(to)}
}

// resolve removes empty and dotted parts from a path, but for those that lead out of the root.
func resolve(p string) string {
	var parts []string
	for part := range strings.SplitSeq(p, "/") {
		switch last := len(parts) - 1; {
		case part == "" || part == ".":
		case part == ".." && last >= 0 && parts[last] != "..":
			parts = parts[:last]
		default:
			parts = append(parts, part)
		}
	}
	return "/" + strings.Join(parts, "/")
}

// escapes reports whether the path leaves the root.
func (p Place) escapes() bool { return p.Path == "/.." || strings.HasPrefix(p.Path, "/../") }
