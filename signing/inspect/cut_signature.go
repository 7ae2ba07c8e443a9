package inspect

import (
	"strings"

	"policybench/signing"
	"policybench/signing/report"
)

// findPrefixes settles what a signature with too few digits is, where the same text shows
// it whole beside the same policy: it was cut, and is no other digest's.
func findPrefixes(reports []report.Report) {
	for i := range reports {
		r := &reports[i]
		for j := range r.Findings {
			f := &r.Findings[j]
			if f.Code != report.CodeSignatureLength || len(f.Args) < 2 || f.Args[1] == "" || f.Args[1] == "cut" {
				continue
			}
			for k := range reports {
				whole := &reports[k].Security
				if len(whole.Signature) == signing.SignatureLength && whole.Policy == r.Security.Policy && strings.HasPrefix(whole.Signature, r.Security.Signature) {
					f.Args = []string{f.Args[0], "cut"}
					break
				}
			}
		}
	}
}
