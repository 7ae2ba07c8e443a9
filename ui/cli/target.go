package cli

import (
	"strings"

	"github.com/spf13/pflag"

	"policybench/ui/cli/flags"
	"policybench/ui/draft"
	"policybench/ui/profile"
)

// targetFlags are what a snippet is for: they are no part of the policy.
type targetFlags struct {
	file, cname string
	tasks       []string
	set         *pflag.FlagSet
}

func (t *targetFlags) group() flags.Group {
	g := flags.New("Target")
	t.set = g.Flags
	g.Text(&t.file, "file", "HANDLE|URL|src://…", "file that the code is about: a handle, an external URL or a storage alias; without it the policy's handle")
	g.Texts(&t.tasks, "task", "NAME=OPTIONS", "task of a transformation, such as resize=width:200; may be repeated")
	g.Text(&t.cname, "cname", "HOST", "host name of your own in place of Filestack's")
	return g
}

// appGroup is the API key's flag, for the commands that show it.
func (p *program) appGroup() flags.Group {
	g := flags.New("App")
	g.Text(&p.common.apiKey, "api-key", "KEY", "API key of the app, which is public; also in "+profile.KeyVariable)
	return g
}

// apiKey is the flag, the environment's or the sample app's.
func (p *program) apiKey() string {
	switch {
	case p.common.apiKey != "":
		return p.common.apiKey
	case p.common.sample:
		return profile.SampleAPIKey
	}
	return p.taken.APIKey
}

// fill puts the target into the form.
func (t *targetFlags) fill(d *draft.Draft) {
	d.Text[draft.File] = t.file
	d.Text[draft.Transform] = strings.Join(t.tasks, "/")
	d.Text[draft.CNAME] = t.cname
}
