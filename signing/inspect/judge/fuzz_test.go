package judge

import (
	"strings"
	"testing"

	"policybench/signing/inspect/request"
	"policybench/signing/report"
)

// FuzzJudge: whatever stands for policy and signature, judging ends without a
// panic, its places are inside of what they speak of, problems come first, and the
// verdict follows from the answers.
func FuzzJudge(f *testing.F) {
	for _, c := range judgedCases(f) {
		f.Add(c.l.Policy.Text, c.l.Signature.Text, string(c.l.Form), c.l.Link.Source, c.l.Link.Handle)
	}
	opts := Options{At: judgedAt, Keys: testKeys(), NoCause: true}
	f.Fuzz(func(t *testing.T, policy, signature, form, source, handle string) {
		l := request.Request{Form: report.Form(form), Policy: foundAs(policy), Signature: foundAs(signature)}
		l.Link = report.Link{Source: source, Handle: handle, Tasks: strings.Split(source, "/")}
		r := judged(l, opts)
		checkPlaces(t, r)
		for i := 1; i < len(r.Findings); i++ {
			if r.Findings[i].Level.Rank() < r.Findings[i-1].Level.Rank() {
				t.Errorf("%s stands behind %s", r.Findings[i].Code, r.Findings[i-1].Code)
			}
		}
		if r.Verdict == report.Valid && (r.Readable != report.Yes || r.Genuine != report.Yes || r.Alive != report.Yes || r.Allowed == report.No) {
			t.Errorf("valid, although %+v", r)
		}
		if r.Readable == report.Yes && !r.Expiry.OK {
			t.Errorf("readable without an expiry: %q", r.Policy.JSON)
		}
	})
}

// FuzzCheckPolicy: the same of the JSON of a policy by itself.
func FuzzCheckPolicy(f *testing.F) {
	for _, c := range judgedCases(f) {
		f.Add(judged(c.l, Options{At: judgedAt}).Policy.JSON)
	}
	f.Fuzz(func(t *testing.T, json string) {
		findings, allows := CheckPolicy(json, judgedAt)
		checkPlaces(t, report.Report{Findings: findings, Policy: report.Policy{JSON: json}, Span: report.Span{Offset: 0, Length: len(json)}})
		if len(allows) != len(callNames) {
			t.Errorf("%d permissions", len(allows))
		}
	})
}

func BenchmarkJudge(b *testing.B) {
	l := delivered(b, healthy)
	for name, keys := range map[string][]Key{"unverified": nil, "verified": testKeys()} {
		b.Run(name, func(b *testing.B) {
			bench := NewBench(Options{At: judgedAt, Keys: keys})
			b.ReportAllocs()
			for b.Loop() {
				if r := bench.Judge(&l); r.Readable != report.Yes {
					b.Fatal(r.Verdict)
				}
			}
		})
	}
}

func BenchmarkCheckPolicy(b *testing.B) {
	for name, json := range map[string]string{
		"usual":    healthy,
		"all keys": `{"expiry":1795395600,"call":["pick","store"],"handle":"KW9EJhYtS6y48Whm2S6D","url":"^https://(a|b)\\.com/.*$","maxSize":1,"minSize":1,"path":"^/a/.*$","container":"^b$"}`,
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				CheckPolicy(json, judgedAt)
			}
		})
	}
}
