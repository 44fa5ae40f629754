package main

import (
	"strings"

	"github.com/spf13/cobra"

	"chatdoc"
	"chatdoc/eval/value"
	"chatdoc/eval/world"
)

// data is how commands print values: as Typst writes them, or as data for other programs.
type data struct {
	format choice
	pretty bool
}

// newData makes a choice of formats, the first by default.
func newData(formats ...string) data { return data{format: choose(formats...)} }

func (d *data) addFlags(cmd *cobra.Command) {
	cmd.Flags().Var(&d.format, "format", "how to print the result")
	cmd.Flags().BoolVar(&d.pretty, "pretty", false, "print JSON on several lines")
	offer(cmd, "format", &d.format)
}

// print prints a value, and ends the line.
func (d *data) print(w world.World, v value.Value) (output []byte, err error) {
	text := ""
	if d.format.word == "repr" {
		text = value.Repr(v)
	} else if text, err = chatdoc.Encode(w, v, d.format.word, d.pretty); err != nil {
		return nil, err
	}
	return []byte(strings.TrimSuffix(text, "\n") + "\n"), nil
}
