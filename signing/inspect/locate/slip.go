package locate

import (
	"strconv"

	"policybench/signing/inspect/request"
	"policybench/signing/inspect/source"
	"policybench/signing/report"
)

// noteSlip notes of the first request whose signature the text makes that it makes all of
// them wrong, the policy that is signed before the URL that it goes to.
func noteSlip(sc *scene, found []request.Request) {
	if !sc.ours {
		return
	}
	signed := -1
	for i := range found {
		r := &found[i]
		if r.Signature.State != request.Variable {
			continue
		}
		if signed < 0 || r.Form == report.FormJSON && found[signed].Form != report.FormJSON {
			signed = i
		}
	}
	if signed < 0 {
		return
	}
	slip, ok := source.SlipOf(sc.view.Text)
	if !ok {
		return
	}
	r, spans := &found[signed], sc.view.Spans(slip.From, slip.To)
	switch {
	case slip.JSON:
		r.Forgiven.Add(report.Problem, report.CodeSignatureMismatch, report.Inferred, "signature", spans, "", "json-signed")
	case slip.Digits > 0:
		r.Forgiven.Add(report.Problem, report.CodeSignatureLength, report.Documented, "signature", spans, strconv.Itoa(slip.Digits), slip.Algorithm())
	default:
		r.Forgiven.Add(report.Problem, report.CodeSignatureNotHex, report.Documented, "signature", spans, "", "", "base64")
	}
	if slip.Right != "" {
		r.Forgiven.Fix(sc.view.Spans(slip.Word[0], slip.Word[1]), slip.Right)
	}
}
