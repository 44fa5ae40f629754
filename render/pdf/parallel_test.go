package pdf

import (
	"errors"
	"strings"
	"testing"
)

func TestParallelKeepsTheOrderOfErrors(t *testing.T) {
	first, second := errors.New("first"), errors.New("second")
	var ran [3]bool
	err := parallel([]func() error{
		func() error { ran[0] = true; return nil },
		func() error { ran[1] = true; return first },
		func() error { ran[2] = true; return second },
	})
	if err != first || ran != [3]bool{true, true, true} {
		t.Errorf("%v, ran %v", err, ran)
	}
}

func TestParallelPanicsWhereItWasCalled(t *testing.T) {
	defer func() {
		c, ok := recover().(*crash)
		if !ok || c.Error() != "broken" || !strings.Contains(string(c.Stack()), "parallel_test.go") {
			t.Errorf("panic with %v", c)
		}
	}()
	_ = parallel([]func() error{func() error { panic("broken") }})
}
