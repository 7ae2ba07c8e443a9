package words

import (
	"encoding/base64"
	"strings"

	"policybench/signing/inspect"
	"policybench/signing/report"
)

// MaskSecrets replaces app secrets in what is shown. The reports' findings name
// their places in the pasted text.
func MaskSecrets(shown string, reports []report.Report, pasted string) string {
	return secretsOf(reports, pasted).redact(shown)
}

// Secrets are the app secrets of one paste, found once for many texts about it. The
// zero value holds none.
type Secrets struct{ found redactor }

// SecretsOf finds the app secrets of a paste. Also are values known to be secret
// that may stand in it without the shape of one.
func SecretsOf(reports []report.Report, pasted string, also ...string) Secrets {
	r := secretsOf(reports, pasted)
	for _, secret := range also {
		r.add(secret, 0, Masked(secret))
	}
	return Secrets{*r}
}

// Mask replaces the secrets in what is shown.
func (s *Secrets) Mask(shown string) string { return s.found.redact(shown) }

// Places are where secrets stand in a text, in order.
func (s *Secrets) Places(text string) []report.Span {
	if len(s.found.replacements) == 0 {
		return nil
	}
	var spans []report.Span
	marks := s.found.marks(text)
	for i := 0; i < len(marks); i++ {
		if marks[i] == 0 {
			continue
		}
		from := i
		for i+1 < len(marks) && marks[i+1] != 0 {
			i++
		}
		spans = append(spans, report.Span{Offset: from, Length: i + 1 - from})
	}
	return spans
}

// secretsOf is MaskSecrets for many texts about one paste.
func secretsOf(reports []report.Report, pasted string) *redactor {
	r := &redactor{}
	for _, secret := range exposed(reports, pasted) {
		r.add(secret, 0, Masked(secret))
	}
	return r
}

// exposed are the app secrets that stand in a pasted text: those that findings
// name, and whatever has the shape of one, whole or in pieces, since a text may hold
// nothing else. Also what the text holds in base64: in a policy, or in the header of a
// request.
func exposed(reports []report.Report, pasted string) []string {
	secrets := append(shapedLikeSecrets(pasted), basicSecrets(pasted)...)
	for _, pieces := range inspect.SplitSecrets(pasted) {
		var whole strings.Builder
		for _, s := range pieces {
			whole.WriteString(pasted[s.Offset:s.End()])
		}
		secrets = append(secrets, whole.String())
	}
	eachReport(reports, func(found report.Report) {
		secrets = append(secrets, shapedLikeSecrets(found.Policy.JSON)...)
		for _, f := range found.Findings {
			if f.Code != report.CodeSecretExposed || strings.HasPrefix(f.Part, "policy.") {
				continue // in the policy it has been found
			}
			for _, s := range f.Spans {
				if s.Offset >= 0 && s.Length > 0 && s.End() <= len(pasted) && !strings.HasPrefix(pasted[s.Offset:], basicHead) {
					secrets = append(secrets, pasted[s.Offset:s.End()])
				}
			}
		}
	})
	return secrets
}

// basicSecrets finds the secret in "Authorization: Basic …", where Filestack's user
// is app and the password the app secret.
func basicSecrets(text string) []string {
	const head, size = basicHead, 40 // of "app:" with a secret behind it
	var found []string
	for at := strings.Index(text, head); at >= 0; {
		if end := at + size; end <= len(text) {
			if plain, err := base64.StdEncoding.DecodeString(text[at:end]); err == nil {
				found = append(found, shapedLikeSecrets(string(plain[len("app:"):]))...)
			}
		}
		next := strings.Index(text[at+1:], head)
		if next < 0 {
			break
		}
		at += 1 + next
	}
	return found
}

// basicHead is the base64 of "app:".
const basicHead = "YXBwO"

// secretLength is the length of the app secrets that the Developer Portal makes:
// 26 characters of base32.
const secretLength = 26

// shapedLikeSecrets finds words in the shape of an app secret. One without a digit
// is rather an alphabet.
func shapedLikeSecrets(text string) []string {
	var found []string
	for i := 0; i < len(text); {
		end, digit, base32 := i, false, true
		for end < len(text) && isAlnum(text[end]) {
			c := text[end]
			digit = digit || c >= '2' && c <= '7'
			base32 = base32 && (c >= 'A' && c <= 'Z' || c >= '2' && c <= '7')
			end++
		}
		if end-i == secretLength && digit && base32 {
			found = append(found, text[i:end])
		}
		i = max(end, i+1)
	}
	return found
}
