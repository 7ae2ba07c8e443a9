package secret

import (
	"encoding/base64"
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/shape"
	"policybench/signing/report"
)

// basic are the places of what a header holds in base64: the user app and a
// password in the shape of an app secret.
func basic(text string) []report.Span {
	const size = (len("app:") + shape.SecretLength) / 3 * 4
	var spans []report.Span
	for at := 0; ; {
		i := strings.Index(text[at:], shape.BasicUser)
		if i < 0 {
			return spans
		}
		i += at
		at = i + len(shape.BasicUser)
		if i+size > len(text) || i > 0 && ascii.IsToken(text[i-1]) {
			continue
		}
		plain, err := base64.StdEncoding.DecodeString(text[i : i+size])
		if err == nil && shape.IsSecret(string(plain[len("app:"):])) {
			spans = append(spans, report.Span{Offset: i, Length: size})
		}
	}
}
