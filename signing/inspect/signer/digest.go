package signer

import (
	"strings"
)

// The calls that write base64, as languages name them, and the digests that are handed to them.
const (
	writers = `(?:\w*\.?\w*b64encode|base64_encode|Base64\.\w*encode64|encode_base64|base64\.\w+\.EncodeToString|(?:Base64\.get\w*|\w*[eE])ncoder\(\)(?:\.withoutPadding\(\))?\.encodeToString|Base64\.encodeToString|(?:Convert\.)?ToBase64String|Base64\.encode\w*|btoa|Base64\.stringify|base64::encode|\w+\.encode)`
	digests = `(?:hmac\.new\(|hash_hmac\(|OpenSSL::HMAC\.|:crypto\.mac\(|CryptoJS\.Hmac|\$?(?:digest|dig|mac|hmac|rawHmac|hash|macData|sigBytes)\s*[,)]|[\w.$]+(?:\.Sum\(|\.doFinal\(|\.ComputeHash\(|\.digest\(\)|\.finalize\(\))|String\.fromCharCode\(\s*\.\.\.new Uint8Array\()`
)

// inBase64 are digests that a program writes in base64. Its groups are what is put in the
// place of the word or the call.
var inBase64 = &pattern{expression: `\.digest\(\s*["':](base64(?:url)?)\b|\.digest\(\s*\)\s*\.toString\(\s*["'](base64(?:url)?)|Hmac\w+\([^;\n]*\)\.toString\(\s*CryptoJS\.enc\.(Base64(?:url)?)|HMAC\.(base64digest)\(|hmac_\w+_(base64)\(|:crypto\.\w+\([^\n]*\)\s*\|>\s*Base\.((?:url_)?encode64\([^()\n]*\))` +
	`|(` + writers + `\(\s*)` + digests + `|dgst[^\n|]*-binary[^\n|]*\|\s*(?:openssl\s+(?:enc\s+-)?)?base64|Data\(\s*(?:mac|hmac|signature|digest)\w*\s*\)\.base64EncodedString\(`}

// mends are what is put in place of each group.
var mends = [...]string{"hex", "hex", "Hex", "hexdigest", "hex", "encode16(case: :lower)"}

// hexWriters are signs that a program writes a digest in hex as well.
var hexWriters = [...]string{"hexdigest", "toString('hex", "toString(\"hex", "'hex'", "\"hex\"", "hex.EncodeToString", "bin2hex", "hexlify", ".hex()", "x2\"", "%02x", "ToHexString", "encode16", "encodeHex", "HexFormat", "toHex", "hex::encode", "enc.Hex", "02hhx", "padStart(2"}

// notInHex finds a digest that is written in base64.
func notInHex(sc *scope) *Slip {
	m := sc.in(inBase64)
	if m == nil {
		return nil
	}
	for _, sign := range hexWriters {
		if strings.Contains(sc.s[sc.from:sc.to], sign) {
			return nil // which of them is sent is not told here
		}
	}
	slip := &Slip{Fault: NotInHex, From: m[0], To: m[1]}
	slip.mend(m[2:], mends[:])
	if from := m[2+2*len(mends)]; from >= 0 {
		slip.Edits = unwrapped(sc.s, from, m[3+2*len(mends)])
	}
	return slip
}

var (
	asText = &pattern{expression: `^\.decode\((?:["'][\w-]*["'])?\)`} // of bytes, in Python
	raw    = &pattern{expression: `(?i),\s*true\s*\)$`}               // bytes and no hex, in PHP
)

// unwrapped takes the call that writes base64 off a call that can write hex itself; nothing
// where that is not certain. The writer's bracket closes behind what it holds.
func unwrapped(s string, from, inner int) []Edit {
	open := from + strings.LastIndexByte(s[from:inner], '(')
	end := argumentsEnd(s, open)
	if end < 0 {
		return nil
	}
	held := strings.TrimRight(s[inner:end], " \t\r\n")
	switch {
	case strings.HasPrefix(held, "hmac.new(") && strings.HasSuffix(held, ".digest()"):
		at := inner + len(held) - len(".digest()")
		if m := asText.find(s, end+1, len(s)); m != nil {
			return []Edit{{from, inner, ""}, {at, m[1], ".hexdigest()"}}
		}
	case strings.HasPrefix(held, "OpenSSL::HMAC.digest("):
		at := inner + len("OpenSSL::HMAC.")
		return []Edit{{from, inner, ""}, {at, at + len("digest"), "hexdigest"}, {end, end + 1, ""}}
	case strings.HasPrefix(held, "hash_hmac("):
		if m := raw.find(s, inner, inner+len(held)); m != nil {
			return []Edit{{from, inner, ""}, {m[0], end + 1, ")"}}
		}
	case strings.HasSuffix(held, ".Sum(nil)") && strings.HasPrefix(s[from:], "base64.") && strings.Contains(s, `"encoding/hex"`):
		dot := from + strings.LastIndexByte(s[from:open], '.')
		return []Edit{{from, dot, "hex"}}
	}
	return nil
}
