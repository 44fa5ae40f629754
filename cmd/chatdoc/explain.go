package main

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"chatdoc/lexer/diag"
)

func (a *app) explainCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "explain [CODE]",
		Short: "Explain what an error means and how to mend it",
		Long: "explain tells more about a diagnostic: what its code, which stands in brackets behind the message, means, with a\n" +
			"document that has the mistake and one that has not. Without CODE it lists all codes.",
		Example: "  chatdoc explain unknown-variable\n" +
			"  chatdoc explain | grep font",
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return listCodes(a.stdout)
			}
			for i, code := range args {
				if i > 0 {
					fmt.Fprintln(a.stdout)
				}
				if err := explain(a.stdout, strings.Trim(code, "[]")); err != nil {
					return err
				}
			}
			return nil
		},
		ValidArgsFunction: completeCode,
	}
}

// listCodes writes a line for each code.
func listCodes(w io.Writer) error {
	all := diag.Explanations()
	width := 0
	for _, e := range all {
		width = max(width, len(e.Code))
	}
	for _, e := range all {
		if _, err := fmt.Fprintf(w, "%-*s  %s\n", width, e.Code, e.Summary); err != nil {
			return err
		}
	}
	return nil
}

// explain writes all there is to say of a code.
func explain(w io.Writer, code string) error {
	e := diag.Explain(diag.Code(code))
	if e == nil {
		return noSuchCode(code)
	}
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s\n\n%s\n", e.Code, e.Summary, e.Text)
	for _, name := range documents(e) {
		title := map[string]string{"wrong.typ": "The mistake", "right.typ": "Its mend"}[name]
		if title == "" {
			title = "In " + name
		}
		writeSection(&b, title, e.Files[name])
	}
	writeSection(&b, "Messages with this code", strings.Join(e.Messages, "\n"))
	_, err := io.WriteString(w, b.String())
	return err
}

// documents are the files of an explanation: the wrong document, the right one, and those that they import.
func documents(e *diag.Explanation) []string {
	names := slices.Sorted(maps.Keys(e.Files))
	slices.SortStableFunc(names, func(a, b string) int { return rank(a) - rank(b) })
	return names
}

func rank(name string) int {
	if i := slices.Index([]string{"wrong.typ", "right.typ"}, name); i >= 0 {
		return i
	}
	return 2
}

// writeSection writes a title, and a text that is set off.
func writeSection(b *strings.Builder, title, text string) {
	fmt.Fprintf(b, "\n%s:\n\n", title)
	for line := range strings.Lines(text) {
		b.WriteString(strings.TrimRight("    "+line, " \n") + "\n")
	}
}

func noSuchCode(code string) error {
	var known []string
	for _, e := range diag.Explanations() {
		known = append(known, string(e.Code))
	}
	err := fmt.Errorf("there is no code %q", code)
	if near := diag.Nearest(code, known); near != "" {
		return fmt.Errorf("%w\n  hint: did you mean `%s`?", err, near)
	}
	return fmt.Errorf("%w\n  hint: `chatdoc explain` lists the codes", err)
}

// completeCode makes the shell offer the codes, with what they mean.
func completeCode(_ *cobra.Command, _ []string, _ string) (codes []cobra.Completion, _ cobra.ShellCompDirective) {
	for _, e := range diag.Explanations() {
		codes = append(codes, cobra.CompletionWithDesc(string(e.Code), e.Summary))
	}
	return codes, cobra.ShellCompDirectiveNoFileComp
}
