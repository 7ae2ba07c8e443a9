package cli

import (
	"runtime"
	"runtime/debug"

	"policybench/ui/cli/flags"

	"github.com/spf13/cobra"
)

func (p *program) versionCommand() *cobra.Command {
	m := flags.Manual{
		Usage:    name + " version",
		Examples: []flags.Example{{name + " version", "the version, the Go release and the system it was built for"}},
	}
	return p.command("version", "print the version", m, func(_ *cobra.Command, args []string) error {
		if len(args) > 0 {
			return flags.TooMany("version", args)
		}
		return p.printVersion()
	})
}

func (p *program) printVersion() error {
	info, _ := debug.ReadBuildInfo()
	return p.Print(name + " " + version(info) + " " + runtime.Version() + " " + runtime.GOOS + "/" + runtime.GOARCH + "\n")
}

// version is the module's version, and the commit where it was built from a
// checkout without one.
func version(info *debug.BuildInfo) string {
	if info == nil {
		return "unknown"
	}
	if v := info.Main.Version; v != "" && v != "(devel)" {
		return v
	}
	commit, dirty := "", ""
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			commit = s.Value[:min(12, len(s.Value))]
		case s.Key == "vcs.modified" && s.Value == "true":
			dirty = "+changes"
		}
	}
	if commit == "" {
		return "development"
	}
	return "development-" + commit + dirty
}
