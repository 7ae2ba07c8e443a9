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
	slip.mend(m[2:], lineEndMends[:])
	return slip
}

var (
	// wraps are variables that hold base64 in lines: their names, with the call that writes it.
	wraps = &pattern{expression: `(\w+)\s*=\s*[bB]ase64\.(?:(encode64)|(encodebytes|encodestring)|(getMimeEncoder))\(`}
	// unwraps is what takes line ends out of a text that is named before it, or out of the
	// variable itself.
	unwraps = &pattern{expression: `^\.(?:delete|gsub|tr|strip|rstrip|chomp|squish|replace|replaceAll|split)\b(!?)`}
)

// unwrapping are the calls that write base64 in one line, in place of each group.
var unwrapping = [...]string{"urlsafe_encode64", "urlsafe_b64encode", "getUrlEncoder"}

// signsLines finds base64 that is signed with the line ends that are taken out of it before
// it is sent.
func signsLines(sc *scope) *Slip {
	m := sc.in(wraps)
	if m == nil {
		return nil
	}
	name := sc.s[m[2]:m[3]]
	if end := argumentsEnd(sc.s, m[1]-1); countAssigned(sc.s, name) != 1 || end < 0 || unwraps.find(sc.s, end+1, len(sc.s)) != nil || !sc.unwrapsLater(name) {
		return nil
	}
	for _, at := range signed.re().FindAllStringIndex(sc.s[sc.from:sc.to], mostNames) {
		from, to := sc.given(at)
		if i, end := argument(sc.s, from, to, name); i >= 0 {
			slip := &Slip{Fault: SignsLines, From: i, To: end}
			slip.mend(m[4:], unwrapping[:])
			return slip
		}
	}
	return nil
}

// unwrapsLater reports whether line ends are taken out of what a variable holds, and not
// out of the variable.
func (sc *scope) unwrapsLater(name string) bool {
	found := false
	for i := 0; ; {
		at := wordAt(sc.s, name, i)
		if at < 0 {
			return found
		}
		i = at + len(name)
		if m := unwraps.find(sc.s, i, min(len(sc.s), i+longestCall)); m != nil {
			if m[2] < m[3] {
				return false
			}
			found = true
		}
	}
}
