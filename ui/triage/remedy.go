package triage

import (
	"strconv"
	"strings"

	"policybench/signing"
	"policybench/signing/report"
)

// remedy says who must act on a link, and how.
func remedy(r *report.Report, cause report.Finding) (Who, Next) {
	next, known := remedies[cause.Code]
	switch {
	case !known && r.Verdict == report.Malformed && len(r.Fixes) > 0:
		next = Correct
	case !known:
		next = byVerdict[r.Verdict]
	}
	switch {
	case r.Alive == report.No && r.Expiry.OK && r.Verdict != report.Unsigned:
		next = NewLink // whatever else is wrong with it
	case CutOff(cause):
		next = WholeLink
	case FromPicture(cause):
		next = AsText
	case OneCase(cause), cause.Code == report.CodeHandleDiffers && r.Has(report.CodeHandleLength):
		next = Correct
	case LeftEmpty(cause):
		next = SignRight
	}
	switch {
	case next != NewLink || isLink(r):
	case r.Alive == report.No || r.Verdict == report.Expired:
		next = Renew
	default:
		next = Tighten
	}
	return actor(r, next), next
}

// isLink reports whether a thing is a link that somebody can be given anew.
func isLink(r *report.Report) bool {
	switch r.Form {
	case report.FormPair, report.FormPolicy, report.FormJSON, report.FormStoreAPI:
		return false
	}
	return !inCode(r) && !Sends(r)
}

// Sends reports whether a program sends a request, which nobody opens or copies.
func Sends(r *report.Report) bool {
	return r.Link.Method != "" && r.Link.Method != "GET" && r.Link.Method != "HEAD"
}

// misread are letters that somebody sees in a picture where a hex digit stood.
const misread = "OoQIlSs|"

// Misread reports whether the cause of a mismatch is that signs of the signature were taken
// for others, and that alone.
func Misread(cause string) bool { return cause == "signature-misread" }

// FromPicture reports whether a finding says that a signature was read from a picture: the
// character that is no hex digit looks like one, or the secret has shown it.
//
//go:noinline
func FromPicture(f report.Finding) bool {
	if f.Code == report.CodeSignatureMismatch && len(f.Args) > 1 {
		return Misread(f.Args[1])
	}
	if f.Code != report.CodeSignatureNotHex || len(f.Args) < 2 || len(f.Args) > 2 && f.Args[2] != "" {
		return false
	}
	return len(f.Args[1]) == 1 && strings.Contains(misread, f.Args[1])
}

// CutOff reports whether a finding says that a signature ends too early: it has fewer
// digits than it needs, and no other digest has so many.
//
//go:noinline
func CutOff(f report.Finding) bool {
	if f.Code != report.CodeSignatureLength || len(f.Args) < 2 || f.Args[1] != "" && f.Args[1] != "cut" {
		return false
	}
	digits, err := strconv.Atoi(f.Args[0])
	return err == nil && digits < signing.SignatureLength
}

// OneCase reports whether a finding says that something on its way made all letters of a
// policy capitals, or small ones.
//
//go:noinline
func OneCase(f report.Finding) bool {
	return f.Code == report.CodePolicyNotJSON && len(f.Args) == 4
}

// MayFail reports whether a warning is about how a request is written, which may be why it
// fails: how long it lives, and by which way it goes, are not.
//
//go:noinline
func MayFail(f *report.Finding) bool {
	switch f.Code {
	case report.CodeExpiresFar, report.CodeInsecureHTTP, report.CodeLegacyHost, report.CodeCustomHost, report.CodeProxied:
		return false
	}
	return f.Level == report.Warning
}

// LeftEmpty reports whether a finding says that a program had no value for a part of a link.
//
//go:noinline
func LeftEmpty(f report.Finding) bool {
	if f.Code == report.CodeSignatureMissing || f.Code == report.CodePolicyMissing {
		return len(f.Args) > 0 && f.Args[0] == "empty"
	}
	return f.Code == report.CodePlaceholder && len(f.Args) > 1 && (f.Args[1] == "unset" || f.Args[1] == "object" || f.Args[1] == "empty")
}

// actor is who can do what is next.
func actor(r *report.Report, next Next) Who {
	switch {
	case next == Nothing:
		return Nobody
	case next == WholeLink || next == AsText || next == Correct && !inCode(r) && !Sends(r):
		return Customer
	case next == Renew || next == SignRight || next == SignIt || next == SeeRequest || next == Correct || inCode(r):
		return Developer
	}
	return Owner
}

// inCode reports whether a thing stands in a program or page rather than in a link.
func inCode(r *report.Report) bool {
	switch r.Form {
	case report.FormPicker, report.FormViewer, report.FormWidget, report.FormRequestBody:
		return true
	}
	return false
}

// remedies are what is next where the verdict alone does not say it.
var remedies = map[report.Code]Next{
	report.CodeSignatureLength:      SignRight,
	report.CodeSignatureNotHex:      SignRight,
	report.CodeSignatureMismatch:    SignRight,
	report.CodeSignatureMissing:     WholeLink,
	report.CodePolicyMissing:        WholeLink,
	report.CodeIncompletePair:       WholeLink,
	report.CodePolicyTruncated:      WholeLink,
	report.CodePlaceholder:          SeeRequest,
	report.CodeExpiryInMilliseconds: Shorten,
	report.CodeExpiryMissing:        NewLink,
	report.CodeExpiryInvalid:        NewLink,
	report.CodeExpiryTooLarge:       Shorten,
	report.CodeCallDenied:           Permission,
	report.CodeHandleDiffers:        NewLink,
	report.CodeHandleIsAPIKey:       NewLink,
	report.CodeDeleteOnCDN:          Correct,
	report.CodeTaskAfterHandle:      Correct, // also where no text can be put in its place
	report.CodeJSONNotEncoded:       SignRight,
	report.CodeDoubleBase64:         SignRight,
	report.CodePolicyNotBase64:      SignRight,
	report.CodePolicyNotJSON:        SignRight,
	report.CodePolicyNotObject:      SignRight,
	report.CodeUnsigned:             SignIt,
	report.CodeAPIKeyMissing:        Correct,
}

var byVerdict = map[report.Verdict]Next{
	report.Malformed: SignRight, report.Mismatch: SignRight, report.Expired: NewLink, report.Denied: Permission,
	report.Unsigned: SignIt, report.Unverified: Tighten, report.Valid: Tighten,
}
