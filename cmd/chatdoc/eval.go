package main

import (
	"errors"

	"github.com/spf13/cobra"

	"chatdoc"
	"chatdoc/eval/world"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// evaluation is one run of the command eval.
type evaluation struct {
	job
	data
	code string
}

func (a *app) evalCommand() *cobra.Command {
	e := &evaluation{job: a.newJob(), data: newData("repr", "json", "yaml")}
	cmd := &cobra.Command{
		Use:   "eval CODE",
		Short: "Print what an expression evaluates to",
		Long: "eval prints the value of an expression, which may be several statements. - reads it from standard input. Files that\n" +
			"it names are looked for in the root. With --in it stands at the end of a document: it knows what the document\n" +
			"defines, and can query it.",
		Example: "  chatdoc eval 'calc.pow(2, 10)'\n" +
			"  chatdoc eval 'datetime(year: 2024, month: 2, day: 29).weekday()'\n" +
			"  chatdoc eval --in chat.typ 'counter(page).final()'",
		Args: arguments(1, "one expression"),
		RunE: func(_ *cobra.Command, args []string) error {
			e.code = args[0]
			return e.run()
		},
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	cmd.Flags().StringVar(&e.input, "in", "", "the `document` that CODE stands in (default an empty one)")
	_ = cmd.RegisterFlagCompletionFunc("in", completeDocument)
	e.data.addFlags(cmd)
	e.job.addFlags(cmd)
	return cmd
}

func (e *evaluation) run() error {
	if err := e.prepare(); err != nil {
		return err
	}
	if e.code == "-" {
		if e.input == "-" {
			return errors.New("standard input is the code or the document, not both")
		}
		code, err := e.app.readStdin()
		if err != nil {
			return e.fail(err)
		}
		e.code = string(code)
	}
	return e.job.run(newTimeline(), e.evaluate, standardOutput)
}

func (e *evaluation) evaluate(w *world.Files) (output []byte, list diag.List, err error) {
	e.aside = w.Add("<code>", e.code)
	v, list := chatdoc.Eval(w, e.options, e.aside)
	if v == nil {
		return nil, list, nil
	}
	output, err = e.print(w, v)
	return output, append(list, diag.From(err, source.Span{})...), nil
}
