package judge

import (
	"slices"
	"strings"

	"policybench/signing/report"
)

// told writes the findings of some codes down: level, code, basis, part and arguments.
func told(findings []report.Finding, codes ...report.Code) string {
	var list []string
	for _, f := range findings {
		if slices.Contains(codes, f.Code) {
			list = append(list, string(f.Level)+" "+string(f.Code)+" "+string(f.Basis)+" "+f.Part+" "+strings.Join(f.Args, "|"))
		}
	}
	return strings.Join(list, "\n")
}

// answers writes the four answers: + yes, - no, ? unknown for readable, genuine, alive
// and allowed.
func answers(r report.Report) string {
	var b strings.Builder
	for _, a := range []report.Answer{r.Readable, r.Genuine, r.Alive, r.Allowed} {
		b.WriteByte("?-+"[a])
	}
	return b.String()
}
