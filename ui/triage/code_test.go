package triage

import (
	"slices"
	"strings"
	"testing"
)

// Code that signs otherwise than documented, in the languages of the customers, each
// beside the same done right.
func TestCodeFaults(t *testing.T) {
	for _, tt := range []struct {
		name, text string
		want       []CodeFault
	}{
		{"right, JavaScript", "const policy = Buffer.from(JSON.stringify(p)).toString('base64')\nconst s = crypto.createHmac('sha256', secret).update(policy).digest('hex')", nil},
		{"right, Python", "policy = base64.urlsafe_b64encode(json.dumps(p).encode())\nsig = hmac.new(secret, policy, hashlib.sha256).hexdigest()", nil},
		{"right, PHP", "$policy = base64_encode(json_encode($p));\n$s = hash_hmac('sha256', $policy, $secret);", nil},
		{"right, Ruby", "policy = Base64.urlsafe_encode64(p.to_json)\nOpenSSL::HMAC.hexdigest('sha256', secret, policy)", nil},
		{"right, Go", "m := hmac.New(sha256.New, secret) // Policy", nil},
		{"the JSON, JavaScript", "// policy\ncreateHmac('sha256', secret).update(JSON.stringify(p)).digest('hex')", []CodeFault{SignsJSON}},
		{"the JSON, Python", "# policy\nhmac.new(key, json.dumps(p).encode(), hashlib.sha256)", []CodeFault{SignsJSON}},
		{"the JSON, PHP", "// policy\nhash_hmac('sha256', json_encode($p), $secret)", []CodeFault{SignsJSON}},
		{"the JSON, Ruby", "# policy\nOpenSSL::HMAC.hexdigest('sha256', secret, p.to_json)", []CodeFault{SignsJSON}},
		{"JSON by its name", "const policy = JSON.stringify(p)\nconst s = createHmac('sha256', secret).update(policy).digest('hex')", []CodeFault{SignsJSON}},
		{"by its name in Python", "policy = json.dumps(p)\ns = hmac.new(key, policy.encode('utf8'), hashlib.sha256)", []CodeFault{SignsJSON}},
		{"by its name in PHP", "$policy = json_encode($p);\n$s = hash_hmac('sha256', $policy, $secret);", []CodeFault{SignsJSON}},
		{"a name that is encoded later", "let policy = JSON.stringify(p)\npolicy = btoa(policy)\ncreateHmac('sha256', secret).update(policy)", nil},
		{"encoded where it is signed", "const policy = JSON.stringify(p)\ncreateHmac('sha256', secret).update(base64(policy))", nil},
		{"another name", "const policyText = JSON.stringify(p)\ncreateHmac('sha256', secret).update(policy)", nil},
		{"by its name in Go", "b, _ := json.Marshal(policy)\nmac := hmac.New(sha256.New, secret)\nmac.Write(b)", []CodeFault{SignsJSON}},
		{"encoded in Go", "b, _ := json.Marshal(policy)\nenc := base64.URLEncoding.EncodeToString(b)\nmac.Write([]byte(enc))", nil},
		{"by its name in Java", "String json = mapper.writeValueAsString(policy);\nmac.doFinal(json.getBytes(UTF_8));", []CodeFault{SignsJSON}},
		{"by its name in C#", "var json = JsonSerializer.Serialize(policy);\nhmac.ComputeHash(Encoding.UTF8.GetBytes(json));", []CodeFault{SignsJSON}},
		{"a line end, Ruby", "OpenSSL::HMAC.hexdigest('SHA256', key, policy + \"\\n\")", []CodeFault{SignsLineEnd}},
		{"a line end, shell", "echo \"$policy\" | openssl dgst -sha256 -hmac \"$secret\"", []CodeFault{SignsLineEnd}},
		{"no line end, shell", "echo -n \"$policy\" | openssl dgst -sha256 -hmac \"$secret\"", nil},
		{"SHA-1, JavaScript", "createHmac('sha1', secret).update(policy)", []CodeFault{OtherHash}},
		{"SHA-512, Python", "hmac.new(secret, policy, hashlib.sha512)", []CodeFault{OtherHash}},
		{"MD5, PHP", "hash_hmac('md5', $policy, $secret)", []CodeFault{OtherHash}},
		{"SHA-1, Ruby", "OpenSSL::HMAC.hexdigest('sha1', secret, policy)", []CodeFault{OtherHash}},
		{"SHA-1, Java", "Mac.getInstance(\"HmacSHA1\"); // policy", []CodeFault{OtherHash}},
		{"SHA-256, Java", "Mac.getInstance(\"HmacSHA256\"); // policy", nil},
		{"SHA-1, Go", "hmac.New(sha1.New, secret) // policy", []CodeFault{OtherHash}},
		{"no HMAC, JavaScript", "createHash('sha256').update(policy + secret)", []CodeFault{HashAlone}},
		{"no HMAC, Python", "hashlib.sha256(policy + secret)", []CodeFault{HashAlone}},
		{"no HMAC, PHP", "hash('sha256', $secret . $policy)", []CodeFault{HashAlone}},
		{"a hash of something else", "// policy\ncreateHash('sha256').update(file)", nil},
		{"base64, JavaScript", "createHmac('sha256', secret).update(policy).digest('base64')", []CodeFault{NotInHex}},
		{"base64, Python", "# policy\nbase64.b64encode(hmac.new(secret, policy, hashlib.sha256).digest())", []CodeFault{NotInHex}},
		{"base64, PHP", "base64_encode(hash_hmac('sha256', $policy, $secret, true))", []CodeFault{NotInHex}},
		{"base64, Go", "base64.StdEncoding.EncodeToString(mac.Sum(nil)) // policy", []CodeFault{NotInHex}},
		{"two faults", "createHmac('sha1', secret).update(JSON.stringify(policy)).digest('base64')", []CodeFault{SignsJSON, OtherHash, NotInHex}},
		{"no policy", "createHmac('sha1', secret).update(JSON.stringify(body))", nil},
		{"too long for a program", "createHmac('sha1', secret).update(policy)" + strings.Repeat(" ", 64<<10), nil},
	} {
		if got := CodeFaults(tt.text); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}
