package main

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"
)

// isTerminal reports whether a person is likely to be watching.
func (a *app) isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return false
	}
	kind, _ := a.lookup("TERM")
	return kind != "dumb"
}

// colors reports whether to write in color. NO_COLOR keeps it off where it is not asked for (no-color.org).
func (a *app) colors(when string) bool {
	no, _ := a.lookup("NO_COLOR")
	return when == "always" || when == "auto" && no == "" && a.isTerminal(a.stderr)
}

// choice is a flag that takes one of a few words.
type choice struct {
	word  string
	words []string
}

// choose makes a flag that takes one of the words, the first by default.
func choose(words ...string) choice { return choice{words[0], words} }

func (c *choice) String() string { return c.word }

// Type is what the help shows in place of the word.
func (c *choice) Type() string { return strings.Join(c.words, "|") }

// Set reads the word from the command line.
func (c *choice) Set(word string) error {
	if !slices.Contains(c.words, word) {
		last := len(c.words) - 1
		return fmt.Errorf("expected %s or %s", strings.Join(c.words[:last], ", "), c.words[last])
	}
	c.word = word
	return nil
}

// offer makes the shell offer the words of a flag that the command has.
func offer(cmd *cobra.Command, flag string, c *choice) {
	// The flag is there, so there is nothing to go wrong.
	_ = cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(c.words, cobra.ShellCompDirectiveNoFileComp))
}
