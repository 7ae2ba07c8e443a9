package app

import (
	"strings"
	"time"

	"policybench/signing"
	"policybench/ui/cli/flags"
	"policybench/ui/profile"
)

// patience is how long a pipe is waited for that holds the app secret.
const patience = time.Second

// Foresee knows the app secret of the file that arguments name, where a command ends
// before it asked for it: what was typed wrong, and is repeated, may be the secret. Where
// it does not come, nothing that was typed is repeated.
func (a *App) Foresee(args []string) {
	path := secretPath(args)
	if a.asked || path == "" {
		return
	}
	read := make(chan signing.Secret, 1)
	go func() {
		secret, _, _ := profile.ReadSecretFile(path) // of a file that is none nothing can be repeated
		read <- secret
	}()
	select {
	case secret := <-read:
		a.Know(secret)
		if bare, ok := profile.Bare(secret); ok {
			a.Know(bare)
		}
	case <-time.After(patience):
		a.Hide()
	}
}

// secretPath is the last path that arguments name for the app secret.
func secretPath(args []string) string {
	const flag = "--" + flags.SecretFile
	path := ""
	for i, arg := range args {
		if value, ok := strings.CutPrefix(arg, flag+"="); ok {
			path = value
		} else if arg == flag && i+1 < len(args) {
			path = args[i+1]
		}
	}
	return path
}
