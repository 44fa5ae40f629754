package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"
)

// release is the version that the build sets: -ldflags "-X main.release=v1.2.3".
var release string

// language is the version of Typst whose documents the program compiles.
const language = "0.14.2"

// versionInfo tells one build of the program from another.
type versionInfo struct {
	Name     string // of the program
	Go       string
	Platform string
}

func (v versionInfo) String() string {
	return fmt.Sprintf("chatdoc %s\nlanguage: Typst %s\nbuilt with: %s for %s\n", v.Name, language, v.Go, v.Platform)
}

func version() versionInfo {
	v := versionInfo{release, runtime.Version(), runtime.GOOS + "/" + runtime.GOARCH}
	if v.Name == "" {
		v.Name = "(devel)"
		if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
			v.Name = info.Main.Version
		}
	}
	return v
}

func (a *app) versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Print the versions of chatdoc, of Typst's language and of Go",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			_, err := fmt.Fprint(a.stdout, version())
			return err
		},
	}
}
