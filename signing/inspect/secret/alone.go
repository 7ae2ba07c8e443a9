package secret

import (
	"slices"
	"sort"
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/carrier"
	"policybench/signing/inspect/shape"
	"policybench/signing/inspect/syntax"
	"policybench/signing/link"
	"policybench/signing/report"
)

// A text may hold nothing of Filestack's but the app secret: a file of settings, a
// line of code, a mail. What has the shape of one is then Filestack's only where its
// name, the call that takes it or the sentence around it says so: other services make
// keys of 26 letters and digits, too.

// Alone are the app secrets of a text that holds nothing else, pieces one by one, in
// their order. ours: the text names Filestack.
func Alone(text string, ours bool) []report.Span {
	if !ours && !signsSomewhere(text) {
		return nil
	}
	const mustHave = "234567" // 26 letters alone are rather a word
	var spans []report.Span
	for _, s := range shape.Secrets(text) {
		if strings.ContainsAny(text[s.Offset:s.End()], mustHave) && ownSecret(text, s) {
			spans = append(spans, s)
		}
	}
	for _, pieces := range Split(text) {
		if ownSecret(text, pieces[0]) {
			spans = append(spans, pieces...)
		}
	}
	spans = append(spans, basic(text)...) // with their user, of which nobody else's is like this
	sort.SliceStable(spans, func(i, j int) bool { return spans[i].Offset < spans[j].Offset })
	return spans
}

// signsSomewhere reports whether a text calls what only Filestack's libraries have, makes a
// signature beside a policy, or sends an app secret as the password of the user app.
func signsSomewhere(text string) bool {
	return strings.Contains(text, "Security({") || strings.Contains(text, "getSecurity(") || strings.Contains(text, "Security.createNew(") || strings.Contains(text, "security.New(") || strings.Contains(text, "Basic YXBwO") ||
		strings.Contains(text, "olicy") && (strings.Contains(text, "ignature(") || strings.Contains(text, "ignPolicy(") || strings.Contains(text, "ign_policy("))
}

// ownSecret reports whether the text calls a value Filestack's secret.
func ownSecret(text string, s report.Span) bool {
	const near = 400
	name, call := nameOfSecret(text, s.Offset)
	switch {
	case link.Mentioned(name):
		lower := strings.ToLower(name)
		return ascii.HoldsAny(lower, "secret", "key", "security", "sign", "token", "pass") || lower == "filestack" || lower == "filepicker"
	case call && (strings.HasSuffix(name, "Security") || strings.Contains(name, "Security.")):
		return true // of a library of Filestack's, which the text names
	case call && (name == "Security" || name == "getSecurity" || name == "security.New"):
		return true
	case call && signsPolicy(name):
		return strings.Contains(around(text, s, near), "olicy") && !isOneTime(around(text, s, near/4))
	case name != "" && handedToSecurity(text[s.End():], name):
		return true
	case isSecretName(name), isHMAC(name):
		return link.Mentioned(around(text, s, near)) && !isOneTime(around(text, s, near/4))
	}
	return false
}

// handedToSecurity reports whether code gives a constant to a constructor of Filestack's
// libraries: new FilestackSecurity($test_secret).
func handedToSecurity(after, name string) bool {
	after = ascii.After(after, 0, syntax.Reach)
	for _, call := range [...]string{"FilestackSecurity(", "FilestackSecurity.new(", "getSecurity(", "Security.createNew(", "ncodeSignature(", "ignPolicy("} {
		if _, args, ok := strings.Cut(after, call); ok && ascii.HoldsWord(ascii.After(args, 0, 200), strings.TrimLeft(name, "$")) {
			return true
		}
	}
	return false
}

// signsPolicy recognises what makes a signature of a policy: EncodeSignature, signPolicy.
func signsPolicy(call string) bool {
	lower := strings.ToLower(call)
	return strings.HasSuffix(lower, "signature") || strings.HasSuffix(lower, "signpolicy") || strings.HasSuffix(lower, "sign_policy")
}

// isOneTime reports whether a text speaks of one-time passwords, whose keys look alike.
func isOneTime(text string) bool {
	return ascii.HoldsAny(strings.ToLower(text), "otp", "2fa", "mfa", "authenticator")
}

// isHMAC recognises what signs with a secret: createHmac('sha256', '…'), -hmac …
func isHMAC(name string) bool {
	return strings.Contains(strings.ToLower(name), "hmac")
}

// around is a value with its neighbourhood.
func around(text string, s report.Span, near int) string {
	return ascii.Part(text, s.Offset-near, s.End()+near)
}

// isSecretName recognises what people call the app secret, and no other service's
// secret: TOTP_SECRET.
func isSecretName(name string) bool {
	plain := strings.ToLower(strings.NewReplacer("_", "", "-", "", " ", "").Replace(name))
	for _, holder := range [...]string{"process.env.", "import.meta.env.", "this.", "self.", "config.", "settings."} {
		plain = strings.TrimPrefix(plain, holder)
	}
	for _, prefix := range [...]string{"const", "my", "the", "our", "your", "fs", "fp", "app", "application", "api", "security"} {
		plain = strings.TrimPrefix(plain, prefix)
	}
	return plain == "secret" || plain == "secretkey" || plain == "appsecret" || plain == "" && strings.EqualFold(name, "app")
}

// nameOfSecret reads back from a value to its name: SECRET=…, "app_secret": …, the app
// secret is …; or to the call that takes it, new FilestackSecurity("…. A name may stand
// in the line above.
func nameOfSecret(text string, at int) (name string, call bool) {
	const farthest, words = 120, 3
	at = carrier.BeforeColours(text, at)
	limit := max(0, at-farthest)
	i := at
	for range words {
		for i > limit && !ascii.IsName(text[i-1]) {
			if c := text[i-1]; strings.IndexByte("(,)]};", c) >= 0 || c == '\n' && strings.Count(text[i:at], "\n") > 0 {
				return enclosingCall(text, at)
			}
			i--
		}
		end := i
		for i > limit && (ascii.IsName(text[i-1]) || strings.IndexByte(".-", text[i-1]) >= 0) {
			i--
		}
		if name := text[i:end]; !isLink(name) {
			return name, false
		}
	}
	return "", false
}

// isLink reports whether a word only links a name with its value.
func isLink(word string) bool {
	return slices.Contains([]string{"is", "was", "to", "is:", "String", "string", "str", "value", "ist"}, word)
}

// enclosingCall is the name of the call among whose arguments a place stands.
func enclosingCall(text string, at int) (name string, call bool) {
	limit := max(0, at-syntax.Reach)
	depth := 0
	for i := at; i > limit; i-- {
		switch text[i-1] {
		case ')', ']', '}':
			depth++
		case ';':
			if depth == 0 {
				return "", false
			}
		case '[', '{':
			if depth--; depth < 0 {
				return "", false // an element of something else
			}
		case '(':
			if depth--; depth >= 0 {
				continue
			}
			end := i - 1
			start := end
			for start > limit && (ascii.IsName(text[start-1]) || strings.IndexByte(".:>-", text[start-1]) >= 0) {
				start--
			}
			if link.Mentioned(text[i:at]) {
				start = min(start, i) // get("FILESTACK_SECRET", "…")
				return text[start:at], true
			}
			return strings.TrimSuffix(strings.TrimSuffix(text[start:end], ".new"), "::new"), true
		}
	}
	return "", false
}
