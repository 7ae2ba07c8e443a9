package source

import (
	"regexp"
	"strconv"
	"strings"
)

// Slip is what makes every signature of a program wrong: another algorithm than
// HMAC-SHA256, a digest in base64, or the JSON signed in place of its base64. Offsets are
// of the given text.
type Slip struct {
	From, To int
	Digits   int  // of the other algorithm
	JSON     bool // it is the JSON that is signed; neither: a digest in base64
	// Word is what stands for the other algorithm or for base64, where Right in its place
	// makes it good; Right is empty where that is not certain.
	Word  [2]int
	Right string
}

// Algorithm is the other algorithm's name, empty for another slip.
func (s *Slip) Algorithm() string { return algorithms[s.Digits] }

// algorithms are those that programs name in place of SHA-256, by how many hex digits
// they make.
var algorithms = map[int]string{32: "MD5", 40: "SHA-1", 56: "SHA-224", 96: "SHA-384", 128: "SHA-512"}

// hmacCalls are where programs begin an HMAC. A text with several signs several things.
var hmacCalls = regexp.MustCompile(`createHmac\(|hash_hmac\(|HMAC\.(?:hex)?digest\(|hmac\.[nN]ew\(|Mac\.getInstance\(|new HMAC\w+\(|CryptoJS\.Hmac\w+\(|dgst\s+-\w+|:hmac,|Hmac(?:::)?<|HMAC<|hmac_\w+?_(?:hex|base64)\(`)

// named is one of the algorithms in a call; its group is the name.
const named = `["']?(sha-?1|sha1|sha-?224|sha-?384|sha-?512|md5|sha)["']?\b`

// otherHash are HMACs of another algorithm. seen: the documentation of Node's crypto,
// PHP's hash_hmac, Python's hmac, Ruby's OpenSSL, Go's crypto/hmac, Java's Mac, openssl.
var otherHash = regexp.MustCompile(`(?i)(?:createHmac\(\s*|hash_hmac\(\s*|HMAC\.(?:hex)?digest\(\s*(?:OpenSSL::Digest(?:::Digest)?(?:\.new\(|::))?|hmac\.new\([^;\n]{0,120}?(?:hashlib\.|digestmod\s*=\s*)|hmac\.New\(\s*|\bHmac_?|dgst\s+-|:hmac,\s*:|Hmac(?:::)?<(?:Insecure\.)?|hmac_)` + named)

const (
	encoders = `(?:b64encode|base64_encode|encode64|encode_base64|base64\.\w+\.EncodeToString|ncoder\(\)\.encodeToString|Base64\.encodeToString|ToBase64String|Base64\.encode\w*|btoa|Base64\.stringify)`
	digests  = `(?:hmac\.new\(|hash_hmac\(|OpenSSL::HMAC\.|:crypto\.mac\(|CryptoJS\.Hmac|\$?(?:digest|dig|mac|hmac|rawHmac|hash|macData|sigBytes)\s*[,)]|[\w.$]+(?:\.Sum\(|\.doFinal\(|\.ComputeHash\(|\.digest\(\)))`
)

// base64Digest are digests that a program writes in base64.
var base64Digest = regexp.MustCompile(`\.digest\(\s*(?:["':](base64(?:url)?)|\)\s*\.toString\(\s*["'](base64(?:url)?))\b|` + encoders + `\(\s*` + digests +
	`|hmac_\w+_base64\(|:crypto\.\w+\([^\n]*\)\s*\|>\s*Base\.(?:url_)?encode64|dgst[^\n|]*-binary[^\n|]*\|\s*(?:openssl\s+(?:enc\s+-)?)?base64|Hmac\w+\([^;\n]*\)\.toString\(\s*CryptoJS\.enc\.Base64`)

// signedJSON are HMACs of a policy's JSON, as the call that writes it gives it. seen: the
// documentation of Node's crypto, PHP's hash_hmac, Python's hmac, Ruby's OpenSSL.
var signedJSON = regexp.MustCompile(`(?i)(?:\.update\(\s*|CryptoJS\.HmacSHA256\(\s*)JSON\.stringify\(\s*(?:[\w.]*policy|\{)` +
	`|hash_hmac\(\s*["']sha256["']\s*,\s*json_encode\(\s*(?:\$\w*policy|\[|array\()` +
	`|hmac\.new\([^;\n]{0,80}?,\s*json\.dumps\(\s*(?:\w*policy|\{)` +
	`|HMAC\.(?:hex)?digest\([^;\n]{0,80}?,\s*(?:\w*policy\w*\.to_json|JSON\.(?:generate|dump)\(\s*\w*policy)`)

// SlipOf finds it in a text that makes one HMAC and no other.
func SlipOf(s string) (Slip, bool) {
	if len(hmacCalls.FindAllStringIndex(s, 2)) != 1 {
		return Slip{}, false
	}
	if m := otherHash.FindStringSubmatchIndex(s); m != nil && !namesSHA256(s) {
		if digits := digitsOf(s[m[2]:m[3]]); digits > 0 {
			slip := Slip{From: m[0], To: m[1], Digits: digits, Word: [2]int(m[2:4])}
			if name := s[m[2]:m[3]]; strings.Count(s, name) == 1 { // no package is imported by it
				slip.Right = rightName(name)
			}
			return slip, true
		}
	}
	if m := base64Digest.FindStringSubmatchIndex(s); m != nil {
		slip := Slip{From: m[0], To: m[1]}
		for i := 2; i < len(m); i += 2 {
			if m[i] >= 0 {
				slip.Word, slip.Right = [2]int(m[i:i+2]), "hex"
			}
		}
		return slip, true
	}
	if m := signedJSON.FindStringIndex(s); m != nil {
		return Slip{From: m[0], To: m[1], JSON: true}, true
	}
	return Slip{}, false
}

// rightName is the name of SHA-256 as another algorithm's is written, empty where that is
// not certain.
func rightName(name string) string {
	switch digits := strings.TrimPrefix(name, "sha"); {
	case name == "sha" || name == "md5" || len(digits) < len(name) && digits[0] != '-':
		return "sha256"
	case strings.HasPrefix(name, "SHA") && name[len("SHA"):] != "" && name[len("SHA")] != '-' || name == "MD5":
		return "SHA256"
	}
	return ""
}

// namesSHA256 reports whether a text names the right algorithm: which of two is used for
// what is not told here.
func namesSHA256(s string) bool {
	lower := strings.ToLower(s)
	return strings.Contains(lower, "sha256") || strings.Contains(lower, "sha-256")
}

// digitsOf is how many hex digits an algorithm makes, 0 for one that is not known.
func digitsOf(name string) int {
	name = strings.ReplaceAll(strings.ToLower(name), "-", "")
	switch name {
	case "md5":
		return 32
	case "sha", "sha1":
		return 40
	}
	bits, _ := strconv.Atoi(strings.TrimPrefix(name, "sha"))
	return bits / 4
}
