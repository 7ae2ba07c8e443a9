package inspect

import (
	"strings"
	"testing"
	"time"
)

// wildAt is a time at which the pairs below live.
var wildAt = time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC)

// Texts of other services and programs in which nothing is Filestack's.
var strangers = map[string]string{
	"image policy of a cluster": `example.io/policy: "eyJhbGxvd2VkSW1hZ2VzIjpbIm5naW54OmxhdGVzdCJdfQ==" # base64` + "\n" + `example.io/signature: "MEUCIQDx...base64...."`,
	"policy of a container":     `CCEPolicy: "eyJhbGxvd19hbGwiOiB0cnVlLCAiY29udGFpbmVycyI6IHsibGVuZ3RoIjogMH19",`,
	"upload policy":             `encodedPutPolicy = "eyJzY29wZSI6Im15LWJ1Y2tldCIsImRlYWRsaW5lIjoxNDUxNDkxMjAwfQ=="`,
	"bucket policy, cut":        "s3_policy_document: eyJTdGF0ZW1lbnQiOlt7IlJlc291cmNlIjoi\n  region: us-east-1",
	"object storage, cut":       `{ accessId: 'X', policy: 'eyJleH...oifQ==', signature: 'c2lnbmF0dXJl', host: 'https://x.obs.example.com' }`,
	"remote call":               `unmarshal("eyJjYWxsIjoiMSIsImZ1bmN0aW9uIjoiUHJpbnQiLCJhcmdzIjpbXX0=")`,
	"another handle, cut":       `fileHandle: "eyJoYW5kbGUiOnsidHlwZSI6IkNhbmRpZGF0ZUZpbGUiLCJm",`,
	"another handle, whole":     `'eyJoYW5kbGUiOjEsImRhdGEiOnsicm91dGUiOiJ3b3Jrc3BhY2VzIn19'`,
	"cache entry":               `localStorage.setItem(key, JSON.stringify(item)); // {"value":0.28,"expiry":1750153632000}`,
	"cache entry alone":         `{"value":0.28,"expiry":1750153632000}`,
	"market":                    `{"marketAddress":"0x645e","expiry":1789051200,"expiryISO":"2026-09-10T14:40:00.000Z"}`,
	"lease":                     `{"op":"set","lease":{"lease_id":3,"holder":"0202","expiry":1722600001000}}`,
	"signed URL":                `https://cdn.example.com/a/image.png?Signature=public-signature&Policy=policy&Expires=1`,
}

func TestLocateLeavesStrangersAlone(t *testing.T) {
	for name, text := range strangers {
		t.Run(name, func(t *testing.T) {
			for _, r := range Inspect(text, Options{At: wildAt}) {
				if r.Verdict != None || r.Findings[0].Level == Problem {
					t.Errorf("%s, a %s: %v", r.Verdict, r.Form, CodesOf(r))
				}
			}
		})
	}
}

// The same keys are ours beside a word of Filestack's, beside a signature of the
// right length, and where the text holds nothing else.
func TestLocateOwnsWhatIsVouchedFor(t *testing.T) {
	const object = "eyJmb28iOjEsImV4cGlyeSI6MTg5MzQ1NjAwMH0=" // {"foo":1,"expiry":1893456000}
	for name, text := range map[string]string{
		"alone":       object,
		"a word":      "filestack: policy '" + object + "'",
		"a signature": "policy: '" + object + "', signature: '" + strings.Repeat("0a", 32) + "'",
	} {
		t.Run(name, func(t *testing.T) {
			if got := Inspect(text, Options{At: wildAt}); len(got) != 1 || got[0].Security.Policy != object {
				t.Errorf("got %+v", got)
			}
		})
	}
}
