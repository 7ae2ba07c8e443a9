package cli

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"policybench/snippets"
	"policybench/ui/cli/complete"
	"policybench/ui/cli/console"
	"policybench/ui/cli/flags"
	"policybench/ui/cli/kinds"
	"policybench/ui/cli/policy"
	"policybench/ui/profile"
	"policybench/ui/words"
	"policybench/ui/words/terms"
)

// snippetFlags are all that snippet is asked.
type snippetFlags struct {
	policy       policy.Flags
	target       policy.Target
	variant      string
	list, asJSON bool
}

func (p *program) snippetCommand() *cobra.Command {
	var f snippetFlags
	out := flags.New("Output")
	out.Text(&f.variant, "variant", "FORM", "form of the kind other than its default; also the second argument")
	out.Yes(&f.list, "list", "list kinds and variants; needs no policy and no app secret")
	out.Yes(&f.asJSON, "json", "print one JSON object: kind, variant, language, text, needs, denied")
	m := flags.Manual{
		Usage: name + " snippet [KIND] [FORM] --expiry TIME [flags]\n" + name + " snippet --list",
		Examples: []flags.Example{
			{name + " snippet --list", "what there is"},
			{name + " snippet picker --expiry 15m --call pick --api-key AhTgLagciQByzXpFGRI0Az", "the Picker, opened, for uploads"},
			{name + " snippet conversion --expiry 1h --call convert --file KW9EJhYtS6y48Whm2S6D --task resize=width:200", "the URL of a file, transformed"},
			{name + " snippet viewer iframe --expiry 1d --call read,convert --handle KW9EJhYtS6y48Whm2S6D", "the document viewer in a page"},
			{name + " snippet python --expiry 1h --call read", "code for your server that signs; it needs no app secret here"},
			{name + " snippet filelink --policy-json '{\"expiry\":1893456000}' --file KW9EJhYtS6y48Whm2S6D", "a link that carries exactly this policy"},
		},
		Notes: []string{"The code is all that standard output gets. Where the policy denies a call that the\n" +
			"code needs, standard error says so."},
		Groups: []flags.Group{f.policy.Group(), f.target.Group(), p.KeyFlag(), out, p.Flags},
	}
	cmd := p.command("snippet", "print code that carries policy and signature, and works", m, func(_ *cobra.Command, args []string) error {
		return p.snippet(&f, args)
	})
	cmd.ValidArgsFunction = complete.Snippet
	return cmd
}

func (p *program) snippet(f *snippetFlags, args []string) error {
	if f.list {
		if len(args) > 0 {
			return flags.TooMany("snippet --list", args)
		}
		return p.listSnippets(f.asJSON)
	}
	kind, variant, err := kinds.Chosen(args, f.variant)
	if err != nil {
		return err
	}
	// Where nothing is signed here, no app secret is needed.
	s, err := policy.Sign(p.App, &f.policy, &f.target, snippets.Carries(kind, variant))
	if err != nil {
		return err
	}
	snippet, err := snippets.Render(kind, variant, s.Input)
	if err != nil {
		return noSnippet(err)
	}
	policy.Warn(p.App, s)
	for _, c := range snippet.Denied {
		p.Say(terms.Denied(kind, c), fmt.Sprintf("--call %s allows it", c))
	}
	for _, note := range snippet.Notes {
		p.Say(note, "")
	}
	if f.asJSON {
		return p.PrintJSON(snippetJSON(snippet))
	}
	return p.Print(words.VisibleCode(snippet.Text) + "\n")
}

// flagFor names the flag that gives a snippet what it lacks.
var flagFor = map[snippets.Field]string{
	snippets.FieldAPIKey:   "--api-key KEY, or " + profile.KeyVariable,
	snippets.FieldHandle:   "--file HANDLE, or --handle HANDLE to limit the policy to it too",
	snippets.FieldExternal: "--file https://…",
	snippets.FieldAlias:    "--file src://ALIAS/PATH",
	snippets.FieldSource:   "--file HANDLE, a URL or src://ALIAS/PATH",
	snippets.FieldViewable: "--file HANDLE or src://ALIAS/PATH",
	snippets.FieldExpiry:   "the policy has none to count from; --expiry and the other policy flags make one that has",
}

func noSnippet(err error) error {
	var missing *snippets.MissingError
	if errors.As(err, &missing) {
		return console.Wrong(err.Error(), flagFor[missing.Field])
	}
	return console.Wrong(err.Error(), "")
}

// snippetJSON is the output of snippet --json. Its names never change.
type snippetJSON snippets.Snippet

// WriteJSON implements words.JSONValue.
//
//go:noinline
func (s snippetJSON) WriteJSON(w *words.JSONWriter) {
	w.Object(func() {
		w.Key("schema").Int(1)
		w.Key("kind").String(string(s.Kind))
		w.Key("variant").String(s.Variant)
		w.Key("language").String(s.Language)
		w.Key("text").String(s.Text)
		words.Strings(w.Key("needs"), s.Needs)
		words.Strings(w.Key("denied"), s.Denied)
	})
}
