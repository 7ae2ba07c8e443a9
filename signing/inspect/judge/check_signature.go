package judge

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"policybench/signing"
	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/cause"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/shape"
	"policybench/signing/report"
)

// checkSignature judges the signature's shape and reports whether the server can
// take it for one: 64 hex digits.
func (j *judging) checkSignature() bool {
	v := &j.l.Signature
	switch {
	case v.State == request.Variable:
		return false
	case v.State == request.Cut:
		j.add(levelOfCut(j.l.Form), report.CodeSignatureLength, report.Documented, "signature", v.Spans, strconv.Itoa(len(v.Text)), cutOff)
		return false
	}
	upper := false
	for i := 0; i < len(v.Text); i++ {
		switch c := v.Text[i]; {
		case c >= '0' && c <= '9', c >= 'a' && c <= 'f':
		case c >= 'A' && c <= 'F':
			upper = true
		default:
			j.notHex(v, i)
			return false
		}
	}
	if len(v.Text) != signing.SignatureLength {
		j.add(report.Problem, report.CodeSignatureLength, report.Documented, "signature", v.Spans, strconv.Itoa(len(v.Text)), algorithmOf(len(v.Text)))
		return false
	}
	if upper {
		j.add(report.Warning, report.CodeSignatureUppercase, report.Documented, "signature", v.Spans)
	}
	return true
}

// cutOff stands in place of an algorithm for a signature whose end is missing.
const cutOff = "cut"

// settleLength corrects what the number of digits suggested by the cause that the
// secret has shown: 40 digits may be the beginning of 64.
func (j *judging) settleLength(mistake string) {
	if mistake == "" || strings.Contains(mistake, "hmac-") {
		return
	}
	cut := strings.Contains(mistake, cause.Truncated)
	for i := range j.findings {
		if f := &j.findings[i]; f.Code == report.CodeSignatureLength {
			why := ""
			if digits, err := strconv.Atoi(f.Args[0]); cut && err == nil && digits < signing.SignatureLength-cause.MostLost {
				why = cutOff // of a few digits nobody knows where they are missing
			}
			f.Args = []string{f.Args[0], why}
		}
	}
}

func (j *judging) notHex(v *request.Value, offset int) {
	if shape.IsSecret(v.Text) {
		j.add(report.Problem, report.CodeSignatureNotHex, report.Inferred, "signature", v.Spans, "", "", "secret")
		return
	}
	_, size := utf8.DecodeRuneInString(v.Text[offset:])
	encoding := ""
	if body := ascii.Unpadded(v.Text); len(body) == 43 {
		if _, err := signing.DecodeText(v.Text); err == nil {
			encoding = "base64"
		}
	}
	j.add(report.Problem, report.CodeSignatureNotHex, report.Documented, "signature", j.place(*v, offset, size),
		strconv.Itoa(offset), v.Text[offset:offset+size], encoding)
}

// algorithmOf names the hash whose digest has so many hex digits.
func algorithmOf(digits int) string {
	switch digits {
	case 32:
		return "MD5"
	case 40:
		return "SHA-1"
	case 56:
		return "SHA-224"
	case 96:
		return "SHA-384"
	case 128:
		return "SHA-512"
	}
	return ""
}

// areSwapped reports whether policy and signature stand in each other's place.
func areSwapped(l *request.Request) bool {
	if len(l.Policy.Text) != signing.SignatureLength || l.Signature.Text == "" || !ascii.AllHex(l.Policy.Text) {
		return false
	}
	json, err := signing.DecodeText(l.Signature.Text)
	return err == nil && shape.LooksLikeJSON(json)
}
