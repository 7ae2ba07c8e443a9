package judge

import (
	"encoding/base64"
	"slices"
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/inspect/request"
	"policybench/signing/report"
)

// A pair is genuine as it stands, or as what was likely meant was signed; then the report
// says what that is.
func TestMade(t *testing.T) {
	b64 := base64.URLEncoding.EncodeToString
	full := b64([]byte(healthy + " "))
	bare := strings.TrimRight(full, "=")
	const slashed = `{"expiry":1795395600,"path":"/???"}`
	plus := base64.StdEncoding.EncodeToString([]byte(slashed))
	for _, c := range []struct {
		name, signed, sent, as string
		want                   report.Answer
	}{
		{"as it stands", full, full, "", report.Yes},
		{"without its end, as it stands", bare, bare, "", report.Yes},
		{"with its end", full, bare, full, report.Yes},
		{"with one sign of its end", full, full + "=", full, report.Yes},
		{"without its end, and sent with it", bare, full, "", report.No},
		{"encoded once", full, b64([]byte(full)), full, report.Yes},
		{"encoded once, and sent with a line end", full, b64([]byte(full + "\n")), full, report.Yes},
		{"encoded twice", b64([]byte(full)), b64([]byte(full)), "", report.Yes},
		{"encoded, and sent as JSON", b64([]byte(healthy)), healthy, b64([]byte(healthy)), report.Yes},
		{"encoded with a slash, and sent as JSON", plus, slashed, plus, report.Yes},
		{"as JSON", healthy, healthy, "", report.Yes},
		{"without escapes", full, strings.ReplaceAll(full, "=", "%3D"), full, report.Yes},
		{"another", full, b64([]byte(healthy)), "", report.No},
	} {
		l := signedText(t, c.signed)
		l.Policy = foundAs(c.sent)
		r := judged(l, Options{At: judgedAt, Keys: testKeys(), NoCause: true})
		if r.Genuine != c.want || r.SignedAs != c.as {
			t.Errorf("%s: genuine %d as %q, want %d as %q", c.name, r.Genuine, r.SignedAs, c.want, c.as)
		}
	}
}

// What was signed for an object is not in the text: one of the ways in which it is usually
// encoded may make the signature, and nothing is known where none does.
func TestMadeForObject(t *testing.T) {
	encoded := base64.URLEncoding.EncodeToString
	const object, spaced = `{"expiry":1795395600,"call":["pick","read"]}`, `{"expiry": 1795395600, "call": ["pick", "read"]}`
	for _, c := range []struct {
		name, signed, object string
		want                 report.Answer
	}{
		{"as it is", encoded([]byte(spaced + " ")), spaced + " ", report.Yes},
		{"without blanks", encoded([]byte(object)), spaced, report.Yes},
		{"as Python writes it", encoded([]byte(spaced)), object, report.Yes},
		{"without padding", strings.TrimRight(encoded([]byte(object)), "="), spaced, report.Yes},
		{"another policy", encoded([]byte(`{"expiry":1}`)), object, report.Unknown},
		{"no JSON", encoded([]byte(object)), `{expiry: exp}`, report.Unknown},
	} {
		l := signedText(t, c.signed)
		l.Form, l.Policy = report.FormPicker, foundAs(c.object)
		l.Policy.State = request.Object
		r := judged(l, Options{At: judgedAt, Keys: testKeys()})
		if r.Genuine != c.want || (r.SignedAs != "") != (c.want == report.Yes) || r.Has(report.CodeSignatureMismatch) || r.Cause != "" || r.Readable != report.No {
			t.Errorf("%s: genuine %d as %q, %v", c.name, r.Genuine, r.SignedAs, r.Codes())
		}
	}
}

// Without a key, half of the pair, or a value that is all there, nobody can tell.
func TestVerifyUnknown(t *testing.T) {
	for _, c := range []struct {
		name   string
		keys   []Key
		change func(*request.Request)
	}{
		{"no key", nil, func(*request.Request) {}},
		{"a key without a secret", []Key{{Name: "none"}}, func(*request.Request) {}},
		{"no policy", testKeys(), func(l *request.Request) { l.Policy = request.Value{} }},
		{"no signature", testKeys(), func(l *request.Request) { l.Signature = request.Value{} }},
		{"a policy that is cut", testKeys(), func(l *request.Request) { l.Policy.State = request.Cut }},
		{"a policy made by code", testKeys(), func(l *request.Request) { l.Policy.State = request.Made }},
		{"a signature that is cut", testKeys(), func(l *request.Request) { l.Signature.State = request.Cut }},
		{"a signature that is not shown", testKeys(), func(l *request.Request) { l.Signature = request.Value{State: request.Variable} }},
	} {
		r := judged(delivered(t, healthy, c.change), Options{At: judgedAt, Keys: c.keys})
		if r.Genuine != report.Unknown || r.SecretFrom != "" || r.Has(report.CodeSignatureMismatch) {
			t.Errorf("%s: genuine %d, from %q", c.name, r.Genuine, r.SecretFrom)
		}
	}
}

// The search for a cause may use the request's API key, else the text's, other policies
// of the text, and the JSON where it can be read; never the sample secret.
func TestCauseHints(t *testing.T) {
	with := func(secret string) func(*request.Request) {
		return func(l *request.Request) {
			pair, err := signing.SignEncoded(signing.NewSecret(secret), l.Policy.Text)
			if err != nil {
				t.Fatal(err)
			}
			l.Signature = foundAs(pair.Signature)
		}
	}
	sibling := signed(t, `{"expiry":1795395601}`)
	sample := append(testKeys(), Key{Name: "sample", Sample: true, Secret: signing.NewSecret("Z3IYZSH2UJA7VN3QYFVSVCF7PI")})
	for _, c := range []struct {
		name   string
		change func(*request.Request)
		text   string // the API key in the text
		keys   []Key
		want   bool
	}{
		{"signed with the request's API key", func(l *request.Request) { with(testKey)(l); l.Link.APIKey = testKey }, "", testKeys(), true},
		{"signed with the text's", with(testKey), testKey, testKeys(), true},
		{"signed with another key than the text's", with(testKey), "", testKeys(), false},
		{"another policy of the text was signed", func(l *request.Request) { l.Signature, l.Siblings = sibling.Signature, &[]string{sibling.Policy.Text} }, "", testKeys(), true},
		{"another policy that the text does not hold", func(l *request.Request) { l.Signature = sibling.Signature }, "", testKeys(), false},
		{"a mistake with the sample secret", with("z3iyzsh2uja7vn3qyfvsvcf7pi"), "", sample, false},
		{"the same mistake with one's own", with(strings.ToLower(testSecret)), "", testKeys(), true},
	} {
		options := Options{At: judgedAt, Keys: c.keys, APIKey: func() string { return c.text }}
		r := judged(delivered(t, healthy, c.change), options)
		f := r.Find(report.CodeSignatureMismatch)
		if f == nil || (r.Cause != "") != c.want || !slices.Equal(f.Args, []string{"FILESTACK_APP_SECRET", r.Cause}) || f.Part != "signature" {
			t.Errorf("%s: because of %q, %+v", c.name, r.Cause, f)
		}
	}
}

// The number of digits suggests an algorithm until the secret has shown the mistake.
func TestLengthIsSettled(t *testing.T) {
	l := delivered(t, healthy)
	l.Signature = foundAs(l.Signature.Text[:40])
	for want, options := range map[string]Options{
		"problem signature-length documented signature 40|SHA-1": {At: judgedAt},
		"problem signature-length documented signature 40|cut":   {At: judgedAt, Keys: testKeys()},
	} {
		if got := told(judged(l, options).Findings, report.CodeSignatureLength); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}
