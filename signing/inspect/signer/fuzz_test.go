package signer

import "testing"

// Whatever a text is, its slips and their edits stand within it, in order.
func FuzzSlips(f *testing.F) {
	for _, s := range []string{
		"const policy = JSON.stringify(p)\nconst enc = btoa(policy)\ncreateHmac('sha256', s).update(policy).digest('base64')",
		"$policy = json_encode($p);\n$s = base64_encode(hash_hmac('md5', $policy . PHP_EOL, $k, true));",
		"policy = base64.encodebytes(json.dumps(p).encode())\nhmac.new(k, policy.encode('utf8'), hashlib.sha1).hexdigest()\npolicy.replace(b'\\n', b'')",
		"import \"crypto/sha1\"\nmac := hmac.New(sha1.New, s)\nfmt.Fprintln(mac, policy)",
		"echo \"$policy\" | openssl dgst -sha1 -hmac $S -binary | base64",
		"hashlib.sha256(policy + secret)",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, slip := range Slips(s) {
			if slip.From < 0 || slip.From >= slip.To || slip.To > len(s) {
				t.Fatalf("a slip at %d to %d of %d", slip.From, slip.To, len(s))
			}
			at := 0
			for _, e := range slip.Edits {
				if e.From < at || e.To < e.From || e.To > len(s) {
					t.Fatalf("an edit at %d to %d behind %d of %d", e.From, e.To, at, len(s))
				}
				at = e.To
			}
		}
	})
}
