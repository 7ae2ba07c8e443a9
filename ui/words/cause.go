package words

import "strings"

// Cause says what happened when the signature was made, and how to mend the code
// that made it. Names joined by + are two mistakes at once. The empty name is a
// mismatch without a known cause.
func Cause(name string) Sentence {
	if name == "" {
		return Sentence{
			Fact: "none of the usual mistakes made this signature",
			Hint: "likely another app's secret, one regenerated since, or a policy changed after signing",
		}
	}
	var facts, hints []string
	for part := range strings.SplitSeq(name, "+") {
		s, ok := causes[part]
		if !ok {
			s = Sentence{Fact: "known mistake " + Value(part)}
		}
		facts = append(facts, s.Fact)
		if s.Hint != "" {
			hints = append(hints, s.Hint)
		}
	}
	return Sentence{Fact: strings.Join(facts, ", and "), Hint: strings.Join(hints, "; ")}
}

var causes = map[string]Sentence{
	// What was signed.
	"json-signed":            {"the JSON itself was signed", "sign the base64url text that is sent, not the JSON"},
	"unpadded-signed":        {"the policy was signed without its = padding", "sign exactly the text that is sent, padding included"},
	"padding-lost":           {"the = padding was lost after signing", "send the policy with the padding it was signed with"},
	"padding-added":          {"= padding was added after signing", "sign the padded text, and send just that"},
	"standard-base64-signed": {"the standard alphabet (+ /) was signed, the url-safe one (- _) sent", "replace + by - and / by _ first, then sign"},
	"urlsafe-signed":         {"the url-safe alphabet (- _) was signed, the standard one (+ /) sent", "send the url-safe text that was signed"},
	"percent-encoded-signed": {"the percent-encoded policy (%3D for =) was signed", "sign first; percent-encode only when the URL is built"},
	"policy-newline":         {"a line break stood behind the policy when it was signed", "cut it before signing: printf %s instead of echo, strip, chomp"},
	"policy-line-wrapped":    {"the base64 text was wrapped in lines when it was signed", "encode without line breaks: base64 -w 0, strict_encode64, Base64.NO_WRAP"},
	"quotes-signed":          {"the policy was signed with quotes around it", "sign the bare text, without JSON.stringify over it"},
	"bytes-literal-signed":   {"Python's b'…' was signed instead of the policy", "turn the bytes into text with .decode(), not with str()"},
	"double-base64":          {"base64 was applied twice before signing", "encode the JSON once, and sign that"},
	"re-encoded":             {"the policy was written anew after signing: same values, other order, spaces or escapes", "send the text that was signed; never decode and encode it again"},
	"other-policy":           {"the signature belongs to another policy in this text", "keep the policy and signature of one signing together"},

	// The key it was signed with.
	"secret-newline":        {"the app secret was used with a line break behind it", "cut it where the secret is read: trim, strip, printf %s instead of echo"},
	"secret-whitespace":     {"the app secret was used with spaces around it", "trim the secret where it is read"},
	"secret-case":           {"the app secret was used in the wrong case", "use it exactly as the Developer Portal shows it"},
	"secret-quoted":         {"the app secret was used with the quotes around it", "take the quotes off where the secret is read, as from an .env file"},
	"secret-base32-decoded": {"the app secret was decoded from base32 first", "use its characters as the key, undecoded"},
	"secret-base64-decoded": {"the app secret was decoded from base64 first", "use its characters as the key, undecoded"},
	"secret-hex-decoded":    {"the app secret was decoded from hex first", "use its characters as the key, undecoded"},
	"api-key-as-secret":     {"the API key was used in place of the app secret", "sign with the app secret, from Security in the Developer Portal"},
	"swapped":               {"key and message were swapped", "check the order of arguments: the key is the app secret, the message the encoded policy"},

	// How it was computed.
	"hmac-sha1":    {"it is an HMAC-SHA1", "use HMAC-SHA256"},
	"hmac-md5":     {"it is an HMAC-MD5", "use HMAC-SHA256"},
	"hmac-sha384":  {"it is an HMAC-SHA384", "use HMAC-SHA256"},
	"hmac-sha512":  {"it is an HMAC-SHA512", "use HMAC-SHA256"},
	"plain-sha256": {"it is a plain SHA-256, without HMAC", "use HMAC-SHA256 with the app secret as its key"},

	// How it was written.
	"digest-base64":       {"the digest is written in base64", "write it in hex: digest('hex'), hexdigest()"},
	"digest-base64url":    {"the digest is written in base64url", "write it in hex: digest('hex'), hexdigest()"},
	"signature-truncated": {"it is the right signature, cut short", "send all 64 digits; a column or a log may have cut them"},
}
