// Package ask is the workbench in lines: it asks for the form's fields, a line each, and
// prints the signed pair and code. It draws nothing.
//
//	err := ask.Run(app, settings)
package ask

import (
	"bufio"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"policybench/signing"
	"policybench/signing/report"
	"policybench/snippets"
	"policybench/ui/cli/app"
	"policybench/ui/cli/console"
	"policybench/ui/cli/flags"
	"policybench/ui/cli/kinds"
	"policybench/ui/cli/policy"
	"policybench/ui/draft"
	"policybench/ui/profile"
	"policybench/ui/words"
	"policybench/ui/words/terms"
	"policybench/ui/words/times"
)

// Run is the workbench for a screen reader, a dumb terminal, and whoever prefers lines:
// the form's questions with the form's checks, then the signed pair and code on request.
// The answers in brackets are those of the settings' form, where there is one.
func Run(of *app.App, s profile.Settings) error {
	if s.Secret.IsZero() {
		return console.Wrong("no app secret: "+flags.SecretWays, "")
	}
	if of.Getenv("TERM") == "dumb" {
		of.Say("TERM=dumb draws no screen: questions and answers instead", "")
	}
	a := &asker{App: of, lines: bufio.NewReaderSize(of.In, LongestLine), draft: draft.New(s.APIKey, of.Now())}
	if s.Form != nil {
		a.draft = policy.Filled(of, s.Form)
	}
	if s.Sample {
		if s.Form == nil {
			a.draft = draft.Sample(of.Now())
		}
		of.Say("sample app: opens nothing of yours", "")
	}
	err := a.run(signing.NewSigner(s.Secret))
	if errors.Is(err, errEnded) {
		return nil
	}
	return err
}

func (a *asker) run(signer *signing.Signer) error {
	if err := a.Print("an empty answer keeps what stands in brackets, a single - empties it, ctrl+d leaves\n"); err != nil {
		return err
	}
	steps := []func() error{
		a.recipe,
		a.field(draft.Expiry), a.field(draft.Handle), a.field(draft.Path), a.field(draft.Container),
		a.field(draft.URL), a.field(draft.MinSize), a.field(draft.MaxSize),
		a.field(draft.APIKey), a.field(draft.File), a.field(draft.Transform), a.field(draft.CNAME),
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return err
		}
	}
	r := draft.Derive(a.draft, signer, a.Now())
	if err := a.result(r); err != nil {
		return err
	}
	return a.snippets(r.Input)
}

// recipe asks what the policy is for.
func (a *asker) recipe() error {
	all := draft.Recipes()
	for i, r := range all {
		if err := a.Print(fmt.Sprintf("%2d  %s: %s\n", i+1, r.Name, r.When)); err != nil {
			return err
		}
	}
	for {
		answer, err := a.ask("what is the policy for, 1 to " + fmt.Sprint(len(all)) + " [1]")
		if err != nil || answer == "" {
			return err
		}
		n, err := strconv.Atoi(answer)
		if err != nil || n < 1 || n > len(all) {
			if err := a.Print("  a number from 1 to " + fmt.Sprint(len(all)) + "\n"); err != nil {
				return err
			}
			continue
		}
		a.draft = a.draft.Use(all[n-1].ID)
		if all[n-1].ID == draft.Custom {
			return a.calls()
		}
		return nil
	}
}

// calls asks for the calls by name, all at once.
func (a *asker) calls() error {
	for _, c := range signing.Calls() {
		if err := a.Print(fmt.Sprintf("    %-11s  %s\n", c, c.Meaning())); err != nil {
			return err
		}
	}
	for {
		answer, err := a.ask("calls, with commas; none allows everything but exif []")
		if err != nil {
			return err
		}
		next, bad := a.ticked(answer)
		if bad == "" {
			a.draft = next
			return nil
		}
		if err := a.Print("  " + a.Spoken(bad) + "\n"); err != nil {
			return err
		}
	}
}

func (a *asker) ticked(answer string) (next draft.Draft, bad string) {
	next = a.draft
	for _, c := range signing.Calls() {
		next = next.Tick(c, false)
	}
	for _, c := range policy.SplitCalls(answer) {
		if !c.Known() {
			return next, sentence(policy.UnknownCall(c))
		}
		next = next.Tick(c, true)
	}
	return next, ""
}

func (a *asker) result(r draft.Result) error {
	if !r.OK {
		_, err := a.issues(r.Issues)
		return errors.Join(err, console.Wrong("the policy was not signed", ""))
	}
	now := a.Now()
	return a.Print("\npolicy as JSON\n" + words.Visible(r.JSON) + "\nencoded policy\n" + r.Security.Policy +
		"\nsignature\n" + r.Security.Signature +
		"\nexpires\n" + times.Time(r.Expiry.In(now.Location()), now.Location()) +
		", " + times.FromNow(r.Expiry.In(time.UTC), now) + "\n" + allowed(r.Allows) + "\n")
}

// allowed lists what the policy allows, and what it does not, a line each.
func allowed(permissions []report.Permission) string {
	lists := map[report.Answer][]string{}
	for _, p := range permissions {
		lists[p.Allowed] = append(lists[p.Allowed], string(p.Call))
	}
	text := ""
	for _, l := range []struct {
		answer report.Answer
		title  string
	}{{report.Yes, "allows"}, {report.No, "does not allow"}, {report.Unknown, "undocumented"}} {
		if calls := lists[l.answer]; len(calls) > 0 {
			text += l.title + "\n" + strings.Join(calls, ", ") + "\n"
		}
	}
	return text
}

// snippets prints code as long as it is asked for.
func (a *asker) snippets(in snippets.Input) error {
	for {
		answer, err := a.ask("code to print, one of " + strings.Join(kinds.Names(), " ") + ", also with a variant; empty ends")
		if err != nil || answer == "" {
			return err
		}
		if err := a.snippet(in, strings.Fields(answer)); err != nil {
			return err
		}
	}
}

func (a *asker) snippet(in snippets.Input, asked []string) error {
	kind, variant, err := kinds.Chosen(asked, "")
	var s snippets.Snippet
	if err == nil {
		s, err = snippets.Render(kind, variant, in)
	}
	if err != nil {
		a.PrintError(err)
		return nil
	}
	text := ""
	for _, c := range s.Denied {
		text += "  " + terms.Denied(kind, c) + "\n"
	}
	for _, note := range s.Notes {
		text += "  " + words.Visible(note) + "\n"
	}
	return a.Print(text + words.VisibleCode(s.Text) + "\n\n")
}
