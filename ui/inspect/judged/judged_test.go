package judged_test

import (
	"encoding/base64"
	"fmt"
	"strings"
	"testing"
	"time"

	"policybench/signing"
	"policybench/signing/inspect"
	"policybench/signing/report"
	"policybench/ui/inspect/judged"
)

const (
	app  = "RDOQO4WFRBFPRCFZOZFHJGZHW4"
	file = "https://cdn.filestackcontent.com/KW9EJhYtS6y48Whm2S6D"
)

func link(t *testing.T, json string) string {
	t.Helper()
	pair, err := signing.NewSigner(signing.NewSecret(app)).SignEncoded(base64.URLEncoding.EncodeToString([]byte(json)))
	if err != nil {
		t.Fatal(err)
	}
	return file + "?policy=" + pair.Policy + "&signature=" + pair.Signature
}

func judge(text string, own ...signing.Secret) judged.Judgement {
	return judged.Of(inspect.Inspect, text, inspect.Options{At: time.Unix(1795000000, 0)}, own)
}

// A link is found with its line, and the next time at which its verdict may change is known.
func TestOf(t *testing.T) {
	j := judge("hello\n\n" + link(t, `{"expiry":1796000000,"call":["read"]}`) + "\n" + link(t, `{"expiry":1764536024}`) + "\n")
	if len(j.List) != 2 || j.Lines != 4 {
		t.Fatalf("%d links in %d lines", len(j.List), j.Lines)
	}
	if got := j.LineOf(j.List[1].Span.Offset); got != "line 4 of 4" {
		t.Errorf("the second stands in %q", got)
	}
	if got := j.NumberOf(0); got != 3 {
		t.Errorf("the first is in line %d", got)
	}
	if got := j.NumberOf(judged.None); got != 0 {
		t.Errorf("no link is in line %d", got)
	}
	if want := int64(1796000000 - report.SoonSeconds); j.Next != want {
		t.Errorf("the next change is at %d, want %d", j.Next, want)
	}
	if j.Claimed != [2]int{judged.None, judged.None} {
		t.Errorf("nothing is claimed, and %v is", j.Claimed)
	}
}

// A place of the decoded policy is found in what stands in the text.
func TestEncoded(t *testing.T) {
	const json = `{"expiry":1764536024}`
	number := report.Span{Offset: strings.Index(json, "1764536024"), Length: 10}
	for _, c := range []struct{ name, text, shows string }{
		{"in a link", "see " + link(t, json), "jE3NjQ1MzYwMjR9"},
		{"as JSON", "the policy: " + json, "1764536024"},
	} {
		j := judge(c.text)
		if len(j.List) == 0 {
			t.Fatalf("%s: nothing was found", c.name)
		}
		place, ok := j.Encoded(j.List[0].Raw, number)
		if !ok {
			t.Fatalf("%s: not found", c.name)
		}
		if got := c.text[place.Offset:place.End()]; !strings.Contains(c.shows, got) || len(got) < len("1764536024") {
			t.Errorf("%s: %q, which is not in %q", c.name, got, c.shows)
		}
		if _, ok := j.Encoded(j.List[0].Raw, report.Span{Offset: 4000, Length: 5}); ok && c.name == "in a link" {
			t.Errorf("%s: a place behind the policy is found", c.name)
		}
	}
}

// A text that cannot be read is kept, masked, and nothing is said of it.
func TestFault(t *testing.T) {
	own := signing.NewSecret(app)
	breaks := func(string, inspect.Options) []report.Report { panic("a bug") }
	j := judged.Of(breaks, "mine is "+app+"\n", inspect.Options{}, []signing.Secret{own})
	if j.Fault == nil || len(j.List) != 0 || j.Lines != 1 {
		t.Fatalf("fault %v, %d reports, %d lines", j.Fault, len(j.List), j.Lines)
	}
	if len(j.Places) != 1 || strings.Contains(j.Paste.Text(j.Text), app) {
		t.Errorf("not masked: %v", j.Places)
	}
}

// The next change is the earliest that is still to come: the warning before an end, or the
// end itself.
func TestNext(t *testing.T) {
	const now = 1795000000
	expiring := func(at int64) string { return link(t, fmt.Sprintf(`{"expiry":%d}`, at)) }
	for _, tt := range []struct {
		name string
		ends []int64
		want int64
	}{
		{"no end", nil, 0},
		{"over", []int64{now - 1}, 0},
		{"over right now", []int64{now}, 0},
		{"soon", []int64{now + 1}, now + 1},
		{"soon from now on", []int64{now + report.SoonSeconds}, now + report.SoonSeconds},
		{"later", []int64{now + report.SoonSeconds + 1}, now + 1},
		{"the earliest of several", []int64{now + 900_000, now + 200, now + 290, now - 5}, now + 200},
		{"a warning before an end", []int64{now + report.SoonSeconds - 1, now + report.SoonSeconds + 9}, now + 9},
	} {
		text := "nothing"
		for _, end := range tt.ends {
			text += "\n" + expiring(end)
		}
		if j := judge(text); j.Next != tt.want || len(j.List) != len(tt.ends) {
			t.Errorf("%s: the next change of %d links is at %d, want %d", tt.name, len(j.List), j.Next, tt.want)
		}
	}
}

// A pair inside another's URL follows it, and is no link of the list; what is shown of each
// holds no secret, what is signed again holds all.
func TestInside(t *testing.T) {
	inner := link(t, `{"expiry":1796000000}`)
	outer := strings.Replace(link(t, `{"expiry":1797000000}`), "KW9EJhYtS6y48Whm2S6D", "security=x/"+inner, 1)
	j := judge(link(t, `{"expiry":1798000000}`) + "\n" + outer + "\nmine is " + app + "\n" + link(t, `{"expiry":1799000000}`))
	inside := 0
	for _, l := range j.List {
		if l.Inside {
			inside++
		}
		if l.Raw.Span != l.Span || l.Raw.Verdict != l.Verdict {
			t.Errorf("%+v is shown for %+v", l.Report, l.Raw)
		}
	}
	for _, k := range j.Links {
		if j.List[k.At].Inside || j.List[k.At].Span != k.Report.Span {
			t.Errorf("%+v is %+v", k, j.List[k.At])
		}
	}
	if len(j.Links)+inside != len(j.List) {
		t.Errorf("%d links and %d inside them, of %d", len(j.Links), inside, len(j.List))
	}
	if len(j.Places) == 0 || strings.Contains(j.Paste.Text(j.Text), app) {
		t.Errorf("not masked: %v", j.Places)
	}
}

func TestLines(t *testing.T) {
	for text, want := range map[string]int{"": 0, "a": 1, "a\n": 1, "\n": 1, "\n\n": 2, "a\nb": 2, "a\r\nb\r\n": 2} {
		if j := judge(text); j.Lines != want || !j.Whole || j.Text != text || j.Fault != nil {
			t.Errorf("%q: %d lines, want %d", text, j.Lines, want)
		}
	}
}

// A certain repair is known of.
func TestFixes(t *testing.T) {
	sound := link(t, `{"expiry":1796000000}`)
	for text, want := range map[string]bool{sound: false, strings.Replace(sound, "&", "&amp;", 1): true, "nothing": false} {
		if j := judge(text); j.Fixes != want {
			t.Errorf("%.20q: %t", text, j.Fixes)
		}
	}
}
