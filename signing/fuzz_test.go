package signing_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"policybench/signing"
)

// Property: reading never panics, an error names a place inside the text, and what
// can be read and validated survives encoding.
func FuzzDecode(f *testing.F) {
	for _, v := range vectors(f) {
		f.Add(v.Policy)
	}
	for _, tt := range decoding {
		f.Add(tt.json)
	}
	for _, seed := range []string{"", "=", "e30", "eyJ\n", "%7B%7D"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		_, _ = signing.DecodeJSON(text)
		p, err := signing.Decode(text)
		var place *signing.PlaceError
		if errors.As(err, &place) && (place.Offset < 0 || place.Offset > len(text)) {
			t.Errorf("%q: %v lies outside", text, err)
		}
		if err != nil || p.Validate() != nil {
			return
		}
		encoded, err := signing.Encode(p)
		if err != nil {
			t.Fatal(err)
		}
		again, err := signing.Decode(encoded)
		if diff := cmp.Diff(p, again); diff != "" || err != nil {
			t.Errorf("%q: %v %s", text, err, diff)
		}
	})
}

// Property: a valid policy comes back from its encoding as it was, its pair
// verifies, and no pair with one changed byte does.
func FuzzSign(f *testing.F) {
	f.Add("secret", int64(1), "read", "", "", "", "", int64(0), int64(0), uint(0))
	f.Add(docsSecret, int64(year2030), "", docsHandle, "^https://", "/<ü>&/", "bucket", int64(5), int64(1), uint(7))
	f.Add("\x00\xff", int64(signing.MaxInteger), "exif,odd", "\u2028\"\\", "\x7f", "\uFFFD", "\t", int64(-1), int64(9), uint(99))
	f.Fuzz(func(t *testing.T, secret string, expiry int64, calls, handle, url, path, container string, maxSize, minSize int64, at uint) {
		p := signing.Policy{
			Expiry: expiry, Handle: handle, URL: url, MaxSize: maxSize, MinSize: minSize, Path: path, Container: container,
		}
		for call := range strings.SplitSeq(calls, ",") {
			if calls != "" {
				p.Call = append(p.Call, signing.Call(call))
			}
		}
		signer := signing.NewSigner(signing.NewSecret(secret))
		pair, err := signer.Sign(p)
		if err != nil {
			if secret != "" && p.Validate() == nil {
				t.Errorf("%+v is valid and not signed: %v", p, err)
			}
			return
		}
		if again, err := signing.Decode(pair.Policy); err != nil || !cmp.Equal(p, again) {
			t.Errorf("%v: %s", err, cmp.Diff(p, again))
		}
		if !json.Valid(signing.AppendJSON(nil, p)) {
			t.Errorf("not JSON: %s", signing.AppendJSON(nil, p))
		}
		if err := signer.Verify(pair); err != nil {
			t.Errorf("%+v does not verify: %v", pair, err)
		}
		other := pair
		if at%2 == 0 {
			other.Policy = changed(pair.Policy, at/2)
		} else {
			other.Signature = changed(pair.Signature, at/2)
		}
		if signer.Verify(other) == nil {
			t.Errorf("%+v verifies after a change", other)
		}
	})
}

// changed flips one bit of one byte.
func changed(s string, at uint) string {
	b := []byte(s)
	b[at%uint(len(b))] ^= 1 << (at % 7)
	return string(b)
}

// Property: an object is read exactly if encoding/json calls it valid, apart from
// the two things that are said: NaN and its kin are read, and depth ends at 64.
func FuzzFields(f *testing.F) {
	for _, tt := range decoding {
		f.Add(tt.json)
	}
	for _, tt := range broken {
		f.Add(tt.json)
	}
	f.Add(`{"a":[1,{"b":NaN}]}`)
	f.Add("{\"a\":\"\xff\\ud800\"}")
	f.Fuzz(func(t *testing.T, text string) {
		fields, err := signing.Fields(text)
		var whole map[string]json.RawMessage
		valid := json.Unmarshal([]byte(text), &whole) == nil && whole != nil
		if valid != (err == nil) && !exempt(text) {
			t.Fatalf("%q: encoding/json says %v, we %v", text, valid, err)
		}
		for _, field := range fields {
			if text[field.Offset:field.Offset+len(field.Raw)] != field.Raw {
				t.Errorf("%q: %+v does not stand there", text, field)
			}
			for _, element := range field.Elements() {
				if text[element.Offset:element.Offset+len(element.Raw)] != element.Raw {
					t.Errorf("%q: %+v does not stand there", text, element)
				}
			}
			checkText(t, field.Value)
		}
	})
}

// exempt texts hold what we read otherwise on purpose.
func exempt(text string) bool {
	return strings.Contains(text, "NaN") || strings.Contains(text, "Infinity") ||
		strings.Count(text, "[")+strings.Count(text, "{") > 64
}

// checkText compares a string of valid UTF-8 with what encoding/json reads.
func checkText(t *testing.T, v signing.Value) {
	got, ok := v.Text()
	if !ok || !utf8.ValidString(v.Raw) {
		return
	}
	var want string
	if err := json.Unmarshal([]byte(v.Raw), &want); err != nil || got != want {
		t.Errorf("%s is %q, want %q (%v)", v.Raw, got, want, err)
	}
}

// Property: a value from elsewhere, in whatever shape, does not panic.
func FuzzValue(f *testing.F) {
	for _, seed := range []string{"", `"`, `"\"`, `"\u1"`, "[", "[1,", "[]]", `"\ud800\u"`} {
		f.Add(seed)
	}
	f.Fuzz(func(_ *testing.T, raw string) {
		for kind := signing.Kind(0); kind <= signing.Object; kind++ {
			v := signing.Value{Kind: kind, Raw: raw}
			v.Text()
			v.Elements()
		}
	})
}
