package cli

import (
	"strings"

	"github.com/spf13/pflag"

	"policybench/ui/draft"
	"policybench/ui/profile"
)

// targetFlags are what a snippet is for: they are no part of the policy.
type targetFlags struct {
	file, cname string
	tasks       []string
	set         *pflag.FlagSet
}

func (t *targetFlags) group() group {
	g := newGroup("Target")
	t.set = g.flags
	g.text(&t.file, "file", "HANDLE|URL|src://…", "file that the code is about: a handle, an external URL or a storage alias; without it the policy's handle")
	g.texts(&t.tasks, "task", "NAME=OPTIONS", "task of a transformation, such as resize=width:200; may be repeated")
	g.text(&t.cname, "cname", "HOST", "host name of your own in place of Filestack's")
	return g
}

// appGroup is the API key's flag, for the commands that show it.
func (p *program) appGroup() group {
	g := newGroup("App")
	g.text(&p.common.apiKey, "api-key", "KEY", "API key of the app, which is public; also in "+profile.KeyVariable)
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
