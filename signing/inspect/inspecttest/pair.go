package inspecttest

import (
	"slices"
	"strings"
	"time"

	"policybench/signing/report"
)

// A pair that [Secret] makes, alive at [At], for one file, to read and convert; and the
// file's handle and the API key that it goes with.
const (
	Policy    = "eyJleHBpcnkiOjE4OTM0NTYwMDAsImNhbGwiOlsicmVhZCIsImNvbnZlcnQiXSwiaGFuZGxlIjoiS1c5RUpoWXRTNnk0OFdobTJTNkQifQ=="
	Signature = "60e2536e608c6e37c1c01cde28e2e6046094b2e65b960413c0508d81afee33e7"
	Handle    = "KW9EJhYtS6y48Whm2S6D"
	APIKey    = "AhTgLagciQByzXpFGRI0Az"
)

// At is a time at which the pair lives.
var At = time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC)

// Carrying writes the pair into a text: §P policy, §E percent-encoded, §F twice, §a and §b
// its halves, §S signature, §c and §d its halves, §H handle, §K API key.
var Carrying = strings.NewReplacer(
	"§P", Policy, "§E", strings.ReplaceAll(Policy, "=", "%3D"),
	"§F", strings.ReplaceAll(Policy, "=", "%253D"),
	"§a", Policy[:57], "§b", Policy[57:],
	"§S", Signature, "§c", Signature[:31], "§d", Signature[31:],
	"§H", Handle, "§K", APIKey,
)

// Problems are the codes of a report's problems, each once, sorted and joined by blanks.
func Problems(r report.Report) string {
	var list []string
	for _, f := range r.Findings {
		if f.Level == report.Problem && !slices.Contains(list, string(f.Code)) {
			list = append(list, string(f.Code))
		}
	}
	slices.Sort(list)
	return strings.Join(list, " ")
}

// Describe says of each report, on one line, what a failing test has to tell of it.
func Describe(reports []report.Report) (list []string) {
	for _, r := range reports {
		list = append(list, string(r.Form)+" "+string(r.Verdict)+" "+r.Link.Handle+" "+Problems(r)+" "+r.Security.Policy+" "+r.Security.Signature)
	}
	return list
}
