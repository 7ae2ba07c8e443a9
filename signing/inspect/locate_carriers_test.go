package inspect

import (
	"slices"
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/report"
)

// A pair that the documentation's published secret makes, alive in 2026, for one
// file, to read and convert.
const (
	carriedPolicy    = "eyJleHBpcnkiOjE4OTM0NTYwMDAsImNhbGwiOlsicmVhZCIsImNvbnZlcnQiXSwiaGFuZGxlIjoiS1c5RUpoWXRTNnk0OFdobTJTNkQifQ=="
	carriedSignature = "60e2536e608c6e37c1c01cde28e2e6046094b2e65b960413c0508d81afee33e7"
	carriedHandle    = "KW9EJhYtS6y48Whm2S6D"
	carriedKey       = "AhTgLagciQByzXpFGRI0Az"
)

// carrying writes the pair into a text: §P policy, §E percent-encoded, §a and §b its
// halves, §S signature, §c and §d its halves, §H handle, §K API key.
var carrying = strings.NewReplacer(
	"§P", carriedPolicy, "§E", strings.ReplaceAll(carriedPolicy, "=", "%3D"),
	"§F", strings.ReplaceAll(carriedPolicy, "=", "%253D"),
	"§a", carriedPolicy[:57], "§b", carriedPolicy[57:],
	"§S", carriedSignature, "§c", carriedSignature[:31], "§d", carriedSignature[31:],
	"§H", carriedHandle, "§K", carriedKey,
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

func problemsOf(r report.Report) string {
	var list []string
	for _, f := range r.Findings {
		if f.Level == report.Problem && !slices.Contains(list, string(f.Code)) {
			list = append(list, string(f.Code))
		}
	}
	slices.Sort(list)
	return strings.Join(list, " ")
}

func outline(reports []report.Report) []string {
	var list []string
	for _, r := range reports {
		list = append(list, string(r.Form)+" "+string(r.Verdict)+" "+r.Security.Policy+" "+r.Security.Signature)
	}
	return list
}
