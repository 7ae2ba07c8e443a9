package again_test

import (
	"encoding/base64"
	"net/url"
	"strings"
	"testing"
	"time"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/signing/report"
	"policybench/ui/inspect/again"
)

const file = "https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D"

var secret = signing.NewSecret("KANARIENVOGEL234567ABCDEFG")

// signed is a link with a policy, signed by the test's secret.
func signed(t *testing.T, json string) (link string, pair signing.Security) {
	t.Helper()
	pair, err := signing.NewSigner(secret).SignEncoded(base64.URLEncoding.EncodeToString([]byte(json)))
	if err != nil {
		t.Fatal(err)
	}
	return file + "?policy=" + pair.Policy + "&signature=" + pair.Signature, pair
}

func inspected(t *testing.T, text string) *report.Report {
	t.Helper()
	reports := inspect.Inspect(text, inspect.Options{At: time.Unix(1790000000, 0), Keys: []inspect.Key{{Name: "a", Secret: secret}}})
	if len(reports) != 1 {
		t.Fatalf("%d reports on %q", len(reports), text)
	}
	return &reports[0]
}

// What is signed again is valid for the new time, and stands in the customer's own lines.
func TestSign(t *testing.T) {
	link, pair := signed(t, `{"expiry":1764536024,"calls":["read"]}`)
	for _, tt := range []struct {
		name, text string
		fixed      bool
		json       string
		want       func(signing.Security) string // the lines; nil for none
	}{
		{"a link", link, false, `{"expiry":1800000000,"calls":["read"]}`, func(p signing.Security) string {
			return file + "?policy=" + p.Policy + "&signature=" + p.Signature
		}},
		{"fixed", link, true, `{"expiry":1800000000,"call":["read"]}`, func(p signing.Security) string {
			return file + "?policy=" + p.Policy + "&signature=" + p.Signature
		}},
		{"of a sentence the link alone", "See " + link + " please", false, `{"expiry":1800000000,"calls":["read"]}`, func(p signing.Security) string {
			return file + "?policy=" + p.Policy + "&signature=" + p.Signature
		}},
		{"percent-encoded", strings.Replace(link, pair.Policy, url.QueryEscape(pair.Policy), 1), false, `{"expiry":1800000000,"calls":["read"]}`, func(p signing.Security) string {
			return file + "?policy=" + url.QueryEscape(p.Policy) + "&signature=" + p.Signature
		}},
		{"with a space that is taken out", strings.Replace(link, "&sig", "& sig", 1), false, `{"expiry":1800000000,"calls":["read"]}`, func(p signing.Security) string {
			return file + "?policy=" + p.Policy + "&signature=" + p.Signature
		}},
		{"a policy alone", `{"expiry":1764536024,"call":["read"]}`, false, `{"expiry":1800000000,"call":["read"]}`, nil},
		{"in pieces", strings.Replace(link, pair.Signature, pair.Signature[:9]+"' +\n '"+pair.Signature[9:], 1), false, `{"expiry":1800000000,"calls":["read"]}`, nil},
	} {
		r := inspected(t, tt.text)
		made, err := again.Sign(secret, r, tt.text, 1800000000, tt.fixed)
		if err != nil || made.Expiry != 1800000000 || made.JSON != tt.json {
			t.Errorf("%s: %+v, %v", tt.name, made, err)
			continue
		}
		want := ""
		if tt.want != nil {
			want = tt.want(made.Security)
		}
		if made.Link != want {
			t.Errorf("%s: %q, want %q", tt.name, made.Link, want)
		}
		if want == "" {
			continue
		}
		if back := inspected(t, made.Link); back.Genuine != report.Yes || back.Alive != report.Yes || back.Expiry.Unix != 1800000000 {
			t.Errorf("%s: %s, genuine %v", tt.name, back.Verdict, back.Genuine)
		}
	}
}

// Nothing is signed with no secret, and nothing can be signed where no policy is read.
func TestSignable(t *testing.T) {
	link, pair := signed(t, `{"expiry":1764536024}`)
	if made, err := again.Sign(signing.Secret{}, inspected(t, link), link, 7, false); err == nil || made != nil {
		t.Errorf("signed without a secret: %+v", made)
	}
	for text, want := range map[string]bool{
		link: true, `{"expiry":1764536024}`: true, file: false, strings.Replace(link, pair.Policy, pair.Policy[:8], 1): false,
		strings.Replace(link, pair.Policy, "e30=", 1): false, // no keys
	} {
		if got := again.Signable(inspected(t, text)); got != want {
			t.Errorf("%q: %t", text, got)
		}
	}
}

// A report whose place is not in the text puts nothing into it.
func TestSignPutsNothingElsewhere(t *testing.T) {
	link, _ := signed(t, `{"expiry":1764536024}`)
	r := inspected(t, link)
	for _, text := range []string{"", link[:20], strings.Repeat("x", len(link))} {
		if made, err := again.Sign(secret, r, text, 7, false); err != nil || made.Link != "" {
			t.Errorf("%.20q: %q, %v", text, made.Link, err)
		}
	}
	r.Span = report.Span{Offset: -5, Length: 3}
	if made, err := again.Sign(secret, r, link, 7, false); err != nil || made.Link != "" {
		t.Errorf("%q, %v", made.Link, err)
	}
}
