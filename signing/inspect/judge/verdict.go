package judge

import (
	"policybench/signing"
	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/request"
	"policybench/signing/report"
)

// verdictOf takes the first verdict that holds. An unknown answer never lowers it,
// except that what is not known to be genuine is unverified.
func verdictOf(r *report.Report, hasPair bool) report.Verdict {
	switch {
	case !hasPair:
		return report.Unsigned
	case r.Readable == report.No:
		return report.Malformed
	case r.Genuine == report.No:
		return report.Mismatch
	case r.Alive == report.No:
		return report.Expired
	case r.Allowed == report.No:
		return report.Denied
	case r.Genuine == report.Unknown:
		return report.Unverified
	}
	return report.Valid
}

// readable answers whether the server gets a policy with a usable expiry and a
// signature of 64 hex digits if the text is sent as it stands.
func (j *judging) readable() report.Answer {
	switch {
	case !j.hasPolicy && !j.hasSignature:
		return report.Unknown
	case j.onlyPolicy() && j.l.Policy.State == request.Object && j.partial:
		return report.Unknown // code that is no JSON
	case j.onlyPolicy():
		return yesIf(j.broken == "" && j.expiry.OK)
	case !j.hasPolicy || !j.hasSignature || j.swapped || j.lostOnTheWay():
		return report.No
	}
	policy, signature := &j.l.Policy, &j.l.Signature
	if !policy.Known() || !signature.Known() {
		return report.Unknown // the value is elsewhere, or was shortened for display
	}
	if j.broken != "" || !j.expiry.OK || !j.signatureShape || !arrives(policy, readsAsPolicy) || !arrives(signature, readsAsSignature) {
		return report.No
	}
	return report.Yes
}

func yesIf(is bool) report.Answer {
	if is {
		return report.Yes
	}
	return report.No
}

// arrives reports whether a value that its carrier changes still reads.
func arrives(v *request.Value, reads func(string) bool) bool {
	return v.Sent == "" || v.Sent == v.Text || reads(v.Sent)
}

func readsAsPolicy(sent string) bool {
	json, err := signing.DecodeText(sent)
	if err != nil || ascii.Padded(sent) != sent {
		return false
	}
	_, err = signing.Fields(json)
	return err == nil
}

func readsAsSignature(sent string) bool {
	return len(sent) == signing.SignatureLength && ascii.AllHex(sent)
}

// lostOnTheWay reports whether a fault keeps the pair from reaching the server.
func (j *judging) lostOnTheWay() bool {
	for i := range j.findings {
		if j.findings[i].Stops() {
			return true
		}
	}
	return false
}

// isAlive answers whether the expiry is after the time judged at.
func (j *judging) isAlive() report.Answer {
	switch {
	case j.expiry.OK:
		return yesIf(j.alive(j.at))
	case j.dead:
		return report.No
	}
	return report.Unknown
}
