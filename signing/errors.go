package signing

import "errors"

// Reasons for which a policy is refused. Validate joins all that hold, with
// detail behind the reason; test for one with errors.Is.
var (
	ErrExpiryMissing      = errors.New("expiry is missing")
	ErrExpiryInvalid      = errors.New("expiry is before 1970")
	ErrExpiryMilliseconds = errors.New("expiry is in milliseconds, Filestack counts seconds")
	ErrExpiryTooLarge     = errors.New("expiry is beyond 2^53")
	ErrCallEmpty          = errors.New("call list is empty")
	ErrCallUnknown        = errors.New("call is unknown")
	ErrSizeInvalid        = errors.New("size is negative or beyond 2^53")
	ErrSizeRange          = errors.New("minSize is above maxSize")
	ErrNotUTF8            = errors.New("text is not UTF-8")
)

// Reasons for which a text cannot be read as a policy.
var (
	ErrNotBase64  = errors.New("policy is not base64url")
	ErrNotJSON    = errors.New("policy is not JSON")
	ErrNotObject  = errors.New("policy is not a JSON object")
	ErrWrongType  = errors.New("value has the wrong type")
	ErrKeyUnknown = errors.New("key is unknown")
	ErrKeyTwice   = errors.New("key stands twice")
)

// Reasons for which signing or verifying fails.
var (
	ErrNoSecret          = errors.New("no app secret")
	ErrSignatureShape    = errors.New("signature is not 64 lower-case hex digits")
	ErrSignatureMismatch = errors.New("signature does not belong to this policy and app secret")
)

// Reasons for which a pattern cannot be tried.
var (
	ErrPatternInvalid  = errors.New("pattern is not a regular expression")
	ErrPatternUntested = errors.New("pattern uses what Perl or Python may know, and Go does not")
)
