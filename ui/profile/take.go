package profile

import (
	"os"

	"policybench/signing"
)

// The environment variables that are read.
const (
	SecretVariable = "FILESTACK_APP_SECRET"
	KeyVariable    = "FILESTACK_API_KEY"
)

// withdrawn are removed from the environment before anything else runs: the secret
// itself, and the switches of Bubble Tea's trace, which writes every key typed,
// those of a masked field too, into a file.
var withdrawn = [...]string{SecretVariable, "TEA_TRACE", "TEA_DEBUG"}

// Taken is what Take found.
type Taken struct {
	// Secret is zero where SecretVariable is unset or empty. White space in it is
	// kept.
	Secret signing.Secret
	APIKey string
}

// Take reads the secret and the API key from the environment and removes the
// secret from it, so that no child and no library gets it. Call it first of all.
//
// The kernel keeps the environment that a process was started with: on Linux it
// stays readable in /proc/PID/environ for the same user and root, and other
// systems have their like. Take cannot change that; Harden closes that file to all
// but root. A secret file leaves no such trace.
func Take() Taken {
	t := Taken{Secret: signing.NewSecret(os.Getenv(SecretVariable)), APIKey: os.Getenv(KeyVariable)}
	for _, name := range withdrawn {
		// It fails for an impossible name only.
		_ = os.Unsetenv(name)
	}
	return t
}
