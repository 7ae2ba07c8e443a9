package signer

import (
	"strings"

	"policybench/signing/inspect/ascii"
)

// jsonCalls write JSON, as languages name them; what they are given follows.
const jsonCalls = `(?:JSON\.stringify\(|json\.dumps\(|json_encode\(|JSON\.(?:generate|dump)\(|Jason\.encode!\(|json\.Marshal(?:Indent)?\(|JsonConvert\.SerializeObject\(|JsonSerializer\.Serialize\(|\w[\w.()]*\.(?:toJson|writeValueAsString)\()`

var (
	// madeJSON are variables that hold JSON: their names, with what is written.
	madeJSON = &pattern{expression: `(\w+)(?:,\s*\w+)?\s*:?=\s*(?:await\s+)?(?:` + jsonCalls + `([^\n;]*)|(\w[\w.]*)\.to_json\b|[fb]?["'\x60]\{\s*\\?["']expiry)`}
	// signed are what HMACs are given, up to the end of the line or statement.
	signed = &pattern{expression: `(?:\.update\(|hmac\.(?:new|digest)\(|hash_hmac\(|HMAC\.(?:hex|base64)?digest\(|\.Write\(|doFinal\(|ComputeHash\(|HashData\(|CryptoJS\.HmacSHA256\(|:hmac,|authenticationCode\(\s*for:|subtle\.sign\()[^\n;]*`}
	// written is JSON that is handed to an HMAC as it is written.
	written = &pattern{expression: `^\s*(?:b?["'\x60]?)?` + jsonCalls + `|[,(]\s*(?:\w+\.(?:encode|Encode)\(\s*)?(` + jsonCalls + `)|[,(]\s*(\$?[\w.]+)\.to_json\b`}
	// encodedFrom are where a text is encoded in base64 and given a name, with what is encoded.
	encodedFrom = &pattern{expression: `(?m)^[ \t]*(?:(?:const|let|var|val|my|final|String|string|auto)[ \t]+)*\$?(\w+)\s*:?=\s*([^\n;&:]*(?i:base64|b64|btoa|encode64)[^\n;&:]*)`}
)

const mostNames = 20 // variables that are looked at

// signsJSON finds a policy's JSON that is signed in place of its base64: as the call writes
// it, or by the name of a variable that holds nothing else.
func signsJSON(sc *scope) *Slip {
	given := signed.re().FindAllStringIndex(sc.s[sc.from:sc.to], mostNames)
	for _, at := range given {
		from, to := sc.given(at)
		if HoldsEncoder(sc.s[from:to]) {
			continue
		}
		if m := written.find(sc.s, from, to); m != nil {
			if slip := sc.writtenJSON(m, to); slip != nil {
				return slip
			}
		}
	}
	for _, made := range madeJSON.re().FindAllStringSubmatchIndex(sc.s, mostNames) {
		name := sc.s[made[2]:made[3]]
		if !sc.holdsPolicy(made) || countAssigned(sc.s, name) != 1 {
			continue
		}
		for _, at := range given {
			from, to := sc.given(at)
			if i, end := argument(sc.s, from, to, name); i >= 0 && !HoldsEncoder(sc.s[from:to]) {
				return &Slip{Fault: SignsJSON, From: i, To: end, Edits: sc.encodedInstead(name, name, i, end, to)}
			}
		}
	}
	return nil
}

// given is what an HMAC is given, from its bracket or comma on.
func (sc *scope) given(at []int) (from, to int) {
	from, to = at[0]+sc.from, at[1]+sc.from
	from += strings.IndexAny(sc.s[from:to], "(,")
	if end := argumentsEnd(sc.s, from); sc.s[from] == '(' && end >= 0 {
		to = min(end+1, len(sc.s))
	}
	return from, to
}

// writtenJSON is the slip where JSON is signed as a call writes it, if that is a policy's.
func (sc *scope) writtenJSON(m []int, to int) *Slip {
	if m[4] >= 0 { // policy.to_json
		if !sc.isPolicy(sc.s[m[4]:m[5]]) {
			return nil
		}
		json := sc.s[m[4]:m[1]]
		return &Slip{Fault: SignsJSON, From: m[4], To: m[1], Edits: sc.encodedInstead(json, json, m[4], m[1], to)}
	}
	from := m[0]
	if m[2] >= 0 {
		from = m[2]
	}
	if !sc.isPolicy(sc.s[m[1]:to]) {
		return nil
	}
	slip := &Slip{Fault: SignsJSON, From: from, To: m[1]}
	if open := m[1] - 1; sc.s[open] == '(' {
		if end := argumentsEnd(sc.s, open); end >= 0 {
			json := sc.s[from : end+1]
			slip.To, slip.Edits = end+1, sc.encodedInstead(json, json, from, end+1, to)
		}
	}
	return slip
}

// holdsPolicy reports whether a variable of JSON holds a policy: its name, or what is written.
func (sc *scope) holdsPolicy(made []int) bool {
	for i := 4; i < len(made); i += 2 {
		if made[i] >= 0 && sc.isPolicy(sc.s[made[i]:made[i+1]]) {
			return true
		}
	}
	return made[4] < 0 && made[6] < 0 || namesPolicy(sc.s[made[2]:made[3]])
}

// isPolicy reports whether an expression is a policy: by its name, by its keys, by those
// of the object that has its name, or by the policy that is made of it.
func (sc *scope) isPolicy(expression string) bool {
	bare := strings.TrimLeft(expression, " \t\r\n$")
	name := bare[:ascii.NameEnd(bare, 0)]
	if namesPolicy(bare[:min(len(bare), 40)]) && !strings.HasPrefix(bare, "{") || strings.HasPrefix(bare, "{") || strings.HasPrefix(bare, "[") || strings.HasPrefix(bare, "array(") {
		return namesPolicy(name) || strings.Contains(bare, "expir") || strings.Contains(bare, "...") || namesPolicy(bare)
	}
	switch name {
	case "":
		return false
	case "p", "pol": // as it is often called
		return true
	}
	for i := 0; ; {
		at := wordAt(sc.s, name, i)
		if at < 0 {
			return false
		}
		i = at + len(name)
		if isAssigned(sc.s, i) && strings.Contains(ascii.After(sc.s, i, 120), "expir") {
			return true
		}
		if to, _, ok := strings.Cut(lineBefore(sc.s, at), "="); ok && namesPolicy(to) {
			return true // a policy is made of it
		}
	}
}

// encodedInstead puts the name of the encoded policy in place of its JSON's: none where no
// variable above holds that. json is what is encoded there, old what stands in place of it.
func (sc *scope) encodedInstead(json, old string, from, to, end int) []Edit {
	for _, made := range encodedFrom.re().FindAllStringSubmatch(sc.s[:from], mostNames) {
		name, expression := made[1], made[2]
		if name == old || !holds(expression, json) || countAssigned(sc.s, name) != 1 {
			continue
		}
		if strings.HasPrefix(sc.s[from:], "$") || from > 0 && sc.s[from-1] == '$' || strings.Contains(made[0], "$"+name) {
			name = "$" + name
		}
		if from > 0 && sc.s[from-1] == '$' {
			from--
		}
		if strings.Contains(expression, "b64encode") && !strings.Contains(expression, ".decode(") { // which gives bytes
			if rest := sc.s[to:end]; strings.HasPrefix(rest, ".encode(") {
				to += strings.IndexByte(rest, ')') + 1
			}
		}
		return []Edit{{from, to, name}}
	}
	return nil
}

// holds reports whether an expression holds another, as a whole word where that is a name.
func holds(expression, part string) bool {
	if strings.ContainsAny(part, "(.") {
		return strings.Contains(expression, part)
	}
	return ascii.HoldsWord(expression, part)
}

const longestCall = 80 // bytes, that make bytes of a text

// lineBefore is what stands before a place in its line, as much as a statement begins with.
func lineBefore(s string, at int) string {
	part := ascii.Before(s, at, 200)
	return part[strings.LastIndexByte(part, '\n')+1:]
}

// asGiven is what follows an argument that is a name, or its bytes.
var asGiven = &pattern{expression: `^(?:(?:\.(?:encode|getBytes|toByteArray|data)\([^)]{0,60}(?:\)|$)|\.utf8)(?:[ \t]*[,)]|$)|[ \t]*[,)])`}

// argument is where a name stands among arguments, as itself or as its bytes: -1 for nowhere.
func argument(s string, from, to int, name string) (start, end int) {
	for i := from; ; {
		at := wordAt(s[:to], name, i)
		if at < 0 {
			return -1, -1
		}
		i = at + len(name)
		if strings.IndexByte(".\"'`{", s[at-1]) >= 0 {
			continue
		}
		if asGiven.find(s, i, min(to, i+longestCall)) != nil {
			return at, i
		}
	}
}

// wordAt is where a name stands as a word, from a place on; -1 for nowhere.
func wordAt(s, name string, from int) int {
	for {
		n := strings.Index(s[from:], name)
		if n < 0 {
			return -1
		}
		n += from
		from = n + len(name)
		if (n == 0 || !ascii.IsName(s[n-1])) && !ascii.IsName(ascii.At(s, from)) {
			return n
		}
	}
}

// countAssigned is how often a text gives a name a value.
func countAssigned(s, name string) int {
	count := 0
	for i := 0; ; {
		at := wordAt(s, name, i)
		if at < 0 {
			return count
		}
		i = at + len(name)
		if at > 0 && strings.IndexByte(".?&", s[at-1]) >= 0 { // a member, a parameter of a URL
			continue
		}
		if isAssigned(s, i) {
			count++
		}
	}
}

// isAssigned reports whether the name that ends at a place is given a value there.
func isAssigned(s string, end int) bool {
	rest := strings.TrimLeft(ascii.After(s, end, 30), " \t")
	if second, ok := strings.CutPrefix(rest, ", "); ok { // b, err := json.Marshal(policy)
		rest = strings.TrimLeft(second[ascii.NameEnd(second, 0):], " \t")
		return strings.HasPrefix(rest, ":=") || strings.HasPrefix(rest, "= ")
	}
	if rest, ok := strings.CutPrefix(rest, ":="); ok {
		return rest != ""
	}
	return strings.HasPrefix(rest, "=") && !strings.HasPrefix(rest, "==") && !strings.HasPrefix(rest, "=>") || strings.HasPrefix(rest, "+=")
}
