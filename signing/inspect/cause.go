package inspect

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

// causeHints are what the text shows beside the pair.
type causeHints struct {
	apiKey   string
	siblings []string // other policies in the text
	json     string   // of the policy; where it is empty the policy is decoded
}

// findCause names the mistake that makes the signature from the policy and the
// secret, or two mistakes joined by +: message, key, algorithm, digest. It returns
// nothing where none of the known ones does. The pair must not be genuine.
func findCause(policy, signature string, secret signing.Secret, hints causeHints) string {
	return newCauseSearch(policy, signature, hints).with(secret)
}

// causeFinder finds causes for one text: each distinct mismatch once, and the first
// few only.
type causeFinder struct {
	found map[signing.Security]string
}

// find tries the secrets in their order.
func (f *causeFinder) find(pair signing.Security, secrets []signing.Secret, hints causeHints) string {
	if cause, ok := f.found[pair]; ok || len(f.found) >= maxMismatches {
		return cause
	}
	search, cause := newCauseSearch(pair.Policy, pair.Signature, hints), ""
	for i := 0; i < len(secrets) && cause == ""; i++ {
		cause = search.with(secrets[i])
	}
	if f.found == nil {
		f.found = map[signing.Security]string{}
	}
	f.found[pair] = cause
	return cause
}

// causeSearch tries one way of signing after the other until one makes the signature
// or the budget is spent.
type causeSearch struct {
	policy string
	hints  causeHints
	given  givenSignature
	macs   keyedMAC
	hashed int // bytes, for all secrets
}

func newCauseSearch(policy, signature string, hints causeHints) *causeSearch {
	if hints.json == "" {
		// What cannot be decoded has no other writer's style; the rest is tried.
		hints.json, _ = signing.DecodeText(policy)
	}
	return &causeSearch{policy: policy, hints: hints, given: readSignature(signature)}
}

func (s *causeSearch) with(secret signing.Secret) (cause string) {
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
func (s *causeSearch) limit(a attempt) int {
	switch {
	case a.single || len(s.policy) > quickPolicy:
		return maxCauseBytes
	case a.message.rank == unusualText:
		return maxOddBytes
	}
	return maxPairBytes
}
