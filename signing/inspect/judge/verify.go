package judge

import (
	"encoding/base64"
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/cause"
	"policybench/signing/report"
)

// verify answers whether one of the keys made the pair. The sample secret can say
// yes, never no.
func (j *judging) verify(r *report.Report, b *Bench) {
	policy, signature := &j.l.Policy, &j.l.Signature
	if !j.hasPolicy || !j.hasSignature || len(b.Keys) == 0 || !policy.Known() || !signature.Known() {
		return
	}
	var tried []string
	for i := range b.Keys {
		key := &b.Keys[i]
		if key.Secret.IsZero() {
			continue
		}
		if as, ok := j.made(b.signers[i]); ok {
			r.Genuine, r.SecretFrom, r.SignedAs = report.Yes, key.Name, as
			return
		}
		if !key.Sample {
			tried = append(tried, key.Name)
		}
	}
	if len(tried) == 0 || j.broken == report.CodeSecurityObject {
		return // the text that was signed for an object is not here
	}
	r.Genuine, r.SecretFrom = report.No, strings.Join(tried, ", ")
	if !b.NoCause {
		r.Cause = j.cause(b)
		j.settleLength(r.Cause)
	}
	j.add(report.Problem, report.CodeSignatureMismatch, report.Documented, "signature", signature.Spans, r.SecretFrom, r.Cause)
}

// made verifies the pair after certain repairs: hex digits in either case, the
// padding as it came and as it should be, base64 once where it stands twice or not
// at all. The policy that verifies is returned where it is another than stands there.
func (j *judging) made(by *signing.Signer) (as string, ok bool) {
	pair := signing.Security{Policy: j.l.Policy.Text, Signature: strings.ToLower(j.l.Signature.Text)}
	if by.Verify(pair) == nil {
		return "", true
	}
	for _, mended := range j.mendedPolicies() {
		if pair.Policy = mended; by.Verify(pair) == nil {
			return mended, true
		}
	}
	return "", false
}

// mendedPolicies are the encoded policies that were likely meant, where what stands
// there is another text.
func (j *judging) mendedPolicies() []string {
	policy := j.l.Policy.Text
	switch j.broken {
	case report.CodeDoubleBase64:
		inner, _ := signing.DecodeText(policy) // reading the policy has decoded it before
		return []string{strings.TrimSpace(inner)}
	case report.CodeJSONNotEncoded:
		return []string{base64.URLEncoding.EncodeToString([]byte(policy)), base64.StdEncoding.EncodeToString([]byte(policy))}
	case report.CodePolicyNotBase64:
		return []string{ascii.UnescapeBase64(policy)}
	case report.CodeSecurityObject:
		return cause.Encodings(policy)
	}
	if mended := ascii.Padded(policy); mended != policy {
		return []string{mended}
	}
	return nil
}

// cause looks for the mistake behind a mismatch with every secret that may refute.
func (j *judging) cause(b *Bench) string {
	secrets := make([]signing.Secret, 0, len(b.Keys))
	for i := range b.Keys {
		if key := &b.Keys[i]; !key.Sample && !key.Secret.IsZero() {
			secrets = append(secrets, key.Secret)
		}
	}
	hints := cause.Hints{APIKey: j.l.Link.APIKey}
	if j.l.Siblings != nil {
		hints.Siblings = *j.l.Siblings
	}
	if hints.APIKey == "" {
		hints.APIKey = b.APIKeyInText()
	}
	if j.broken == "" {
		hints.JSON = j.json
	}
	return b.causes.Find(j.l.Pair(), secrets, hints)
}
