package judge

import (
	"slices"
	"sync"
	"time"

	"policybench/signing"
	"policybench/signing/inspect/cause"
	"policybench/signing/parallel"
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

// Each calls a function for each of n requests, with a bench to judge it on: on all cores,
// where what is said of one does not depend on those before it. It does where causes are
// searched, which is done for the first mismatches alone.
func (b *Bench) Each(n int, judge func(b *Bench, i int)) {
	if b.searches() {
		for i := range n {
			judge(b, i)
		}
		return
	}
	if n > parallel.Few && b.APIKey != nil {
		b.APIKey = sync.OnceValue(b.APIKey)
	}
	next := b
	parallel.Each(n, func() func(from, to int) {
		own := next
		if own == nil {
			own = NewBench(b.Options)
		}
		next = nil // one core works on this bench
		return func(from, to int) {
			for i := from; i < to; i++ {
				judge(own, i)
			}
		}
	})
}

// searches reports whether causes of mismatches are searched.
func (b *Bench) searches() bool {
	return !b.NoCause && slices.ContainsFunc(b.Keys, func(k Key) bool { return !k.Sample && !k.Secret.IsZero() })
}
