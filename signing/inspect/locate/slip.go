package locate

import (
	"strconv"
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/signer"
	"policybench/signing/inspect/source"
	"policybench/signing/report"
)

// Slips notes what makes all signatures of the code in the last text wrong, of the first
// request whose signature the text makes: the policy that is signed before the URL that it
// goes to. Where nothing was found that the code signs, the code itself becomes a request,
// in its place among the others. It returns the requests and the index of the one that is
// told, -1 for none.
func (r *Reader) Slips(found []request.Request) ([]request.Request, int) {
	sc := &r.scene
	at := codeSigns(found)
	if at < 0 && !sc.ours {
		return found, -1
	}
	told, given := -1, hasSignature(found)
	for _, slip := range signer.Slips(sc.view.Text) {
		if given && (slip.Fault == signer.OtherHash || slip.Fault == signer.NotInHex) {
			continue // no signature of 64 hex digits comes from it: it was mended since
		}
		if at < 0 {
			found, at = sc.addCode(found, slip)
		}
		sc.noteSlip(&found[at], slip)
		told = at
	}
	if told >= 0 && found[told].Carried.Base64 {
		found[told].Forgiven.DropFixes()
	}
	return found, told
}

// MendCode adds to the report on a signature what mends the code in the last text, where that
// makes the mistake by which the signature was made.
func (r *Reader) MendCode(found *request.Request, to *report.Report) {
	sc := &r.scene
	if found.Carried.Base64 {
		return
	}
	at := 0
	for at < len(to.Findings) && (to.Findings[at].Part != "signature" || to.Findings[at].Level != report.Problem) {
		at++
	}
	if at == len(to.Findings) {
		return
	}
	f := &to.Findings[at]
	for _, slip := range signer.Slips(sc.view.Text) {
		if !strings.Contains(to.Cause, mistake(slip)) {
			continue
		}
		for _, e := range slip.Edits {
			if spans := sc.view.Spans(e.From, e.To); len(spans) == 1 {
				f.Fix = append(f.Fix, report.Edit{What: f.Code, Span: spans[0], With: e.With})
			}
		}
	}
}

// addCode puts the code that signs among the requests of a text.
func (sc *scene) addCode(found []request.Request, slip *signer.Slip) ([]request.Request, int) {
	own := request.Request{Form: report.FormPair, Open: request.Open{Key: true}, Span: sc.view.Whole(slip.From, slip.To)}
	own.Policy.State, own.Signature.State = request.Variable, request.Variable
	at := 0
	for at < len(found) && found[at].Span.Offset <= own.Span.Offset {
		at++
	}
	found = append(found, own)
	copy(found[at+1:], found[at:])
	found[at] = own
	return found, at
}

// codeSigns is the request that code signs, -1 for none.
func codeSigns(found []request.Request) int {
	at := -1
	for i := range found {
		if found[i].Signature.State == request.Variable && (at < 0 || found[i].Form == report.FormJSON && found[at].Form != report.FormJSON) {
			at = i
		}
	}
	return at
}

// hasSignature reports whether the text shows a signature as Filestack expects it.
func hasSignature(found []request.Request) bool {
	for i := range found {
		if s := &found[i].Signature; s.State == request.Given && len(s.Text) == signing.SignatureLength {
			return true
		}
	}
	return false
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
		r.Forgiven.Add(report.Problem, report.CodeSignatureMismatch, report.Inferred, "signature", spans, "", mistake(slip))
	}
	for _, e := range slip.Edits {
		r.Forgiven.Fix(sc.view.Spans(e.From, e.To), e.With)
	}
}

// mistakes are the names of what goes wrong in signing, as a cause and a mismatch have them.
var mistakes = [...]string{
	signer.SignsJSON: "json-signed", signer.HashAlone: "plain-sha256", signer.NotInHex: "digest-base64",
	signer.SignsLineEnd: "policy-newline", signer.SignsLines: "policy-line-wrapped",
	signer.Swapped: "swapped",
}

// mistake is the name of a slip.
func mistake(slip *signer.Slip) string {
	if slip.Fault == signer.OtherHash {
		return "hmac-" + strings.ToLower(strings.ReplaceAll(signer.Algorithm(slip.Digits), "-", ""))
	}
	return mistakes[slip.Fault]
}

// MendClock adds to the reports whose expiry counts milliseconds what mends the code in the
// last text that makes it, where only one does. Where that adds seconds to milliseconds, the
// time that was meant takes the place of a thousandth of what came out.
func (r *Reader) MendClock(reports []report.Report) {
	for i := range reports {
		f := reports[i].Find(report.CodeExpiryInMilliseconds)
		if f == nil || f.Basis != report.Documented || len(f.Args) < 3 {
			continue // of the code itself
		}
		clock := r.clock()
		if clock == nil {
			return
		}
		f.Fix = append(f.Fix, report.Edit{What: f.Code, Span: clock.span, With: clock.with})
		raw, err := strconv.ParseInt(f.Args[0], 10, 64)
		if err == nil && clock.added > 0 {
			f.Args = []string{f.Args[0], strconv.FormatInt((raw-clock.added)/1000+clock.added, 10), f.Args[2], "added"}
		}
	}
}

// madeClock is an expression of code that counts milliseconds, with the same in seconds.
type madeClock struct {
	span  report.Span
	with  string
	added int64 // seconds that it adds to milliseconds
}

// clock is the only one of the last text, nil where there is none that is mended for certain.
func (r *Reader) clock() *madeClock {
	const longest = 64 << 10
	sc := &r.scene
	s := sc.view.Text
	if len(s) > longest {
		return nil
	}
	clocks := source.Clocks(s)
	if len(clocks) != 1 {
		return nil
	}
	spans := sc.view.Spans(clocks[0].From, clocks[0].To)
	with, added := source.InSeconds(s[clocks[0].From:clocks[0].To])
	if with == "" || len(spans) != 1 {
		return nil
	}
	return &madeClock{spans[0], with, added}
}
