package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"chatdoc"
	"chatdoc/eval/world"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// build is one run of the command: what its flags say, and what it goes through.
type build struct {
	app *app

	input, output, timings string
	project                chatdoc.Project
	options                chatdoc.Options
	inputs, fontPaths      []string
	noSystemFonts          bool
	format, color          choice
}

func (a *app) buildCommand() *cobra.Command {
	b := &build{app: a}
	b.format = choose("human", "short", "json")
	b.color = choose("auto", "always", "never")
	cmd := &cobra.Command{
		Use:   "build IN.typ [-o OUT.pdf]",
		Short: "Compile a document into a PDF",
		Long: "build compiles a document into a PDF. IN is a file, or - for standard input; OUT is a file, or - for standard\n" +
			"output. Without -o the PDF stands beside the document; that of standard input goes to standard output.\n" +
			"OUT is replaced once the PDF is complete, and stays as it is where that fails.",
		Example: "  chatdoc build chat.typ\n" +
			"  chatdoc build chat.typ -o out/chat.pdf --input title=Retro --font-path fonts\n" +
			"  echo '= Hello' | chatdoc build - > hello.pdf",
		Args: oneDocument,
		RunE: func(_ *cobra.Command, args []string) error {
			b.input = args[0]
			return b.run()
		},
		ValidArgsFunction: cobra.FixedCompletions([]string{"typ"}, cobra.ShellCompDirectiveFilterFileExt),
	}
	flags := cmd.Flags()
	flags.StringVarP(&b.output, "output", "o", "", "the `file` of the PDF, or - for standard output (default IN.pdf)")
	flags.StringVar(&b.project.Root, "root", "", "the `folder` that the document may read from (default that of IN)")
	flags.StringArrayVar(&b.fontPaths, "font-path", nil, "the `path` of a font, or of a folder of fonts; may be repeated")
	flags.BoolVar(&b.noSystemFonts, "ignore-system-fonts", false, "use no fonts of the system")
	flags.StringVar(&b.project.PackagePath, "package-path", "", "a `folder` of packages, searched before any other")
	flags.StringArrayVar(&b.inputs, "input", nil, "an entry of sys.inputs, `key=value`; may be repeated")
	flags.Var(&b.format, "diagnostics", "how to print diagnostics")
	flags.Var(&b.color, "color", "whether to color them")
	flags.DurationVar(&b.options.TimeLimit, "time-limit", time.Minute, "how long it may take until there are pages, 0 for as long as it takes")
	flags.StringVar(&b.timings, "timings", "", "a `file` for a record of how long each phase took, as Perfetto reads it")
	// Both flags are defined just above, so there is nothing to go wrong.
	_ = cmd.RegisterFlagCompletionFunc("diagnostics", b.format.complete)
	_ = cmd.RegisterFlagCompletionFunc("color", b.color.complete)
	return cmd
}

func oneDocument(cmd *cobra.Command, args []string) error {
	if len(args) != 1 {
		return usageError(cmd, fmt.Errorf("build takes one document, found %d", len(args)))
	}
	return nil
}

// run compiles the document and writes the PDF.
func (b *build) run() error {
	if err := b.prepare(); err != nil {
		return err
	}
	w, err := b.open()
	if err != nil {
		return b.fail(badUsage, nil, err)
	}
	t := newTimeline()
	if err := b.openFonts(t); err != nil {
		return b.fail(badUsage, w, err)
	}
	pdf, list, err := b.compile(w, t)
	b.say(w, list)
	if err != nil {
		return b.fail(badUsage, w, err)
	}
	if s := statusOf(list); s != done {
		return s
	}
	if err := target(b.output).write(b.app, pdf); err != nil {
		return b.fail(badUsage, w, err)
	}
	return b.writeTimings(w, t)
}

// prepare reads the flags. What is wrong with them is an error in the usage.
func (b *build) prepare() (err error) {
	if b.project.Inputs, err = parseInputs(b.inputs); err != nil {
		return err
	}
	if b.project.Now, err = b.app.sourceDate(); err != nil {
		return err
	}
	if b.output == "" {
		b.output = defaultOutput(b.input)
	}
	return nil
}

// open opens the project and makes sure that the output can be written, so that nothing is compiled in vain.
func (b *build) open() (w *world.Files, err error) {
	b.project.Main = b.input
	if b.input == "-" {
		if b.project.Text, err = io.ReadAll(b.app.stdin); err != nil {
			return nil, fmt.Errorf("failed to read standard input (%w)", cause(err))
		}
	} else if target(b.output).same(b.input) {
		return nil, fmt.Errorf("the output would replace the document %s", b.input)
	}
	if err := target(b.output).check(); err != nil {
		return nil, err
	}
	return b.project.Open()
}

func (b *build) openFonts(t *timeline) (err error) {
	defer t.Begin("fonts")()
	b.options.Fonts, err = chatdoc.OpenFonts(b.fontPaths, !b.noSystemFonts)
	return err
}

// compile makes the PDF. The list is about the document; err is about the files that it takes to build it.
func (b *build) compile(w *world.Files, t *timeline) (pdf []byte, list diag.List, err error) {
	b.options.Observer = t
	if b.app.isTerminal(b.app.stderr) {
		defer showProgress(b.app.stderr, t)()
	}
	doc, list := b.app.compile(w, b.options)
	if list.HasErrors() {
		return nil, list, nil
	}
	var out bytes.Buffer
	err = doc.PDF(&out)
	return out.Bytes(), list, err
}

func (b *build) writeTimings(w *world.Files, t *timeline) error {
	if b.timings == "" {
		return nil
	}
	if err := target(b.timings).write(b.app, t.trace()); err != nil {
		return b.fail(badUsage, w, err)
	}
	return nil
}

// fail prints an error that is not about a place in the document.
func (b *build) fail(s status, w *world.Files, err error) error {
	b.say(w, diag.From(err, source.Span{}))
	return s
}

// defaultOutput is the PDF beside a document.
func defaultOutput(input string) string {
	if input == "-" {
		return string(standardOutput)
	}
	return strings.TrimSuffix(input, filepath.Ext(input)) + ".pdf"
}

// parseInputs splits pairs at their first equal sign.
func parseInputs(pairs []string) (inputs [][2]string, err error) {
	for _, pair := range pairs {
		key, value, ok := strings.Cut(pair, "=")
		key = strings.TrimSpace(key)
		if !ok || key == "" {
			return nil, fmt.Errorf("--input takes key=value, found %q", pair)
		}
		inputs = append(inputs, [2]string{key, strings.TrimSpace(value)})
	}
	return inputs, nil
}

// sourceDate is the date that documents see. It comes from SOURCE_DATE_EPOCH, in seconds since 1970
// (reproducible-builds.org), never from the clock.
func (a *app) sourceDate() (time.Time, error) {
	text, ok := a.lookup("SOURCE_DATE_EPOCH")
	if !ok || text == "" {
		return time.Time{}, nil
	}
	seconds, err := strconv.ParseInt(text, 10, 64)
	if err != nil || seconds < 0 || seconds >= lastSecond {
		return time.Time{}, errors.New("SOURCE_DATE_EPOCH is not a number of seconds since 1970: " + strconv.Quote(text))
	}
	return time.Unix(seconds, 0).UTC(), nil
}

// lastSecond is the first second of the year 10000, which a PDF cannot name (ISO 32000-1, 7.9.4).
const lastSecond = 253402300800
