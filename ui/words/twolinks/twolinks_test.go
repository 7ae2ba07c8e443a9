package twolinks

import (
	"strings"
	"testing"
	"time"

	"policybench/signing/compare"
	"policybench/signing/inspect"
	"policybench/signing/report"
	"policybench/ui/words/wordstest"
)

// signed is a link with a policy.
func signed(json string) string {
	return wordstest.OneFile + "?policy=" + wordstest.Encoded("%s", json) + "&signature=" + wordstest.OtherSignature
}

// reported is what is found of one link.
func reported(t *testing.T, text string) report.Report {
	t.Helper()
	list := inspect.Inspect(text, inspect.Options{At: wordstest.MailAt, NoCause: true})
	if len(list) != 1 {
		t.Fatalf("%d reports on %s", len(list), text)
	}
	return list[0]
}

const (
	alive   = `{"expiry":1798797600,"call":["read"]}`
	dead    = `{"expiry":1795608000,"call":["read"]}`
	longer  = `{"expiry":1798801200,"call":["read"]}`
	another = `{"expiry":1798797600,"call":["read"],"handle":"AAAAAAAAAAAAAAAAAAAA"}`
	convert = `{"expiry":1798797600,"call":["convert"]}`
)

func TestHeadOf(t *testing.T) {
	for _, c := range []struct {
		name, a, b          string
		refused, fact, hint string
	}{
		{"the first has expired", signed(dead), signed(alive), "A is refused", "it expired on 25 Nov 2026 12:00:00 UTC; B works until 1 Jan 2027 10:00:00 UTC", "sign"},
		{"the second has expired", signed(alive), signed(dead), "B is refused", "it expired on 25 Nov 2026 12:00:00 UTC; A works until", "sign"},
		{"for another file", signed(alive), signed(another), "B is refused", "its policy is for file AAAAAAAAAAAAAAAAAAAA, and it asks for file " + wordstest.Handle + "; A asks for the file of its policy", ""},
		{"a call is missing", signed(alive), signed(convert), "B is refused", "its policy does not list read, which the request needs. A's policy does.", ""},
		{"both have expired", signed(dead), signed(dead), "A and B are refused", "no difference explains it: expired 2026-11-25 12:00 UTC", ""},
		{"the same pair", signed(alive), strings.Replace(signed(alive), "cdn.filestackcontent.com", "files.example.com", 1), "", "policy and signature are the same characters", "curl -sI of both"},
		{"neither is refused", signed(alive), signed(longer), "", "nothing in these two links explains it", "ask for: the answer of B"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, b := reported(t, c.a), reported(t, c.b)
			h := HeadOf(compare.Of(a, b), a, b)
			if h.Refused != c.refused || !strings.Contains(h.Fact, c.fact) || !strings.Contains(h.Hint, c.hint) {
				t.Errorf("got %+v", h)
			}
			said := Say(compare.Of(a, b), a, b)
			if !strings.HasPrefix(said.Fact, h.Refused) || !strings.Contains(strings.ToLower(said.Fact), strings.ToLower(h.Fact)) || said.Hint != h.Hint {
				t.Errorf("as a sentence %+v", said)
			}
		})
	}
}

// A difference says whether it explains the refusal, and one beside it why not.
func TestRemark(t *testing.T) {
	fine, gone := reported(t, signed(alive)), reported(t, signed(dead))
	more := reported(t, signed(longer))
	for _, c := range []struct {
		name string
		a, b report.Report
		part string
		want string
	}{
		{"the expiry", fine, gone, "policy.expiry", "explains it"},
		{"the signature beside it", fine, withSignature(gone), "signature", "other policy, so another signature"},
		{"two that live", fine, more, "policy.expiry", "both ahead"},
		{"two signatures of one policy", fine, withSignature(fine), "signature", "for the same policy"},
	} {
		found := false
		for _, d := range compare.Of(c.a, c.b).Differences {
			if d.Part == c.part {
				found = true
				if got := Remark(d, c.a, c.b, wordstest.MailAt); got != c.want {
					t.Errorf("%s: %q, want %q", c.name, got, c.want)
				}
			}
		}
		if !found {
			t.Errorf("%s: no difference in %s", c.name, c.part)
		}
	}
}

func withSignature(r report.Report) report.Report {
	r.Security.Signature = strings.Repeat("0a", 32)
	return r
}

func TestRemarkOnExpiries(t *testing.T) {
	at := time.Unix(1000, 0)
	for _, c := range []struct {
		a, b int64
		want string
	}{{2000, 3000, "both ahead"}, {2000, 900, "B's is over"}, {900, 2000, "A's is over"}, {800, 900, "both over"}, {1000, 1001, "A's is over"}} {
		a, b := report.Report{Expiry: report.Expiry{OK: true, Unix: c.a}}, report.Report{Expiry: report.Expiry{OK: true, Unix: c.b}}
		if got := Remark(compare.Difference{Part: "policy.expiry"}, a, b, at); got != c.want {
			t.Errorf("%d and %d: %q, want %q", c.a, c.b, got, c.want)
		}
		if got := Remark(compare.Difference{Part: "policy.expiry"}, a, report.Report{}, at); got != "" {
			t.Errorf("%d and none: %q", c.a, got)
		}
	}
}

func TestParts(t *testing.T) {
	for _, c := range []struct{ part, value, name, text string }{
		{"form", "file-api", "written as", "File API URL"},
		{"form", "delivery", "written as", "query"},
		{"form", "security-task", "written as", "security task"},
		{"policy.handle", "abc", "only file", "abc"},
		{"policy.call", "", "call", "none"},
		{"policy.\x1b[2J", "a\x1b[2J", `\x1b[2J`, `a\x1b[2J`},
		{"policy.expiry", "1795767442", "expiry", "2026-11-27 08:17 UTC"},
		{"policy.expiry", "soon", "expiry", "soon"},
		{"policy.expiry", "99999999999999", "expiry", "99999999999999"},
		{"signature", "4098f262b9dba23e", "signature", "4098f262"},
		{"signature", "4098", "signature", "4098"},
		{"text", "", "as it stands", "no fault"},
		{"text", "line-break", "as it stands", "line break"},
		{"host", strings.Repeat("x", 45), "host", strings.Repeat("x", 43) + "…"},
		{"host", strings.Repeat("é", 44), "host", strings.Repeat("é", 44)},
	} {
		if name, text := PartName(c.part), PartText(c.part, c.value); name != c.name || text != c.text {
			t.Errorf("%s %q: %q %q, want %q %q", c.part, c.value, name, text, c.name, c.text)
		}
	}
}

func TestUnknown(t *testing.T) {
	for _, c := range []struct {
		a, b report.Answer
		want string
	}{
		{report.Unknown, report.Unknown, "the signatures are genuine"}, {report.Unknown, report.Yes, "A's signature"},
		{report.No, report.Unknown, "B's signature"}, {report.Yes, report.No, ""},
	} {
		got := Unknown(report.Report{Genuine: c.a}, report.Report{Genuine: c.b})
		if c.want == "" && got != "" || !strings.Contains(got, c.want) {
			t.Errorf("%v and %v: %q, want %q", c.a, c.b, got, c.want)
		}
	}
}
