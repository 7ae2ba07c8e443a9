package judged_test

import (
	"encoding/base64"
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
