package locate_test

import (
	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/signing/inspect/inspecttest"
)

// The pair that most texts carry, with the names of its parts.
const (
	carriedPolicy    = inspecttest.Policy
	carriedSignature = inspecttest.Signature
	carriedHandle    = inspecttest.Handle
	carriedKey       = inspecttest.APIKey
)

var (
	carrying   = inspecttest.Carrying
	wildAt     = inspecttest.At
	problemsOf = inspecttest.Problems
	describe   = inspecttest.Describe
)

// sampleKeys is the secret that the documentation publishes, by which most pairs here
// are signed.
func sampleKeys() []inspect.Key {
	return []inspect.Key{{Name: "sample", Secret: signing.NewSecret(inspecttest.Secret)}}
}
