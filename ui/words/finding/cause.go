package finding

import (
	"strings"

	"policybench/ui/words"
)

// Cause says what happened when the signature was made, and how to mend the code
// that made it. Names joined by + are two mistakes at once. The empty name is a
// mismatch without a known cause.
func Cause(name string) words.Sentence {
	if name == "" {
		return words.Sentence{
			Fact: "none of the usual mistakes made this signature",
			Hint: "likely another app's secret, one regenerated since, or a policy changed after signing",
		}
	}
	var facts, hints []string
	for _, part := range strings.Split(name, "+") {
		s, ok := Causes[part]
		if !ok {
			s = words.Sentence{Fact: "known mistake " + words.Value(part)}
		}
		facts = append(facts, s.Fact)
		if s.Hint != "" {
			hints = append(hints, s.Hint)
		}
	}
	return words.Sentence{Fact: strings.Join(facts, ", and "), Hint: strings.Join(hints, "; ")}
}

// Causes are the sentences on the mistakes in signing, by their names.
var Causes = map[string]words.Sentence{
	// What was signed.
	"json-signed":            {Fact: "the JSON itself was signed", Hint: "sign the base64url text that is sent, not the JSON"},
	"unpadded-signed":        {Fact: "the policy was signed without its = padding", Hint: "sign exactly the text that is sent, padding included"},
	"padding-lost":           {Fact: "the = padding was lost after signing", Hint: "send the policy with the padding it was signed with"},
	"padding-added":          {Fact: "= padding was added after signing", Hint: "sign the padded text, and send just that"},
	"standard-base64-signed": {Fact: "the standard alphabet (+ /) was signed, the url-safe one (- _) sent", Hint: "replace + by - and / by _ first, then sign"},
	"urlsafe-signed":         {Fact: "the url-safe alphabet (- _) was signed, the standard one (+ /) sent", Hint: "send the url-safe text that was signed"},
	"percent-encoded-signed": {Fact: "the percent-encoded policy (%3D for =) was signed", Hint: "sign first; percent-encode only when the URL is built"},
	"policy-newline":         {Fact: "a line break stood behind the policy when it was signed", Hint: "cut it before signing: printf %s instead of echo, strip, chomp"},
	"policy-line-wrapped":    {Fact: "the base64 text was wrapped in lines when it was signed", Hint: "encode without line breaks: base64 -w 0, strict_encode64, Base64.NO_WRAP"},
	"quotes-signed":          {Fact: "the policy was signed with quotes around it", Hint: "sign the bare text, without JSON.stringify over it"},
	"bytes-literal-signed":   {Fact: "Python's b'…' was signed instead of the policy", Hint: "turn the bytes into text with .decode(), not with str()"},
	"double-base64":          {Fact: "base64 was applied twice before signing", Hint: "encode the JSON once, and sign that"},
	"re-encoded":             {Fact: "the policy was written anew after signing: same values, other order, spaces or escapes", Hint: "send the text that was signed; never decode and encode it again"},
	"other-policy":           {Fact: "the signature belongs to another policy in this text", Hint: "keep the policy and signature of one signing together"},

	// The key it was signed with.
	"secret-newline":        {Fact: "the app secret was used with a line break behind it", Hint: "cut it where the secret is read: trim, strip, printf %s instead of echo"},
	"secret-whitespace":     {Fact: "the app secret was used with spaces around it", Hint: "trim the secret where it is read"},
	"secret-case":           {Fact: "the app secret was used in the wrong case", Hint: "use it exactly as the Developer Portal shows it"},
	"secret-quoted":         {Fact: "the app secret was used with the quotes around it", Hint: "take the quotes off where the secret is read, as from an .env file"},
	"secret-base32-decoded": {Fact: "the app secret was decoded from base32 first", Hint: "use its characters as the key, undecoded"},
	"secret-base64-decoded": {Fact: "the app secret was decoded from base64 first", Hint: "use its characters as the key, undecoded"},
	"secret-hex-decoded":    {Fact: "the app secret was decoded from hex first", Hint: "use its characters as the key, undecoded"},
	"api-key-as-secret":     {Fact: "the API key was used in place of the app secret", Hint: "sign with the app secret, from Security in the Developer Portal"},
	"swapped":               {Fact: "key and message were swapped", Hint: "check the order of arguments: the key is the app secret, the message the encoded policy"},

	// How it was computed.
	"hmac-sha1":    {Fact: "it is an HMAC-SHA1", Hint: "use HMAC-SHA256"},
	"hmac-md5":     {Fact: "it is an HMAC-MD5", Hint: "use HMAC-SHA256"},
	"hmac-sha384":  {Fact: "it is an HMAC-SHA384", Hint: "use HMAC-SHA256"},
	"hmac-sha512":  {Fact: "it is an HMAC-SHA512", Hint: "use HMAC-SHA256"},
	"plain-sha256": {Fact: "it is a plain SHA-256, without HMAC", Hint: "use HMAC-SHA256 with the app secret as its key"},

	// How it was written.
	"digest-base64":       {Fact: "the digest is written in base64", Hint: "write it in hex: digest('hex'), hexdigest()"},
	"digest-base64url":    {Fact: "the digest is written in base64url", Hint: "write it in hex: digest('hex'), hexdigest()"},
	"signature-truncated": {Fact: "it is the right signature, cut short", Hint: "send all 64 digits; a column or a log may have cut them"},
	"signature-misread":   {Fact: "it is the right signature, but for signs that were taken for others that look like them", Hint: "copy it as text: it was probably typed off a picture"},
}
