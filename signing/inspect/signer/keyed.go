package signer

import "strings"

// keyedForms are the calls that hash a text, with their HMAC: SECRET and POLICY stand for
// what is hashed, joined.
var keyedForms = [...]struct{ call, hmac string }{
	{"createHash", "createHmac('sha256', SECRET).update(POLICY)"},
	{"hash(", "hash_hmac('sha256', POLICY, SECRET)"},
	{"hashlib.sha256(", "hmac.new(SECRET, POLICY, hashlib.sha256)"},
	{"Digest::SHA256.hexdigest(", "OpenSSL::HMAC.hexdigest('sha256', SECRET, POLICY)"},
	{"crypto.hash(:", "crypto.mac(:hmac, :sha256, SECRET, POLICY)"},
	{"CryptoJS.SHA256(", "CryptoJS.HmacSHA256(POLICY, SECRET)"},
	{"SHA256.HashData(", "HMACSHA256.HashData(SECRET, POLICY)"},
}

// importsHashlib finds where Python imports the module of hashes.
var importsHashlib = &pattern{expression: `(?m)^\s*import [^\n]*\b(hashlib)\b`}

// keyed puts an HMAC in place of a hash of policy and secret; none where that is not certain.
// m is where the call stands, up to what it is given.
func keyed(s string, m []int) []Edit {
	open := m[0] + strings.LastIndexByte(s[m[0]:m[1]], '(')
	end := argumentsEnd(s, open)
	if end < m[1] {
		return nil
	}
	policy, secret := joined(strings.TrimSpace(s[m[1]:end]))
	if second, ok := strings.CutPrefix(s[end+1:], ".update("); policy == "" && ok { // the secret by itself
		from := len(s) - len(second)
		if close := argumentsEnd(s, from-1); close >= 0 {
			policy, secret, end = strings.TrimSpace(s[m[1]:end]), strings.TrimSpace(s[from:close]), close
			if policy, secret = sorted(policy, secret); policy == "" {
				return nil
			}
		}
	}
	if policy == "" {
		return nil
	}
	for _, form := range keyedForms {
		if !strings.HasPrefix(s[m[0]:], form.call) {
			continue
		}
		edits := []Edit{{m[0], end + 1, strings.NewReplacer("SECRET", secret, "POLICY", policy).Replace(form.hmac)}}
		if strings.HasPrefix(form.hmac, "hmac.") {
			at := importsHashlib.find(s, 0, m[0])
			if at == nil {
				return nil
			}
			edits = append([]Edit{{at[2], at[3], "hashlib, hmac"}}, edits...)
		}
		return edits
	}
	return nil
}

var (
	// asBytes is what makes bytes of a whole expression, in front of it and behind it.
	asBytes = &pattern{expression: `^(?:\((.*)\)(\.encode\([^()]*\))|(Encoding\.UTF8\.GetBytes\()(.*)\))$`}
	// filled is a text that two values are put into.
	filled = &pattern{expression: "^f?[\"'`][#$]?\\{([^{}]+)\\}[#$]?\\{([^{}]+)\\}[\"'`](\\.encode\\([^()]*\\))?$"}
)

// joined takes a policy and a secret apart that are hashed as one text; empty where it is
// not certain which is which.
func joined(expression string) (policy, secret string) {
	before, behind := "", ""
	if m := asBytes.re().FindStringSubmatch(expression); m != nil {
		expression, behind = m[1], m[2]
		if m[3] != "" {
			expression, before, behind = m[4], m[3], ")"
		}
	}
	a, b := "", ""
	if m := filled.re().FindStringSubmatch(expression); m != nil {
		a, b, behind = m[1], m[2], behind+m[3]
	} else {
		parts := operands(expression)
		if len(parts) != 2 {
			return "", ""
		}
		a, b = parts[0], parts[1]
	}
	if policy, secret = sorted(a, b); policy == "" {
		return "", ""
	}
	return before + policy + behind, before + secret + behind
}

// sorted tells which of two values is the secret; both are empty where that is not certain.
func sorted(a, b string) (policy, secret string) {
	switch {
	case hasSecret(a) == hasSecret(b):
		return "", ""
	case hasSecret(a):
		return b, a
	}
	return a, b
}

// operands are the parts of an expression that joins texts: by +, <>, or PHP's dot. It is
// nil where there is more to it.
func operands(s string) []string {
	var list []string
	depth, quote, from := 0, byte(0), 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'' || c == '`':
			quote = c
		case c == '(' || c == '[' || c == '{':
			depth++
		case c == ')' || c == ']' || c == '}':
			depth--
		case depth > 0:
		case c == ',' || c == '?':
			return nil
		case c == '+', c == '.' && strings.Contains(s, "$"):
			list, from = append(list, strings.TrimSpace(s[from:i])), i+1
		case strings.HasPrefix(s[i:], "<>"):
			list, from = append(list, strings.TrimSpace(s[from:i])), i+2
		}
	}
	return append(list, strings.TrimSpace(s[from:]))
}
