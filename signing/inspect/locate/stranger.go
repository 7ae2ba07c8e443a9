package locate

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/syntax"
	"policybench/signing/inspect/value"
)

// otherwiseNamed reports whether the name directly before a value says that it is
// something else than a policy: sessions and tokens are JSON in base64 with an expiry,
// too. Words of Filestack's in the text outweigh it.
func (f *finder) otherwiseNamed(c *value.Sighting) bool {
	if f.filestack || strings.Contains(c.Name, "policy") {
		return false
	}
	s := f.v.Text
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
