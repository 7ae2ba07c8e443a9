package cli

import (
	"strings"

	"policybench/ui/draft"
	"policybench/ui/profile"
)

// targetFlags are what a snippet is for: they are no part of the policy.
type targetFlags struct {
	file, cname string
	tasks       []string
}

func (t *targetFlags) group() group {
	g := newGroup("Target")
	g.flags.StringVar(&t.file, "file", "", "`HANDLE|URL|src://…` it is about; without it the policy's handle")
	g.flags.StringArrayVar(&t.tasks, "task", nil, "`NAME=OPTIONS` of a transformation, such as resize=width:200; may be repeated")
	g.flags.StringVar(&t.cname, "cname", "", "`HOST` of your own in the place of Filestack's")
	return g
}

// appGroup is the API key's flag, for the commands that show it.
func (p *program) appGroup() group {
	g := newGroup("App")
	g.flags.StringVar(&p.common.apiKey, "api-key", "", "`KEY` of the app, public; also in "+profile.KeyVariable)
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
