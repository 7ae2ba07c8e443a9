package compare

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"slices"
	"testing"
	"time"

	"policybench/signing/inspect"
	"policybench/signing/report"
)

func signed(json string) (policy, signature string) {
	policy = base64.URLEncoding.EncodeToString([]byte(json))
	mac := hmac.New(sha256.New, []byte("compare-secret"))
	mac.Write([]byte(policy))
	return policy, hex.EncodeToString(mac.Sum(nil))
}

const handle = "KW9EJhYtS6y48Whm2S6D"

func query(handle, json string) string {
	p, s := signed(json)
	return "https://cdn.filestackcontent.com/" + handle + "?policy=" + p + "&signature=" + s
}

func task(tasks, json string) string {
	p, s := signed(json)
	return "https://cdn.filestackcontent.com/security=policy:" + p + ",signature:" + s + "/" + tasks + handle
}

func one(t *testing.T, text string) report.Report {
	t.Helper()
	list := inspect.Inspect(text, inspect.Options{At: time.Unix(1795767442, 0)})
	if len(list) != 1 {
		t.Fatalf("%d reports on %s", len(list), text)
	}
	return list[0]
}

func TestOf(t *testing.T) {
	const alive = `{"expiry":1893456000,"call":["read","convert"]}`
	for _, test := range []struct {
		name, a, b string
		refused    Side
		explains   report.Code
		first      string   // the part of the first difference
		parts      []string // of all
	}{
		{"the same", query(handle, alive), query(handle, alive), None, "", "", nil},
		{"a call is missing", task("resize=width:200/", alive), task("resize=width:200/", `{"expiry":1893456000,"call":["read"]}`),
			B, report.CodeCallDenied, "policy.call", []string{"policy.call", "signature"}},
		{"the other way round", task("resize=width:200/", `{"expiry":1893456000,"call":["read"]}`), task("resize=width:200/", alive),
			A, report.CodeCallDenied, "policy.call", []string{"policy.call", "signature"}},
		{"a task needs more", task("", `{"expiry":1893456000,"call":["read"]}`), task("resize=width:200/", `{"expiry":1893456000,"call":["read"]}`),
			B, report.CodeCallDenied, "tasks", []string{"tasks", "needs"}},
		{"expired", query(handle, alive), query(handle, `{"expiry":1764536024,"call":["read","convert"]}`),
			B, report.CodeExpired, "policy.expiry", []string{"policy.expiry", "signature"}},
		{"another file", query(handle, `{"expiry":1893456000,"handle":"`+handle+`"}`), query("ajTW5xm2Sd6v22yrtKmQ", `{"expiry":1893456000,"handle":"`+handle+`"}`),
			B, report.CodeHandleDiffers, "handle", []string{"handle"}},
		{"both alive, nothing explains", query(handle, alive), query(handle, `{"expiry":1893456001,"call":["read","convert"]}`),
			None, "", "policy.expiry", []string{"policy.expiry", "signature"}},
		{"both expired", query(handle, `{"expiry":1764536024}`), query(handle, `{"expiry":1764536025}`),
			None, "", "policy.expiry", []string{"policy.expiry", "signature"}},
		{"cut off", query(handle, alive), query(handle, alive)[:len(query(handle, alive))-20],
			B, report.CodeSignatureLength, "signature", []string{"signature"}},
		{"order and spaces of a policy are no difference", query(handle, alive), query(handle, `{"call": ["read", "convert"], "expiry": 1893456000}`),
			None, "", "signature", []string{"signature"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := Of(one(t, test.a), one(t, test.b))
			var parts []string
			for _, d := range r.Differences {
				parts = append(parts, d.Part)
			}
			if r.Refused != test.refused || r.Explains != test.explains || !slices.Equal(parts, test.parts) {
				t.Errorf("refused %q, explains %q, differences %q", r.Refused, r.Explains, parts)
			}
			if len(r.Differences) > 0 && (r.Differences[0].Part != test.first || r.Differences[0].Explains != (test.explains != "")) {
				t.Errorf("first %+v", r.Differences[0])
			}
		})
	}
}

// What is wrong in how a link is written is a difference of its own.
func TestOfHowItIsWritten(t *testing.T) {
	good := one(t, query(handle, `{"expiry":1893456000}`))
	bad := good
	bad.Verdict = report.Malformed
	bad.Findings = append(slices.Clone(good.Findings), report.Finding{Level: report.Problem, Code: report.CodeHTMLEscaped, Part: "text"})
	r := Of(good, bad)
	if r.Explains != report.CodeHTMLEscaped || len(r.Differences) != 1 || r.Differences[0] != (Difference{"text", "", "html-escaped", true}) {
		t.Errorf("%+v", r)
	}
}
