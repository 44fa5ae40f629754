package chatdoc_test

import (
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"strconv"
	"strings"
	"testing"
	"time"

	"chatdoc"
)

// Each program of testdata/speed is compiled, with memory collected as the command does. Where -ask says what drives
// the reference, its best time is shown as a multiple of ours.
func BenchmarkLanguage(b *testing.B) {
	paths, err := filepath.Glob("testdata/speed/*.typ")
	if err != nil || len(paths) == 0 {
		b.Fatal("no programs", err)
	}
	fonts, err := chatdoc.OpenFonts(nil, false)
	if err != nil {
		b.Fatal(err)
	}
	defer debug.SetGCPercent(debug.SetGCPercent(400))
	for _, path := range paths {
		b.Run(strings.TrimSuffix(filepath.Base(path), ".typ"), func(b *testing.B) {
			b.ReportAllocs()
			best := math.Inf(1)
			for b.Loop() {
				begun := time.Now()
				w, err := chatdoc.Project{Main: path}.Open()
				if err != nil {
					b.Fatal(err)
				}
				if doc, list := chatdoc.Compile(w, chatdoc.Options{Fonts: fonts}); doc == nil {
					b.Fatal(list)
				}
				best = min(best, time.Since(begun).Seconds()*1e3)
			}
			milliseconds(b)
			if theirs := reference(b, path); theirs > 0 {
				b.ReportMetric(theirs/best, "times-faster")
			}
		})
	}
}

var compileTime = regexp.MustCompile(`compile ([0-9.]+) ms`)

// reference is how many milliseconds the reference takes for a document at best; 0 where it is missing.
func reference(b *testing.B, path string) (best float64) {
	if *ask == "" {
		return 0
	}
	if _, err := os.Stat(*ask); err != nil {
		return 0
	}
	out, err := exec.Command(*ask, "compile", path, filepath.Join(b.TempDir(), "out.pdf"), "--times", "5").CombinedOutput()
	if err != nil {
		b.Fatalf("%s: %v\n%s", *ask, err, out)
	}
	for _, m := range compileTime.FindAllStringSubmatch(string(out), -1) {
		if ms, err := strconv.ParseFloat(m[1], 64); err == nil && (best == 0 || ms < best) {
			best = ms
		}
	}
	return best
}
