package carrier

import (
	"strings"

	"policybench/signing/inspect/ascii"
)

func isQuotedPrintable(text string) bool {
	if !strings.Contains(text, "=3D") {
		return false
	}
	return strings.Contains(text, "=3DeyJ") || strings.Contains(text, "=\n") || strings.Contains(text, "=\r\n") ||
		strings.Contains(text, "quoted-printable")
}

func undoPrintable(v *View) *View {
	w := Rewriter{src: v}
	s := v.Text
	for i := 0; i < len(s); i++ {
		j := strings.IndexByte(s[i:], '=')
		if j < 0 {
			break
		}
		i += j
		switch rest := s[i+1:]; {
		case strings.HasPrefix(rest, "\r\n"):
			w.Replace(i, i+3, "", printable)
			i += 2
		case strings.HasPrefix(rest, "\n"):
			w.Replace(i, i+2, "", printable)
			i++
		case len(rest) >= 2 && ascii.IsUpperHex(rest[0]) && ascii.IsUpperHex(rest[1]):
			w.Replace(i, i+3, string([]byte{ascii.Unhex(rest[0])<<4 | ascii.Unhex(rest[1])}), printable)
			i += 2
		}
	}
	return w.Done()
}
