package signer

import (
	"strings"

	"policybench/signing/inspect/ascii"
	"policybench/signing/inspect/syntax"
)

// scope is the part of a program that makes the one signature of a policy. Offsets are of
// its text.
type scope struct {
	s        string // the whole program
	from, to int    // what belongs to the signature
	call     int    // where the HMAC begins
}

// calls are where programs begin an HMAC. seen: the documentation of Node's and the browser's
// crypto, CryptoJS, PHP's hash_hmac, Python's hmac, Ruby's OpenSSL, Go's crypto/hmac, Java's
// Mac, .NET, CryptoKit, Erlang's crypto, Rust's hmac, Perl's Digest::SHA, openssl.
var calls = &pattern{expression: `createHmac\(|hash_hmac\(|HMAC\.(?:hex|base64)?digest\(|HMAC\.new\(|hmac\.(?:[nN]ew|digest)\(|Mac\.getInstance\(|new HMAC\w+\(|HMACSHA\w+\.HashData\(|CryptoJS\.Hmac\w+\(|dgst\s[^\n|]*-hmac|openssl\s+sha\w*\s+-hmac|:hmac,|crypto\.hmac\(|Hmac(?:::)?<|HMAC<|\bHmac\(\s*sha|hmac_\w+?_(?:hex|base64)\(|subtle\.sign\(`}

// used are where programs go on with an HMAC that was begun elsewhere.
var used = &pattern{expression: `\b[hH]?[mM]ac\.(?:doFinal|Sum|Write|ComputeHash|update)\(`}

// mostCalls bounds the HMACs that are looked at: a text with more explains them.
const mostCalls = 8

// scopeOf is the part of a program that signs a policy: all of it where it makes one HMAC,
// else the only statement with an HMAC that names a policy.
func scopeOf(s string) *scope {
	found := calls.re().FindAllStringIndex(s, mostCalls+1)
	if len(found) == 0 { // what is pasted may begin behind it
		found = used.re().FindAllStringIndex(s, 1)
	}
	if len(found) == 0 || len(found) > mostCalls || signsForOthers(s) {
		return nil
	}
	if len(found) == 1 {
		from, to := statement(s, found[0])
		about := s[from:to]
		all := &scope{s, 0, len(s), found[0][0]}
		if namesPolicy(about) || !ascii.HoldsAny(about, foreign[:]...) && !strings.Contains(s, "ebhook") && !hasMaker(s) || all.namesJSON(about) {
			return all
		}
		return nil
	}
	var only *scope
	for _, at := range found {
		from, to := statement(s, at)
		if !namesPolicy(s[from:to]) {
			continue
		}
		if only != nil {
			return nil // which of them is used is not told here
		}
		only = &scope{s, from, to, at[0]}
	}
	return only
}

// namesJSON reports whether a statement names a variable that holds a policy's JSON.
func (sc *scope) namesJSON(about string) bool {
	for _, made := range madeJSON.re().FindAllStringSubmatchIndex(sc.s, mostNames) {
		if ascii.HoldsWord(about, sc.s[made[2]:made[3]]) && sc.holdsPolicy(made) {
			return true
		}
	}
	return false
}

// statement is where the statement around a call stands.
func statement(s string, call []int) (from, to int) {
	st := syntax.StatementAround(s, call[0], call[0])
	return min(st.From, call[0]), max(st.To, call[1])
}

func namesPolicy(s string) bool { return strings.Contains(s, "olicy") || strings.Contains(s, "OLICY") }

// foreign are words of what is signed where a webhook is checked.
var foreign = [...]string{"body", "Body", "payload", "Payload", "imestamp", "event", "php://input"}

// hasMaker reports whether a text has a library of Filestack's sign: an HMAC beside that is
// for something else.
func hasMaker(s string) bool {
	return ascii.HoldsAny(s, "getSecurity(", "FilestackSecurity", "NewSecurity(", "Security.createNew(", "filestack_rails")
}

// signsForOthers reports whether a text signs for Amazon, whose forms have a policy as well.
func signsForOthers(s string) bool {
	return ascii.HoldsAny(strings.ToLower(s), "aws4", "x-amz-", "awsaccesskey", "aws_secret", "awssecret", "aws_access")
}

// in finds an expression in the scope.
func (sc *scope) in(p *pattern) []int { return p.find(sc.s, sc.from, sc.to) }

// argumentsEnd is where the bracket that opens at a place is closed, -1 where it is not.
func argumentsEnd(s string, open int) int {
	depth, quote := 0, byte(0)
	for i := open; i < min(len(s), open+600); i++ {
		switch c := s[i]; {
		case c == '\\':
			i++
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'' || c == '`':
			quote = c
		case c == '(':
			depth++
		case c == ')':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return -1
}
