package inspect

import (
	"slices"
	"strings"
	"testing"
	"time"

	"policybench/signing"
	"policybench/signing/report"
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
	"names of settings":         `const policy = configString("filepickerPolicy", "filepicker_policy");` + "\n" + `const signature = configString("filepickerSignature", "filepicker_signature");`,
	"token of a socket":         `wss://x.example.com/?token=eyJleHBpcnkiOjE4OTM0NTYwMDB9`,
	"session cookie":            `Set-Cookie: session=eyJleHBpcnkiOjE4OTM0NTYwMDB9; Path=/; HttpOnly`,
	"access token":              `{"access_token": "eyJleHBpcnkiOjE4OTM0NTYwMDB9"}`,
	"license":                   `license: {"key":"eyJleHBpcnkiOjE4OTM0NTYwMDAsInNlYXRzIjo1fQ==","signature":"b1012e59def0c3da523506c39d4037e9f1fa514889d4b6bd022689e30e75dc72"}`,
	"damaged header":            `Authorization: Hawk id="x", mac="MVfk=", ts="1449354580", nonce="pKTc", ext="eyJjZXJgFGHsdfVFTSI6eyJ2ZXJzaW9uFDf9gu3hjdkrh3khykfkj45zdW1lOndvcmtlcl0sInN0YXJ0IjoxNDQ5MzI4NDE3NTA2LCJleHBpcnkiOjE0NDk2NzQzMTc1MDZ9fQ=="`,
	"signed URL":                `https://cdn.example.com/a/image.png?Signature=public-signature&Policy=policy&Expires=1`,
}

func TestLocateLeavesStrangersAlone(t *testing.T) {
	for name, text := range strangers {
		t.Run(name, func(t *testing.T) {
			for _, r := range Inspect(text, Options{At: wildAt}) {
				if r.Verdict != report.None || r.Findings[0].Level == report.Problem {
					t.Errorf("%s, a %s: %v", r.Verdict, r.Form, r.Codes())
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
		"alone":                object,
		"a word":               "filestack: policy '" + object + "'",
		"a token, with a word": "filestack token=" + object,
		"a signature":          "policy: '" + object + "', signature: '" + strings.Repeat("0a", 32) + "'",
	} {
		t.Run(name, func(t *testing.T) {
			if got := Inspect(text, Options{At: wildAt}); len(got) != 1 || got[0].Security.Policy != object {
				t.Errorf("got %+v", got)
			}
		})
	}
}

// Pairs as people have written them: what a careful reader takes out of each.
var wild = []struct {
	name, text          string
	verdict             report.Verdict
	form                report.Form
	key, handle, source string
	policy, signature   string // the beginning
	absent              report.Code
}{
	{
		"below a folder of a shop, the comma escaped",
		"https://shop.example.com/_cdn/A5I9PbaFjQo69uIottl6Hz/resize=width:1296%2cfit:max/compress/security=policy:" + initPolicy + "%2csignature:" + initSignature + "/https%3A/cdn.example.org/s/a.jpg?v=165",
		report.Unverified, report.FormSecurityTask, "A5I9PbaFjQo69uIottl6Hz", "", "https:/cdn.example.org/s/a.jpg", initPolicy, initSignature, report.CodeCommaMissing,
	},
	{
		"key, policy and signature in variables",
		"const apiKey = 'AhTgLagciQByzXpFGRI0Az';\nconst signature = '" + initSignature + "';\nconst policy = '" + initPolicy + "';\nfetch(`https://www.filestackapi.com/api/store/S3?key=${apiKey}&policy=${policy}&signature=${signature}`)",
		report.Unverified, report.FormStoreAPI, "AhTgLagciQByzXpFGRI0Az", "", "", initPolicy, initSignature, report.CodeAPIKeyMissing,
	},
	{
		"a proxy behind a proxy",
		"https://a.imgix.net/https%3A%2F%2Fa.imgix.net%2Fhttps%253A%252F%252Fcdn.filestackcontent.com%252Fapi%252Ffile%252FKW9EJhYtS6y48Whm2S6D%253Fsignature%253D" + initSignature + "%2526policy%253D" + initPolicy + "%3Ffit%3Dcrop%26s%3Dabc?fit=crop&s=def",
		report.Unverified, report.FormFileAPI, "", "KW9EJhYtS6y48Whm2S6D", "", initPolicy, initSignature, report.CodeCustomHost,
	},
	{
		"a mail program's proxy",
		"https://ci5.example.com/proxy/AbC=s0-d-e1-ft#https://cdn.files.example.com/security=policy:" + initPolicy + ",signature:" + initSignature + "/compress/KW9EJhYtS6y48Whm2S6D",
		report.Unverified, report.FormSecurityTask, "", "KW9EJhYtS6y48Whm2S6D", "", initPolicy, initSignature, report.CodeInFragment,
	},
	{
		"a proxy that takes the query for its own",
		"https://a.imgix.net/https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=" + initPolicy + "&signature=" + initSignature + "&w=300",
		report.Malformed, report.FormDelivery, "", "KW9EJhYtS6y48Whm2S6D", "", initPolicy, initSignature, report.CodeCustomHost,
	},
	{
		"a test that signs",
		"result := EncodeSignature(\"MBVEKA6ARFGNDDTVY7IQDZ4HYU\", \"" + initPolicy + "\")\nassert.Equal(t, \"" + initSignature + "\", result)",
		report.Unverified, report.FormPair, "", "", "", initPolicy, initSignature, report.CodeSignatureNotHex,
	},
}

func TestLocateWhatPeopleWrote(t *testing.T) {
	for _, tt := range wild {
		t.Run(tt.name, func(t *testing.T) {
			reports := Inspect(tt.text, Options{At: wildAt})
			if len(reports) != 1 {
				t.Fatalf("%d reports: %+v", len(reports), reports)
			}
			r := reports[0]
			if r.Verdict != tt.verdict || r.Form != tt.form {
				t.Errorf("%s, a %s; want %s, a %s", r.Verdict, r.Form, tt.verdict, tt.form)
			}
			if r.Link.APIKey != tt.key || r.Link.Handle != tt.handle || r.Link.Source != tt.source {
				t.Errorf("link %+v", r.Link)
			}
			if !strings.HasPrefix(r.Security.Policy, tt.policy) || !strings.HasPrefix(r.Security.Signature, tt.signature) {
				t.Errorf("pair %+v", r.Security)
			}
			if slices.Contains(r.Codes(), tt.absent) {
				t.Errorf("%v, want no %s", r.Codes(), tt.absent)
			}
		})
	}
}

// A signature made with the API key is explained wherever the text names the key.
func TestCauseKnowsKeysOfTheText(t *testing.T) {
	const key = "AhTgLagciQByzXpFGRI0Az"
	by := signing.NewSigner(signing.NewSecret(key))
	signature, err := by.SignEncoded(initPolicy)
	if err != nil {
		t.Fatal(err)
	}
	text := "our key is " + key + "\nhttps://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=" + initPolicy + "&signature=" + signature.Signature
	keys := []Key{{Name: "ours", Secret: signing.NewSecret("Z3IYZSH2UJA7VN3QYFVSVCF7PI")}}
	if got := Inspect(text, Options{At: wildAt, Keys: keys}); len(got) != 1 || got[0].Cause != "api-key-as-secret" {
		t.Errorf("got %+v", got)
	}
}
