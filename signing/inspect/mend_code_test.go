package inspect

import (
	"crypto/hmac"
	"crypto/sha1"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"hash"
	"strings"
	"testing"
	"time"

	"policybench/signing"
)

// What went wrong in signing is mended in the code beside the link, where that code does so,
// and nowhere else.
func TestCodeIsMendedBesideItsSignature(t *testing.T) {
	const (
		secret = "RDOQO4WFRBFPRCFZOZFHJGZHW4"
		json   = `{"expiry":1798797600,"call":["read","convert"],"handle":"KW9EJhYtS6y48Whm2S6D"}`
		begin  = "const json = JSON.stringify(policy);\nconst encoded = Buffer.from(json).toString('base64');\n"
	)
	encoded := base64.StdEncoding.EncodeToString([]byte(json))
	mac := func(make func() hash.Hash, message string) []byte {
		h := hmac.New(make, []byte(secret))
		h.Write([]byte(message))
		return h.Sum(nil)
	}
	right := hex.EncodeToString(mac(sha256.New, encoded))
	byJSON := hex.EncodeToString(mac(sha256.New, json))
	bySHA1 := hex.EncodeToString(mac(sha1.New, encoded))
	sign := func(algorithm, what, digest string) string {
		return begin + "createHmac('" + algorithm + "', secret).update(" + what + ").digest('" + digest + "')"
	}
	good := sign("sha256", "encoded", "hex")
	for _, c := range []struct{ name, code, signature, want string }{
		{"the JSON", sign("sha256", "json", "hex"), byJSON, good},
		{"SHA-1", sign("sha1", "encoded", "hex"), bySHA1, good},
		{"base64", sign("sha256", "encoded", "base64"), base64.URLEncoding.EncodeToString(mac(sha256.New, encoded)), good},
		{"a line end", "echo $policy | openssl dgst -sha256 -hmac $S", hex.EncodeToString(mac(sha256.New, encoded+"\n")), "printf %s $policy | openssl dgst -sha256 -hmac $S"},
		{"code that is right", good, byJSON, ""},
		{"code that does something else wrong", sign("sha1", "encoded", "hex"), byJSON, ""},
		{"a signature that is right", sign("sha256", "json", "hex"), right, ""},
	} {
		text := c.code + "\nhttps://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D?policy=" + strings.ReplaceAll(encoded, "=", "%3D") + "&signature=" + strings.ReplaceAll(c.signature, "=", "%3D") + "\n"
		mended := ""
		for _, r := range Inspect(text, Options{At: time.Unix(1795392000, 0), Keys: []Key{{Name: "S", Secret: signing.NewSecret(secret)}}}) {
			for _, e := range r.Fixes {
				if e.Span.End() <= len(c.code) {
					mended = c.code[:e.Span.Offset] + e.With + c.code[e.Span.End():]
				}
			}
		}
		if mended != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, mended, c.want)
		}
	}
}
