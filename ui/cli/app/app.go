// Package app is the app that a command signs and verifies for: its secret and its API
// key, from flags, files and the environment.
//
//	a := app.New(console.Standard(), profile.Take())
//	key, err := a.Secret()
//
// A secret that was read is known to the console from then on, and masked in all that is
// written.
package app

import (
	"os"

	"policybench/ui/cli/console"
	"policybench/ui/cli/flags"
	"policybench/ui/profile"
)

// App is what was said of the app.
type App struct {
	*console.Console
	// Flags are those of the app secret, which every command takes.
	Flags flags.Group

	taken              profile.Taken
	apiKey, secretFile string
	sample             bool
	asked              bool // for the secret: what is said from then on is masked
}

// New is the app that the environment names, until its flags are read.
func New(c *console.Console, taken profile.Taken) *App {
	a := &App{Console: c, taken: taken, Flags: flags.New("App secret: in " + profile.SecretVariable + ", or")}
	a.Know(taken.Secret)
	a.Heard(taken.APIKey)
	a.Flags.Text(&a.secretFile, flags.SecretFile, "PATH", "file or pipe that holds the app secret")
	a.Flags.Yes(&a.sample, "sample", "use the sample app of Filestack's documentation, which opens nothing of yours")
	return a
}

// KeyFlag is the API key's flag, for the commands that show it.
func (a *App) KeyFlag() flags.Group {
	g := flags.New("App")
	g.Text(&a.apiKey, "api-key", "KEY", "API key of the app, which is public; also in "+profile.KeyVariable)
	return g
}

// APIKey is the flag, the environment's or the sample app's.
func (a *App) APIKey() string {
	switch {
	case a.apiKey != "":
		return a.apiKey
	case a.sample:
		return profile.SampleAPIKey
	}
	return a.taken.APIKey
}

// FromInput reports whether the app secret comes from standard input, by
// whatever name.
func (a *App) FromInput() bool {
	if a.In != os.Stdin || a.secretFile == "" {
		return false
	}
	file, err := os.Stat(a.secretFile)
	in, inErr := os.Stdin.Stat()
	return err == nil && inErr == nil && os.SameFile(file, in)
}
