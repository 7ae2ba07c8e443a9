package signer

// keyedByPolicy are HMACs whose key is the policy and whose message is the secret. What a
// line does with the one or the other is told by its names.
var keyedByPolicy = &pattern{expression: `createHmac\([^,;\n]*,\s*\w*(?i:policy|encoded|b64|p)\w*\s*\)\s*\.update\([^;\n]*(?i:secret)` +
	`|hash_hmac\([^,;\n]*,[^,;\n]*(?i:secret)[^,;\n]*,\s*\$\w*(?i:policy|encoded|b64|p)\w*\s*\)` +
	`|hmac\.new\(\s*\w*(?i:policy|encoded|b64|p)\w*(?:\.encode\([^)]*\))?\s*,[^,;\n]*(?i:secret)` +
	`|HMAC\.(?:hex|base64)?digest\([^,;\n]*,\s*\w*(?i:policy|encoded|b64|p)\w*\s*,[^;\n]*(?i:secret)` +
	`|SecretKeySpec\(\s*\w*(?i:policy|encoded|b64)\w*\.[^;]*;[^}]{0,200}?doFinal\([^;\n]*(?i:secret)` +
	`|hmac\.New\(sha256\.New,\s*(?:\[\]byte\()?\w*(?i:policy|encoded|b64)\w*\)[^}]{0,200}?Write\([^;\n]*(?i:secret)` +
	`|new HMACSHA256\([^;\n]*(?i:policy|encoded|b64)[^;]*;[^}]{0,200}?ComputeHash\([^;\n]*(?i:secret)` +
	`|CryptoJS\.HmacSHA256\([^,;\n]*(?i:secret)[^,;\n]*,\s*\w*(?i:policy|encoded|b64|p)\w*\s*\)` +
	`|:hmac,\s*:sha256,\s*\w*(?i:policy|encoded|b64)\w*\s*,[^;\n]*(?i:secret)`}

// swapped finds an HMAC of the secret, with the policy as its key.
func swapped(sc *scope) *Slip {
	m := sc.in(keyedByPolicy)
	if m == nil {
		return nil
	}
	return &Slip{Fault: Swapped, From: m[0], To: m[1]}
}
