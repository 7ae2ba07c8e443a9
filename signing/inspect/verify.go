package inspect

import (
	"encoding/base64"
	"strings"

	"policybench/signing"
	"policybench/signing/inspect/cause"
	"policybench/signing/inspect/request"
	"policybench/signing/inspect/shape"
)

// bench holds what the reports of one text share: a signer for each key, and the
// causes that were searched, since a search costs a thousand verifications.
type bench struct {
	signers []*signing.Signer
	causes  cause.Finder
	// text is what is inspected, found what it holds: where to look for an API key.
	text    string
	found   []request.Request
	key     string
	keyRead bool
}

// apiKey is the one API key that the text shows anywhere, looked for when first
// asked for.
func (b *bench) apiKey() string {
	if !b.keyRead {
		b.key, b.keyRead = apiKeyIn(b.text, b.found), true
	}
	return b.key
}

// prepared returns the options with a bench. Inspect calls it once a text.
func (o Options) prepared() Options {
	if o.bench != nil {
		return o
	}
	o.bench = &bench{signers: make([]*signing.Signer, len(o.Keys))}
	for i := range o.Keys {
		o.bench.signers[i] = signing.NewSigner(o.Keys[i].Secret)
	}
	return o
}

// verify answers whether one of the keys made the pair. The sample secret can say
// yes, never no.
func (j *judging) verify(r *Report, opts Options) {
	policy, signature := &j.l.Policy, &j.l.Signature
	if !j.hasPolicy || !j.hasSignature || len(opts.Keys) == 0 ||
		!policy.Known() || !signature.Known() {
		return
	}
	opts = opts.prepared()
	var tried []string
	for i := range opts.Keys {
		key := &opts.Keys[i]
		if key.Secret.IsZero() {
			continue
		}
		if as, ok := j.made(opts.bench.signers[i]); ok {
			r.Genuine, r.SecretFrom, r.SignedAs = Yes, key.Name, as
			return
		}
		if !key.Sample {
			tried = append(tried, key.Name)
		}
	}
	if len(tried) == 0 {
		return
	}
	r.Genuine, r.SecretFrom = No, strings.Join(tried, ", ")
	if !opts.NoCause {
		r.Cause = j.cause(opts)
		j.settleLength(r.Cause)
	}
	j.add(Problem, CodeSignatureMismatch, Documented, "signature", signature.Spans, r.SecretFrom, r.Cause)
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
	case CodeDoubleBase64:
		inner, _ := signing.DecodeText(policy) // reading the policy has decoded it before
		return []string{strings.TrimSpace(inner)}
	case CodeJSONNotEncoded:
		return []string{base64.URLEncoding.EncodeToString([]byte(policy)), base64.StdEncoding.EncodeToString([]byte(policy))}
	case CodePolicyNotBase64:
		return []string{unescapedPadding(policy)}
	case CodeSecurityObject:
		return nil
	}
	if mended := shape.Padded(policy); mended != policy {
		return []string{mended}
	}
	return nil
}

// cause looks for the mistake behind a mismatch with every secret that may refute.
func (j *judging) cause(opts Options) string {
	secrets := make([]signing.Secret, 0, len(opts.Keys))
	for i := range opts.Keys {
		if key := &opts.Keys[i]; !key.Sample && !key.Secret.IsZero() {
			secrets = append(secrets, key.Secret)
		}
	}
	hints := cause.Hints{APIKey: j.l.Link.APIKey, Siblings: j.l.Siblings}
	if hints.APIKey == "" {
		hints.APIKey = opts.bench.apiKey()
	}
	if j.broken == "" {
		hints.JSON = j.json
	}
	return opts.bench.causes.Find(j.l.Pair(), secrets, hints)
}
