package triage

import (
	"testing"

	"policybench/signing/report"
)

// A fault of code is mended where it is known to the letter how, and left where it is not.
func TestCodeMends(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"the encoded one, JavaScript", "const policy = JSON.stringify(p)\nconst enc = Buffer.from(policy).toString('base64')\ncreateHmac('sha256', s).update(policy)", "const policy = JSON.stringify(p)\nconst enc = Buffer.from(policy).toString('base64')\ncreateHmac('sha256', s).update(enc)"},
		{"the encoded one, Python", "policy = json.dumps(p)\nenc = base64.urlsafe_b64encode(policy.encode())\nhmac.new(key, policy.encode(), hashlib.sha256)", "policy = json.dumps(p)\nenc = base64.urlsafe_b64encode(policy.encode())\nhmac.new(key, enc, hashlib.sha256)"},
		{"a text in Python", "policy = json.dumps(p)\nenc = base64.urlsafe_b64encode(policy.encode()).decode()\nhmac.new(key, policy.encode(), hashlib.sha256)", "policy = json.dumps(p)\nenc = base64.urlsafe_b64encode(policy.encode()).decode()\nhmac.new(key, enc.encode(), hashlib.sha256)"},
		{"the encoded one, PHP", "$policy = json_encode($p);\n$enc = base64_encode($policy);\nhash_hmac('sha256', $policy, $secret);", "$policy = json_encode($p);\n$enc = base64_encode($policy);\nhash_hmac('sha256', $enc, $secret);"},
		{"nothing encoded", "const policy = JSON.stringify(p)\ncreateHmac('sha256', s).update(policy)", ""},
		{"encoded in the address", "$policy = json_encode($p);\n$s = hash_hmac('sha256', $policy, $k);\n$url = \"https://a.example/x?key=A&policy=\" . base64_encode($policy);", ""},
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

// What a picker does not take is moved to the client that opens it.
func TestSecurityMends(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"lines of its own", "const c = init('K');\nc.picker({\n  accept: ['a/*'],\n  security: {\n    policy: 'p',\n    signature: 's',\n  },\n  maxFiles: 5,\n});", "const c = init('K', { security: { policy: 'p', signature: 's' } });\nc.picker({\n  accept: ['a/*'],\n  maxFiles: 5,\n});"},
		{"on one line", "filestack.init(key).picker({security: {policy: 'p', signature: 's'}, maxFiles: 5}).open()", "filestack.init(key, { security: {policy: 'p', signature: 's'} }).picker({maxFiles: 5}).open()"},
		{"alone", "filestack.init(key).picker({security: {policy: 'p', signature: 's'}}).open()", "filestack.init(key, { security: {policy: 'p', signature: 's'} }).picker({}).open()"},
		{"by its name", "init('K'); c.picker({ security });", "init('K', { security }); c.picker({ });"},
		{"by another name", "init('K'); c.picker({ a: 1, security: sec, b: 2 });", "init('K', { security: sec }); c.picker({ a: 1, b: 2 });"},
		{"no client", "c.picker({ security });", ""},
		{"two clients", "init('K'); init('L'); c.picker({ security });", ""},
		{"a client with options", "init('K', { cname }); c.picker({ security });", ""},
		{"no security", "init('K'); c.picker({ a: 1 });", ""},
	} {
		got := ""
		part := func(s report.Span) string { return tt.text[s.Offset:s.End()] }
		if edits := SecurityMends(tt.text, part); len(edits) == 2 {
			a, b := edits[0], edits[1]
			got = tt.text[:a.Span.Offset] + a.With + tt.text[a.Span.End():b.Span.Offset] + b.With + tt.text[b.Span.End():]
		}
		if got != tt.want {
			t.Errorf("%s:\n%s\nwant\n%s", tt.name, got, tt.want)
		}
	}
}
