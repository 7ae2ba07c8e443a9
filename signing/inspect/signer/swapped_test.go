package signer

import "testing"

// The policy as the key of an HMAC and the secret as its message, beside the same done right.
func TestSwapped(t *testing.T) {
	for _, c := range []struct{ name, code, want string }{
		{"swapped, Java", "mac.init(new SecretKeySpec(policy.getBytes(UTF_8), \"HmacSHA256\"));\nvar s = hex(mac.doFinal(appSecret.getBytes(UTF_8)));", "swapped"},
		{"Java, key and policy", "mac.init(new SecretKeySpec(appSecret.getBytes(UTF_8), \"HmacSHA256\"));\nvar s = hex(mac.doFinal(policy.getBytes(UTF_8)));", ""},
		{"swapped, PHP", "$s = hash_hmac('sha256', $secret, $policy);", "swapped"},
		{"PHP, key and policy", "$s = hash_hmac('sha256', $policy, $secret);", ""},
		{"swapped, Python", "s = hmac.new(policy, APP_SECRET.encode(), hashlib.sha256).hexdigest()", "swapped"},
		{"Python, key and policy", "s = hmac.new(APP_SECRET.encode(), policy, hashlib.sha256).hexdigest()", ""},
		{"swapped, Node", "createHmac('sha256', policy).update(process.env.SECRET).digest('hex')", "swapped"},
		{"swapped, Ruby", "OpenSSL::HMAC.hexdigest('SHA256', policy, ENV['FS_SECRET'])", "swapped"},
		{"swapped, Go", "mac := hmac.New(sha256.New, []byte(policy))\nmac.Write([]byte(secret))", "swapped"},
		{"swapped, crypto-js", "CryptoJS.HmacSHA256(secret, policy)", "swapped"},
		{"crypto-js, key and policy", "CryptoJS.HmacSHA256(policy, secret)", ""},
	} {
		got := ""
		for _, slip := range Slips(c.code) {
			got += said(slip)
		}
		if got != c.want {
			t.Errorf("%s: %q, wanted %q", c.name, got, c.want)
		}
	}
}
