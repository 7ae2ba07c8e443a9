// Package cause names the mistake that made a signature: the JSON was signed instead of
// its base64, a line end stood behind the secret, another algorithm was used, …
//
// Ask it about a pair that none of the secrets has made, once for each text, so that
// an equal pair is searched once:
//
//	var causes cause.Finder
//	name := causes.Find(pair, secrets, cause.Hints{APIKey: key})
//
// Each mistake alone and most pairs of two are tried: a text, a key, an algorithm and a
// way of writing the digest, in that order in the name ("json-signed+digest-base64").
// Nothing is guessed: a name means that the secret makes exactly that signature.
//
// It does not know why a search finds nothing: another app's secret, one made anew and
// a policy changed later look the same. A search costs about 4,000 HMACs, 1 to 3 ms for
// a policy of 1 KiB, never more than 8 MiB hashed; a text's ninth mismatch is not
// searched.
package cause

import "policybench/signing"

// The bounds of the search.
const (
	maxCauseBytes = 8 << 20 // hashed for one report, whatever the number of secrets
	maxPairPolicy = 4 << 10 // a longer policy is tried with one mistake at a time
	maxMismatches = 8       // of one text, distinct ones
)

// The search for a policy of up to 1 KiB of JSON is to take no longer than a frame of
// the screen, and ends earlier: the bytes hashed with one secret.
const (
	quickPolicy  = 1368
	maxPairBytes = 3 << 20 // after which pairs of mistakes end
	maxOddBytes  = 2 << 20 // the same for pairs with an unusual text
)

// Hints are what the text shows beside the pair.
type Hints struct {
	APIKey   string
	Siblings []string // other policies in the text
	JSON     string   // of the policy; where it is empty the policy is decoded
}

// find names the mistake that makes the signature from the policy and the
// secret, or two mistakes joined by +: message, key, algorithm, digest. It returns
// nothing where none of the known ones does. The pair must not be genuine.
func find(policy, signature string, secret signing.Secret, hints Hints) string {
	return newSearch(policy, signature, hints).with(secret)
}

// Finder finds causes for one text: each distinct mismatch once, and the first
// few only.
type Finder struct {
	found map[signing.Security]string
}

// Find tries the secrets in their order.
func (f *Finder) Find(pair signing.Security, secrets []signing.Secret, hints Hints) string {
	if cause, ok := f.found[pair]; ok || len(f.found) >= maxMismatches {
		return cause
	}
	search, cause := newSearch(pair.Policy, pair.Signature, hints), ""
	for i := 0; i < len(secrets) && cause == ""; i++ {
		cause = search.with(secrets[i])
	}
	if f.found == nil {
		f.found = map[signing.Security]string{}
	}
	f.found[pair] = cause
	return cause
}

// search tries one way of signing after the other until one makes the signature
// or the budget is spent.
type search struct {
	policy string
	hints  Hints
	given  givenSignature
	macs   keyedMAC
	hashed int // bytes, for all secrets
}

func newSearch(policy, signature string, hints Hints) *search {
	if hints.JSON == "" {
		// What cannot be decoded has no other writer's style; the rest is tried.
		hints.JSON, _ = signing.DecodeText(policy)
	}
	return &search{policy: policy, hints: hints, given: readSignature(signature)}
}

func (s *search) with(secret signing.Secret) (cause string) {
	secret.Use(func(text string) {
		start := s.hashed
		for a := range s.attempts(text) {
			if !s.given.fits(a.algorithm.size, a.single) {
				continue
			}
			after := s.hashed + a.cost()
			if after > maxCauseBytes || after-start > s.limit(a) {
				return
			}
			s.hashed = after
			if digest, ok := s.given.written(a.sum(&s.macs)); ok {
				cause = a.name(digest)
				return
			}
		}
	})
	return cause
}

// limit is how much may be hashed with one secret before and for an attempt.
func (s *search) limit(a attempt) int {
	switch {
	case a.single || len(s.policy) > quickPolicy:
		return maxCauseBytes
	case a.message.rank == unusualText:
		return maxOddBytes
	}
	return maxPairBytes
}
