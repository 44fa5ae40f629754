package main

import (
	"errors"
	"flag"
	"os"
	"os/exec"
	"strconv"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"chatdoc"
	"chatdoc/eval/world"
	"chatdoc/lexer/diag"
)

var update = flag.Bool("update", false, "write what commands print into the scripts that compare it")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"chatdoc": main, "faulty-chatdoc": faulty})
}

// faulty is the program with a bug.
func faulty() {
	a := newApp()
	a.compile = func(world.World, chatdoc.Options) (*chatdoc.Document, diag.List) {
		var pages []int
		pages[7]++
		return nil, nil
	}
	os.Exit(int(a.run(os.Args[1:])))
}

// TestScripts runs the scripts that specify the program.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		UpdateScripts:       *update,
		Cmds:                map[string]func(*testscript.TestScript, bool, []string){"exits": exits},
	})
}

// exits is a command of scripts: exits STATUS PROGRAM ARGUMENTS… runs a program, which has to end with that status.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits status program [arguments]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	got := 0
	var failed *exec.ExitError
	if err := ts.Exec(args[1], args[2:]...); errors.As(err, &failed) {
		got = failed.ExitCode()
	} else {
		ts.Check(err)
	}
	if got != want {
		ts.Fatalf("exit status %d, want %d", got, want)
	}
}
