// Package policy makes a signed policy of what stands on the command line:
//
//	var flags policy.Flags
//	group := flags.Group()                      // before they are read
//	signed, err := policy.Sign(app, &flags, nil, true)
//	policy.Warn(app, signed)
//
// Flags are refused for what the form would refuse them, for all reasons at once. It
// prints nothing but warnings.
package policy

import (
	"strings"

	"github.com/spf13/pflag"

	"policybench/signing"
	"policybench/ui/cli/app"
	"policybench/ui/cli/console"
	"policybench/ui/cli/flags"
	"policybench/ui/draft"
)

// Flags are a policy as typed on the command line.
type Flags struct {
	expiry, handle, url, path, container, minSize, maxSize string
	call                                                   []string
	json, encoded                                          string
	force                                                  bool
	set                                                    *pflag.FlagSet
}

// Group makes the flags.
func (f *Flags) Group() flags.Group {
	g := flags.New("Policy")
	f.set = g.Flags
	g.Text(&f.expiry, "expiry", "TIME", "time from which the policy is refused: 90s 15m 1h 7d 2w 6mo 1y, 'friday 18:00', '31 Dec', 6pm, "+
		"2026-12-31, RFC 3339, PT1H, Unix seconds; no zone means local time")
	g.Texts(&f.call, "call", "CALLS", "calls that are allowed, with commas between them: "+strings.Join(namesOf(signing.Calls()), " ")+"; without it everything but exif")
	g.Text(&f.handle, "handle", "HANDLE", "handle of the only file that the policy opens")
	g.Text(&f.url, "url", "REGEXP", "pattern of the external sources that may be transformed")
	g.Text(&f.path, "path", "REGEXP", "pattern of the paths where files may be stored")
	g.Text(&f.container, "container", "REGEXP", "pattern of the buckets where files may be stored")
	g.Text(&f.minSize, "min-size", "SIZE", "smallest file that may be stored: 10MB, 512KiB, or bytes")
	g.Text(&f.maxSize, "max-size", "SIZE", "largest file that may be stored: 10MB, 512KiB, or bytes")
	g.Text(&f.json, flagJSON, "TEXT", "JSON of a policy, signed exactly as it stands; - reads it from standard input")
	g.Text(&f.encoded, flagEncoded, "TEXT", "encoded policy, signed exactly as it stands; - reads it from standard input")
	g.Yes(&f.force, flagForce, "sign the text of --policy or --policy-json even where it is no policy")
	return g
}

func namesOf(calls []signing.Call) []string {
	var names []string
	for _, c := range calls {
		names = append(names, string(c))
	}
	return names
}

// fields maps the flags to the fields of the form that read the same text.
func (f *Flags) fields() map[draft.Field]string {
	return map[draft.Field]string{
		draft.Expiry: f.expiry, draft.Handle: f.handle, draft.URL: f.url, draft.Path: f.path,
		draft.Container: f.container, draft.MinSize: f.minSize, draft.MaxSize: f.maxSize,
	}
}

// flagOf names the flag of a field of the form.
var flagOf = map[draft.Field]string{
	draft.APIKey: "--api-key", draft.Expiry: "--expiry", draft.Calls: "--call", draft.Handle: "--handle",
	draft.URL: "--url", draft.Path: "--path", draft.Container: "--container",
	draft.MinSize: "--min-size", draft.MaxSize: "--max-size",
	draft.File: "--file", draft.Transform: "--task", draft.CNAME: "--cname",
}

// fieldOf is the field that a finding on a part of the policy is about.
var fieldOf = map[string]draft.Field{
	"policy.expiry": draft.Expiry, "policy.call": draft.Calls, "policy.handle": draft.Handle,
	"policy.url": draft.URL, "policy.path": draft.Path, "policy.container": draft.Container,
	"policy.minSize": draft.MinSize, "policy.maxSize": draft.MaxSize,
}

// Empty are the reasons against flags that are given without a value, as by a shell
// variable that is not set: the policy would allow more than was meant.
func (f *Flags) Empty() console.Failure {
	var reasons console.Failure
	for _, name := range []string{"handle", "url", "path", "container", "min-size", "max-size"} {
		if flag := f.set.Lookup(name); flag.Changed && flag.Value.String() == "" {
			reasons = append(reasons, console.Reason{Fact: "--" + name + " is empty", Hint: "without the flag there is no such limit"})
		}
	}
	return reasons
}

// Calls splits the values of --call. Nil means that the flag was not given.
func (f *Flags) Calls() []signing.Call {
	if !f.set.Lookup("call").Changed {
		return nil
	}
	return SplitCalls(strings.Join(f.call, ","))
}

// SplitCalls reads calls with commas or blanks between them. It never returns nil.
func SplitCalls(text string) []signing.Call {
	calls := []signing.Call{}
	for _, name := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' || r == ' ' }) {
		calls = append(calls, signing.Call(name))
	}
	return calls
}

// draft is the form filled with the flags.
func (f *Flags) draft(a *app.App) (draft.Draft, error) {
	encoded, given, err := f.Verbatim(a)
	d := draft.Draft{Anchor: a.Now(), Verbatim: encoded}
	if given || err != nil {
		return d, err
	}
	for field, text := range f.fields() {
		d.Text[field] = text
	}
	return d, nil
}
