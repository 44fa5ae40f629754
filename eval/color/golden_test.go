package color

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// The goldens are Typst expressions with what Typst 0.14.2 makes of them. With -ask they are asked anew.
var ask = flag.String("ask", "", "ask this oracle `program` (shared/oracle) for the answers of all goldens")

const goldens = "../../testdata/eval/color/*.txt"

// A golden is a line "expression => answer".
func TestGoldens(t *testing.T) {
	paths, err := filepath.Glob(goldens)
	if err != nil || len(paths) == 0 {
		t.Fatal("no goldens", err)
	}
	for _, path := range paths {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txt"), func(t *testing.T) {
			lines := readGoldens(t, path)
			if *ask != "" {
				askOracle(t, path, lines)
			}
			for _, l := range lines {
				if l.expr == "" {
					continue
				}
				if got := answer(l.expr); got != l.answer {
					t.Errorf("%s\n got %s\nwant %s", l.expr, got, l.answer)
				}
			}
		})
	}
}

type golden struct{ expr, answer, comment string }

func readGoldens(t *testing.T, path string) []golden {
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var lines []golden
	for line := range strings.Lines(string(text)) {
		line = strings.TrimSuffix(line, "\n")
		if line == "" || line[0] == '#' {
			lines = append(lines, golden{comment: line})
			continue
		}
		expr, answer, _ := strings.Cut(line, " => ")
		lines = append(lines, golden{expr: expr, answer: answer})
	}
	return lines
}

// answer evaluates an expression with this package.
func answer(expr string) string {
	v, err := evaluate(expr)
	var e *Error
	switch {
	case errors.As(err, &e) && e.Hint != "":
		return "error: " + e.Message + " (" + e.Hint + ")"
	case err != nil:
		return "error: " + err.Error()
	}
	return repr(v)
}

// askOracle replaces the answers of a file. All expressions are asked at once, but those that fail one by one.
func askOracle(t *testing.T, path string, lines []golden) {
	var exprs []string
	for i := range lines {
		if lines[i].expr == "" {
			continue
		}
		if filepath.Base(path) == "errors.txt" {
			lines[i].answer = askError(lines[i].expr)
		} else {
			exprs = append(exprs, "repr("+lines[i].expr+`).replace(regex("\s+"), " ")`)
		}
	}
	if len(exprs) > 0 {
		takeAnswers(lines, askAll(t, exprs))
	}
	var b strings.Builder
	for _, l := range lines {
		if l.expr == "" {
			fmt.Fprintln(&b, l.comment)
		} else {
			fmt.Fprintln(&b, l.expr, "=>", l.answer)
		}
	}
	if err := os.WriteFile(path, []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

func takeAnswers(lines []golden, answers []string) {
	for i := range lines {
		if lines[i].expr != "" {
			lines[i].answer = strings.ReplaceAll(strings.ReplaceAll(answers[0], "( ", "("), ", )", ")")
			answers = answers[1:]
		}
	}
}

func askAll(t *testing.T, exprs []string) []string {
	code := "(" + strings.Join(exprs, ", ") + `,).join("\n")`
	out, err := exec.Command(*ask, "eval", code).Output()
	var text string
	if err == nil {
		err = json.Unmarshal(out, &text)
	}
	if err != nil {
		t.Fatal(err)
	}
	return strings.Split(text, "\n")
}

func askError(expr string) string {
	var stderr strings.Builder
	cmd := exec.Command(*ask, "eval", expr)
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	var diag struct {
		Message string
		Hints   []string
	}
	if err == nil || json.NewDecoder(strings.NewReader(stderr.String())).Decode(&diag) != nil {
		return strings.TrimSpace(string(out))
	}
	if len(diag.Hints) > 0 {
		return fmt.Sprintf("error: %s (%s)", diag.Message, diag.Hints[0])
	}
	return "error: " + diag.Message
}
