package redact

import (
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/report"
	"policybench/ui/canary"
)

const hexSignature = "9bb689d6aacfe5757af84c204299fa6654a4e7c89e89c29aff8457cf716211e6"

// signatureKinds are signatures in several alphabets and lengths.
var signatureKinds = map[string]string{
	"SHA-256":            hexSignature,
	"upper case":         strings.ToUpper(hexSignature),
	"SHA-1":              "0b7e2f4d6c8a9b1e3f5d7c9a8b6e4f2d1c3b5a79",
	"MD5":                "d41d8cd98f00b204e9800998ecf8427e",
	"SHA-512":            strings.Repeat("0123456789abcdef", 8),
	"base64":             "m7aJ1qrP5XV6+EwgQpn6ZlSk58ieicKa/4RXz3FiEeY=",
	"base64url":          "m7aJ1qrP5XV6-EwgQpn6ZlSk58ieicKa_4RXz3FiEeY",
	"base64, few digits": "QmFzZUxpa2VUaGlzSXNOb3REaWdpdHNBdEFsbEhlcmU=",
	"MD5 in base64":      "1B2M2Y8AsgTpgAmy7PhCfg==",
	"cut off":            hexSignature[:44],
	"one digit short":    hexSignature[:63],
	"not hex":            "zbb689d6aacfe5757af84c204299fa6654a4e7c89e89c29aff8457cf716211eg",
}

// A located signature can be read out of no ticket, in whatever way the text writes it.
func TestTicketCutsLocatedSignatures(t *testing.T) {
	count := 0
	for name, signature := range signatureKinds {
		for _, sp := range canary.Spellings {
			count++
			text := "https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=eyJleHBpcnkiOjE4OTM0NTYwMDB9&signature=" + sp.Write(signature) + " is what they use"
			reports := []report.Report{{Span: report.Span{Length: len(text)}, Security: signing.Security{Policy: "eyJleHBpcnkiOjE4OTM0NTYwMDB9", Signature: signature}}}
			ticket := New().Paste(text, reports).Ticket()
			got := ticket.Part(report.Span{Length: len(text)})
			if leak := canary.Read(got, signature[kept:], 12); leak != "" {
				t.Errorf("%s, %s: %s in %s", name, sp.Name, leak, got)
			}
			if !strings.HasPrefix(got, "https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=eyJleHBpcnkiOjE4OTM0NTYwMDB9&signature=") || !strings.HasSuffix(got, " is what they use") {
				t.Errorf("%s, %s: too much is gone: %s", name, sp.Name, got)
			}
			if leak := canary.Read(ticket.Reports[0].Security.Signature, signature[kept:], 12); leak != "" {
				t.Errorf("%s: %s in the report", name, leak)
			}
		}
	}
	if count < 1000 {
		t.Errorf("%d cases", count)
	}
}

// A signature that no report names is cut by its shape or its name, where it can be told
// from other texts.
func TestTicketCutsOtherSignatures(t *testing.T) {
	for _, sp := range canary.Spellings {
		text := "see " + sp.Write(hexSignature) + " there"
		got := New().Paste(text, nil).Ticket().Part(report.Span{Length: len(text)})
		if leak := canary.Read(got, hexSignature[kept:], 32); leak != "" {
			t.Errorf("%s: %s in %s", sp.Name, leak, got)
		}
	}
}
