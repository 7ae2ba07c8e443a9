// Package parallel does on all cores what is to be done for each of many things and is
// independent of the others. What comes of it is handed on in the things' order:
//
//	parallel.InOrder(len(list), func() func(from, to int) any {
//		var w writer // of one core
//		return func(from, to int) any { return w.write(list[from:to]) }
//	}, func(part any) { out.Write(part.([]byte)) })
//
// It knows nothing of what is done. Work on a part changes what is that part's or the
// core's own, and nothing else. It takes memory for a few parts, however many things
// there are. A panic in it goes on where it was asked for, as a [*Panic].
package parallel

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// Few is how many things are done sooner by one core, and how many are a part.
const Few = 64

// InOrder hands what work makes of each part of n things to take, one after the other.
// Worker makes the work of one core, before any begins; take runs where InOrder was called.
func InOrder(n int, worker func() func(from, to int) any, take func(any)) {
	cores := min(runtime.GOMAXPROCS(0), n/Few)
	if cores < 2 {
		work := worker()
		for from := 0; from < n; from += Few {
			take(work(from, min(n, from+Few)))
		}
		return
	}
	r := run{n: n, slots: make([]chan made, 2*cores), free: make(chan struct{}, 2*cores), quit: make(chan struct{})}
	for i := range r.slots {
		r.slots[i] = make(chan made, 1)
		r.free <- struct{}{}
	}
	defer r.stop() // also where take panics
	works := make([]func(from, to int) any, cores)
	for i := range works {
		works[i] = worker()
	}
	for _, work := range works {
		r.workers.Go(func() { r.work(work) })
	}
	for part := range (n + Few - 1) / Few {
		m := <-r.slots[part%len(r.slots)]
		if m.panic != nil {
			panic(m.panic)
		}
		take(m.of)
		r.free <- struct{}{}
	}
}

// Each calls work for each part of n things.
func Each(n int, worker func() func(from, to int)) {
	InOrder(n, func() func(from, to int) any {
		work := worker()
		return func(from, to int) any {
			work(from, to)
			return nil
		}
	}, func(any) {})
}

// Beside begins something on another core, and returns what waits for its end. That is to be
// called once.
func Beside(f func()) (wait func()) {
	if runtime.GOMAXPROCS(0) < 2 {
		return f
	}
	done := make(chan *Panic, 1)
	go func() { done <- caught(f) }()
	return func() {
		if p := <-done; p != nil {
			panic(p)
		}
	}
}

// run is one call of InOrder. What comes of a part is put into the slot of its number. A
// part is begun once a slot is free, which then is its own: those before it are taken, or
// have the others.
type run struct {
	n       int
	next    atomic.Int64 // the part that is next
	slots   []chan made
	free    chan struct{} // one for each slot that is
	quit    chan struct{}
	workers sync.WaitGroup
}

// made is what came of a part.
type made struct {
	of    any
	panic *Panic
}

// work does parts until none is left.
func (r *run) work(work func(from, to int) any) {
	for {
		select {
		case <-r.free:
		case <-r.quit:
			return
		}
		part := int(r.next.Add(1)) - 1
		from := part * Few
		if from >= r.n {
			return
		}
		var m made
		m.panic = caught(func() { m.of = work(from, min(r.n, from+Few)) })
		r.slots[part%len(r.slots)] <- m
		if m.panic != nil {
			return
		}
	}
}

// stop waits until nobody works any more.
func (r *run) stop() {
	close(r.quit)
	r.workers.Wait()
}
