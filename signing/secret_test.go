package signing_test

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/gob"
	"encoding/hex"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"log/slog"
	"reflect"
	"slices"
	"strings"
	"testing"
	"text/template"

	"github.com/google/go-cmp/cmp"

	"policybench/signing"
)

const canary = "CANARY2SECRET3OF4TWENTY5SIX"

// holder keeps a secret where fmt calls none of its methods.
type holder struct {
	Name   string
	hidden signing.Secret
	inner  struct{ deep []signing.Secret }
	signer *signing.Signer
	byName map[string]signing.Secret
}

func newHolder(t *testing.T, text string) *holder {
	t.Helper()
	secret := signing.NewSecret(text)
	h := &holder{Name: "name", hidden: secret, signer: signing.NewSigner(secret)}
	h.inner.deep = []signing.Secret{secret}
	h.byName = map[string]signing.Secret{"one": secret}
	if _, err := h.signer.Sign(signing.Policy{Expiry: 1}); err != nil {
		t.Fatal(err)
	}
	return h
}

// veiled are the forms in which the secret would stand in a dump: itself, the bytes
// of the keyed pads of an HMAC, each as text, as decimal bytes and as hex.
func veiled(secret string) []string {
	var forms []string
	for _, pad := range []byte{0, 0x36, 0x5c} {
		raw := xored(secret, pad)
		forms = append(forms,
			string(raw),
			strings.Trim(fmt.Sprint(raw[:8]), "[]"),
			strings.Trim(fmt.Sprintf("%#v", raw[:8]), "[]byte{}"),
			hex.EncodeToString(raw[:8]),
			strings.ToUpper(hex.EncodeToString(raw[:8])),
			base64.StdEncoding.EncodeToString(raw[:9]),
			strings.Trim(fmt.Sprintf("%q", string(raw)), `"`),
		)
	}
	return forms
}

func leaks(t *testing.T, where, text, secret string) {
	t.Helper()
	for _, form := range veiled(secret) {
		if strings.Contains(text, form) {
			t.Errorf("%s shows the secret as %q: %s", where, form, text)
		}
	}
}

// verbs ends with the four for which fmt does not ask the value.
var verbs = []string{
	"%v", "%+v", "%#v", "%s", "%q", "%#q", "%x", "%X", "% x", "%#x", "%d", "%o", "%b",
	"%c", "%U", "%#U", "%e", "%f", "%g", "%t", "%5.1v", "%-20s", "%y", "%T", "%p", "%w", "%!",
}

func TestSecretIsNeverFormatted(t *testing.T) {
	h := newHolder(t, canary)
	values := map[string]any{
		"secret": h.hidden, "pointer": &h.hidden, "holder": *h, "pointer to holder": h,
		"signer": h.signer, "signer's value": *h.signer, "map": h.byName, "slice": h.inner.deep,
		"error": fmt.Errorf("in an error: %v", h),
	}
	for name, value := range values {
		for _, verb := range verbs {
			leaks(t, name+" under "+verb, fmt.Sprintf(verb, value), canary)
		}
		leaks(t, name+" printed", fmt.Sprintln(value), canary)
	}
	for _, verb := range verbs[:len(verbs)-4] {
		if got := fmt.Sprintf(verb, h.hidden); got != signing.Placeholder {
			t.Errorf("%s gives %q", verb, got)
		}
	}
}

// The search for leaks finds a leak.
func TestPlantedLeakIsFound(t *testing.T) {
	type open struct{ secret string }
	mac := hmac.New(sha256.New, []byte(canary))
	for name, text := range map[string]string{
		"string": fmt.Sprintf("%v", open{canary}),
		"bytes":  fmt.Sprintf("%v", []byte(canary)),
		"hex":    fmt.Sprintf("%x", open{canary}),
		"HMAC":   fmt.Sprintf("%v", mac),
		"HMAC#":  fmt.Sprintf("%#v", mac),
	} {
		if !slices.ContainsFunc(veiled(canary), func(form string) bool { return strings.Contains(text, form) }) {
			t.Errorf("%s: not found in %s", name, text)
		}
	}
}

func xored(secret string, pad byte) []byte {
	raw := []byte(secret)
	for i := range raw {
		raw[i] ^= pad
	}
	return raw
}

func TestSecretIsNeverEncoded(t *testing.T) {
	type exported struct{ Secret signing.Secret }
	h := newHolder(t, canary)
	wrapped := exported{h.hidden}
	encodings := map[string]func(*bytes.Buffer) error{
		"json":        func(b *bytes.Buffer) error { return json.NewEncoder(b).Encode(wrapped) },
		"json holder": func(b *bytes.Buffer) error { return json.NewEncoder(b).Encode(h) },
		"json key": func(b *bytes.Buffer) error {
			return json.NewEncoder(b).Encode(map[string]any{"a": h.byName, "signer": h.signer})
		},
		"xml":        func(b *bytes.Buffer) error { return xml.NewEncoder(b).Encode(wrapped) },
		"gob":        func(b *bytes.Buffer) error { return gob.NewEncoder(b).Encode(wrapped) },
		"gob holder": func(b *bytes.Buffer) error { return gob.NewEncoder(b).Encode(h) },
		"slog text": func(b *bytes.Buffer) error {
			slog.New(slog.NewTextHandler(b, nil)).Info("said", "secret", h.hidden, "holder", h, "signer", h.signer)
			return nil
		},
		"slog json": func(b *bytes.Buffer) error {
			slog.New(slog.NewJSONHandler(b, nil)).Info("said", "secret", h.hidden, "holder", h, "signer", h.signer)
			return nil
		},
		"template": func(b *bytes.Buffer) error {
			return template.Must(template.New("").Parse(
				`{{.Secret}} {{printf "%#v %s %x" .Secret .Secret .Secret}} {{html .Secret}} {{js .Secret}}`)).Execute(b, wrapped)
		},
	}
	for name, encode := range encodings {
		t.Run(name, func(t *testing.T) {
			var b bytes.Buffer
			if err := encode(&b); err != nil {
				t.Fatal(err)
			}
			leaks(t, name, b.String(), canary)
			if !strings.Contains(name, "holder") && !strings.Contains(b.String(), "app secret") {
				t.Errorf("no placeholder in %s", b.String())
			}
		})
	}
}

// Nothing that reflection can read holds the secret: beside closures there are only
// what the signer signed last.
func TestSecretIsNotReflected(t *testing.T) {
	buffers := []string{"used", "buffer", "digest"}
	for _, typ := range []reflect.Type{reflect.TypeFor[signing.Secret](), reflect.TypeFor[signing.Signer]()} {
		for i := range typ.NumField() {
			field := typ.Field(i)
			if field.Type.Kind() != reflect.Func && !slices.Contains(buffers, field.Name) {
				t.Errorf("%v.%s is a %v", typ, field.Name, field.Type)
			}
		}
	}
}

func TestSecretUse(t *testing.T) {
	secret := signing.NewSecret(" kept as given\n")
	var lent string
	secret.Use(func(s string) { lent = s })
	if lent != " kept as given\n" || secret.Len() != len(lent) || secret.IsZero() {
		t.Errorf("lent %q of %d bytes", lent, secret.Len())
	}
	for _, none := range []signing.Secret{{}, signing.NewSecret("")} {
		none.Use(func(string) { t.Error("lent an empty secret") })
		if !none.IsZero() || none.Len() != 0 || none.In("") {
			t.Error("the empty secret is not empty")
		}
	}
}

func TestSecretSpans(t *testing.T) {
	secret := signing.NewSecret("abcdabcd")
	tests := []struct {
		text string
		want [][2]int
	}{
		{"", nil},
		{"abcdabc", nil},
		{"abcdabcd", [][2]int{{0, 8}}},
		{"-abcdabcdabcd-abcdabcd", [][2]int{{1, 9}, {14, 22}}},
		{"ABCDABCD", nil},
	}
	for _, tt := range tests {
		if diff := cmp.Diff(tt.want, secret.Spans(tt.text)); diff != "" {
			t.Errorf("%q: %s", tt.text, diff)
		}
		if secret.In(tt.text) != (tt.want != nil) {
			t.Errorf("In(%q) disagrees with Spans", tt.text)
		}
	}
	if signing.NewSecret("secret").In("my secret") {
		t.Error("a short secret is found by chance")
	}
}
