package locate

import (
	"slices"
	"strconv"

	"policybench/signing"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/signer"
	"policybench/signing/report"
)

// Slips notes what makes all signatures of the code in the last text wrong, of the first
// request whose signature the text makes: the policy that is signed before the URL that it
// goes to. Where nothing was found that the code signs, the code itself becomes a request,
// in its place among the others. It returns the requests and the index of the one that is
// told, -1 for none.
func (r *Reader) Slips(found []request.Request) ([]request.Request, int) {
	sc := &r.scene
	if !sc.ours && !slices.ContainsFunc(found, signsInCode) {
		return found, -1
	}
	slips := signer.Slips(sc.view.Text)
	slips = slices.DeleteFunc(slips, func(slip signer.Slip) bool { return refuted(&slip, found) })
	if len(slips) == 0 {
		return found, -1
	}
	at := codeSigns(found)
	if at < 0 {
		if !sc.ours {
			return found, -1
		}
		own := request.Request{Form: report.FormPair, Open: request.Open{Key: true}, Span: sc.view.Whole(slips[0].From, slips[0].To)}
		own.Policy.State, own.Signature.State = request.Variable, request.Variable
		at = slices.IndexFunc(found, func(r request.Request) bool { return r.Span.Offset > own.Span.Offset })
		if at < 0 {
			at = len(found)
		}
		found = slices.Insert(found, at, own)
	}
	for i := range slips {
		sc.noteSlip(&found[at], &slips[i])
	}
	if found[at].Carried.Base64 {
		found[at].Forgiven.DropFixes()
	}
	return found, at
}

// signsInCode reports whether the text makes the signature of a request.
func signsInCode(r request.Request) bool { return r.Signature.State == request.Variable }

// codeSigns is the request that code signs, -1 for none.
func codeSigns(found []request.Request) int {
	at := -1
	for i := range found {
		if signsInCode(found[i]) && (at < 0 || found[i].Form == report.FormJSON && found[at].Form != report.FormJSON) {
			at = i
		}
	}
	return at
}

// refuted reports whether a signature that the text shows cannot come from code with a slip:
// that was mended since, or is none of its.
func refuted(slip *signer.Slip, found []request.Request) bool {
	if slip.Fault != signer.OtherHash && slip.Fault != signer.NotInHex {
		return false
	}
	return slices.ContainsFunc(found, func(r request.Request) bool {
		return r.Signature.State == request.Given && len(r.Signature.Text) == signing.SignatureLength
	})
}

// noteSlip notes one slip of the code, with what mends it.
func (sc *scene) noteSlip(r *request.Request, slip *signer.Slip) {
	spans := sc.view.Spans(slip.From, slip.To)
	switch slip.Fault {
	case signer.OtherHash:
		r.Forgiven.Add(report.Problem, report.CodeSignatureLength, report.Documented, "signature", spans, strconv.Itoa(slip.Digits), signer.Algorithm(slip.Digits))
	case signer.NotInHex:
		r.Forgiven.Add(report.Problem, report.CodeSignatureNotHex, report.Documented, "signature", spans, "", "", "base64")
	default:
		r.Forgiven.Add(report.Problem, report.CodeSignatureMismatch, report.Inferred, "signature", spans, "", mistakes[slip.Fault])
	}
	for _, e := range slip.Edits {
		r.Forgiven.Fix(sc.view.Spans(e.From, e.To), e.With)
	}
}

// mistakes are the names of what goes wrong in signing, as a mismatch has them.
var mistakes = [...]string{signer.SignsJSON: "json-signed", signer.HashAlone: "plain-sha256", signer.SignsLineEnd: "policy-newline"}
