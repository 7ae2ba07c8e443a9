package value

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/syntax"
)

// StandsAlone reports whether a signature without a policy is worth a report: its name
// says no more than what it is, in a text of Filestack's.
func (c *Sighting) StandsAlone(text string, ours bool) bool {
	if strings.Contains(c.Name, "fs-signature") || strings.Contains(c.Name, "fs_signature") || !ours {
		return false
	}
	return (strings.HasSuffix(c.Name, "signature") || c.Stem != "") && !c.signsRequest(text)
}

// signsRequest reports whether a signature is another service's over a request, as its
// header says: AWS4-HMAC-SHA256 Credential=…, SignedHeaders=…, Signature=….
func (c *Sighting) signsRequest(text string) bool {
	const near = 300
	before := ascii.Before(text, c.At, near)
	return strings.Contains(before, "SignedHeaders") || strings.Contains(before, "X-Amz-") || strings.Contains(before, "X-Goog-")
}

// CalledOnly reports whether the name directly before a value says the word.
func (c *Sighting) CalledOnly(word string) bool {
	const nearest = 6 // quotes, a colon and a blank
	other := "policy"
	if word == other {
		other = "signature"
	}
	return strings.HasSuffix(c.Name, word) && !strings.Contains(c.Name, other) && c.At-c.NameAt-len(c.Name) <= nearest
}

// Vouched reports whether something says that an encoded object is a policy of
// Filestack's: its own keys, else a signature of the right length beside it, a word
// of Filestack's in the text, or that the text holds nothing else.
func (c *Sighting) Vouched(text string, ours, signed bool) bool {
	if c.otherwiseNamed(text, ours) {
		return false
	}
	switch c.Shape {
	case shape.MixedObject, shape.OtherObject:
	case shape.BrokenPolicy:
		json, _ := shape.DecodeHead(strings.TrimRight(c.View.Text, "…."))
		if strings.Contains(json, `"expiry"`) {
			return true
		}
	default:
		return true
	}
	return signed || ours || strings.Trim(text, " \t\r\n") == text[c.At:c.End]
}

// otherwiseNamed reports whether the name directly before a value says that it is
// something else than a policy: sessions and tokens are JSON in base64 with an expiry,
// too. Words of Filestack's in the text outweigh it.
func (c *Sighting) otherwiseNamed(s string, ours bool) bool {
	if ours || strings.Contains(c.Name, "policy") {
		return false
	}
	i := c.At
	for i > 0 && c.At-i < 4 && strings.IndexByte("\"'`=: ", s[i-1]) >= 0 {
		i--
	}
	end := i
	for i > 0 && end-i < 40 && (ascii.IsName(s[i-1]) || s[i-1] == '-') {
		i--
	}
	if i == end || end == c.At {
		return false
	}
	name := strings.ToLower(s[i:end])
	if c.Shape != shape.FilestackPolicy && strings.HasSuffix(name, "key") {
		return true
	}
	return ascii.HoldsAny(name, "token", "session", "jwt", "cookie", "license", "licence", "cursor", "bearer", "csrf", "nonce")
}

// isArgument reports whether what follows a quoted name is the next argument of the
// same call, which says the name once more: configString("filepickerPolicy",
// "filepicker_policy").
func isArgument(s string, start, end int, value string) bool {
	if start == 0 || syntax.QuoteBefore(s, start) == 0 {
		return false
	}
	return strings.IndexByte(ascii.After(s, end, 4), ',') >= 0 && syntax.SameName(value, s[start:end])
}
