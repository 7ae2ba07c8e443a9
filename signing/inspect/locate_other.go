package inspect

import (
	"fmt"
	"slices"
	"strings"
)

// addMessages adds the servers' messages and a webhook's headers.
func (f *finder) addMessages(text string) {
	for _, m := range findMessages(text) {
		f.found = append(f.found, located{form: FormMessage, message: m.key, messageTime: m.time, span: m.span})
	}
	if at := webhookHeader(text); at >= 0 {
		end := at
		for end < len(text) && text[end] != '\n' && end-at < 200 {
			end++
		}
		f.found = append(f.found, located{form: FormWebhook, message: "webhook", span: Span{at, end - at}})
	}
}

// webhookHeader is where the header of a webhook's signature stands, -1 without one.
func webhookHeader(s string) int {
	if strings.IndexByte(s, '-') < 0 {
		return -1
	}
	for _, form := range [...]string{"fs-signature", "FS-SIGNATURE", "FS-Signature", "Fs-Signature"} {
		if i := strings.Index(s, form); i >= 0 {
			return i
		}
	}
	return -1
}

// secretLength is the length of an app secret, base32 letters and digits.
const secretLength = 26

// secretSpans are the places where a text holds what has the shape of an app
// secret. A text without a word of Filestack's has none.
func secretSpans(text string) []Span {
	if !mentionsFilestack(text) && !strings.Contains(text, "olicy") && !strings.Contains(text, "ecret") && !strings.Contains(text, "ECRET") {
		return nil
	}
	return secretShapes(text)
}

// secretShapes are the places that have the shape of an app secret, whatever stands
// around them.
func secretShapes(text string) []Span {
	var spans []Span
	for at := 0; at+secretLength <= len(text); {
		if other := lastOther(text[at : at+secretLength]); other >= 0 {
			at += other + 1 // no secret begins before it
			continue
		}
		end := at + secretLength
		for end < len(text) && isBase32(text[end]) {
			end++
		}
		if end-at == secretLength && (at == 0 || !isTokenByte(text[at-1])) &&
			(end == len(text) || !isTokenByte(text[end]) && text[end] != '=') && mixed(text[at:end]) {
			spans = append(spans, Span{at, secretLength})
		}
		at = end
	}
	return spans
}

// lastOther is the index of the last byte of s that stands in no secret, -1 without
// one.
func lastOther(s string) int {
	for i := len(s) - 1; i >= 0; i-- {
		if !isBase32(s[i]) {
			return i
		}
	}
	return -1
}

func isBase32(c byte) bool { return c >= 'A' && c <= 'Z' || c >= '2' && c <= '7' }

// isSecretShape reports whether s could be an app secret.
func isSecretShape(s string) bool {
	for i := 0; i < len(s); i++ {
		if !isBase32(s[i]) {
			return false
		}
	}
	return len(s) == secretLength && mixed(s)
}

// mixed tells a secret from a word in capitals: it has digits, or few of each
// letter.
func mixed(s string) bool {
	letters := map[byte]int{}
	for i := 0; i < len(s); i++ {
		letters[s[i]]++
	}
	return len(letters) >= 9
}

// addSecrets notes on the first report that the text gives a secret away.
func (f *finder) addSecrets(text string) {
	if len(f.found) == 0 {
		return
	}
	if spans := secretSpans(text); len(spans) > 0 {
		f.found[0].fault(Problem, CodeSecretExposed, Inferred, "text", spans)
	}
}

// MaskSecrets replaces every app secret in a text, whatever is in the shape of one
// and every key's, by a mark that tells its length. Front ends call it on all they
// show of a pasted text.
func MaskSecrets(text string, keys []Key) string {
	spans := SecretSpans(text, keys)
	if len(spans) == 0 {
		return text
	}
	var b strings.Builder
	at := 0
	for _, s := range spans {
		if s.Offset < at {
			continue
		}
		b.WriteString(text[at:s.Offset])
		fmt.Fprintf(&b, "‹app secret, %d characters›", s.Length)
		at = s.End()
	}
	b.WriteString(text[at:])
	return b.String()
}

// SecretSpans are the places of app secrets in a text, in order: what has the shape
// of one beside Filestack's words, and every key's.
func SecretSpans(text string, keys []Key) []Span {
	spans := secretSpans(text)
	for _, k := range keys {
		for _, place := range k.Secret.Spans(text) {
			spans = append(spans, Span{place[0], place[1] - place[0]})
		}
	}
	slices.SortFunc(spans, func(a, b Span) int {
		if a.Offset != b.Offset {
			return a.Offset - b.Offset
		}
		return b.Length - a.Length
	})
	return spans
}
