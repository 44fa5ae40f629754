package pdf

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"sync"
)

// parallel runs tasks on all processors. Of several errors, the first task's is returned. A task that panics makes
// parallel panic with a crash once the others are done: in its own goroutine nobody could catch it.
func parallel(tasks []func() error) error {
	errs := make([]error, len(tasks))
	crashes := make([]*crash, len(tasks))
	next := make(chan int)
	var done sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(tasks)) {
		done.Go(func() {
			for i := range next {
				crashes[i], errs[i] = attempt(tasks[i])
			}
		})
	}
	for i := range tasks {
		next <- i
	}
	close(next)
	done.Wait()
	for i, err := range errs {
		if crashes[i] != nil {
			panic(crashes[i])
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// crash is a panic of a task.
type crash struct {
	reason any
	stack  []byte
}

func (c *crash) Error() string { return fmt.Sprint(c.reason) }

// Stack is the stack of the goroutine that has panicked, as debug.Stack gives it.
func (c *crash) Stack() []byte { return c.stack }

// attempt runs a task and catches its panic.
func attempt(task func() error) (c *crash, err error) {
	defer func() {
		if reason := recover(); reason != nil {
			c = &crash{reason, debug.Stack()}
		}
	}()
	return nil, task()
}
