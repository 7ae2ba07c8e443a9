package inspect

import (
	"cmp"
	"slices"
	"strings"

	"policybench/signing"
	"policybench/signing/report"
)

// findPrefixes settles what a signature with too few digits is, where the same text shows
// it whole beside the same policy: it was cut, and is no other digest's.
func findPrefixes(reports []report.Report) {
	var wholes []signing.Security // once asked for
	for i := range reports {
		r := &reports[i]
		for j := range r.Findings {
			f := &r.Findings[j]
			if f.Code != report.CodeSignatureLength || len(f.Args) < 2 || f.Args[1] == "" || f.Args[1] == "cut" {
				continue
			}
			if wholes == nil {
				wholes = wholePairs(reports)
			}
			k, _ := slices.BinarySearchFunc(wholes, r.Security, byPair)
			if k < len(wholes) && wholes[k].Policy == r.Security.Policy && strings.HasPrefix(wholes[k].Signature, r.Security.Signature) {
				f.Args = []string{f.Args[0], "cut"}
			}
		}
	}
}

// wholePairs are the pairs of reports whose signature is whole, in the order of their letters.
func wholePairs(reports []report.Report) []signing.Security {
	wholes := []signing.Security{} // none is an answer, too
	for i := range reports {
		if pair := reports[i].Security; len(pair.Signature) == signing.SignatureLength {
			wholes = append(wholes, pair)
		}
	}
	slices.SortFunc(wholes, byPair)
	return wholes
}

func byPair(a, b signing.Security) int {
	return cmp.Or(strings.Compare(a.Policy, b.Policy), strings.Compare(a.Signature, b.Signature))
}
