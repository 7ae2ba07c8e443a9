package judge

import (
	"slices"
	"strings"
	"testing"

	"policybench/signing"
	"policybench/signing/report"
)

// What a call list says is told with the name as written and what was meant by it.
func TestCheckCall(t *testing.T) {
	const tenNames = "a,b,c,d,e,f,g,h,i,j"
	codes := []report.Code{
		report.CodeNoCall, report.CodeCallUnknown, report.CodeCallEmpty, report.CodeCallIsString, report.CodeCallDuplicate, report.CodeCallWrongCase,
	}
	for _, c := range []struct{ name, json, want string }{
		{"no list", `{}`, "note no-call documented policy.call "},
		{"no list in what breaks off", `{"expiry":17`, ""},
		{"a list", `{"call":["read"]}`, ""},
		{"nothing", `{"call":null}`, "problem call-unknown inferred policy.call null|"},
		{"a number", `{"call":7}`, "problem call-unknown inferred policy.call 7|"},
		{"an empty list", `{"call":[]}`, "warning call-empty undocumented policy.call "},
		{"an empty text", `{"call":" "}`, "warning call-empty undocumented policy.call "},
		{"one name as a text", `{"call":"read"}`, "warning call-is-string documented policy.call read"},
		{"two as a text", `{"call":"read,stat"}`, "warning call-is-string documented policy.call read,stat|read, stat"},
		{"as many as there are calls", `{"call":"` + tenNames + `"}`, "warning call-is-string documented policy.call " + tenNames + "|" + strings.ReplaceAll(tenNames, ",", ", ")},
		{"one more", `{"call":"` + tenNames + `,k"}`, "problem call-unknown inferred policy.call " + tenNames + ",k|\nwarning call-is-string documented policy.call " + tenNames + ",k"},
		{"a number in a list", `{"call":["read",7]}`, "problem call-unknown inferred policy.call 7|"},
		{"a text of digits in a list", `{"call":["read","7"]}`, "problem call-unknown inferred policy.call 7|"},
		{"two in one of a list", `{"call":["read,stat"]}`, "problem call-unknown inferred policy.call read,stat|read, stat"},
		{"as many in one of a list", `{"call":["` + tenNames + `"]}`, "problem call-unknown inferred policy.call " + tenNames + "|" + strings.ReplaceAll(tenNames, ",", ", ")},
		{"one more in one of a list", `{"call":["` + tenNames + `,k"]}`, "problem call-unknown inferred policy.call " + tenNames + ",k|"},
		{"twice", `{"call":["read","stat","read"]}`, "note call-duplicate documented policy.call read"},
		{"an unknown one twice", `{"call":["x","x"]}`, "problem call-unknown inferred policy.call x|\nproblem call-unknown inferred policy.call x|"},
		{"another case", `{"call":["writeurl"]}`, "problem call-wrong-case inferred policy.call writeurl|writeUrl"},
		{"another case as a text", `{"call":"STAT"}`, "problem call-wrong-case inferred policy.call STAT|stat\nwarning call-is-string documented policy.call STAT"},
		{"another letter that folds alike", `{"call":["ſtat"]}`, "problem call-unknown inferred policy.call ſtat|"},
	} {
		findings, _ := CheckPolicy(c.json, judgedAt)
		if got := told(findings, codes...); got != c.want {
			t.Errorf("%s:\n%s\nwant\n%s", c.name, got, c.want)
		}
	}
}

// Of what is the same too often the first are told, up to the bound and not one more.
func TestCallsAreBounded(t *testing.T) {
	for _, c := range []struct {
		name, first, each string
		code              report.Code
	}{
		{"known twice", `"read"`, `"read"`, report.CodeCallDuplicate},
		{"unknown", `"read"`, `"x"`, report.CodeCallUnknown},
		{"numbers", `"read"`, `7`, report.CodeCallUnknown},
		{"in another case", `"read"`, `"READ"`, report.CodeCallWrongCase},
		{"aliases", `"read"`, `"revoke"`, report.CodeCallUnknown},
	} {
		for n, want := range map[int]int{maxSame - 1: maxSame - 1, maxSame: maxSame, maxSame + 1: maxSame} {
			findings, _ := CheckPolicy(`{"call":[`+c.first+strings.Repeat(","+c.each, n)+`]}`, judgedAt)
			if got := strings.Count(told(findings, c.code), string(c.code)); got != want {
				t.Errorf("%s, %d times: told %d times, want %d", c.name, n, got, want)
			}
		}
	}
	findings, allows := CheckPolicy(`{"call":[`+strings.Repeat(`"x",`, maxSame+1)+`"revoke","READ","stat"]}`, judgedAt)
	if got := permitted(allows); got != "--+----?--" || report.Has(findings, report.CodeCallWrongCase) {
		t.Errorf("behind too many unknown ones: %s, %s", got, told(findings, report.CodeCallWrongCase))
	}
}

// A permission that is no plain yes says why.
func TestPermitsWhy(t *testing.T) {
	for _, c := range []struct {
		name, json string
		call       signing.Call
		answer     report.Answer
		why        report.Code
	}{
		{"listed", `{"call":["read"]}`, signing.Read, report.Yes, ""},
		{"not listed", `{"call":["read"]}`, signing.Stat, report.No, report.CodeCallDenied},
		{"in another case", `{"call":["Read"]}`, signing.Read, report.No, report.CodeCallWrongCase},
		{"an alias", `{"call":["revoke"]}`, signing.Remove, report.Unknown, report.CodeCallUnknown},
		{"one of a text", `{"call":"read,stat"}`, signing.Stat, report.Unknown, report.CodeCallIsString},
		{"none of a text", `{"call":"read,stat"}`, signing.Pick, report.No, report.CodeCallDenied},
		{"write to a URL by write", `{"call":["write"]}`, signing.WriteURL, report.Unknown, report.CodeCallDenied},
		{"write by write to a URL", `{"call":["writeUrl"]}`, signing.Write, report.No, report.CodeCallDenied},
		{"an empty list", `{"call":[]}`, signing.Read, report.Unknown, report.CodeCallEmpty},
		{"an empty text", `{"call":""}`, signing.Read, report.Unknown, report.CodeCallEmpty},
		{"no list", `{"call":7}`, signing.Read, report.Unknown, report.CodeCallUnknown},
		{"without a list", `{}`, signing.Read, report.Yes, ""},
		{"exif without a list", `{}`, signing.Exif, report.No, report.CodeNoCall},
		{"exif with one", `{"call":["exif"]}`, signing.Exif, report.Yes, ""},
		{"a text that ends", `{"expiry":17`, signing.Read, report.Unknown, report.CodePolicyTruncated},
		{"a text that is no JSON", `{'a':1}`, signing.Exif, report.Unknown, report.CodePolicyNotJSON},
		{"a list before the break", `{"call":["read"],`, signing.Stat, report.No, report.CodeCallDenied},
	} {
		_, allows := CheckPolicy(c.json, judgedAt)
		p := allows[slices.Index(callNames[:], c.call)]
		if p.Allowed != c.answer || p.Why != c.why {
			t.Errorf("%s: %d because of %q, want %d because of %q", c.name, p.Allowed, p.Why, c.answer, c.why)
		}
	}
}
