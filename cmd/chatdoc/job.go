package main

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"chatdoc"
	"chatdoc/eval/world"
	"chatdoc/lexer/diag"
	"chatdoc/lexer/source"
)

// job is what all commands have in common that compile a document: what their flags say of the project, the fonts and the
// diagnostics.
type job struct {
	app *app

	input              string        // the path of the document, - for standard input, or "" for none
	aside              source.FileID // of code from the command line, 0 where there is none
	project            chatdoc.Project
	options            chatdoc.Options
	inputs, fontPaths  []string
	noSystemFonts      bool
	diagnostics, color choice
}

func (a *app) newJob() job {
	return job{app: a, diagnostics: choose("human", "short", "json"), color: choose("auto", "always", "never")}
}

// addFlags gives a command the flags of all jobs.
func (j *job) addFlags(cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.StringVar(&j.project.Root, "root", "", "the `folder` that the document may read from (default that of the document)")
	flags.StringArrayVar(&j.fontPaths, "font-path", nil, "the `path` of a font, or of a folder of fonts; may be repeated")
	flags.BoolVar(&j.noSystemFonts, "ignore-system-fonts", false, "use no fonts of the system")
	flags.StringVar(&j.project.PackagePath, "package-path", "", "a `folder` of packages, searched before any other")
	flags.StringArrayVar(&j.inputs, "input", nil, "an entry of sys.inputs, `key=value`; may be repeated")
	flags.Var(&j.diagnostics, "diagnostics", "how to print diagnostics")
	flags.Var(&j.color, "color", "whether to color them")
	flags.DurationVar(&j.options.TimeLimit, "time-limit", time.Minute, "how long it may take until there are pages, 0 for as long as it takes")
	offer(cmd, "diagnostics", &j.diagnostics)
	offer(cmd, "color", &j.color)
}

// completeDocument makes the shell offer documents.
var completeDocument = cobra.FixedCompletions([]string{"typ"}, cobra.ShellCompDirectiveFilterFileExt)

// arguments is a rule for the arguments of a command: how many there are, and what.
func arguments(n int, what string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) != n {
			return usageError(cmd, fmt.Errorf("%s takes %s, found %d", cmd.Name(), what, len(args)))
		}
		return nil
	}
}

// prepare reads the flags. What is wrong with them is an error in the usage.
func (j *job) prepare() (err error) {
	if j.project.Inputs, err = parseInputs(j.inputs); err != nil {
		return err
	}
	j.project.Now, err = j.app.sourceDate()
	return err
}

// open opens the project.
func (j *job) open() (_ *world.Files, err error) {
	j.project.Main = cmp.Or(j.input, "-")
	if j.input == "-" {
		if j.project.Text, err = j.app.readStdin(); err != nil {
			return nil, err
		}
	}
	return j.project.Open()
}

func (a *app) readStdin() ([]byte, error) {
	text, err := io.ReadAll(a.stdin)
	if err != nil {
		return nil, fmt.Errorf("failed to read standard input (%w)", cause(err))
	}
	return text, nil
}

// work makes the output of a job. The list is about the document; err is about the files that it takes to make it.
type work func(*world.Files) (output []byte, list diag.List, err error)

// run opens the project and the fonts, does the work, says what there is to say of it and writes the output.
func (j *job) run(t *timeline, do work, out target) error {
	w, err := j.open()
	if err != nil {
		return j.fail(err)
	}
	if err := j.openFonts(t); err != nil {
		return j.fail(err)
	}
	data, list, err := j.watch(t, w, do)
	j.say(w, list)
	if err != nil {
		return j.fail(err)
	}
	if s := statusOf(list); s != done {
		return s
	}
	if err := out.write(j.app, data); err != nil {
		return j.fail(err)
	}
	return nil
}

func (j *job) openFonts(t *timeline) (err error) {
	defer t.Begin("fonts")()
	if j.options.Fonts, err = chatdoc.OpenFonts(j.fontPaths, !j.noSystemFonts); err != nil {
		return fmt.Errorf("failed to load fonts (%w)", err)
	}
	return nil
}

// watch does the work and records on the timeline how it goes on. Who waits at a terminal sees it.
func (j *job) watch(t *timeline, w *world.Files, do work) ([]byte, diag.List, error) {
	j.options.Observer = t
	if j.app.isTerminal(j.app.stderr) {
		defer showProgress(j.app.stderr, t)()
	}
	return do(w)
}

// fail prints an error that is not about a place in the document but about the files that the command is to use.
func (j *job) fail(err error) error {
	j.say(nil, diag.From(err, source.Span{}))
	return badUsage
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
