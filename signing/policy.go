// Package signing makes and checks Filestack security: a policy says what is
// allowed and until when, a signature proves that the app's owner wrote it.
//
// Most callers want [NewSigner] and its methods:
//
//	signer := signing.NewSigner(signing.NewSecret(os.Getenv("FILESTACK_APP_SECRET")))
//	security, err := signer.Sign(signing.Policy{
//		Expiry: time.Now().Add(time.Hour).Unix(),
//		Call:   []signing.Call{signing.Read, signing.Convert},
//		Handle: "KW9EJhYtS6y48Whm2S6D",
//	})
//
// What is signed is the encoded text, not the JSON behind it. A policy that was
// received is therefore verified as it came ([Signer.Verify]) and never decoded
// and encoded again: other writers order and space their JSON differently, and
// the signature covers their characters.
//
// Reading a policy ([Decode]) does not make it genuine, and a genuine policy may
// have expired: verify, then look at Expiry.
//
// The app secret belongs on a server. [Secret] keeps it out of prints, logs and
// encodings; nothing here writes it anywhere.
package signing

import (
	"fmt"
	"slices"
	"unicode/utf8"
)

// MaxInteger is the largest whole number that every JSON reader keeps exact (2^53).
const MaxInteger = 1 << 53

// Policy is what a signature permits. The zero value of a field leaves its key
// out of the JSON; only Expiry is required.
type Policy struct {
	// Expiry is the Unix time, in seconds, at and after which the policy is refused.
	Expiry int64
	// Call lists what is allowed. Nil leaves the key out, which allows everything
	// but exif.
	Call []Call
	// Handle limits operations on a file to this one.
	Handle string
	// URL is a regular expression for the external sources that may be transformed.
	URL string
	// MaxSize and MinSize limit, in bytes, what may be stored.
	MaxSize, MinSize int64
	// Path and Container are regular expressions for where files may be stored.
	Path, Container string
}

// Allows reports whether the call list permits c. Without a list everything but
// exif is permitted (Filestack documentation, "Security policies").
func (p Policy) Allows(c Call) bool {
	if p.Call == nil {
		return c != Exif && c.Known()
	}
	return slices.Contains(p.Call, c)
}

// Validate returns every reason for which the policy should not be signed,
// joined, or nil. An expiry in the past is no reason: the clock is the caller's.
func (p Policy) Validate() error {
	var why reasons
	why.expiry(p.Expiry)
	if p.Call != nil && len(p.Call) == 0 {
		why.add(ErrCallEmpty, "leave it out to allow everything but exif")
	}
	for _, c := range p.Call {
		if !c.Known() {
			why.add(ErrCallUnknown, fmt.Sprintf("%q", string(c)))
		}
	}
	why.size("minSize", p.MinSize)
	why.size("maxSize", p.MaxSize)
	if p.MaxSize > 0 && p.MinSize > p.MaxSize {
		why.add(ErrSizeRange, fmt.Sprintf("%d > %d", p.MinSize, p.MaxSize))
	}
	for _, text := range p.texts() {
		if !utf8.ValidString(text.value) {
			why.add(ErrNotUTF8, text.key)
		}
	}
	return why.join()
}

// Unix seconds of 2005 and 2100, as milliseconds: an expiry between them was
// meant as milliseconds.
const (
	firstMillisecond = 1104537600 * 1000
	lastMillisecond  = 4102444800 * 1000
)

// InMilliseconds reports whether an expiry is a time of 2005 to 2100 counted in
// milliseconds. Filestack would keep such a policy alive for 33,000 years and more.
func InMilliseconds(expiry int64) bool {
	return expiry >= firstMillisecond && expiry < lastMillisecond
}

type text struct{ key, value string }

func (p Policy) texts() [4]text {
	return [4]text{{"handle", p.Handle}, {"url", p.URL}, {"path", p.Path}, {"container", p.Container}}
}
