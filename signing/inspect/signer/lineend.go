package signer

import "strings"

// withLineEnd are HMACs over a text with a line end behind it. Its groups are the line end
// itself, and the command that writes one. It may be written or be there: what is escaped in
// a text is undone before it is read.
var withLineEnd = &pattern{expression: `(?:\.update\(|hmac\.new\(|hash_hmac\(|HMAC\.(?:hex|base64)?digest\(|\.Write\(|doFinal\(|ComputeHash\(|HashData\(|CryptoJS\.Hmac\w+\(|:hmac,|authenticationCode\()[^\n;]*?\b\w*(?i:policy|p|encoded|payload)\w*['"]?\)?(\s*(?:[+.]|<>)\s*(?:b?["'](?:\\[rn]|[\r\n]){1,2}["']|PHP_EOL|os\.linesep|Environment\.NewLine))` +
	`|(?:\.update\(|hmac\.new\(|HMAC\.(?:hex|base64)?digest\()[^\n;]*?["'\x60][#$]?\{\w*(?i:policy)\w*\}(\\n|\n)["'\x60]` +
	`|\b(echo(?: -e)? )["']?\$\{?\w*(?i:policy|p|encoded)\w*\}?["']?\s*\|\s*openssl (?:dgst|sha256)[^\n]*-hmac|openssl (?:dgst|sha256)[^\n|]*-hmac[^\n|]*<<<|fmt\.F(println)\(\s*\w*(?i:mac)\w*\s*,\s*\w+\s*\)`}

// lineEndMends are what is put in place of each group.
var lineEndMends = [...]string{"", "", "printf %s ", "print"}

// signsLineEnd finds a line end behind the policy that is signed.
func signsLineEnd(sc *scope) *Slip {
	// A pipe stands before its HMAC, in the same line.
	from := sc.from
	if line := strings.LastIndexByte(sc.s[:sc.call], '\n') + 1; line < from {
		from = line
	}
	m := withLineEnd.find(sc.s, from, sc.to)
	if m == nil {
		return nil
	}
	slip := &Slip{Fault: SignsLineEnd, From: m[0], To: m[1]}
	for i, with := range lineEndMends {
		if from, to := m[2+2*i], m[3+2*i]; from >= 0 {
			slip.Edits = []Edit{{from, to, with}}
		}
	}
	return slip
}
