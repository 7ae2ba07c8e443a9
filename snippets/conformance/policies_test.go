package conformance

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"policybench/signing"
	"policybench/snippets/internal/sample"
)

// serverCase is a policy that the code of every language makes.
type serverCase struct {
	name   string
	policy signing.Policy
	ttl    time.Duration // zero for the policy's own expiry
}

// inBase64 gives both signs in which base64url differs from base64.
const inBase64 = "/?>?>~~~ÿÿÿ"

// fixedCases are policies as people want them, and the limits of every key.
var fixedCases = []serverCase{
	{"expiry alone", signing.Policy{}, time.Hour},
	{"fixed expiry", signing.Policy{Expiry: 1893456000, Call: []signing.Call{signing.Read}, Path: inBase64}, 0},
	{"every key, every call", signing.Policy{
		Call: signing.Calls(), Handle: sample.Handle, URL: `^https://(?!x)[\w.-]+/\d+\.(jpe?g|png)$`,
		MaxSize: signing.MaxInteger, MinSize: signing.MaxInteger - 1, Path: `^/uploads/[^/]+/.*$`, Container: `^my-bucket\d{2}$`,
	}, 90 * time.Second},
	{"the largest integers", signing.Policy{Expiry: signing.MaxInteger, MaxSize: signing.MaxInteger - 1, MinSize: 1}, 0},
	{"an empty list", signing.Policy{Call: []signing.Call{}, MinSize: 1 << 31}, 365 * 24 * time.Hour},
}

// spokenValues are hostile to one of the seven languages, or to all.
var spokenValues = []string{
	`\N{DIGIT ONE}`, `\u{41}`, `\U0001f600`, `\cA`, "%(x)s", "%{x}", "{x}", "{$x}", "$argc", "$$", "$1", "$((1+1))", "<?= 1 ?>", "<<EOF", "__END__",
	"=begin", "b'x'", "f{x}", "*", "[a-z]*", "~root", "a;id", "a|id", "a&id", "a>f", "1", "true", "null", "0", "\x00a", "a\x00\n", "\b\f\v", "\x1f", "\x017", "\x00\x001", "\x1ba",
	"𝒳\u0301", "\ufffd", "\u00a0", "\uffff", "ß\u2028ß", "a\\\nb", strings.Repeat(`\"'é😀$`, 150),
}

// hostileToAll are the values of the tables that a policy can hold.
func hostileToAll() []string {
	values := slices.Concat(sample.Hostile, spokenValues)
	return slices.DeleteFunc(values, func(v string) bool { return !utf8.ValidString(v) })
}

// serverCases are the fixed ones and the hostile values in every text of a policy,
// many a run; each value also by itself, as a call.
func serverCases(language string) []serverCase {
	values := hostileToAll()
	if language == "shell" { // where jq writes DEL as an escape, and a word holds no NUL
		values = slices.DeleteFunc(values, func(v string) bool { return strings.ContainsAny(v, "\x00\x7f") })
	}
	return append(packedCases(values), fixedCases...)
}

// packedCases hold each value by itself, as a call, and all of them one after the
// other in each text.
func packedCases(values []string) []serverCase {
	back := slices.Clone(values)
	slices.Reverse(back)
	joined := signing.Policy{
		Handle: strings.Join(values, ""), URL: strings.Join(back, "/"), Path: strings.Join(values, `\`), Container: strings.Join(back, `"`),
	}
	alone := signing.Policy{Handle: `"\`, URL: `\u0022`, Path: `\`, Container: "\\\n"}
	for _, v := range values {
		alone.Call = append(alone.Call, signing.Call(v))
	}
	return []serverCase{{"joined", joined, time.Hour}, {"alone", alone, time.Hour}}
}
