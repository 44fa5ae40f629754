package world

import (
	"os"
	"path/filepath"
	"strings"
)

// Open makes a world of a folder on disk. main is the path of the file to compile; it must lie in the folder. Nothing
// outside of the folder can be read but packages, not even through symbolic links.
func Open(root, main string, opts Options) (*Files, error) {
	root, err := filepath.Abs(root)
	if err != nil {
		return nil, err
	}
	main, err = filepath.Abs(main)
	if err != nil {
		return nil, err
	}
	rel, err := filepath.Rel(root, main)
	if err != nil || !filepath.IsLocal(rel) {
		return nil, errorf("source file must be contained in project root").Hint(
			"the project root is " + root + "; the --root argument changes it")
	}
	dir, err := os.OpenRoot(root)
	if err != nil {
		return nil, errorf("failed to open project root (%s)", cause(err))
	}
	project := folder{dir.FS(), filepath.ToSlash(root), true}
	return newFiles(project, strings.ReplaceAll(rel, string(filepath.Separator), "/"), opts), nil
}
