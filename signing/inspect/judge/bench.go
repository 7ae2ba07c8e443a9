package judge

import (
	"time"

	"policybench/signing"
	"policybench/signing/inspect/cause"
)

// Key is an app secret with the name a report gives it.
type Key struct {
	Name   string // "FILESTACK_APP_SECRET", a file's path, a profile's name
	Secret signing.Secret
	// Sample marks the documentation's published secret: it can confirm a pair,
	// never refute one.
	Sample bool
}

// Options says what to judge against.
type Options struct {
	// At is the time that counts as now. The zero time is the zero time.
	At time.Time
	// Keys are the app secrets to verify with, tried in order.
	Keys []Key
	// NoCause leaves out the search for the cause of a mismatch.
	NoCause bool
	// APIKey is the one API key that the text shows anywhere, empty where it shows none
	// or several; nil without a text. It is called when it is needed, once.
	APIKey func() string
}

// Bench holds what the reports of one text share: a signer for each key, the causes that
// were searched, since a search costs a thousand verifications, and their memory.
type Bench struct {
	Options
	signers []*signing.Signer
	causes  cause.Finder
	key     string
	keyRead bool
	pool    pool
}

// NewBench makes the bench for one text.
func NewBench(a Options) *Bench {
	b := &Bench{Options: a, signers: make([]*signing.Signer, len(a.Keys))}
	for i := range a.Keys {
		b.signers[i] = signing.NewSigner(a.Keys[i].Secret)
	}
	return b
}

// APIKeyInText is the one API key that the text shows, looked for when first asked for.
func (b *Bench) APIKeyInText() string {
	if !b.keyRead && b.APIKey != nil {
		b.key = b.APIKey()
	}
	b.keyRead = true
	return b.key
}
