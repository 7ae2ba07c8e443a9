package profile

import (
	"os"

	"policybench/signing"
	"policybench/ui/profile/early"
)

// The environment variables that are read.
const (
	SecretVariable = early.SecretVariable
	KeyVariable    = "FILESTACK_API_KEY"
)

// Taken is what Take found.
type Taken struct {
	// Secret is zero where SecretVariable is unset or empty. White space in it is
	// kept.
	Secret signing.Secret
	APIKey string
}

// Take reads the secret and the API key from the environment and removes the
// secret from it, so that no child and no library gets it: most of that happened
// when the program started (package early), and what was put there since goes now.
// Call it first of all.
//
// The kernel keeps the environment that a process was started with: on Linux it
// stays readable in /proc/PID/environ for the same user and root, and other
// systems have their like. Take cannot change that; Harden closes that file to all
// but root. A secret file leaves no such trace.
func Take() Taken {
	atStart := early.Secret()
	secret, there := early.Withdraw()
	if !there {
		secret = atStart
	}
	return Taken{Secret: signing.NewSecret(secret), APIKey: os.Getenv(KeyVariable)}
}
