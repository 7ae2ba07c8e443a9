package cli

import "errors"

// The exit codes. A signal ends the process with 128 plus its number.
const (
	exitFine  = 0
	exitFound = 1 // inspect: a verdict that fails, a problem, or nothing found
	exitWrong = 2 // wrong use, no secret, or the work could not be done
)

// errFound ends inspect with exit code 1: everything is already printed.
var errFound = errors.New("found")
