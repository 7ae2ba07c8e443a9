package shape

import (
	"strings"

	"policybench/signing/inspect/ascii"
)

// Shortened recognises a value cut for display and returns what is left before the
// mark.
func Shortened(s string) (string, bool) {
	for _, mark := range [...]string{"…", "...", "***"} {
		if i := strings.Index(s, mark); i >= 0 {
			return s[:i], true
		}
	}
	return s, false
}

// IsElided recognises dots in the place of a value, alone or behind the first letters
// that every policy has: in a link they are what somebody wrote for a value, in a
// listing one that was shortened.
func IsElided(s string, inLink bool) bool {
	const few = 8 // fewer say nothing: eyJleHBp is {"exp
	if strings.TrimLeft(s, ".…*") == "" {
		return true
	}
	if !inLink || len(s) > few+len("......") {
		return false
	}
	head, cut := Shortened(s)
	return cut && len(head) < few
}

// StandIn is what stands in place of a value.
type StandIn uint8

// The ways of standing in, the surer ones last.
const (
	NoStandIn    StandIn = iota
	Interpolated         // ${policy}, {{policy}}, %s: code fills it in
	Spelled              // YourPolicy, <policy>, SIGNATURE
	Unset                // undefined, None: what programs write for a variable without a value
	objectText           // [object Object]: what they write for an object
	Nothing              // a name or a place without a value
	Redacted             // [FILTERED], ***: the value was taken out of the text
)

// Reason is what a finding says of a placeholder besides the text.
func (p StandIn) Reason() string {
	switch p {
	case Unset:
		return "unset"
	case objectText:
		return "object"
	case Nothing:
		return "empty"
	case Redacted:
		return "redacted"
	}
	return ""
}

// StandInOf tells a stand-in from a value.
func StandInOf(s string) StandIn {
	switch {
	case len(s) == 1 && s[0] >= 'A' && s[0] <= 'Z': // policy=P&signature=S
		return Spelled
	case len(s) < 2:
		return NoStandIn
	case IsRedacted(s):
		return Redacted
	case s[0] == '%':
		if plain := ascii.UnescapeAll(s); strings.IndexByte("<[{", plain[0]) >= 0 && !strings.ContainsAny(plain, `"':`) {
			return max(StandInOf(plain), Spelled) // escaped, it is sent as it is: nothing fills it in
		}
	case strings.HasPrefix(s, "[object"):
		return objectText
	case IsUnset(s):
		return Unset
	}
	switch {
	case isInterpolated(s):
		return Interpolated
	case s[0] == '<' || s[0] == '[':
		return Spelled
	case len(s) > 48 || strings.HasPrefix(s, "ey"):
		return NoStandIn
	}
	return spelledKind(s)
}

// IsExpression reports whether the value of a bound attribute is code, and no literal
// value of its own.
func IsExpression(s string) bool {
	s = strings.Trim(s, "{}\"'` ")
	return s != "" && !strings.HasPrefix(s, "eyJ") && !ascii.AllHex(s)
}

// IsUnset reports whether s is how a language writes that there is no value.
func IsUnset(s string) bool {
	switch s {
	case "undefined", "null", "NULL", "NaN", "None", "nil", "(null)", "<nil>", "<null>":
		return true
	}
	return false
}

// IsInterpolated reports whether code fills a text in before anybody sends it.
func IsInterpolated(s string) bool { return isInterpolated(s) && StandInOf(s) == Interpolated }

// isInterpolated recognises what a template or a program fills in. A text that
// begins with "[" or with a tag's "<" is spelled out.
func isInterpolated(s string) bool {
	if len(s) < 2 {
		return false
	}
	last := s[len(s)-1]
	switch s[0] {
	case '$':
		return !isValue(s[1:])
	case '<':
		return s[1] == '%' || s[1] == '?'
	case '[':
		return false
	case '@':
		return isRazor(s[1:])
	case '#':
		if s[1] == '{' {
			return true
		}
	case '(': // of Nushell
		return s[1] == '$' && last == ')'
	case '{':
		// {handle}, and of an f-string {response["handle"]}, but no object
		if s[1] == '{' || last == '}' && (strings.IndexByte(s, '"') < 0 || strings.Contains(s, `["`) && ascii.IsName(s[1]) && strings.IndexByte(s, ':') < 0) {
			return true
		}
	case '%':
		if s[1] == '{' || s[1] == '(' || s[1] == '<' || s == "%s" || s == "%v" || s == "%@" || last == '%' && len(s) > 2 {
			return true
		}
	}
	return last == '}' && strings.Contains(s, "${")
}

// isRazor reports whether what follows an "@" is an expression of Razor: Model.Policy,
// (policy), Html.Raw(s).
func isRazor(s string) bool {
	name := ascii.NameEnd(s, 0)
	return s[0] == '(' && s[len(s)-1] == ')' || name > 0 && name < HandleLength && name+1 < len(s) && s[name] == '.' && s[0]|0x20 >= 'a' && s[0]|0x20 <= 'z'
}

// isValue reports whether a text is an encoded policy or the digits of a signature, which
// no program takes for a variable's name.
func isValue(s string) bool {
	const digits = 64
	return strings.HasPrefix(s, "eyJ") || len(s) == digits && ascii.AllHex(s)
}

// spelledWords stand in what somebody wrote for a value, by their first letter, small or
// capital.
var spelledWords = func() (words [256][]string) {
	for _, word := range [...]string{"policy", "signature", "your", "hmac", "xxxx", "placeholder", "changeme", "handle", "apikey", "api_key", "secret"} {
		small, capital := word[0], word[0]-'a'+'A'
		words[small], words[capital] = append(words[small], word), append(words[capital], word)
	}
	return words
}()

// spelledKind recognises words where a value belongs.
func spelledKind(s string) StandIn {
	words := strings.Trim(s, "*_-'\"")
	for i := range len(words) {
		for _, word := range spelledWords[words[i]] {
			if ascii.HasFoldPrefix(words[i:], word) {
				return Spelled
			}
		}
	}
	letters := len(s) <= 12
	for i := 0; i < len(s) && letters; i++ {
		letters = s[i] >= 'A' && s[i] <= 'Z' || s[i] == '_'
	}
	if letters || strings.EqualFold(words, "abc") {
		return Spelled
	}
	return NoStandIn
}

// Clean undoes what surrounds a key or handle; a stand-in is no value.
func Clean(s string) string {
	s = strings.TrimSpace(s)
	if s == "" {
		return ""
	}
	if t, changed := ascii.Unescape(s); changed {
		s = t
	}
	if isInterpolated(s) || strings.HasPrefix(s, "<") || strings.HasPrefix(s, "*") || strings.TrimLeft(s, ".…") == "" || IsStandIn(s) || IsUnset(s) {
		return ""
	}
	return s
}

// IsStandIn recognises HANDLE, FILE_HANDLE, YOUR_API_KEY, :handle and their like,
// but not a test's TEST_HANDLE.
func IsStandIn(s string) bool {
	s = strings.Trim(s, "*:")
	if ascii.HasFoldPrefix(s, "your") || ascii.HasFoldPrefix(s, "my_api_key") {
		return true
	}
	if len(s) > len("filestack_handle") {
		return false // as every handle and key is
	}
	switch strings.ToLower(s) {
	case "handle", "file_handle", "filehandle", "apikey", "api_key", "key", "file-handle", "filestack_handle":
		return true
	}
	return false
}
