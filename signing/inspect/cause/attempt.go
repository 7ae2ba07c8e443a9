package cause

import (
	"crypto/sha256"
	"iter"
	"strings"
)

// attempt is one way in which the signature may have been made.
type attempt struct {
	message   causeText
	key       causeKey
	algorithm *causeAlgorithm
	// single leaves room for a mistake in the writing of the digest: there is at most
	// one other. Seeing it costs no hash.
	single bool
}

// name joins the mistakes of an attempt.
func (a attempt) name(digest string) string {
	var names []string
	for _, name := range []string{a.message.mistake, a.key.mistake, a.algorithm.mistake, digest} {
		if name != "" {
			names = append(names, name)
		}
	}
	return strings.Join(names, "+")
}

func (a attempt) sum(macs *keyedMAC) []byte {
	key, message := a.key.text, a.message.text
	if a.key.swapped {
		key, message = message, key
	}
	if a.algorithm.joined != nil {
		return macs.plain(a.algorithm, a.algorithm.joined(key, message))
	}
	return macs.sum(a.algorithm, key, message)
}

// cost is what is hashed, in bytes: the message, what fills its last block, and the
// outer block of an HMAC.
func (a attempt) cost() int { return len(a.message.text) + 2*sha256.BlockSize }

// attempts are the ways of signing, the likelier ones first: right, with one mistake,
// with two.
func (s *search) attempts(secret string) iter.Seq[attempt] {
	right := attempt{causeText{text: s.policy}, causeKey{text: secret}, &hmacSHA256, true}
	keys := wrongKeys(secret, s.hints.APIKey)
	return func(yield func(attempt) bool) {
		var texts []causeText
		for a := range right.oneWrong(wrongTexts(s.policy, s.hints), keys) {
			if a.message.mistake != "" && len(s.policy) <= maxPairPolicy {
				texts = append(texts, a.message)
			}
			if !yield(a) {
				return
			}
		}
		if len(s.policy) <= maxPairPolicy {
			right.single = false
			right.twoWrong(texts, keys)(yield)
		}
	}
}

// oneWrong yields a itself, then a with one mistake.
//
//go:noinline
func (a attempt) oneWrong(texts iter.Seq[causeText], keys []causeKey) iter.Seq[attempt] {
	return func(yield func(attempt) bool) {
		if !yield(a) {
			return
		}
		for text := range texts {
			if !yield(attempt{text, a.key, a.algorithm, a.single}) {
				return
			}
		}
		for _, key := range keys {
			if !yield(attempt{a.message, key, a.algorithm, a.single}) {
				return
			}
		}
		for i := range wrongAlgorithms {
			if !yield(attempt{a.message, a.key, &wrongAlgorithms[i], a.single}) {
				return
			}
		}
	}
}

// twoWrong yields a with two mistakes. What differs from the last attempt is the
// text, where possible: the keyed state is then kept. Unusual texts, which are many,
// come last.
//
//go:noinline
func (a attempt) twoWrong(texts []causeText, keys []causeKey) iter.Seq[attempt] {
	usual, unusual := byRank(texts)
	return func(yield func(attempt) bool) {
		_ = a.textsByKeys(usual, keys, yield) &&
			a.textsByAlgorithms(usual, yield) &&
			a.keysByAlgorithms(keys, yield) &&
			a.twoTexts(usual, yield) &&
			a.twoKeys(keys, yield) &&
			a.textsByKeys(unusual, keys, yield) &&
			a.textsByAlgorithms(unusual, yield)
	}
}

func (a attempt) textsByKeys(texts []causeText, keys []causeKey, yield func(attempt) bool) bool {
	for _, key := range keys {
		for _, text := range texts {
			if !yield(attempt{text, key, a.algorithm, a.single}) {
				return false
			}
		}
	}
	return true
}

func (a attempt) textsByAlgorithms(texts []causeText, yield func(attempt) bool) bool {
	for i := range wrongAlgorithms {
		for _, text := range texts {
			if !yield(attempt{text, a.key, &wrongAlgorithms[i], a.single}) {
				return false
			}
		}
	}
	return true
}

func (a attempt) keysByAlgorithms(keys []causeKey, yield func(attempt) bool) bool {
	for i := range wrongAlgorithms {
		for _, key := range keys {
			if !yield(attempt{a.message, key, &wrongAlgorithms[i], a.single}) {
				return false
			}
		}
	}
	return true
}

func (a attempt) twoTexts(texts []causeText, yield func(attempt) bool) bool {
	for text := range twiceWrongTexts(a.message.text, texts) {
		if !yield(attempt{text, a.key, a.algorithm, a.single}) {
			return false
		}
	}
	return true
}

func (a attempt) twoKeys(keys []causeKey, yield func(attempt) bool) bool {
	for _, key := range twiceWrongKeys(keys) {
		if !yield(attempt{a.message, key, a.algorithm, a.single}) {
			return false
		}
	}
	return true
}
