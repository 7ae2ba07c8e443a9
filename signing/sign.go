package signing

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"hash"
)

// SignatureLength is the length of a signature: SHA-256 as hex digits.
const SignatureLength = 2 * sha256.Size

// Security is the pair as it travels: the encoded policy and its signature.
type Security struct {
	Policy    string `json:"policy"`
	Signature string `json:"signature"`
}

// Signer signs and verifies many policies with one secret. It reuses its
// buffers: give each goroutine its own.
type Signer struct {
	// The state of an HMAC holds its key, barely veiled: it stays behind a closure,
	// for the reason that Secret does.
	mac    func() hash.Hash
	json   []byte
	text   []byte
	digest [sha256.Size]byte
	hex    [SignatureLength]byte
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
	s.json = AppendJSON(s.json[:0], p)
	s.text = base64.URLEncoding.AppendEncode(s.text[:0], s.json)
	s.sum(s.text)
	// One allocation for both halves of the pair.
	end := len(s.text)
	s.text = append(s.text, s.hex[:]...)
	both := string(s.text)
	return Security{Policy: both[:end], Signature: both[end:]}, nil
}

// SignEncoded signs a text as it stands, whatever it holds. Use it for a policy
// that came from elsewhere: its characters are what is signed.
func (s *Signer) SignEncoded(policy string) (Security, error) {
	if s.mac == nil {
		return Security{}, ErrNoSecret
	}
	s.text = append(s.text[:0], policy...)
	s.sum(s.text)
	return Security{Policy: policy, Signature: string(s.hex[:])}, nil
}

// Verify recomputes the signature over the policy as received and compares it in
// constant time. It returns nil, ErrNoSecret, ErrSignatureShape or
// ErrSignatureMismatch, and says nothing about the policy's meaning or expiry.
func (s *Signer) Verify(pair Security) error {
	if s.mac == nil {
		return ErrNoSecret
	}
	if !isSignature(pair.Signature) {
		return ErrSignatureShape
	}
	s.text = append(s.text[:0], pair.Policy...)
	s.sum(s.text)
	// The policy is hashed, its buffer free: a conversion of the given signature
	// would allocate.
	s.text = append(s.text[:0], pair.Signature...)
	if !hmac.Equal(s.text, s.hex[:]) {
		return ErrSignatureMismatch
	}
	return nil
}

// sum leaves the hex digits of the HMAC of text in s.hex.
func (s *Signer) sum(text []byte) {
	mac := s.mac()
	mac.Reset()
	mac.Write(text)
	hex.Encode(s.hex[:], mac.Sum(s.digest[:0]))
}

// isSignature reports whether s is 64 digits of lower-case hex.
func isSignature(s string) bool {
	if len(s) != SignatureLength {
		return false
	}
	for i := 0; i < len(s); i++ {
		if c := s[i]; (c < '0' || c > '9') && (c < 'a' || c > 'f') {
			return false
		}
	}
	return true
}

// Sign signs one policy. For many, make a Signer.
func Sign(s Secret, p Policy) (Security, error) { return NewSigner(s).Sign(p) }

// SignEncoded signs one text as it stands. For many, make a Signer.
func SignEncoded(s Secret, policy string) (Security, error) { return NewSigner(s).SignEncoded(policy) }

// Verify checks one pair. For many, make a Signer.
func Verify(s Secret, pair Security) error { return NewSigner(s).Verify(pair) }
