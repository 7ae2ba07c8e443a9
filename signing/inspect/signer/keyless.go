package signer

import (
	"strings"

	"policybench/signing/inspect/ascii"
)

// hashes are where programs make a hash without a key; the group is its algorithm. What is
// hashed follows: in the call, or in those of the object that it makes. seen: the
// documentation of Node's and the browser's crypto, CryptoJS, PHP, Python's hashlib, Ruby's
// Digest, Go, Java's MessageDigest, Commons Codec, .NET, CryptoKit, Erlang's crypto, Rust's
// sha2, Perl's Digest::SHA, Dart's crypto, coreutils and openssl.
var hashes = &pattern{expression: `(?i)(?:createHash\(\s*["']|\bhash\(\s*["']|crypto\.hash\(\s*["']|hashlib\.new\(\s*["']|hashlib\.|Digest::|CryptoJS\.|crypto\.hash\(\s*:|MessageDigest\.getInstance\(\s*"|DigestUtils\.|subtle\.digest\(\s*["']|openssl\s+(?:dgst\s+)?-?|\bshasum -a |\b)` +
	`(sha-?1|sha-?256|sha-?512|256|sha|md5)` +
	`(?:["']\s*\)\s*\.update\(|["']\s*,|["']\s*\)|\(|\.(?:\w*digest|hash|hashdata|convert)\(|\.(?:create|new)\(\)|\.Sum256\(|::(?:digest|new)\(|_?hex\(|Hex\(|Managed\(\)|sum\b|\s*,|(?:\s+-\w+)*\s*(?:[|)\n]|$))`}

// bare finds an HMAC of a kind that is no call known here, as a function of the program's.
var bare = &pattern{expression: `(?i)\w*hmac\w*(?:\(|::|\.|<)|:hmac\b|-hmac\b|["']hmac|subtle\.sign\(`}

// hashAlone finds a hash that makes the signature, in a program that makes no HMAC: of the
// policy and the secret, or of what is called a signature. A hash of a policy alone may be
// for anything.
func hashAlone(s string) *Slip {
	if hasMaker(s) || signsForOthers(s) || bare.find(s, 0, len(s)) != nil {
		return nil
	}
	var only *Slip
	for _, m := range hashes.re().FindAllStringSubmatchIndex(s, 4*mostCalls) {
		if !makesSignature(s, m) {
			continue
		}
		if only != nil {
			return nil // which of them is used is not told here
		}
		only = &Slip{Fault: HashAlone, From: m[0], To: m[1]}
		if digits := digitsOf(s[m[2]:m[3]]); digits != 64 && s[m[2]:m[3]] != "256" {
			only.Fault, only.Digits = OtherHash, digits
		} else {
			only.Edits = keyed(s, m)
		}
	}
	return only
}

// makesSignature reports whether a hash is the signature of a policy.
func makesSignature(s string, m []int) bool {
	from, to := statement(s, m[:2])
	before := lineBefore(s, m[0])
	hashed := s[m[1]:max(to, m[1])]
	if word := s[m[2]:m[3]]; strings.HasPrefix(strings.TrimSpace(s[m[0]:m[2]]), "openssl") || strings.HasPrefix(s[m[0]:], "shasum") || strings.HasPrefix(s[m[3]:], "sum") {
		if !strings.Contains(before, "|") || word == "" {
			return false // of a file
		}
		hashed = before
	}
	if word := s[m[0]:m[1]]; strings.TrimRight(word, "(") == s[m[2]:m[3]] && !strings.Contains(before, "$") && len(operands(s[m[1]:max(m[1], argumentsEnd(s, m[1]-1))])) == 0 {
		return false // a function of the program's own with two arguments may make an HMAC
	}
	for _, at := range fed.re().FindAllStringIndex(ascii.After(s, m[1], 400), 4) { // the object's own calls
		hashed += s[m[1]+at[0] : m[1]+at[1]]
	}
	hashed = spelledOut(s, spelledOut(s, hashed))
	if ascii.HoldsAny(hashed, foreign[:]...) && !namesPolicy(hashed) {
		return false
	}
	secret := hasSecret(hashed)
	named := strings.Contains(strings.ToLower(s[from:m[0]]+before), "sig")
	return namesPolicy(strings.ToLower(hashed)) && (secret || named) || secret && named && HoldsEncoder(hashed)
}

// fed is what an object that hashes is given.
var fed = &pattern{expression: `\.(?:update|Update|digest|Write|ComputeHash|chain_update)\([^;\n]*`}

func hasSecret(s string) bool {
	s = strings.ToLower(s)
	return strings.Contains(s, "secret") || strings.Contains(s, "key")
}

// spelledOut is an expression with what the text gives the names in it, behind it.
func spelledOut(s, expression string) string {
	const most = 2000
	all := expression
	for i, looked := 0, 0; i < len(expression) && looked < mostNames && len(all) < most; {
		if !ascii.IsName(expression[i]) {
			i++
			continue
		}
		name := expression[i : i+ascii.NameEnd(expression[i:], 0)]
		i, looked = i+len(name), looked+1
		for from := 0; len(name) > 1; {
			at := wordAt(s, name, from)
			if at < 0 {
				break
			}
			if from = at + len(name); isAssigned(s, from) {
				line, _, _ := strings.Cut(ascii.After(s, from, 300), "\n")
				all += " " + line
				break
			}
		}
	}
	return all
}
