package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
)

// reportFault makes a panic, which is always a bug of the program, into an apology and a report.
func (a *app) reportFault(args []string, code *status) {
	reason := recover()
	if reason == nil {
		return
	}
	*code = ownFault
	where := faultPlace()
	fmt.Fprintf(a.stderr, "error: chatdoc has failed, and the fault is its own. We are sorry.\n  %s: %v\n", where, reason)
	stack := debug.Stack()
	if elsewhere, ok := reason.(interface{ Stack() []byte }); ok {
		stack = elsewhere.Stack() // of the goroutine that has panicked
	}
	report := faultReport(args, where, reason, stack)
	name, err := saveReport(report)
	if err != nil {
		fmt.Fprintf(a.stderr, "  hint: please file this report, with the document if you may share it\n\n%s", report)
		return
	}
	fmt.Fprintf(a.stderr, "  hint: please file the report in %s, with the document if you may share it\n", name)
}

// faultReport is what helps to find the bug.
func faultReport(args []string, where string, reason any, stack []byte) string {
	var b strings.Builder
	fmt.Fprintf(&b, "chatdoc has panicked.\n\n%scommand: chatdoc %s\n", version(), strings.Join(args, " "))
	fmt.Fprintf(&b, "where: %s\nwhat: %v\n\n%s", where, reason, stack)
	return b.String()
}

func saveReport(report string) (name string, err error) {
	f, err := os.CreateTemp("", "chatdoc-report-*.txt")
	if err != nil {
		return "", err
	}
	defer f.Close()
	_, err = f.WriteString(report)
	return f.Name(), err
}

// faultPlace is the function that has panicked, with its line. It is called while the panic unwinds the stack.
func faultPlace() string {
	pcs := make([]uintptr, 64)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(1, pcs)])
	panicked := false
	for {
		f, more := frames.Next()
		switch {
		case strings.HasPrefix(f.Function, "runtime."):
			panicked = panicked || f.Function == "runtime.gopanic"
		case panicked:
			return fmt.Sprintf("%s (%s:%d)", f.Function, filepath.Base(f.File), f.Line)
		}
		if !more {
			return "an unknown place"
		}
	}
}
