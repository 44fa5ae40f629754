package main

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"chatdoc/eval/world"
	"chatdoc/lexer/diag"
)

// build is one run of the command: what its flags say, and what it goes through.
type build struct {
	job
	output, timings string
}

func (a *app) buildCommand() *cobra.Command {
	b := &build{job: a.newJob()}
	cmd := &cobra.Command{
		Use:   "build IN.typ [-o OUT.pdf]",
		Short: "Compile a document into a PDF",
		Long: "build compiles a document into a PDF. IN is a file, or - for standard input; OUT is a file, or - for standard\n" +
			"output. Without -o the PDF stands beside the document; that of standard input goes to standard output.\n" +
			"OUT is replaced once the PDF is complete, and stays as it is where that fails.",
		Example: "  chatdoc build chat.typ\n" +
			"  chatdoc build chat.typ -o out/chat.pdf --input title=Retro --font-path fonts\n" +
			"  echo '= Hello' | chatdoc build - > hello.pdf",
		Args: arguments(1, "one document"),
		RunE: func(_ *cobra.Command, args []string) error {
			b.input = args[0]
			return b.run()
		},
		ValidArgsFunction: completeDocument,
	}
	flags := cmd.Flags()
	flags.StringVarP(&b.output, "output", "o", "", "the `file` of the PDF, or - for standard output (default IN.pdf)")
	flags.StringVar(&b.timings, "timings", "", "a `file` for a record of how long each phase took, as Perfetto reads it")
	b.addFlags(cmd)
	return cmd
}

// run compiles the document and writes the PDF.
func (b *build) run() error {
	if err := b.prepare(); err != nil {
		return err
	}
	if err := b.checkOutput(); err != nil {
		return b.fail(err)
	}
	t := newTimeline()
	if err := b.job.run(t, b.compile, target(b.output)); err != nil {
		return err
	}
	return b.writeTimings(t)
}

// checkOutput makes sure that the output can be written, so that nothing is compiled in vain.
func (b *build) checkOutput() error {
	if b.output == "" {
		b.output = defaultOutput(b.input)
	}
	if b.input != "-" && target(b.output).same(b.input) {
		return fmt.Errorf("the output would replace the document %s", b.input)
	}
	return target(b.output).check()
}

// compile makes the PDF.
func (b *build) compile(w *world.Files) (pdf []byte, list diag.List, err error) {
	doc, list := b.app.compile(w, b.options)
	if doc == nil {
		return nil, list, nil
	}
	var out bytes.Buffer
	err = doc.PDF(&out)
	return out.Bytes(), list, err
}

func (b *build) writeTimings(t *timeline) error {
	if b.timings == "" {
		return nil
	}
	if err := target(b.timings).write(b.app, t.trace()); err != nil {
		return b.fail(err)
	}
	return nil
}

// defaultOutput is the PDF beside a document.
func defaultOutput(input string) string {
	if input == "-" {
		return string(standardOutput)
	}
	return strings.TrimSuffix(input, filepath.Ext(input)) + ".pdf"
}
