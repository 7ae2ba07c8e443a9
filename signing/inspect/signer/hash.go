package signer

import (
	"strconv"
	"strings"
)

// algorithms are those that programs name in place of SHA-256, by how many hex digits
// they make.
var algorithms = map[int]string{32: "MD5", 40: "SHA-1", 56: "SHA-224", 96: "SHA-384", 128: "SHA-512"}

// named is one of the algorithms in a call; its group is the name.
const named = `["':]?(sha-?1|sha-?224|sha-?384|sha-?512|md5|sha)["']?\b`

// other are HMACs of another algorithm, as the calls name it.
var other = &pattern{expression: `(?i)(?:createHmac\(\s*|hash_hmac\(\s*|HMAC\.(?:hex|base64)?digest\(\s*(?:OpenSSL::Digest(?:::Digest)?(?:\.new\(|::))?|HMAC\.new\([^;\n]{0,80}?,\s*(?:OpenSSL::Digest(?:\.new\(|::))?|hmac\.(?:new|digest)\([^;\n]{0,120}?(?:hashlib\.|digestmod\s*=\s*|,\s*["'])|hmac\.New\(\s*|\bHmac_?|dgst\s+-|openssl\s+|:hmac,\s*:|crypto\.hmac\(\s*:|H(?:mac|MAC)(?:::)?<(?:Insecure\.)?|["']HMAC["'],\s*hash:\s*(?:\{\s*name:\s*)?)` + named}

// otherHash finds an HMAC of another algorithm.
func otherHash(sc *scope) *Slip {
	m := sc.in(other)
	if m == nil {
		return nil
	}
	from, to := statement(sc.s, m[:2])
	digits := digitsOf(sc.s[m[2]:m[3]])
	if digits == 0 || namesSHA256(sc.s[from:to]) {
		return nil
	}
	return &Slip{Fault: OtherHash, From: m[0], To: m[1], Digits: digits, Edits: sha256Instead(sc.s, m)}
}

// sha256Instead names SHA-256 in place of another algorithm, and its package where Go
// imports one; none where that is not certain. m is where the call stands, with its name.
func sha256Instead(s string, m []int) []Edit {
	word, before := s[m[2]:m[3]], s[m[0]:m[2]]
	with := rightName(word)
	switch {
	case strings.HasPrefix(with, "sha-") || strings.HasPrefix(with, "SHA-"): // which the browser takes, not every library
		if !strings.Contains(before, "hash:") {
			return nil
		}
	case strings.HasSuffix(before, "<") && strings.Count(s, word) > 1: // a type that is imported
		return nil
	case strings.Contains(before, "hmac.New("):
		path := `"crypto/` + word + `"`
		if strings.Count(s, word+".") != 1 || strings.Count(s, path) != 1 || namesSHA256(s) {
			return nil
		}
		at := strings.Index(s, path) + len(`"crypto/`)
		return []Edit{{at, at + len(word), with}, {m[2], m[3], with}}
	}
	return []Edit{{m[2], m[3], with}}
}

// rightName is the name of SHA-256 as another algorithm's is written, empty where that is
// not certain.
func rightName(name string) string {
	lower := strings.ToLower(name)
	if lower == "sha" {
		return lower + "256"
	}
	with := "sha256"
	if strings.HasPrefix(lower, "sha-") {
		with = "sha-256"
	}
	switch {
	case name == lower:
		return with
	case name == strings.ToUpper(name):
		return strings.ToUpper(with)
	}
	return "Sha" + with[len("sha"):]
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
