package cli

import (
	"bufio"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"slices"

	"policybench/signing/inspect"
	"policybench/ui/cli/console"
	"policybench/ui/cli/pieces"
	"policybench/ui/cli/printer"
	"policybench/ui/cli/source"
)

// inspection is one run of inspect over texts.
type inspection struct {
	*program
	flags   inspectFlags
	options inspect.Options
	found   int // reports
	fails   bool
	printer printer.Printer
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
	if f.Fixed && len(sources) > 1 {
		return console.Wrong(fmt.Sprintf("%d files: --fix prints one", len(sources)), "one after the other")
	}
	keys, err := p.Keys()
	if err != nil {
		return err
	}
	i := &inspection{program: p, flags: f, options: inspect.Options{At: at, Own: f.at == ownTime, Keys: keys}}
	i.printer = printer.New(p.Console, printer.Options{
		Format: f.Format, At: at, ASCII: p.common.ascii, Many: len(sources) > 1, Stopped: p.stopping.Done,
	})
	debug.SetMemoryLimit(min(wholeLimit, debug.SetMemoryLimit(-1)))
	debug.SetGCPercent(wholePercent)
	for _, s := range sources {
		if err := i.read(s); err != nil {
			return err
		}
		if p.stopping.Done() {
			break
		}
	}
	if err := i.printer.Close(); err != nil {
		return err
	}
	if i.found == 0 || i.fails {
		return errFound
	}
	return nil
}

// A text that is one piece leaves its garbage until this limit is near, which costs little.
const wholePercent, wholeLimit = 800, 122 << 20

// Of a longer text there are always a few pieces at a time, which need less than the limit:
// garbage is left lying until that is near.
const longPercent, longLimit = 200, 44 << 20

// collectFor says how garbage is collected once a piece of a text is there. A limit that
// the user has set lower stays.
func collectFor(piece *pieces.Judged) {
	if piece.Number == 0 && !piece.Whole() {
		debug.SetGCPercent(longPercent)
		debug.SetMemoryLimit(min(longLimit, debug.SetMemoryLimit(-1)))
	}
}

// read inspects one text.
func (i *inspection) read(s source.Source) error {
	opened, err := s.Open(i.In)
	if err != nil {
		return err
	}
	defer opened.Close() // it is only read
	in := bufio.NewReaderSize(pieces.Until(opened, i.stopping.Begin()), printer.HeadSize)
	head, _ := in.Peek(printer.HeadSize) // an error comes again with the next read
	text, options := inspect.FromUTF16(string(head)), i.options
	if i.flags.useSecret {
		options.Keys = append(slices.Clip(options.Keys), i.secretsOf(text)...)
	}
	if err := i.printer.Begin(s, text); err != nil {
		return err
	}
	shown := i.progress()
	err = pieces.Each(in, i.Known(), options, i.printer, func(piece *pieces.Judged) error {
		collectFor(piece)
		i.fails = i.fails || piece.Fails
		i.found += piece.Found
		shown.At(piece.Base+int64(piece.To), i.found)
		return i.printer.Add(piece)
	})
	shown.Clear()
	if err != nil {
		return source.Named(s, err)
	}
	return i.printer.End(s)
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

// progress is said where standard error is a terminal and may move.
func (i *inspection) progress() *pieces.Progress {
	if file, ok := i.Err.(*os.File); ok && i.ErrDrawn && !i.accessible() && !i.common.reducedMotion {
		return pieces.NewProgress(file)
	}
	return pieces.NewProgress(nil)
}
