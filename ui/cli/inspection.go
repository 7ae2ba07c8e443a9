package cli

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"slices"
	"time"

	"policybench/signing/inspect"
	"policybench/signing/report"
	"policybench/ui/cli/console"
	"policybench/ui/cli/source"
	"policybench/ui/words"
)

// inspection is one run of inspect over texts.
type inspection struct {
	*program
	flags   inspectFlags
	at      time.Time
	options inspect.Options
	many    bool // several files
	found   int  // reports
	fails   bool
	printer printer
	shown   progress
}

// printer is an output that is written as its input is read. Make is called beside
// others of its kind, for what costs time; add in the text's order.
type printer interface {
	maker
	begin(s source.Source, head string) error // head is the beginning of the text
	add(s *stretch) error
	end(s source.Source) error // of one text
	close() error              // of all
}

// inspectSources prints what texts hold, one after the other. The error is errFound
// where a script should stop.
func (p *program) inspectSources(sources []source.Source, f inspectFlags) error {
	if p.Silent {
		p.Out = io.Discard
	}
	at, err := f.time(p.Now())
	if err != nil {
		return err
	}
	if f.fixed && len(sources) > 1 {
		return console.Wrong(fmt.Sprintf("%d files: --fix prints one", len(sources)), "one after the other")
	}
	keys, err := p.Keys()
	if err != nil {
		return err
	}
	i := &inspection{program: p, flags: f, at: at, options: inspect.Options{At: at, Own: f.at == ownTime, Keys: keys}, many: len(sources) > 1}
	i.printer = i.newPrinter()
	debug.SetGCPercent(garbagePercent)
	for _, s := range sources {
		if err := i.read(s); err != nil {
			return err
		}
		if p.stopping.done() {
			break
		}
	}
	if err := i.printer.close(); err != nil {
		return err
	}
	if i.found == 0 || i.fails {
		return errFound
	}
	return nil
}

// garbagePercent keeps the memory of a long text flat, at a tenth of the speed.
const garbagePercent = 50

func (i *inspection) newPrinter() printer {
	switch f := i.flags; {
	case f.asJSON:
		return &jsonPrinter{inspection: i, document: words.NewDocument(i.Out, i.at, false)}
	case f.csv, f.tsv:
		return newTablePrinter(i)
	case f.fixed:
		return &fixPrinter{inspection: i}
	}
	return &textPrinter{inspection: i}
}

// headSize is how much of a text is looked at before all of it is read, in bytes.
const headSize = 64 << 10

// read inspects one text.
func (i *inspection) read(s source.Source) error {
	opened, err := s.Open(i.In)
	if err != nil {
		return err
	}
	defer opened.Close() // it is only read
	in := bufio.NewReaderSize(newStoppable(opened, i.stopping.begin()), headSize)
	head, _ := in.Peek(headSize) // an error comes again with the next read
	text, options := inspect.FromUTF16(string(head)), i.options
	if i.flags.useSecret {
		options.Keys = append(slices.Clip(options.Keys), i.secretsOf(text)...)
	}
	if err := i.printer.begin(s, text); err != nil {
		return err
	}
	i.shown.start(i.program)
	err = i.stretches(in, options, i.printer, func(piece *stretch) error {
		i.fails = i.fails || piece.fails
		i.found += piece.found
		i.shown.at(piece.Base+int64(piece.To), i.found)
		return i.printer.add(piece)
	})
	i.shown.clear()
	if err != nil {
		return source.Named(s, err)
	}
	return i.printer.end(s)
}

// worstFirst keeps the text's order, where an output does not say otherwise.
func (i *inspection) worstFirst() bool { return false }

// shows tells what --only leaves.
func (i *inspection) shows(r report.Report) bool {
	switch report.Level(i.flags.only) {
	case report.Problem:
		return failing(r)
	case report.Warning:
		return failing(r) || slices.ContainsFunc(r.Findings, func(f report.Finding) bool { return f.Level == report.Warning })
	}
	return true
}

// secretsOf are the secrets that the text gives away, which is said.
func (i *inspection) secretsOf(head string) []inspect.Key {
	keys := i.KeysIn(head)
	if len(keys) == 0 {
		i.Say("no app secret stands in the first 64 KiB of the text", "")
	} else {
		i.Say("an app secret that stands in the text is used to verify", "whoever has the text can sign: change the secret in the Developer Portal")
	}
	return keys
}

// progress is said on standard error while a long text is read, where that is a
// terminal and may move.
type progress struct {
	w    io.Writer
	next int64
	said bool
}

// progressStep is after how many bytes it is said again.
const progressStep = 8 << 20

func (s *progress) start(p *program) {
	s.next = progressStep
	if file, ok := p.Err.(*os.File); ok && p.ErrDrawn && !p.accessible() && !p.common.reducedMotion {
		s.w = file
	}
}

func (s *progress) at(bytes int64, found int) {
	if s.w == nil || bytes < s.next {
		return
	}
	s.next, s.said = bytes+progressStep, true
	_, _ = fmt.Fprintf(s.w, "\r%d MB read, %s found ", bytes/1e6, words.Count(found, "link"))
}

// clear takes the line away.
func (s *progress) clear() {
	if s.said {
		_, _ = fmt.Fprintf(s.w, "\r%60s\r", "")
	}
	s.said = false
}
