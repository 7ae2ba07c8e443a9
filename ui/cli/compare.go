package cli

import (
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"policybench/signing/compare"
	"policybench/signing/inspect"
	"policybench/signing/report"
	"policybench/ui/cli/complete"
	"policybench/ui/cli/console"
	"policybench/ui/cli/flags"
	"policybench/ui/cli/source"
	"policybench/ui/guard"
	"policybench/ui/redact"
	"policybench/ui/words"
	"policybench/ui/words/document"
	"policybench/ui/words/plain"
)

func (p *program) compareCommand() *cobra.Command {
	var at string
	var asJSON bool
	out := flags.New("Output")
	out.Text(&at, "at", "TIME", "time to judge as of: 2026-11-23T00:00:00Z, Unix seconds, 7d")
	out.Yes(&asJSON, "json", "print one JSON object: explains, a, b, differences")
	m := flags.Manual{
		Usage: name + " compare A B [--at TIME] [--json]",
		Examples: []flags.Example{
			{name + " compare 'https://cdn.filestackcontent.com/HANDLE?…' 'https://cdn.filestackcontent.com/…'", "a link that works and one that does not: what differs, and what explains it"},
			{name + " compare works.txt fails.txt", "the link in each of two files"},
			{name + " compare ticket.txt", "the two links that one text holds; - reads standard input"},
		},
		Notes: []string{"A difference alone is never a cause: it explains a failure only where a problem of\n" +
			"one link is about it that the other link does not have. Exit code 1 says that one of\n" +
			"the two is refused."},
		Groups: []flags.Group{out, p.Flags},
	}
	cmd := p.command("compare", "show what two links differ in, and what explains a failure", m, func(_ *cobra.Command, args []string) error {
		return p.compare(args, inspectFlags{at: at}, asJSON, m.Usage)
	})
	cmd.ValidArgsFunction = complete.Files
	return cmd
}

// linkIn is a link with the text that it stands in.
type linkIn struct {
	paste *redact.Paste
	report.Report
}

func (p *program) compare(args []string, f inspectFlags, asJSON bool, usage string) error {
	if len(args) < 1 || len(args) > 2 {
		return console.Wrong(fmt.Sprintf("compare takes two links, not %d", len(args)), "usage: "+usage)
	}
	at, err := f.time(p.Now())
	if err != nil {
		return err
	}
	links, err := p.linksOf(args, f)
	if err != nil {
		return err
	}
	if p.Silent {
		p.Out = io.Discard
	}
	a, b := links[0], links[1]
	result := compare.Of(a.Report, b.Report)
	if asJSON {
		if err := p.Write(string(document.Compare(result, a.paste, a.Report, b.paste, b.Report))); err != nil {
			return err
		}
	} else if err := p.Write(plain.Compare(result, a.Report, b.Report, at, words.GlyphsFor(p.common.ascii))); err != nil {
		return err
	}
	if compare.Refuses(a.Report) || compare.Refuses(b.Report) {
		return errFound
	}
	return nil
}

// linksOf are the two links: one in each of two texts, or two in one.
func (p *program) linksOf(args []string, f inspectFlags) ([]linkIn, error) {
	at, err := f.time(p.Now())
	if err != nil {
		return nil, err
	}
	keys, err := p.Keys()
	if err != nil {
		return nil, err
	}
	options := inspect.Options{At: at, Keys: keys}
	var links []linkIn
	for i, arg := range args {
		found, err := p.linksInside(arg, options)
		if err != nil {
			return nil, err
		}
		name := string(rune('A' + i))
		switch {
		case len(found) == 0:
			return nil, console.Wrong("no link of Filestack's found in "+name, "")
		case len(args) == 2 && len(found) > 1:
			return nil, console.Wrong(fmt.Sprintf("%s holds %d links: one is compared", name, len(found)), "leave the others out")
		case len(args) == 1 && len(found) != 2:
			return nil, console.Wrong(fmt.Sprintf("the text holds %s: two are compared", words.Count(len(found), "link")), "give each as an argument")
		}
		links = append(links, found...)
	}
	return links, nil
}

// linksInside are the links of the text, the file or the input that an argument is.
// Messages and other services' links beside them are none.
func (p *program) linksInside(arg string, options inspect.Options) ([]linkIn, error) {
	s := source.Source{}
	if arg != "-" {
		list, err := source.All([]string{arg}, source.IsWords)
		if unknown := new(source.UnknownWord); errors.As(err, &unknown) {
			return nil, source.NoFile(unknown.Word)
		} else if err != nil {
			return nil, err
		}
		s = list[0]
	}
	opened, err := s.Open(p.In)
	if err != nil {
		return nil, err
	}
	defer opened.Close() // it is only read
	text, err := source.ReadText(opened)
	switch {
	case err != nil:
		return nil, source.Named(s, err)
	case len(text) > inspect.MaxText:
		return nil, console.Wrong("the text is longer than 1 MiB", "two links are compared: leave the rest out")
	}
	reports, fault := guard.Inspect(text, options)
	if fault != nil {
		return nil, console.Wrong(fault.Fact(), fault.Hint())
	}
	paste := p.Known().Paste(text, reports)
	var links []linkIn
	for _, r := range slices.DeleteFunc(slices.Clone(paste.Reports), func(r report.Report) bool { return r.Verdict == report.None }) {
		links = append(links, linkIn{paste, r})
	}
	return links, nil
}
