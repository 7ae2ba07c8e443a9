package signing

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"hash"
	"slices"
)

// SignatureLength is the length of a signature: SHA-256 as hex digits.
const SignatureLength = 2 * sha256.Size

// Security is the pair as it travels: the encoded policy and its signature.
type Security struct {
	Policy    string `json:"policy"`
	Signature string `json:"signature"`
}

// Signer signs and verifies many policies with one secret. It reuses a
// buffer: give each goroutine its own.
type Signer struct {
	// The state of an HMAC holds its key, barely veiled: it stays behind a closure,
	// for the reason that Secret does.
	mac    func() hash.Hash
	used   bool // a Reset of a fresh mac would cost as much as its key
	buffer []byte
	digest [sha256.Size]byte
}

// NewSigner returns a signer for the secret. With the zero Secret its methods
// fail with ErrNoSecret.
func NewSigner(s Secret) *Signer {
	if s.IsZero() {
		return &Signer{}
	}
	mac := hmac.New(sha256.New, []byte(s.value()))
	return &Signer{mac: func() hash.Hash { return mac }}
}

// Sign validates, encodes and signs the policy.
func (s *Signer) Sign(p Policy) (Security, error) {
	if err := p.Validate(); err != nil {
		return Security{}, err
	}
	if s.mac == nil {
		return Security{}, ErrNoSecret
	}
	json := AppendJSON(slices.Grow(s.buffer[:0], usualSize), p)
	s.buffer = base64.URLEncoding.AppendEncode(json, json)
	s.sum(s.buffer[len(json):])
	length := len(s.buffer) - len(json)
	s.buffer = hex.AppendEncode(s.buffer, s.digest[:])
	// One allocation for both halves of the pair.
	both := string(s.buffer[len(json):])
	return Security{Policy: both[:length], Signature: both[length:]}, nil
}

// usualSize is room for most policies as JSON, in base64, and their signature.
const usualSize = 384

// SignEncoded signs a text as it stands, whatever it holds. Use it for a policy
// that came from elsewhere: its characters are what is signed.
func (s *Signer) SignEncoded(policy string) (Security, error) {
	if s.mac == nil {
		return Security{}, ErrNoSecret
	}
	s.buffer = append(s.buffer[:0], policy...)
	s.sum(s.buffer)
	return Security{Policy: policy, Signature: hex.EncodeToString(s.digest[:])}, nil
}

// Verify recomputes the signature over the policy as received and compares it in
// constant time. It returns nil, ErrNoSecret, ErrSignatureShape or
// ErrSignatureMismatch, and says nothing about the policy's meaning or expiry.
func (s *Signer) Verify(pair Security) error {
	if s.mac == nil {
		return ErrNoSecret
	}
	given, ok := parseSignature(pair.Signature)
	if !ok {
		return ErrSignatureShape
	}
	s.buffer = append(s.buffer[:0], pair.Policy...)
	s.sum(s.buffer)
	if !hmac.Equal(given[:], s.digest[:]) {
		return ErrSignatureMismatch
	}
	return nil
}

// sum leaves the HMAC of text in s.digest.
func (s *Signer) sum(text []byte) {
	mac := s.mac()
	if s.used {
		mac.Reset()
	}
	s.used = true
	mac.Write(text)
	mac.Sum(s.digest[:0])
}

// parseSignature reads 64 digits of lower-case hex. encoding/hex would take capital
// letters as well.
func parseSignature(signature string) (digest [sha256.Size]byte, ok bool) {
	if len(signature) != SignatureLength {
		return digest, false
	}
	for i := range digest {
		high, low := lowerHex[signature[2*i]], lowerHex[signature[2*i+1]]
		if high|low > 0xf {
			return digest, false
		}
		digest[i] = high<<4 | low
	}
	return digest, true
}

// lowerHex holds the value of each digit of lower-case hex, and 0xff for any other
// byte.
var lowerHex = func() (table [256]byte) {
	for c := range table {
		table[c] = 0xff
	}
	for value, c := range []byte("0123456789abcdef") {
		table[c] = byte(value)
	}
	return table
}()

// Sign signs one policy. For many, make a Signer.
func Sign(s Secret, p Policy) (Security, error) { return NewSigner(s).Sign(p) }

// SignEncoded signs one text as it stands. For many, make a Signer.
func SignEncoded(s Secret, policy string) (Security, error) { return NewSigner(s).SignEncoded(policy) }

// Verify checks one pair. For many, make a Signer.
func Verify(s Secret, pair Security) error { return NewSigner(s).Verify(pair) }
