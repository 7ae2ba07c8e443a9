package cli

import (
	"bufio"
	"errors"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"policybench/ui/cli/complete"
	"policybench/ui/cli/console"
	"policybench/ui/cli/flags"
	"policybench/ui/cli/printer"
	"policybench/ui/cli/source"
	"policybench/ui/draft"
	"policybench/ui/profile"
	"policybench/ui/words/reply"
)

// inspectFlags say when to judge and what to print.
type inspectFlags struct {
	printer.Format
	at        string
	useSecret bool
}

func (p *program) inspectCommand() *cobra.Command {
	var f inspectFlags
	only := flags.Choice{Among: []string{"note", "warning", "problem"}}
	voice := flags.Choice{Among: []string{string(reply.Customer), string(reply.Developer), string(reply.Internal)}}
	out := flags.New("Output")
	out.Text(&f.at, "at", "TIME", "time to judge as of: 2026-11-23T00:00:00Z, Unix seconds, 7d, or own for the time beside each link")
	out.Yes(&f.JSON, "json", "print one JSON object with a report for each link")
	out.Yes(&f.CSV, "csv", "print a table, a row for each link; of a CSV its own columns with ours behind")
	out.Yes(&f.TSV, "tsv", "print the same with tabs")
	out.Yes(&f.Markdown, "markdown", "print a report for a ticket, whose signatures are cut and open nothing")
	out.Yes(&f.Reply, "reply", "print a reply to whoever sent the text")
	out.Choice(&voice, "voice", "write the reply for a customer, a developer, or an internal ticket")
	out.Text(&f.Zone, "zone", "ZONE", "time zone of whoever reads the reply: Europe/Berlin")
	out.Choice(&only, "only", "show what has a finding of this level or a worse one")
	out.Yes(&f.useSecret, "use-secret-in-text", "verify with an app secret that stands in the text itself")
	out.Yes(&f.Fixed, "fix", "print the text itself, with every certain fix made")
	out.Yes(&f.Fixed, "mend", "older name of --fix")
	out.Flags.Lookup("mend").Hidden = true
	m := flags.Manual{
		Usage: name + " inspect [TEXT|FILE…|-] [--at TIME] [--only LEVEL] [--json|--csv|--tsv|--markdown|--reply|--fix]",
		Examples: []flags.Example{
			{name + " inspect 'https://cdn.filestackcontent.com/HANDLE?policy=…&signature=…'", "what it does, whether it works, why not"},
			{name + " inspect page.html mail.txt", "everything secured that pages, mails, logs or source files hold"},
			{name + " inspect --json --at 2026-11-23T00:00:00Z < mail.txt", "as it was at that time, for a script"},
			{name + " inspect --csv links.csv > judged.csv", "the same rows and columns, with what we found behind them"},
			{name + " inspect --fix page.html > fixed.html", "the same page, fixed where that is certain"},
			{name + " inspect -", "paste, then ctrl+d"},
		},
		Notes: []string{"Without an app secret a signature is unverified, which is no failure. Exit code 1 says\n" +
			"malformed, mismatch, expired or denied, any problem, or that nothing was found.\n" +
			"Without TEXT on a terminal the workbench opens. A text may have any length; ctrl+c\n" +
			"ends the reading and prints what was found until then."},
		Groups: []flags.Group{out, p.Flags, p.screenGroup.Untitled()},
	}
	cmd := p.command("inspect", "explain what a text holds and why it fails", m, func(_ *cobra.Command, args []string) error {
		f.Only, f.Voice = only.Value, voice.Value
		return p.runInspect(f, args, m.Usage)
	})
	cmd.ValidArgsFunction = complete.Files
	return cmd
}

func (p *program) runInspect(f inspectFlags, args []string, usage string) error {
	if err := f.check(p.Now()); err != nil {
		return err
	}
	switch {
	case len(args) > 0 && !slices.Equal(args, []string{"-"}):
		return p.inspectArgs(args, f)
	case len(args) == 1:
		if p.Typed {
			p.Say("paste, then ctrl+d", "")
		}
		return p.inspectInput(f)
	case p.Piped:
		return p.inspectInput(f)
	case !p.linear() && f == inspectFlags{}:
		return p.open(profile.Settings{Inspect: true})
	case p.Typed && p.Drawn:
		p.Say("paste, then ctrl+d", "")
		return p.inspectInput(f)
	}
	return notTerminal(usage)
}

// inspectArgs inspects the text or the files that the arguments are. A word that
// is neither is a file that is not there: few texts are as short.
func (p *program) inspectArgs(args []string, f inspectFlags) error {
	sources, err := source.All(args, source.IsWords)
	var unknown *source.UnknownWord
	if errors.As(err, &unknown) {
		return source.NoFile(unknown.Word)
	}
	if err != nil {
		return err
	}
	return p.inspectSources(sources, f)
}

// check refuses a time that cannot be read and two outputs at once, before any text
// is waited for.
func (f inspectFlags) check(now time.Time) error {
	if _, err := time.LoadLocation(f.Zone); err != nil {
		return console.Wrong("--zone: "+console.Quoted(f.Zone)+" is no time zone that this system knows", "a name such as Europe/Berlin or America/New_York")
	}
	if !f.Reply && (f.Voice != "" || f.Zone != "") {
		return console.Wrong("--voice and --zone are for a reply", "add --reply")
	}
	if _, err := f.time(now); err != nil {
		return err
	}
	var given []string
	for _, o := range []struct {
		flag string
		set  bool
	}{{"--json", f.JSON}, {"--csv", f.CSV}, {"--tsv", f.TSV}, {"--markdown", f.Markdown}, {"--reply", f.Reply}, {"--fix", f.Fixed}} {
		if o.set {
			given = append(given, o.flag)
		}
	}
	if len(given) > 1 {
		return console.Wrong(strings.Join(given, " and ")+" are both given", "one output at a time")
	}
	return nil
}

func (p *program) inspectInput(f inspectFlags) error { return p.inspectSources([]source.Source{{}}, f) }

// inspectPiped is for the bare command: an empty pipe holds no text.
func (p *program) inspectPiped() error {
	in := bufio.NewReader(p.In)
	if _, err := in.Peek(1); errors.Is(err, io.EOF) {
		return notTerminal(rootManual().Usage)
	}
	p.In = in
	return p.inspectInput(inspectFlags{})
}

// ownTime is what --at says where each link is judged as of the time beside it.
const ownTime = "own"

// time is --at, else now. It reads what --expiry reads.
func (f inspectFlags) time(now time.Time) (time.Time, error) {
	if f.at == "" || f.at == ownTime {
		return now, nil
	}
	when, err := draft.ParseExpiry(f.at, now, now.Location())
	if refusal, ok := err.(*draft.Refusal); ok {
		return now, console.Wrong("--at: "+refusal.Fact, refusal.Hint)
	}
	return when.In(now.Location()), err
}
