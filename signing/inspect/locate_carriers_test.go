package inspect

import (
	"slices"
	"testing"

	"policybench/signing"
	"policybench/signing/inspect/inspecttest"
	"policybench/signing/report"
)

// The pair that most texts here carry, with the names of its parts.
const (
	carriedPolicy    = inspecttest.Policy
	carriedSignature = inspecttest.Signature
	carriedHandle    = inspecttest.Handle
	carriedKey       = inspecttest.APIKey
)

var (
	carrying   = inspecttest.Carrying
	wildAt     = inspecttest.At
	problemsOf = inspecttest.Problems
	describe   = inspecttest.Describe
)

// carrierCase is a text that carries the pair. problems are the codes of the
// problems that must be said, joined by blanks: none for a healthy text.
type carrierCase struct {
	name, text string
	form       report.Form
	handle     string // §H unless said; "-" for none
	problems   string
}

var carriers = slices.Concat(carriersOfURLs, carriersOfMail, carriersOfCode, carriersOfPages, carriersOfData, carriersOfBytes, carriersOfColours, misplacedPairs, carriersWithBlanks)

func init() {
	for i := range carriers {
		carriers[i].text = carrying.Replace(carriers[i].text)
	}
}

// sampleKeys is the secret that the documentation publishes, by which most pairs here
// are signed.
func sampleKeys() []Key {
	return []Key{{Name: "sample", Secret: signing.NewSecret("Z3IYZSH2UJA7VN3QYFVSVCF7PI")}}
}

func TestLocateCarriers(t *testing.T) {
	opts := Options{At: wildAt, Keys: sampleKeys()}
	for _, c := range carriers {
		t.Run(c.name, func(t *testing.T) {
			reports := Inspect(c.text, opts)
			if len(reports) != 1 {
				t.Fatalf("%d reports, want one: %v", len(reports), outline(reports))
			}
			r := reports[0]
			if r.Security.Policy != carriedPolicy || r.Security.Signature != carriedSignature || r.Genuine != report.Yes {
				t.Errorf("policy %q\nsignature %q\ngenuine %v", r.Security.Policy, r.Security.Signature, r.Genuine)
			}
			if r.Form != c.form {
				t.Errorf("form %s, want %s", r.Form, c.form)
			}
			checkHandle(t, c, r)
			if got := problemsOf(r); got != c.problems {
				t.Errorf("problems %q, want %q", got, c.problems)
			}
			checkInside(t, c.text, reports)
			if r.Fixed != "" {
				checkMended(t, r, opts)
			} else if c.problems != "" && mendable(c.problems) {
				t.Error("nothing mended")
			}
		})
	}
}

func checkHandle(t *testing.T, c carrierCase, r report.Report) {
	t.Helper()
	want := carriedHandle
	switch c.handle {
	case "":
	case "-":
		want = ""
	default:
		want = c.handle
	}
	if r.Link.Handle != want {
		t.Errorf("handle %q, want %q", r.Link.Handle, want)
	}
}

// checkMended wants the mended text to hold the same pair without a problem.
func checkMended(t *testing.T, r report.Report, opts Options) {
	t.Helper()
	after := Inspect(r.Fixed, opts)
	if len(after) != 1 || after[0].Security.Policy != carriedPolicy || after[0].Security.Signature != carriedSignature {
		t.Fatalf("mended: %s\n%v", r.Fixed, outline(after))
	}
	if got := problemsOf(after[0]); got != "" || after[0].Verdict != report.Valid || r.FixedVerdict != report.Valid {
		t.Errorf("mended is %s, said to be %s, with %q: %s", after[0].Verdict, r.FixedVerdict, got, r.Fixed)
	}
}

func mendable(problems string) bool {
	return problems != string(report.CodePlaceholder) && problems != string(report.CodeCallDenied)
}

func outline(reports []report.Report) []string {
	var list []string
	for _, r := range reports {
		list = append(list, string(r.Form)+" "+string(r.Verdict)+" "+r.Security.Policy+" "+r.Security.Signature)
	}
	return list
}
