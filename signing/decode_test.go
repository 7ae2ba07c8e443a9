package signing_test

import (
	"encoding/base64"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"policybench/signing"
)

var decoding = []struct {
	name string
	json string
	want signing.Policy
	errs []error
}{
	{"compact", `{"expiry":1,"call":["read","exif"]}`, signing.Policy{Expiry: 1, Call: []signing.Call{"read", "exif"}}, nil},
	{"spaced", "{ \"call\": [ \"read\" ],\r\n\t\"expiry\": 1 }\n", signing.Policy{Expiry: 1, Call: []signing.Call{"read"}}, nil},
	{"call as one string", `{"call":"read","expiry":1}`, signing.Policy{Expiry: 1, Call: []signing.Call{"read"}}, nil},
	{"call empty", `{"call":[]}`, signing.Policy{Call: []signing.Call{}}, nil},
	{
		"every key",
		`{"expiry":2,"call":["pick"],"handle":"h","url":"u","maxSize":9,"minSize":8,"path":"p","container":"c"}`,
		signing.Policy{
			Expiry: 2, Call: []signing.Call{"pick"}, Handle: "h", URL: "u",
			MaxSize: 9, MinSize: 8, Path: "p", Container: "c",
		},
		nil,
	},
	{"escapes", `{"path":"\/\u00fc\ud83d\ude00\b\f\n\r\t\"\\"}`, signing.Policy{Path: "/ü😀\b\f\n\r\t\"\\"}, nil},
	{"escaped key", `{"\u0065xpiry":3}`, signing.Policy{Expiry: 3}, nil},
	{"lone surrogates", `{"path":"\ud83dx\ude00\ud83d\u0041"}`, signing.Policy{Path: "\uFFFDx\uFFFD\uFFFDA"}, nil},
	{"other case is another key", `{"Expiry":1,"EXPIRY":2}`, signing.Policy{}, []error{signing.ErrKeyUnknown}},
	{"unknown key", `{"expiry":1,"calls":["read"]}`, signing.Policy{Expiry: 1}, []error{signing.ErrKeyUnknown}},
	{"repeated key", `{"expiry":1,"expiry":2}`, signing.Policy{Expiry: 2}, []error{signing.ErrKeyTwice}},
	{"expiry as text", `{"expiry":"1"}`, signing.Policy{}, []error{signing.ErrWrongType}},
	{"expiry with a fraction", `{"expiry":1.0}`, signing.Policy{}, []error{signing.ErrWrongType}},
	{"expiry beyond 64 bits", `{"expiry":99999999999999999999}`, signing.Policy{}, []error{signing.ErrWrongType}},
	{"expiry not finite", `{"expiry":NaN}`, signing.Policy{}, []error{signing.ErrWrongType}},
	{"call a number", `{"call":1}`, signing.Policy{}, []error{signing.ErrWrongType}},
	{"call in part", `{"call":["read",1]}`, signing.Policy{Call: []signing.Call{"read"}}, []error{signing.ErrWrongType}},
	{"handle null", `{"handle":null}`, signing.Policy{}, []error{signing.ErrWrongType}},
	{
		"all at once", `{"foo":1,"expiry":"x","expiry":7}`, signing.Policy{Expiry: 7},
		[]error{signing.ErrKeyUnknown, signing.ErrWrongType, signing.ErrKeyTwice},
	},
	{"no object", `["expiry"]`, signing.Policy{}, []error{signing.ErrNotObject}},
	{"no JSON", `{"expiry":1]`, signing.Policy{}, []error{signing.ErrNotJSON}},
}

func TestDecode(t *testing.T) {
	for _, tt := range decoding {
		t.Run(tt.name, func(t *testing.T) {
			for _, alphabet := range []*base64.Encoding{
				base64.URLEncoding, base64.StdEncoding, base64.RawURLEncoding, base64.RawStdEncoding,
			} {
				got, err := signing.Decode(alphabet.EncodeToString([]byte(tt.json)))
				if diff := cmp.Diff(tt.want, got); diff != "" {
					t.Error(diff)
				}
				if len(tt.errs) == 0 && err != nil {
					t.Errorf("unexpected: %v", err)
				}
				for _, want := range tt.errs {
					if !errors.Is(err, want) {
						t.Errorf("error %v, want %v in it", err, want)
					}
				}
			}
		})
	}
}

// A hostile policy of very many keys: comparing each with all before it would take
// 20,000,000,000 steps.
func TestDecodeManyKeys(t *testing.T) {
	json := `{"expiry":1` + strings.Repeat(`,"expiry":2`, 200_000) + `}`
	p, err := signing.DecodeJSON(json)
	if p.Expiry != 2 || !errors.Is(err, signing.ErrKeyTwice) {
		t.Errorf("got %+v, %v", p, err == nil)
	}
}

func TestDecodeText(t *testing.T) {
	tests := []struct {
		encoded string
		want    string
		offset  int // of the error, -1 for none
	}{
		{"", "", -1},
		{"YQ==", "a", -1},
		{"YQ=", "a", -1},
		{"YQ", "a", -1},
		{"YQ=====", "a", -1},
		{"Pz8_", "???", -1},
		{"Pz8/", "???", -1},
		{"-_+/", "\xfb\xff\xbf", -1},
		{"A", "", 1},
		{"AAAAA===", "", 5},
		{"AA=A", "", 2},
		{" AAA", "", 0},
		{"AAA\n", "", 3},
		{"AA%3D", "", 2},
		{"AAé", "", 2},
		{"\xffAAA", "", 0},
	}
	for _, tt := range tests {
		got, err := signing.DecodeText(tt.encoded)
		if tt.offset < 0 {
			if err != nil || got != tt.want {
				t.Errorf("%q gave %q, %v, want %q", tt.encoded, got, err, tt.want)
			}
			continue
		}
		var place *signing.PlaceError
		if !errors.As(err, &place) || place.Offset != tt.offset || !errors.Is(err, signing.ErrNotBase64) {
			t.Errorf("%q gave %v, want an error at %d", tt.encoded, err, tt.offset)
		}
	}
}
