package again

import (
	"encoding/base64"
	"net/url"
	"strings"

	"policybench/signing"
	"policybench/signing/report"
)

// Pair is a policy signed again.
type Pair struct {
	Expiry   int64 // in Unix seconds
	JSON     string
	Security signing.Security
	Link     string // the customer's own lines with the new pair, empty where it cannot be put in
}

// Signable reports whether there is a policy to sign again.
func Signable(r *report.Report) bool {
	_, err := signing.Fields(r.Policy.JSON)
	return err == nil && len(r.Policy.Fields) > 0
}

// Sign signs a report's policy with another expiry, fixed where that is asked for, and puts
// the pair into the text that the report is on. Nothing is put into a text without one.
func Sign(secret signing.Secret, r *report.Report, text string, expiry int64, fixed bool) (*Pair, error) {
	made := &Pair{Expiry: expiry, JSON: Policy(r, expiry, fixed)}
	pair, err := signing.NewSigner(secret).SignEncoded(base64.URLEncoding.EncodeToString([]byte(made.JSON)))
	if err != nil {
		return nil, err
	}
	made.Security = pair
	made.Link = withPair(text, r, pair)
	return made, nil
}

// withPair is the report's own lines, fixed, with another pair in them. Empty where
// the old one does not stand there in one piece.
func withPair(all string, r *report.Report, pair signing.Security) string {
	from, to := max(r.Span.Offset, 0), min(r.Span.End(), len(all))
	if from >= to {
		return ""
	}
	text, at := "", from
	for _, f := range r.Fixes {
		if f.Span.Offset >= at && f.Span.End() <= to {
			text += all[at:f.Span.Offset] + f.With
			at = f.Span.End()
		}
	}
	text += all[at:to]
	for _, escape := range []func(string) string{func(s string) string { return s }, url.QueryEscape} {
		old, signature := escape(r.Security.Policy), r.Security.Signature
		if old != "" && signature != "" && strings.Contains(text, old) && strings.Contains(text, signature) {
			text = strings.ReplaceAll(text, old, escape(pair.Policy))
			return strings.ReplaceAll(text, signature, pair.Signature)
		}
	}
	return ""
}
