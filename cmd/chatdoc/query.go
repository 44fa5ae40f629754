package main

import (
	"github.com/spf13/cobra"

	"chatdoc/eval/value"
	"chatdoc/eval/world"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// query is one run of the command.
type query struct {
	job
	data
	selector, field string
	one             bool
}

func (a *app) queryCommand() *cobra.Command {
	q := &query{job: a.newJob(), data: newData("json", "yaml")}
	cmd := &cobra.Command{
		Use:   "query DOC.typ SELECTOR",
		Short: "Print elements of a document as data",
		Long: "query compiles a document and prints the elements that SELECTOR matches, in their order, with all of their fields.\n" +
			"SELECTOR is code: the function of an element, a label, or what is made of these.",
		Example: "  chatdoc query chat.typ heading\n" +
			"  chatdoc query chat.typ 'heading.where(level: 1)' --field body --pretty\n" +
			"  chatdoc query chat.typ '<version>' --field value --one",
		Args: arguments(2, "a document and a selector"),
		RunE: func(_ *cobra.Command, args []string) error {
			q.input, q.selector = args[0], args[1]
			if err := q.prepare(); err != nil {
				return err
			}
			return q.run(newTimeline(), q.find, standardOutput)
		},
		ValidArgsFunction: completeDocument,
	}
	flags := cmd.Flags()
	flags.StringVar(&q.field, "field", "", "print this `field` alone, of those elements that have it")
	flags.BoolVar(&q.one, "one", false, "there has to be exactly one element; print it without a list around it")
	q.data.addFlags(cmd)
	q.job.addFlags(cmd)
	return cmd
}

// find compiles the document and prints what the selector matches.
func (q *query) find(w *world.Files) (output []byte, list diag.List, err error) {
	doc, list := q.app.compile(w, q.options)
	if doc == nil {
		return nil, list, nil
	}
	q.aside = w.Add("<selector>", q.selector)
	all := source.Span{File: q.aside, End: uint32(len(q.selector))}
	found, about := doc.Query(q.aside)
	list = append(list, about...)
	if about.HasErrors() {
		return nil, list, nil
	}
	v, err := q.answer(found)
	if err == nil {
		output, err = q.print(w, v)
	}
	return output, append(list, diag.From(diag.At(err, all), all)...), nil
}

// answer is what there is to print of the elements.
func (q *query) answer(found []*value.Content) (value.Value, error) {
	if q.one && len(found) != 1 {
		return nil, value.Errorf("expected exactly one element, found %d", len(found))
	}
	var answers []value.Value
	for _, c := range found {
		if q.field == "" {
			answers = append(answers, c)
		} else if v, ok := c.Field(q.field); ok {
			answers = append(answers, v)
		}
	}
	switch {
	case !q.one:
		return value.NewArray(answers...), nil
	case len(answers) == 0:
		return nil, value.Errorf("no such field found for element")
	}
	return answers[0], nil
}
