package triage

import "testing"

// A fault of code is mended where it is known to the letter how, and left where it is not.
func TestCodeMends(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"the encoded one, JavaScript", "const policy = JSON.stringify(p)\nconst enc = Buffer.from(policy).toString('base64')\ncreateHmac('sha256', s).update(policy)", "const policy = JSON.stringify(p)\nconst enc = Buffer.from(policy).toString('base64')\ncreateHmac('sha256', s).update(enc)"},
		{"the encoded one, Python", "policy = json.dumps(p)\nenc = base64.urlsafe_b64encode(policy.encode())\nhmac.new(key, policy.encode(), hashlib.sha256)", "policy = json.dumps(p)\nenc = base64.urlsafe_b64encode(policy.encode())\nhmac.new(key, enc.encode(), hashlib.sha256)"},
		{"the encoded one, PHP", "$policy = json_encode($p);\n$enc = base64_encode($policy);\nhash_hmac('sha256', $policy, $secret);", "$policy = json_encode($p);\n$enc = base64_encode($policy);\nhash_hmac('sha256', $enc, $secret);"},
		{"nothing encoded", "const policy = JSON.stringify(p)\ncreateHmac('sha256', s).update(policy)", ""},
		{"another text encoded", "const policy = JSON.stringify(p)\nconst enc = btoa(other)\ncreateHmac('sha256', s).update(policy)", ""},
		{"SHA-1", "createHmac('sha1', secret).update(policy)", "createHmac('sha256', secret).update(policy)"},
		{"SHA-512, Java", "Mac.getInstance(\"HmacSHA512\"); // policy", "Mac.getInstance(\"HmacSHA256\"); // policy"},
		{"base64", "createHmac('sha256', s).update(policy).digest('base64')", "createHmac('sha256', s).update(policy).digest('hex')"},
		{"a line end", "createHmac('sha256', s).update(policy + '\\n')", "createHmac('sha256', s).update(policy)"},
		{"a line end, shell", "echo \"$policy\" | openssl dgst -sha256 -hmac x", "printf %s \"$policy\" | openssl dgst -sha256 -hmac x"},
		{"right", "createHmac('sha256', secret).update(policy).digest('hex')", ""},
	} {
		got := ""
		for _, e := range CodeMends(tt.text) {
			got = tt.text[:e.Span.Offset] + e.With + tt.text[e.Span.End():]
		}
		if got != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, tt.want)
		}
	}
}
