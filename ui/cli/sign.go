package cli

import (
	"strconv"
	"time"

	"github.com/spf13/cobra"

	"policybench/signing/report"
	"policybench/ui/cli/flags"
	"policybench/ui/cli/policy"
	"policybench/ui/words"
	"policybench/ui/words/document"
)

func (p *program) signCommand() *cobra.Command {
	var typed policy.Flags
	var asJSON bool
	out := flags.New("Output")
	out.Yes(&asJSON, "json", "print one JSON object: policy, signature, json, expiry, allows, findings")
	m := flags.Manual{
		Usage: name + " sign --expiry TIME [policy flags] [--json]\n" +
			name + " sign --policy TEXT | --policy-json TEXT [--json]",
		Examples: []flags.Example{
			{name + " sign --expiry 1h --call read,convert --handle KW9EJhYtS6y48Whm2S6D", "one file, shown and transformed for an hour"},
			{name + " sign --expiry 15m --call pick,store --path '^/uploads/' --max-size 10MB", "uploads to one folder, up to ten million bytes each"},
			{name + " sign --expiry '2026-12-31 18:00' --secret-file secret.txt --json", "an absolute time, the app secret from a file, JSON for a script"},
			{name + ` sign --sample --policy-json '{"expiry":1893456000}'`, "exactly these bytes, with the documentation's sample secret"},
		},
		Notes: []string{"Two lines are printed: the encoded policy and its signature. What is odd about the\n" +
			"policy goes to standard error."},
	}
	m.Groups = []flags.Group{typed.Group(), out, p.Flags}
	return p.command("sign", "print a policy and its signature", m, func(_ *cobra.Command, args []string) error {
		if len(args) > 0 {
			return flags.TooMany("sign", args)
		}
		s, err := policy.Sign(p.App, &typed, nil, true)
		if err != nil {
			return err
		}
		policy.Warn(p.App, s)
		if asJSON {
			return p.PrintJSON(jsonOf(s))
		}
		return p.Print(words.Visible(s.Security.Policy) + "\n" + s.Security.Signature + "\n")
	})
}

// signJSON is the output of sign --json. Its names never change.
type signJSON struct {
	Policy    string
	Signature string
	JSON      string
	Expiry    *expiryJSON // nil where the policy has no usable one
	Allows    []document.Allow
	Findings  []document.Finding
}

type expiryJSON struct {
	Unix   int64
	UTC    string
	Source string // as typed, or the number of a policy from elsewhere
}

// WriteJSON implements words.JSONValue.
//
//go:noinline
func (d signJSON) WriteJSON(w *words.JSONWriter) {
	w.Object(func() {
		w.Key("schema").Int(1)
		w.Key("policy").String(d.Policy)
		w.Key("signature").String(d.Signature)
		w.Key("json").String(d.JSON)
		w.Key("expiry")
		if e := d.Expiry; e == nil {
			w.Null()
		} else {
			w.Object(func() {
				w.Key("unix").Int(e.Unix)
				w.Key("utc").String(e.UTC)
				w.Key("source").String(e.Source)
			})
		}
		document.WriteAllows(w.Key("allows"), d.Allows)
		document.WriteFindings(w.Key("findings"), d.Findings)
	})
}

func jsonOf(s policy.Signed) signJSON {
	out := signJSON{
		Policy: s.Security.Policy, Signature: s.Security.Signature, JSON: s.JSON,
		Allows:   document.Allowed(s.Allows),
		Findings: document.Findings(s.Findings, report.Span{Length: len(s.JSON)}),
	}
	if s.Expiry.OK {
		from := s.Typed
		if from == "" {
			from = strconv.FormatInt(s.Expiry.Unix, 10)
		}
		utc := time.Unix(s.Expiry.Unix, 0).UTC().Format(time.RFC3339)
		out.Expiry = &expiryJSON{s.Expiry.Unix, utc, from}
	}
	return out
}
