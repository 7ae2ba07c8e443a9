// Package early takes the app secret out of the environment before any other
// package of the program is initialised: a library starts a process at that time
// (inside tmux, lip gloss asks tmux for its colours), and a process inherits all.
//
// That it is early enough follows from the order in which Go initialises packages:
// by import path, each as soon as all that it imports is. This one imports os
// alone. Whoever starts processes imports os/exec, which imports strings, and the
// path of strings sorts behind this one's. A journey of the real program holds it.
package early

import "os"

// SecretVariable holds the app secret.
const SecretVariable = "FILESTACK_APP_SECRET"

// withdrawn are removed from the environment: the secret, and the switches of
// Bubble Tea's trace, which writes every key typed, those of a masked field too,
// into a file.
var withdrawn = [...]string{SecretVariable, "TEA_TRACE", "TEA_DEBUG"}

var secret, _ = Withdraw()

// Withdraw removes from the environment what no child and no library may see, and
// returns the secret and whether there was one.
func Withdraw() (secret string, there bool) {
	secret, there = os.LookupEnv(SecretVariable)
	for _, name := range withdrawn {
		_ = os.Unsetenv(name) // it fails for an impossible name only
	}
	return secret, there
}

// Secret hands over the secret that was withdrawn when the program started: once,
// after which it is forgotten here.
func Secret() string {
	taken := secret
	secret = ""
	return taken
}
