package reply

import (
	"strings"

	"policybench/signing/report"
	"policybench/ui/triage"
)

// programs are what is wrong in code that signs, and how it is done.
var programs = map[triage.CodeFault]string{
	triage.SignsJSON: "It signs the JSON of the policy, while Filestack compares the signature with one over the encoded policy, the text that is sent as policy. Please encode the JSON in base64url first, and sign that text.",
	triage.OtherHash: "It signs with another hash than SHA-256. Please use HMAC-SHA256.",
	triage.HashAlone: "It hashes the text without HMAC. Please use HMAC-SHA256, with the app secret as its key.",
	triage.NotInHex:  "It writes the signature in base64, while Filestack expects 64 hex digits. Please write it in hex.",
}

// program says what can be seen in the code that signs; it reports whether there is
// anything.
func (w *replier) program() bool {
	var says []string
	for _, f := range w.faults() {
		says = append(says, programs[f])
	}
	switch len(says) {
	case 0:
		return false
	case 1:
		w.paragraph("In your code we saw this: " + strings.ToLower(says[0][:1]) + says[0][1:])
	default:
		w.paragraph("In your code we saw this:")
		for _, s := range says {
			w.b.WriteString("- " + s + "\n")
		}
		w.b.WriteByte('\n')
	}
	return true
}

// faults are those of the code, where no signature of its own shows that it is right.
func (w *replier) faults() []triage.CodeFault {
	for _, r := range w.reports {
		if r.Genuine == report.Yes || r.Cause != "" {
			return nil
		}
	}
	return triage.CodeFaults(w.Text)
}
