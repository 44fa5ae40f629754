// Command chatdoc compiles chats and other documents written in Typst into PDF.
//
// A run goes through few hands. main reads the command line with cobra; each command has a file of its own. Those that
// compile (build.go, eval.go, query.go) are a job (job.go): it opens the project, does the work, says what there is to say of it
// (diagnostics.go) and writes the output as a whole or not at all (output.go). While that takes long, a line on the
// terminal tells how far it is (progress.go), and --timings keeps a record (timings.go). Whatever goes wrong ends as an
// exit status (status.go); a fault of our own leaves a report behind (fault.go).
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"

	"github.com/spf13/cobra"

	"chatdoc"
	"chatdoc/eval/world"
	"chatdoc/lexer/diag"
)

// Most compilations make little and are over soon, so memory is not collected before there is some. Go goes by what is
// in use: a ballast counts as that, though nothing is ever written there and it takes no memory. What a long chat has in
// use outweighs it, and memory is collected earlier than Go would by itself.
const (
	ballast   = 64 << 20 // in bytes
	collectAt = 75       // in percent of what is in use
)

func main() {
	unused := make([]byte, ballast)
	debug.SetGCPercent(collectAt)
	code := newApp().run(os.Args[1:])
	runtime.KeepAlive(unused)
	os.Exit(int(code))
}

// app is the program with its connections to the outside, which tests replace.
type app struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	lookup         func(string) (string, bool) // an environment variable
	compile        func(world.World, chatdoc.Options) (*chatdoc.Document, diag.List)
}

func newApp() *app {
	return &app{stdin: os.Stdin, stdout: os.Stdout, stderr: os.Stderr, lookup: os.LookupEnv, compile: chatdoc.Compile}
}

// run runs the command that the arguments name.
func (a *app) run(args []string) (code status) {
	defer a.reportFault(args, &code)
	root := a.rootCommand()
	root.SetArgs(args)
	return a.report(root.Execute())
}

// report says what a command has failed with, unless that has been said.
func (a *app) report(err error) status {
	if err == nil {
		return done
	}
	var s status
	if errors.As(err, &s) {
		return s
	}
	fmt.Fprintf(a.stderr, "error: %s\n", err)
	return badUsage
}

func (a *app) rootCommand() *cobra.Command {
	root := &cobra.Command{
		Use:   "chatdoc",
		Short: "Compile chats and other documents written in Typst into PDF",
		Long: "chatdoc compiles chats and other documents written in Typst into PDF.\n\n" +
			"Exit status: 0 done, 1 the document has errors, 2 wrong usage or files, 4 a bound was hit, 5 a fault of chatdoc.",
		Version:                    version().Name,
		SuggestionsMinimumDistance: 2,
		SilenceErrors:              true,
		SilenceUsage:               true,
		Args:                       noSuchCommand,
		RunE: func(cmd *cobra.Command, _ []string) error {
			cmd.SetOut(a.stderr)
			return errors.Join(cmd.Help(), badUsage)
		},
	}
	root.SetIn(a.stdin)
	root.SetOut(a.stdout)
	root.SetErr(a.stderr)
	root.SetVersionTemplate("chatdoc {{.Version}}\n")
	root.SetFlagErrorFunc(usageError)
	root.AddCommand(a.buildCommand(), a.evalCommand(), a.explainCommand(), a.queryCommand(), a.versionCommand())
	return root
}

// noSuchCommand is the error for a command that does not exist.
func noSuchCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	err := fmt.Errorf("unknown command %q", args[0])
	if near := cmd.SuggestionsFor(args[0]); len(near) > 0 {
		return fmt.Errorf("%w\n  hint: did you mean `%s`?", err, near[0])
	}
	return fmt.Errorf("%w\n  hint: `%s help` lists the commands", err, cmd.Name())
}

// usageError tells where to read about flags.
func usageError(cmd *cobra.Command, err error) error {
	return fmt.Errorf("%w\n  hint: `%s --help` lists the flags", err, cmd.CommandPath())
}
