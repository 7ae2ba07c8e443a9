package triage

import (
	"regexp"
	"strings"
)

// CodeFault is something in a program that signs otherwise than Filestack documents.
type CodeFault uint8

// The faults, in the order of the steps.
const (
	SignsJSON      CodeFault = iota // the signature is made over the JSON, not over the encoded policy
	OtherHash                       // by another HMAC than with SHA-256
	HashAlone                       // by a hash that is no HMAC
	NotInHex                        // and written in base64
	SignsLineEnd                    // over the policy with a line end behind it
	InMilliseconds                  // the expiry counts milliseconds, not seconds
)

// faulty find the faults in a line of code, where one line shows them.
var faulty = []struct {
	fault CodeFault
	lines *pattern
}{
	{SignsJSON, &pattern{expression: `\.update\(\s*JSON\.stringify\(|hmac\.new\([^\n]*?json\.dumps\(|hash_hmac\([^\n]*?,\s*json_encode\(|HMAC\.(hex)?digest\([^\n]*?\.to_json`}},
	{OtherHash, &pattern{expression: `(?i)createHmac\(\s*['"](sha-?1|md5|sha-?512|sha-?384)['"]|hmac\.new\([^\n]*(hashlib\.|['"])(sha1|md5|sha512|sha384)\b|hash_hmac\(\s*['"](sha1|md5|sha512|sha384)['"]|HMAC\.\w+\([^\n]{0,40}['"](sha1|md5|sha512|sha384)['"]|HmacSHA(1|384|512)\b|hmac\.New\(\s*(sha1|md5|sha512)\.New`}},
	{HashAlone, &pattern{expression: `createHash\(\s*['"]sha-?256['"]\s*\)\s*\.update\([^\n)]*(?i:secret|policy)|hashlib\.sha256\([^\n)]*(?i:secret|policy)|\bhash\(\s*['"]sha256['"],[^\n)]*(?i:secret|policy)`}},
	{NotInHex, &pattern{expression: `(?i)createHmac\((?s:.{0,200}?)\.digest\(\s*['"]base64(url)?['"]\s*\)|b64encode\(\s*hmac\.new\(|b64encode\([^\n)]*\.digest\(\)|base64_encode\(\s*hash_hmac\(|Base64\.\w+\(\s*OpenSSL::HMAC|base64\.\w+\.EncodeToString\(\s*\w+\.Sum\(nil\)`}},
	{SignsLineEnd, &pattern{expression: `(?:\.update\(|hmac\.new\(|hash_hmac\(|HMAC\.(?:hex)?digest\()[^\n]*\+ ?(?:b?["']\\n["']|PHP_EOL|os\.linesep)|\becho (?:-e )?["']?\$\{?\w*(?i:policy)\w*\}?["']?\s*\|[^\n]*openssl (?:dgst|sha256)[^\n]*-hmac`}},
	{InMilliseconds, &pattern{expression: `(?i)\bexpir(y|es)\w*['"]?\s*(=>|:=|[:=])[^,;}\n]*(Date\.now\(\)|getTime\(\)|time\(\)\s*\*\s*1000|currentTimeMillis\(\)|UnixMilli\(\)|toEpochMilli\(\)|microtime\(true\)\s*\*\s*1000|\.to_f\s*\*\s*1000)`}},
}

var (
	madeJSON  = &pattern{expression: `(\w+)(?:,\s*\w+)?\s*:?=\s*(?:JSON\.stringify\(|json\.dumps\(|json_encode\(|\w[\w.]*\.to_json\b|JSON\.generate\(|json\.Marshal(?:Indent)?\(|JsonConvert\.SerializeObject\(|JsonSerializer\.Serialize\(|[\w.()]*\.(?:toJson|writeValueAsString)\()`}
	seconds   = &pattern{expression: `/\s*(1000|1e3)\b|//\s*1000`}
	signsWith = &pattern{expression: `(?:\.update\(|hmac\.new\(|hash_hmac\(|HMAC\.(?:hex)?digest\(|\.Write\(|doFinal\(|ComputeHash\(|HashData\()[^\n;]*`}
)

// CodeFaults are the faults that can be seen in a text's code that signs policies.
func CodeFaults(text string) []CodeFault {
	const most = 64 << 10
	if len(text) > most || !strings.Contains(text, "olicy") {
		return nil
	}
	var list []CodeFault
	for _, f := range faulty {
		if f.fault == InMilliseconds && seconds.in(text) {
			continue
		}
		if f.lines.in(text) || f.fault == SignsJSON && signsNamedJSON(text) {
			list = append(list, f.fault)
		}
	}
	return list
}

// signsNamedJSON reports whether a variable that holds JSON, and nothing else later, is
// what is signed.
func signsNamedJSON(text string) bool {
	for _, m := range madeJSON.re().FindAllStringSubmatch(text, 20) {
		name := regexp.QuoteMeta(m[1])
		again := regexp.MustCompile(`(?m)(?:^|[;{]|\b(?:const|let|var|val|my|String|string|auto|byte\[\]))\s*\$?` + name + `(?:,\s*\w+)?\s*:?=[^=]`)
		used := regexp.MustCompile(`[^\w.'"$]\$?` + name + `(?:\.(?:encode|getBytes|toByteArray)\([^)]*\))?\s*[,)]`)
		if len(again.FindAllString(text, 2)) != 1 {
			continue
		}
		for _, call := range signsWith.re().FindAllString(text, 20) {
			if used.MatchString(call) && !strings.Contains(strings.ToLower(call), "base64") && !strings.Contains(call, "b64") {
				return true
			}
		}
	}
	return false
}
