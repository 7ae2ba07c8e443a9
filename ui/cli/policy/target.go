package policy

import (
	"strings"

	"github.com/spf13/pflag"

	"policybench/ui/cli/flags"
	"policybench/ui/draft"
)

// Target are what a snippet is for: they are no part of the policy.
type Target struct {
	file, cname string
	tasks       []string
	set         *pflag.FlagSet
}

// Group makes the flags.
func (t *Target) Group() flags.Group {
	g := flags.New("Target")
	t.set = g.Flags
	g.Text(&t.file, "file", "HANDLE|URL|src://…", "file that the code is about: a handle, an external URL or a storage alias; without it the policy's handle")
	g.Texts(&t.tasks, "task", "NAME=OPTIONS", "task of a transformation, such as resize=width:200; may be repeated")
	g.Text(&t.cname, "cname", "HOST", "host name of your own in place of Filestack's")
	return g
}

// fill puts the target into the form.
func (t *Target) fill(d *draft.Draft) {
	d.Text[draft.File] = t.file
	d.Text[draft.Transform] = strings.Join(t.tasks, "/")
	d.Text[draft.CNAME] = t.cname
}
