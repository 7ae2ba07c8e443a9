package signing_test

import (
	"encoding/base64"
	"errors"
	"testing"

	"policybench/signing"
)

const (
	docsSecret = "Z3IYZSH2UJA7VN3QYFVSVCF7PI" // published in Filestack's documentation
	docsHandle = "KW9EJhYtS6y48Whm2S6D"
	year2030   = 1893456000
)

// javascript are policies that filestack-js was run on, with docsSecret. It writes
// the standard base64 alphabet, we base64url as documented, and it keeps its caller's
// order of keys: signature is there where both texts are the same.
var javascript = []struct {
	name        string
	policy      signing.Policy
	wantJSON    string
	wantEncoded string
	signature   string
}{
	{
		"S1 expiry alone", signing.Policy{Expiry: year2030}, `{"expiry":1893456000}`,
		"eyJleHBpcnkiOjE4OTM0NTYwMDB9",
		"b1012e59def0c3da523506c39d4037e9f1fa514889d4b6bd022689e30e75dc72",
	},
	{
		"S2 call and handle",
		signing.Policy{Expiry: year2030, Call: []signing.Call{signing.Read, signing.Convert}, Handle: docsHandle},
		`{"expiry":1893456000,"call":["read","convert"],"handle":"KW9EJhYtS6y48Whm2S6D"}`,
		"eyJleHBpcnkiOjE4OTM0NTYwMDAsImNhbGwiOlsicmVhZCIsImNvbnZlcnQiXSwiaGFuZGxlIjoiS1c5RUpoWXRTNnk0OFdobTJTNkQifQ==",
		"60e2536e608c6e37c1c01cde28e2e6046094b2e65b960413c0508d81afee33e7",
	},
	{
		"S3 storing, in our order",
		signing.Policy{
			Expiry: year2030, Call: []signing.Call{signing.Pick, signing.Store},
			Container: "my-bucket", Path: "/uploads/.*", MinSize: 1, MaxSize: 10485760,
		},
		`{"expiry":1893456000,"call":["pick","store"],"maxSize":10485760,"minSize":1,"path":"/uploads/.*","container":"my-bucket"}`,
		"eyJleHBpcnkiOjE4OTM0NTYwMDAsImNhbGwiOlsicGljayIsInN0b3JlIl0sIm1heFNpemUiOjEwNDg1NzYwLCJtaW5TaXplIjoxLCJwYXRoIjoiL3VwbG9hZHMvLioiLCJjb250YWluZXIiOiJteS1idWNrZXQifQ==",
		"",
	},
	{
		"S4 url",
		signing.Policy{Expiry: year2030, Call: []signing.Call{signing.Convert}, URL: `https://upload\.wikimedia\.org/wikipedia/.*`},
		`{"expiry":1893456000,"call":["convert"],"url":"https://upload\\.wikimedia\\.org/wikipedia/.*"}`,
		"eyJleHBpcnkiOjE4OTM0NTYwMDAsImNhbGwiOlsiY29udmVydCJdLCJ1cmwiOiJodHRwczovL3VwbG9hZFxcLndpa2ltZWRpYVxcLm9yZy93aWtpcGVkaWEvLioifQ==",
		"95ba5998679433381bf23fce1bd024265d34de893af49a26f68b5602455f43c5",
	},
	{
		"S5 unicode",
		signing.Policy{Expiry: year2030, Call: []signing.Call{signing.Store}, Path: "/ünïcödé/日本語/😀.*"},
		`{"expiry":1893456000,"call":["store"],"path":"/ünïcödé/日本語/😀.*"}`,
		"eyJleHBpcnkiOjE4OTM0NTYwMDAsImNhbGwiOlsic3RvcmUiXSwicGF0aCI6Ii_DvG7Dr2PDtmTDqS_ml6XmnKzoqp4v8J-YgC4qIn0=",
		"",
	},
	{
		"S6 what others escape",
		signing.Policy{Expiry: year2030, Call: []signing.Call{signing.Store}, Path: `/<a>&'"?>>>/~~~`},
		`{"expiry":1893456000,"call":["store"],"path":"/<a>&'\"?>>>/~~~"}`,
		"eyJleHBpcnkiOjE4OTM0NTYwMDAsImNhbGwiOlsic3RvcmUiXSwicGF0aCI6Ii88YT4mJ1wiPz4-Pi9-fn4ifQ==",
		"",
	},
	{
		"control characters",
		signing.Policy{Expiry: 1, Path: "\x00\x08\x0c\n\r\t\x1f\x7f\u2028\\"},
		`{"expiry":1,"path":"\u0000\b\f\n\r\t\u001f` + "\x7f\u2028" + `\\"}`, "", "",
	},
}

func TestEncode(t *testing.T) {
	for _, tt := range javascript {
		t.Run(tt.name, func(t *testing.T) {
			if got := string(signing.AppendJSON(nil, tt.policy)); got != tt.wantJSON {
				t.Errorf("JSON\n got %s\nwant %s", got, tt.wantJSON)
			}
			got, err := signing.Encode(tt.policy)
			if err != nil {
				t.Fatal(err)
			}
			if tt.wantEncoded != "" && got != tt.wantEncoded {
				t.Errorf("encoded\n got %s\nwant %s", got, tt.wantEncoded)
			}
			if tt.signature == "" {
				return
			}
			pair, err := signing.Sign(signing.NewSecret(docsSecret), tt.policy)
			if err != nil || pair.Signature != tt.signature || pair.Policy != got {
				t.Errorf("signed %v (%v), want %s", pair, err, tt.signature)
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
