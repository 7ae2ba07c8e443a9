package parallel_test

import (
	"errors"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"policybench/signing/parallel"
)

// counts are around where work is shared, and where a part ends.
var counts = []int{0, 1, parallel.Few - 1, parallel.Few, parallel.Few + 1, 2*parallel.Few - 1, 2 * parallel.Few, 2*parallel.Few + 1, 50*parallel.Few + 7}

// withCores runs a test with one core and with several.
func withCores(t *testing.T, test func(t *testing.T)) {
	for _, cores := range []int{1, 2, 5} {
		t.Run(map[int]string{1: "one core", 2: "two cores", 5: "five cores"}[cores], func(t *testing.T) {
			defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(cores))
			test(t)
		})
	}
}

func TestInOrder(t *testing.T) {
	withCores(t, func(t *testing.T) {
		for _, n := range counts {
			var all []int
			parallel.InOrder(n, func() func(from, to int) any {
				var room []int // of one core
				return func(from, to int) any {
					room = room[:0]
					for i := from; i < to; i++ {
						room = append(room, i)
					}
					return slices.Clone(room)
				}
			}, func(part any) { all = append(all, part.([]int)...) })
			if len(all) != n || !slices.IsSorted(all) || n > 0 && (all[0] != 0 || all[n-1] != n-1) {
				t.Errorf("%d: %d done, %v", n, len(all), all)
			}
		}
	})
}

func TestEach(t *testing.T) {
	withCores(t, func(t *testing.T) {
		for _, n := range counts {
			done := make([]int, n)
			parallel.Each(n, func() func(from, to int) {
				return func(from, to int) {
					for i := from; i < to; i++ {
						done[i]++
					}
				}
			})
			if i := slices.IndexFunc(done, func(times int) bool { return times != 1 }); i >= 0 {
				t.Errorf("%d: the %dth is done %d times", n, i, done[i])
			}
		}
	})
}

// No core is far ahead of what was taken.
func TestFewAhead(t *testing.T) {
	const cores = 4
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(cores))
	var begun, most, taken atomic.Int64
	parallel.InOrder(400*parallel.Few, func() func(from, to int) any {
		return func(int, int) any { most.Store(max(most.Load(), begun.Add(1)-taken.Load())); return true }
	}, func(any) { taken.Add(1) })
	if begun.Load() != 400 || most.Load() > 4*cores {
		t.Errorf("%d parts, %d ahead", begun.Load(), most.Load())
	}
}

// A part that takes long is handed on before those that were done in the meantime.
func TestSlowPart(t *testing.T) {
	const cores, parts = 4, 100
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(cores))
	var done atomic.Int64
	var order []int
	parallel.InOrder(parts*parallel.Few, func() func(from, to int) any {
		return func(from, _ int) any {
			part := from / parallel.Few
			for part == 0 && done.Load() < 2*cores-1 { // as many as may be begun
				runtime.Gosched()
			}
			for i := 0; part == 0 && i < 1000; i++ {
				runtime.Gosched()
			}
			done.Add(1)
			return part
		}
	}, func(part any) { order = append(order, part.(int)) })
	if len(order) != parts || !slices.IsSorted(order) {
		t.Errorf("%v", order)
	}
}

var errBroken = errors.New("broken")

// breaks is where the panics of the tests begin.
func breaks(i int) {
	if i == 3*parallel.Few {
		panic(errBroken)
	}
}

// A panic in a part is one where the work was asked for, once nobody works any more.
func TestPanic(t *testing.T) {
	withCores(t, func(t *testing.T) {
		var working atomic.Int64
		work := func() {
			parallel.Each(100*parallel.Few, func() func(from, to int) {
				return func(from, to int) {
					working.Add(1)
					defer working.Add(-1)
					breaks(from)
				}
			})
		}
		switch got := panicOf(work).(type) {
		case *parallel.Panic:
			if got.Value != errBroken || !strings.Contains(got.Error(), "broken\n") || !strings.Contains(got.Error(), "parallel_test.breaks:") {
				t.Errorf("%v", got)
			}
		default:
			if got != errBroken || runtime.GOMAXPROCS(0) > 1 {
				t.Errorf("%v", got)
			}
		}
		if working.Load() != 0 {
			t.Error("somebody still works")
		}
		within := func() {
			parallel.Each(2*parallel.Few, func() func(from, to int) { return func(int, int) { work() } })
		}
		if p, ok := panicOf(within).(*parallel.Panic); ok && p.Value != errBroken {
			t.Errorf("a panic within: %v", p)
		}
		inTake := func() {
			parallel.InOrder(100*parallel.Few, func() func(from, to int) any { return func(int, int) any { return true } },
				func(any) { panic(errBroken) })
		}
		if got := panicOf(inTake); got != errBroken {
			t.Errorf("a panic of who takes: %v", got)
		}
	})
}

func TestBeside(t *testing.T) {
	withCores(t, func(t *testing.T) {
		done := false
		if parallel.Beside(func() { done = true })(); !done {
			t.Error("nothing was waited for")
		}
		got := panicOf(parallel.Beside(func() { breaks(3 * parallel.Few) }))
		if p, ok := got.(*parallel.Panic); ok {
			got = p.Value
		}
		if got != errBroken {
			t.Errorf("%v", got)
		}
	})
}

func panicOf(f func()) (value any) {
	defer func() { value = recover() }()
	f()
	return nil
}
