package signing_test

import (
	"encoding/base64"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"policybench/signing"
)

const (
	docsSecret = "Z3IYZSH2UJA7VN3QYFVSVCF7PI" // published in Filestack's documentation
	docsHandle = "KW9EJhYtS6y48Whm2S6D"
	year2030   = 1893456000
)

// signed is one policy that filestack-js was run on, with docsSecret. It writes the
// standard base64 alphabet, we base64url as documented, and it keeps its caller's
// order of keys: Signature is there where both texts are the same.
type signed struct {
	Name                     string
	Policy                   signing.Policy
	JSON, Encoded, Signature string
}

// byJavaScript reads those policies; the conformance tests sign them anew.
func byJavaScript(t *testing.T) []signed {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("..", "testdata", "policies.json"))
	if err != nil {
		t.Fatal(err)
	}
	var list []signed
	if err := json.Unmarshal(text, &list); err != nil || len(list) == 0 {
		t.Fatalf("%d policies, %v", len(list), err)
	}
	return list
}

func TestEncode(t *testing.T) {
	for _, tt := range byJavaScript(t) {
		t.Run(tt.Name, func(t *testing.T) {
			if got := string(signing.AppendJSON(nil, tt.Policy)); got != tt.JSON {
				t.Errorf("JSON\n got %s\nwant %s", got, tt.JSON)
			}
			got, err := signing.Encode(tt.Policy)
			if err != nil {
				t.Fatal(err)
			}
			if tt.Encoded != "" && got != tt.Encoded {
				t.Errorf("encoded\n got %s\nwant %s", got, tt.Encoded)
			}
			if tt.Signature == "" {
				return
			}
			pair, err := signing.Sign(signing.NewSecret(docsSecret), tt.Policy)
			if err != nil || pair.Signature != tt.Signature || pair.Policy != got {
				t.Errorf("signed %v (%v), want %s", pair, err, tt.Signature)
			}
		})
	}
}

// received are texts that other libraries signed with docsSecret and that ours
// would write differently: they verify as they stand.
var received = []struct{ name, policy, signature string }{
	{
		"S3 filestack-js, the caller's order",
		"eyJleHBpcnkiOjE4OTM0NTYwMDAsImNhbGwiOlsicGljayIsInN0b3JlIl0sImNvbnRhaW5lciI6Im15LWJ1Y2tldCIsInBhdGgiOiIvdXBsb2Fkcy8uKiIsIm1pblNpemUiOjEsIm1heFNpemUiOjEwNDg1NzYwfQ==",
		"28df5a8a7d2565b1a00523ad737bb46116c9dd6ade2b04dc748ac35655e243fe",
	},
	{
		"S5 filestack-js, standard base64",
		"eyJleHBpcnkiOjE4OTM0NTYwMDAsImNhbGwiOlsic3RvcmUiXSwicGF0aCI6Ii/DvG7Dr2PDtmTDqS/ml6XmnKzoqp4v8J+YgC4qIn0=",
		"610f40713a7b9e5cdd72dfc8b211b9d70d33b30727e479c2deab94ebf8e045a5",
	},
	{
		"S6 filestack-js, standard base64",
		"eyJleHBpcnkiOjE4OTM0NTYwMDAsImNhbGwiOlsic3RvcmUiXSwicGF0aCI6Ii88YT4mJ1wiPz4+Pi9+fn4ifQ==",
		"0c4f3144ea52bc5254a0449a2816fbfb122fa3c302e7623a41b9518c4a0fb928",
	},
	{
		"S7 filestack-js, a string for the call",
		"eyJjYWxsIjoicmVhZCIsImV4cGlyeSI6MTg5MzQ1NjAwMH0=",
		"22a3d5cfb917b1d0d86a4ce944df9a0171953d4e8c587987c5a6020fc242c444",
	},
	{
		"S10 filestack-go",
		`eyJjYWxsIjpbInN0b3JlIl0sImV4cGlyeSI6MTg5MzQ1NjAwMCwicGF0aCI6Ii9cdTAwM2NhXHUwMDNlXHUwMDI2J1wiP1x1MDAzZVx1MDAzZVx1MDAzZS9-fn4ifQ==`,
		"e6d13230db0a6a2c79f072c1c0258c019f0cd11fb837499defd1783c0568eaeb",
	},
	{
		"S13 as PHP writes it",
		"eyJleHBpcnkiOjE4OTM0NTYwMDAsImNhbGwiOlsic3RvcmUiXSwicGF0aCI6IlwvPGE-JidcIj8-Pj5cL35-fiJ9",
		"31401ac547f39f494ed5909bdb829754abad5997ed424aac7c927dedcfd15b52",
	},
}

func TestVerifyReceived(t *testing.T) {
	signer := signing.NewSigner(signing.NewSecret(docsSecret))
	for _, tt := range received {
		t.Run(tt.name, func(t *testing.T) {
			if err := signer.Verify(signing.Security{Policy: tt.policy, Signature: tt.signature}); err != nil {
				t.Error(err)
			}
			p, err := signing.Decode(tt.policy)
			if err != nil || p.Expiry != year2030 {
				t.Errorf("decoded %+v (%v)", p, err)
			}
		})
	}
}

func TestEncodeRefuses(t *testing.T) {
	if got, err := signing.Encode(signing.Policy{}); got != "" || !errors.Is(err, signing.ErrExpiryMissing) {
		t.Errorf("got %q, %v", got, err)
	}
}

// Every length of padding is kept.
func TestEncodePads(t *testing.T) {
	for _, handle := range []string{"a", "ab", "abc"} {
		text, err := signing.Encode(signing.Policy{Expiry: 1, Handle: handle})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := base64.URLEncoding.Strict().DecodeString(text); err != nil {
			t.Errorf("%s: %v", text, err)
		}
	}
}
