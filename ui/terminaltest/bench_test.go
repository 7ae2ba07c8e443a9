//go:build linux

package terminaltest

import (
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// These benchmarks measure the real program beside the bare one, in the same
// pseudo-terminal and in random order, and report the ratios of their medians and
// ninetieth percentiles. Run them with
//
//	go test -run '^$' -bench . -benchtime 1x ./ui/terminaltest

// subject is one of the two programs with what shows that it has drawn.
type subject struct {
	program string
	env     []string
	whole   string // stands in the last row of a whole first frame
	pasted  string // shows that a pasted megabyte was taken in
}

func subjects(b *testing.B) (bench, bare subject) {
	bench = subject{program: build(b, "../.."), whole: "f4 all", pasted: "EXPIRED"}
	bare = subject{program: build(b, "../../testdata/bare"), whole: "end of page", pasted: "bytes pasted"}
	home := b.TempDir()
	for _, s := range []*subject{&bench, &bare} {
		s.env = []string{"HOME=" + home, "PATH=/usr/bin:/bin", "TZ=UTC", "LANG=C.UTF-8"}
	}
	return bench, bare
}

func (s subject) start(b *testing.B) *Terminal {
	return Start(b, Options{Cols: 120, Rows: 40, Env: s.env}, s.program)
}

// awaitWhole waits until the last rows show that the frame is complete.
func (s subject) awaitWhole(term *Terminal) {
	term.Await("a whole frame", func() bool { return strings.Contains(term.Screen(), s.whole) })
}

// compare measures both subjects in random order and reports the ratios.
func compare(b *testing.B, rounds int, unit string, measure func(subject) float64) {
	bench, bare := subjects(b)
	for b.Loop() {
		var ours, theirs []float64
		for range rounds {
			if rand.IntN(2) == 0 {
				ours = append(ours, measure(bench))
				theirs = append(theirs, measure(bare))
			} else {
				theirs = append(theirs, measure(bare))
				ours = append(ours, measure(bench))
			}
		}
		report(b, ours, theirs, unit)
	}
}

func report(b *testing.B, ours, theirs []float64, unit string) {
	slices.Sort(ours)
	slices.Sort(theirs)
	at := func(list []float64, share float64) float64 { return list[int(share*float64(len(list)-1))] }
	b.ReportMetric(0, "ns/op")
	b.ReportMetric(at(ours, .5), "ours-"+unit)
	b.ReportMetric(at(theirs, .5), "bare-"+unit)
	b.ReportMetric(at(ours, .5)/at(theirs, .5), "ratio-p50")
	b.ReportMetric(at(ours, .9)/at(theirs, .9), "ratio-p90")
}

// BenchmarkFirstFrame: from the start of the process to the whole first frame.
func BenchmarkFirstFrame(b *testing.B) {
	compare(b, 25, "ms", func(s subject) float64 {
		began := time.Now()
		term := s.start(b)
		s.awaitWhole(term)
		took := time.Since(began)
		term.stop()
		return milliseconds(took)
	})
}

// BenchmarkMemory: resident memory at rest, a second after the first frame.
func BenchmarkMemory(b *testing.B) {
	compare(b, 5, "MB", func(s subject) float64 {
		term := s.start(b)
		s.awaitWhole(term)
		resident := atRest(b, term.Pid())
		term.stop()
		return resident
	})
}

// atRest reads a process' resident memory when it has had a second to settle. It
// never stands quite still: the clock of the workbench ticks.
func atRest(b *testing.B, pid int) float64 {
	<-time.After(time.Second)
	return residentMB(b, pid)
}

func residentMB(b *testing.B, pid int) float64 {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/statm", pid))
	if err != nil {
		b.Fatal(err)
	}
	pages, err := strconv.Atoi(strings.Fields(string(status))[1])
	if err != nil {
		b.Fatal(err)
	}
	return float64(pages*os.Getpagesize()) / (1 << 20)
}

// BenchmarkPaste: from a bracketed paste of 1 MiB to the frame that shows it.
func BenchmarkPaste(b *testing.B) {
	text := megabyte()
	compare(b, 7, "ms", func(s subject) float64 {
		term := s.start(b)
		s.awaitWhole(term)
		began := time.Now()
		go term.Paste(text)
		term.Await("the paste", func() bool {
			screen := term.Screen()
			return strings.Contains(screen, s.pasted) && !strings.Contains(screen, ", 0 bytes pasted")
		})
		took := time.Since(began)
		term.stop()
		return milliseconds(took)
	})
}

// megabyte is an HTML page with a secured URL every few hundred bytes.
func megabyte() string {
	const row = `<li><a href="https://cdn.filestackcontent.com/UC8xWXemQMyz2OQxzh1A?policy=eyJleHBpcnkiOjE1ODgxMzkwNTJ9` +
		`&amp;signature=fd7a49bf17afdca114fdb878a8d71034a7cbb3a7c7b87193bea94cef38b1e421">picture</a> taken in the garden</li>` + "\n"
	return strings.Repeat(row, (1<<20)/len(row))
}

// BenchmarkKey: from one key to the last byte of the frame it causes. Frames end
// where synchronised output ends, which the emulator offers and both programs use.
func BenchmarkKey(b *testing.B) {
	const keys = 200
	bench, bare := subjects(b)
	for b.Loop() {
		ours, theirs := typing(b, bench), typing(b, bare)
		var a, z []float64
		for range keys {
			if rand.IntN(2) == 0 {
				a, z = append(a, ours.key()), append(z, theirs.key())
			} else {
				z, a = append(z, theirs.key()), append(a, ours.key())
			}
		}
		report(b, a, z, "ms")
		ours.term.stop()
		theirs.term.stop()
	}
}

// framesPerSecond is the frame clock of both programs.
const framesPerSecond = 120

// typist types digits into a program, and takes them back.
type typist struct {
	term *Terminal
	n    int
}

func typing(b *testing.B, s subject) *typist {
	term := s.start(b)
	s.awaitWhole(term)
	return &typist{term: term}
}

func (t *typist) key() float64 {
	key := "\x7f"
	if t.n++; t.n%2 == 1 {
		key = "5"
	}
	// Keys come at any phase of the frame clock: one sent right behind a frame would
	// always wait for a whole one.
	<-time.After(time.Duration(rand.Int64N(int64(2 * time.Second / framesPerSecond))))
	before := t.frames()
	began := time.Now()
	t.term.Send(key)
	t.term.Await("a frame", func() bool { return t.frames() > before })
	t.term.mu.Lock()
	defer t.term.mu.Unlock()
	return milliseconds(t.term.framed.Sub(began))
}

func (t *typist) frames() int {
	t.term.mu.Lock()
	defer t.term.mu.Unlock()
	return t.term.frames
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
