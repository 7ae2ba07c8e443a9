package everyday

import (
	"strings"

	"policybench/signing/report"
	"policybench/ui/words"
	"policybench/ui/words/english"
	"policybench/ui/words/reply/table"
)

// slips are what a program does wrong when it makes the protection of a link, by the names
// of the causes of a mismatch: behind "the program that makes it".
var slips = []entry[string, string]{
	{"json-signed", "computes the protection from the plain text, and not from the encoded one that is sent"},
	{"unpadded-signed", "computes the protection from a text without the = at its end, which is sent with it"},
	{"padding-lost", "loses the = at the end of the text after the protection is computed"},
	{"padding-added", "adds = at the end of the text after the protection is computed"},
	{"standard-base64-signed", "computes the protection from a text with + and /, and sends it with - and _ in their place"},
	{"urlsafe-signed", "computes the protection from a text with - and _, and sends it with + and / in their place"},
	{"percent-encoded-signed", "computes the protection from a text that is already written for an address (%3D in place of =)"},
	{"policy-newline", "computes the protection from a text with a line break behind it, which is not sent"},
	{"policy-line-wrapped", "computes the protection from a text that is broken into lines, and sends it in one"},
	{"quotes-signed", "computes the protection from a text with quotation marks around it, which are not sent"},
	{"bytes-literal-signed", "computes the protection from a text with b'…' around it, which is not sent"},
	{"double-base64", "encodes the text twice before the protection is computed"},
	{"re-encoded", "writes the text anew after the protection is computed"},
	{"other-policy", "puts together what belongs to two different links"},

	{"secret-newline", "takes a line break for a part of the account's secret"},
	{"secret-whitespace", "takes spaces for a part of the account's secret"},
	{"secret-case", "writes the account's secret with other capitals than it has"},
	{"secret-quoted", "takes quotation marks for a part of the account's secret"},
	{"secret-base32-decoded", "decodes the account's secret, which is used as it stands"},
	{"secret-base64-decoded", "decodes the account's secret, which is used as it stands"},
	{"secret-hex-decoded", "decodes the account's secret, which is used as it stands"},
	{"api-key-as-secret", "uses the account's public key in place of its secret"},
	{"swapped", "takes the account's secret for the text, and the text for the secret"},

	{"hmac-sha1", otherMethod + " (SHA-1 in place of SHA-256)"},
	{"hmac-md5", otherMethod + " (MD5 in place of SHA-256)"},
	{"hmac-sha384", otherMethod + " (SHA-384 in place of SHA-256)"},
	{"hmac-sha512", otherMethod + " (SHA-512 in place of SHA-256)"},
	{"plain-sha256", otherMethod + " (SHA-256 without HMAC)"},

	{"digest-base64", otherForm},
	{"digest-base64url", otherForm},
	{"signature-truncated", "cuts off a part of the protection"},
}

const (
	otherMethod = "computes the protection with another method than the one that is asked for"
	otherForm   = "writes the protection in base64, and not in the digits 0 to 9 and a to f that are asked for"
)

// Slip is what a program does that makes such links: a verb and what follows, empty where
// that is not known. Names joined by + are two mistakes at once.
func Slip(cause string) string {
	var list []string
	for _, name := range strings.Split(cause, "+") {
		if says, ok := table.Find(slips, name); ok {
			list = append(list, says)
		}
	}
	if list == nil {
		return ""
	}
	return english.And(list)
}

// SlipOf is the same of a finding on code that signs, whose signature nobody has seen.
func SlipOf(f *report.Finding) string {
	switch {
	case f.Code == report.CodeSignatureLength:
		return otherMethod + " (HMAC-SHA256)"
	case f.Code == report.CodeSignatureNotHex:
		return otherForm
	case len(f.Args) > 1:
		return Slip(f.Args[1])
	}
	return ""
}

// mismatchOf is about a link with a signature that does not belong to its policy.
func mismatchOf(f *report.Finding) (fault, bool) {
	if f.Code != report.CodeSignatureMismatch || len(f.Args) < 2 {
		return fault{}, false
	}
	slip := Slip(f.Args[1])
	if slip == "" {
		return fault{"it was not made with the secret of the account that we checked it with", &ofSecret}, true
	}
	return fault{"the program that makes it " + slip, &mended}, true
}

// algorithmOf is about a link whose signature is as long as that of another algorithm.
func algorithmOf(f *report.Finding) (fault, bool) {
	if f.Code != report.CodeSignatureLength || len(f.Args) < 2 || f.Args[1] == "" || f.Args[1] == "cut" {
		return fault{}, false
	}
	slip := otherMethod + " (most likely " + words.Value(f.Args[1]) + " in place of SHA-256)"
	return fault{"the program that makes it " + slip, &mended}, true
}
