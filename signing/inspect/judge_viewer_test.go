package inspect

import (
	"testing"

	"policybench/signing"
	"policybench/signing/report"
)

// A viewer's pair that stands in attributes alone reaches no server, so nothing is
// readable there, however good the pair is.
func TestViewerReadsItsURLAlone(t *testing.T) {
	keys := []Key{{Name: "mine", Secret: signing.NewSecret("Z3IYZSH2UJA7VN3QYFVSVCF7PI")}}
	for _, c := range []struct {
		name, attributes string
		readable         report.Answer
		verdict          report.Verdict
	}{
		{"attributes", `data-fp-url="https://www.filestackapi.com/api/file/§H" data-fp-policy="§P" data-fp-signature="§S"`, report.No, report.Malformed},
		{"URL", `data-fp-url="https://www.filestackapi.com/api/file/§H?policy=§E&amp;signature=§S"`, report.Yes, report.Valid},
		{"both", `data-fp-url="https://www.filestackapi.com/api/file/§H?policy=§E&amp;signature=§S" data-fp-policy="§P" data-fp-signature="§S"`, report.Yes, report.Valid},
		{"neither", `data-fp-url="https://www.filestackapi.com/api/file/§H"`, report.Unknown, report.Unsigned},
	} {
		r := Inspect(carrying.Replace(`<div type="filepicker-preview" `+c.attributes+`></div>`), Options{At: wildAt, Keys: keys})
		if len(r) != 1 || r[0].Form != report.FormViewer || r[0].Readable != c.readable || r[0].Verdict != c.verdict {
			t.Errorf("%s: %v", c.name, describe(r))
			continue
		}
		if c.readable == report.No && (r[0].Findings[0].Code != report.CodeViewerAttributes || r[0].Genuine != report.Yes || r[0].FixedVerdict != report.Valid) {
			t.Errorf("%s: begins with %s, genuine %v, after repair %s", c.name, r[0].Findings[0].Code, r[0].Genuine, r[0].FixedVerdict)
		}
	}
}
